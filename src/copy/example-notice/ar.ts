import type { ExampleNoticeWords } from '../example-notice.ts'

export const ar: ExampleNoticeWords = {
  heading: 'استقبل رسائل {business} على WhatsApp',
  intro: 'اختر ما تودّ أن يصلك، وعلى أي أرقام. يمكنك تغيير رأيك في أي وقت.',
  tick: 'استلام {topic} عبر WhatsApp على الرقم {number}',
  stop: 'اكتب STOP أو «إيقاف» في أي وقت لإيقاف رسائل WhatsApp.',
  age: 'لمن بلغ {age} عامًا أو أكثر.',
  yes: 'نعم، راسلوني',
  no: 'لا، شكرًا',
}
