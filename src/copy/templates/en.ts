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
} as const
