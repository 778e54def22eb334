import type { TemplateWords } from '../templates.ts'

export const fr: TemplateWords = {
  stopFooter: 'Écrivez STOP pour ne plus recevoir de messages WhatsApp.',
  stopPromotions: 'Arrêter les promos',
  confirmationRequest: {
    text: 'Ce numéro a été laissé à {business} pour recevoir ces messages sur WhatsApp : {topics}. Est-ce exact ?',
    yes: 'Oui, c’est exact',
    no: 'Non',
    notMe: 'Ce n’était pas moi',
  },
}
