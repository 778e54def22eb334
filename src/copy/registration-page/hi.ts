import type { RegistrationPageWords } from '../registration-page.ts'

export const hi: RegistrationPageWords = {
  title: '{business} में पंजीकरण करें',
  fields: {
    name: 'नाम',
    email: 'ई-मेल',
    birthday: 'जन्मदिन',
    city: 'शहर',
    postcode: 'पिन कोड',
  },
  optional: '{label} (ज़रूरी नहीं)',
  choose: 'कृपया चुनें',
  hint: 'नीचे कुछ भी चुने बिना भी आप पंजीकरण कर सकते हैं।',
  submit: 'पंजीकरण करें',
  done: {
    title: 'आपका पंजीकरण हो गया है',
    text: 'आपकी दी हुई जानकारी {business} को मिल गई है। आपने कोई संदेश नहीं चुना, इसलिए आपको WhatsApp पर कोई संदेश नहीं मिलेगा।',
    back: '{business} पर वापस जाएँ',
  },
  errors: {
    missing: 'कृपया भरें: {label}।',
    email: '“{value}” कोई ई-मेल पता नहीं है।',
    date: '“{value}” कोई तारीख नहीं है। साल, महीना और दिन लिखें।',
    number: '“{value}” कोई संख्या नहीं है।',
    reach: 'कोई नंबर या ई-मेल पता दें, ताकि हम आपसे संपर्क कर सकें।',
  },
}
