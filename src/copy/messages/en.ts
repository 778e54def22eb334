/** What we write in the chat, and the texts that we put into the person's own hand. */
export const en = {
  prefilled: {
    confirm: 'Hello {business}. Yes, please send me {topics} on WhatsApp. Code: {code}',
    choices: 'Hello {business}. Please send me the link to my choices.',
  },
  howToStop: 'Type STOP at any time to stop receiving WhatsApp messages.',
  yourChoices: 'Your choices:\n{url}',
  confirmed: {
    text: 'Thank you. On this number you now get from {business}: {topics}.',
    already: 'You get this already, on this number, from {business}: {topics}. Nothing was changed.',
    otherNumber: 'The number {number} has not been confirmed: the message did not come from it.',
  },
  code: {
    expired: 'This code has expired. You can get a new one here:\n{url}',
    unknown: 'We do not know this code. Please check it, or get a new one on the page where you found it.',
  },
  stopped: {
    all: 'You get no more WhatsApp messages from {business}.',
    allUtility: 'That includes messages about your orders.',
    marketing: 'You get no more marketing on WhatsApp from {business}. To stop all other messages too, send STOP.',
    topic: 'You get no more messages from {business} about this: {topic}. To stop everything, send STOP.',
    number: 'This number gets no more messages from {business}. Your other numbers stay as they are.',
    wrongNumber: 'Thank you for telling us. We have taken this number off our records and will not write to it again.',
    comeBack: 'If that was a mistake, send START.',
    keepOrders: 'Keep order updates',
    keptOrders: 'You still get from {business}: {topics}. Everything else stays stopped.',
    already: 'Messages from {business} are stopped already. To start again, send START.',
  },
  started: {
    undone: 'Your stop is undone. You get from {business} again: {topics}.',
    nothing: 'There is no stop to undo.',
  },
  consentRequest: {
    text: 'Would you like these WhatsApp messages from {business} on this number?\n\n{topics}\n\nYou can stop at any time by sending STOP.',
    topic: '• {topic}: {description} ({frequency})',
    yes: 'Yes, please',
    no: 'No, thank you',
    choose: 'Choose',
    refused: 'That is fine. You will not get this from {business}: {topics}.',
  },
  confirmationAnswer: {
    no: 'That is fine. Nothing will be sent to you.',
    notMe: 'Thank you for telling us. The request has ended, and no form may ask this number again for 180 days.',
  },
  numberChanged: {
    text: 'You have a new number. Shall {business} go on sending you messages here about this: {topics}?',
    yes: 'Yes, go on',
    no: 'No, stop',
    kept: 'Thank you. On this number you get from {business}: {topics}.',
    ended: 'That is fine. This number gets no more messages from {business} about this: {topics}.',
  },
  paused: {
    text: 'You get no messages from {business} until {date}. Your choices stay as they are.',
    over: 'The pause is over. Your choices are as they were.',
  },
  choices: {
    text: 'Here you can see and change what you get from {business}. The link is yours alone.',
    button: 'My choices',
  },
  help: {
    who: 'This is {business}.',
    contact: 'For help, contact {contact}.',
    words: 'STOP ends all messages. START undoes a stop.',
  },
  fallback: 'Sorry, we did not understand that. Send HELP to reach us, or STOP to end all messages.',
  nothingChanged: 'Nothing was changed.',
} as const
