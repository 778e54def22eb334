import type { TemplateWords } from '../templates.ts'

export const de: TemplateWords = {
  stopFooter: 'Schreiben Sie STOP, um WhatsApp-Nachrichten zu beenden.',
  stopPromotions: 'Werbung stoppen',
  confirmationRequest: {
    text: 'Diese Nummer wurde bei {business} angegeben, um diese Nachrichten auf WhatsApp zu bekommen: {topics}. Stimmt das?',
    yes: 'Ja, das stimmt',
    no: 'Nein',
    notMe: 'Das war ich nicht',
  },
}
