/** The wording that ships: a notice to begin with, to be read and approved before anybody real sees it. */
export const en = {
  heading: 'Get messages from {business} on WhatsApp',
  intro: 'Choose what you would like, and on which numbers. You can change your mind at any time.',
  tick: 'Receive {topic} on WhatsApp at {number}',
  stop: 'Type STOP at any time to stop receiving WhatsApp messages.',
  age: 'For people aged {age} and over.',
  yes: 'Yes, message me',
  no: 'No, thank you',
} as const
