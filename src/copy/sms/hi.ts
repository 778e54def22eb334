import type { SmsWords } from '../sms.ts'

export const hi: SmsWords = {
  invitation: '{business}: WhatsApp पर कौन से संदेश चाहिए, या कोई नहीं, यहाँ चुनें:\n{link}\nबंद करने के लिए STOP लिखकर जवाब दें',
  invitationWithoutReply: '{business}: WhatsApp पर कौन से संदेश चाहिए, या कोई नहीं, यहाँ चुनें:\n{link}\nवहीं बंद भी कर सकते हैं',
  stopped: '{business}: बंद कर दिया गया। अब हमारी ओर से न SMS आएगा, न WhatsApp संदेश।',
  started: '{business}: अब हम आपको फिर SMS से पूछ सकते हैं। WhatsApp पर आपकी पसंद नहीं बदली है।',
  help: '{business} ने SMS से पूछा था कि WhatsApp पर आपको कौन से संदेश चाहिए। बंद करने के लिए STOP लिखकर जवाब दें।',
  contact: 'प्रश्नों के लिए: {contact}',
  demo: 'डेमो। {text}',
}
