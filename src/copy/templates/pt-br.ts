import type { TemplateWords } from '../templates.ts'

export const ptBr: TemplateWords = {
  stopFooter: 'Digite STOP para não receber mais mensagens do WhatsApp.',
  stopPromotions: 'Parar promoções',
  confirmationRequest: {
    text: 'Este número foi deixado com {business} para receber estas mensagens pelo WhatsApp: {topics}. Está certo?',
    yes: 'Sim, está certo',
    no: 'Não',
    notMe: 'Não fui eu',
  },
}
