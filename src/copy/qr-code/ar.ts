import type { QrCodeWords } from '../qr-code.ts'

export const ar: QrCodeWords = {
  revoked: {
    title: 'لم يعد هذا الرمز مستخدمًا',
    text: 'أُوقف استخدام هذا الرمز لدى {business}. لم يُسجَّل أي اشتراك، وما اخترته من قبل باقٍ كما هو.',
    stop: 'لإيقاف الرسائل أرسل STOP إلى {business} عبر WhatsApp.',
  },
  chat: {
    revoked: 'لم يعد هذا الرمز مستخدمًا، ولم يُسجَّل أي اشتراك. ما اخترته من قبل باقٍ كما هو.',
    tooLong: 'اقرأ هنا من فضلك واختر ما تود أن يصلك من {business}:',
  },
}
