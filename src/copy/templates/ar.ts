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
  consentRequest: {
    text: 'مرحبًا، هنا {business}. هل يمكننا أن نرسل إليك هذه الرسائل على WhatsApp: {topics}؟ يمكنك الاختيار، ويمكنك إيقافها في أي وقت.',
    yes: 'نعم، كلها',
    no: 'لا، شكرًا',
  },
  missedCall: {
    text: 'لقد اتصلت بنا، وهذا ردنا الوحيد. تود {business} أن ترسل إليك عبر WhatsApp: {topics}. هل تريد ذلك؟ يمكنك التوقف في أي وقت.',
    yes: 'نعم، من فضلكم',
    no: 'لا، شكرًا',
    notMe: 'لم أتصل بكم',
  },
  orderUpdate: {
    text: 'مرحبًا {first_name}، لدينا جديد عن طلبك {order}: {status}. سنكتب إليك مرة أخرى عندما يستجد شيء.',
  },
  offer: {
    text: 'مرحبًا {first_name}، طلبت أن تصلك عروض {business}، وهذا عرض هذا الأسبوع: {offer}. العرض سارٍ حتى {date}.',
  },
  reminder: { text: 'مرحبًا {first_name}، نذكّرك بهذا: {what} يوم {date} الساعة {time}. إن تغيّر شيء فأجب هنا.' },
  welcome: {
    text: 'مرحبًا {first_name}، ستصلك من الآن رسائل من {business} عبر WhatsApp: {topics}. يمكنك تغيير اختياراتك في أي وقت.',
    choices: 'اختياراتي',
  },
  examples: {
    firstName: 'ليلى',
    topics: 'العروض والتذكيرات',
    order: '4417',
    status: 'غادر متجرنا',
    offer: 'خصم 20% على كل مصابيح القراءة',
    until: 'الأحد 29 نوفمبر',
    what: 'موعدك',
    day: 'الثلاثاء 24 نوفمبر',
    time: '10:30',
  },
}
