/** What stands on templates that WhatsApp reviews. The footer has at most 60 characters, a label on a button at most 20. */
export const en = {
  stopFooter: 'Type STOP to stop receiving WhatsApp messages.',
  stopPromotions: 'Stop promotions',
  confirmationRequest: {
    text: 'This number was left with {business}, to get these messages on WhatsApp: {topics}. Is that right?',
    yes: 'Yes, that is right',
    no: 'No',
    notMe: 'It was not me',
  },
  consentRequest: {
    text: 'Hello, this is {business}. May we send you these messages on WhatsApp: {topics}? You can choose, and you can stop at any time.',
    yes: 'Yes, all of them',
    no: 'No, thank you',
  },
  missedCall: {
    text: 'You called us, so this is our one answer. {business} would like to send you on WhatsApp: {topics}. Do you want that? You can stop at any time.',
    yes: 'Yes, please',
    no: 'No, thank you',
    notMe: 'I did not call',
  },
  orderUpdate: {
    text: 'Hello {first_name}, there is news of your order {order}: {status}. We will write again when there is more.',
  },
  offer: {
    text: 'Hello {first_name}, you asked {business} for offers, and here is this week’s: {offer}. It is valid until {date}.',
  },
  reminder: {
    text: 'Hello {first_name}, this is a reminder of {what} on {date} at {time}. If anything changes, just answer here.',
  },
  welcome: {
    text: 'Hello {first_name}, you now get messages from {business} on WhatsApp: {topics}. You can change your choices at any time.',
    choices: 'My choices',
  },
  examples: {
    firstName: 'Asha',
    topics: 'offers and reminders',
    order: '4417',
    status: 'it has left our store',
    offer: '20% off all reading lamps',
    until: 'Sunday, 29 November',
    what: 'your appointment',
    day: 'Tuesday, 24 November',
    time: '10:30',
  },
} as const
