import type { RegistrationPageWords } from '../registration-page.ts'

export const ar: RegistrationPageWords = {
  title: 'التسجيل لدى {business}',
  fields: {
    name: 'الاسم',
    email: 'البريد الإلكتروني',
    birthday: 'تاريخ الميلاد',
    city: 'المدينة',
    postcode: 'الرمز البريدي',
  },
  optional: '{label} (غير مطلوب)',
  choose: 'يُرجى الاختيار',
  hint: 'يمكنك التسجيل دون اختيار أي شيء أدناه.',
  submit: 'تسجيل',
  done: {
    title: 'تم تسجيلك',
    text: 'وصلت بياناتك إلى {business}. لم تختر أي رسائل، لذلك لن تصلك أي رسالة على WhatsApp.',
    back: 'العودة إلى {business}',
  },
  errors: {
    missing: 'يُرجى ملء: {label}.',
    email: '«{value}» ليس عنوان بريد إلكتروني.',
    date: '«{value}» ليس تاريخًا. اكتب السنة والشهر واليوم.',
    number: '«{value}» ليس رقمًا.',
    reach: 'اكتب رقمًا أو عنوان بريد إلكتروني حتى نتمكن من التواصل معك.',
  },
}
