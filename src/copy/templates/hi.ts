import type { TemplateWords } from '../templates.ts'

export const hi: TemplateWords = {
  stopFooter: 'WhatsApp संदेश रोकने के लिए STOP या “बंद करो” लिखें।',
  stopPromotions: 'प्रमोशन बंद करें',
  confirmationRequest: {
    text: 'यह नंबर WhatsApp पर ये संदेश पाने के लिए {business} को दिया गया था: {topics}। क्या यह सही है?',
    yes: 'हाँ, सही है',
    no: 'नहीं',
    notMe: 'यह मैं नहीं हूँ',
  },
}
