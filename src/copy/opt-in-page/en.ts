/** The page that asks. Headline, first lines, tick and buttons are the notice's own; these are the words around them. */
export const en = {
  title: 'Messages from {business} on WhatsApp',
  numbers: {
    legend: 'Your numbers',
    legendOne: 'Your number',
    hint: 'With the country code, such as {example}.',
    label: 'Number {position}',
    add: 'Add another number',
    remove: 'Remove number {position}',
    unnamed: 'the number above',
  },
  held: {
    legend: 'Numbers of yours that we know',
    hint: 'Choose where you would like messages. Nothing is chosen for you.',
    use: 'Use {number}',
  },
  topics: {
    legend: 'What would you like?',
    hint: 'Nothing is chosen for you.',
    utility: 'About your orders',
    marketing: 'News and offers',
    sameForAll: 'The same for all numbers',
    perNumber: 'Choose for each number',
    forNumber: 'For {number}',
  },
  facts: {
    personSends: 'To confirm, you send us one message from each number. Until then you get nothing from us.',
    weAsk: 'We send one message to each number to check that it is yours, and nothing else before you answer.',
    stop: 'Type STOP at any time to stop receiving WhatsApp messages.',
    free: 'Saying no changes nothing else between us.',
  },
  age: 'I am {age} or older',
  refused: {
    title: 'That is fine',
    text: 'Nothing has been signed up, and you will get no messages because of this page.',
    again: 'Go back to the page',
  },
  errors: {
    numberMissing: 'Write the number on which you would like messages.',
    numberInvalid: '“{number}” is not a whole telephone number. Write it with its country code, such as {example}.',
    numberTwice: 'This number stands here twice. Remove one of them.',
    numbersMost: {
      one: 'Only one number at a time. Send this one, then come back for the next.',
      other: 'At most {count} numbers at a time. Send these, then come back for the others.',
    },
    topicMissing: 'Tick at least one kind of message, or choose “{no}”.',
    topicMissingFor: 'Tick at least one kind of message for {number}, or remove the number.',
    age: 'Tick that you are {age} or older. We do not write to anybody younger.',
    answerMissing: 'Choose one of the two buttons.',
    wordingChanged:
      'The wording has changed since you opened this page. Please read it again; what you entered is still here.',
  },
} as const
