import type { TemplateWords } from '../templates.ts'

export const ar: TemplateWords = {
  stopFooter: 'اكتب STOP أو «إيقاف» لإيقاف رسائل WhatsApp.',
  stopPromotions: 'إيقاف الإعلانات',
  confirmationRequest: {
    text: 'تُرك هذا الرقم لدى {business} لاستلام هذه الرسائل عبر WhatsApp: {topics}. هل هذا صحيح؟',
    yes: 'نعم، صحيح',
    no: 'لا',
    notMe: 'لم أكن أنا',
  },
}
