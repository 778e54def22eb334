import type { SmsWords } from '../sms.ts'

export const ar: SmsWords = {
  invitation: '{business}: اختر الرسائل التي تريدها على WhatsApp، أو لا شيء:\n{link}\nللإيقاف أرسل STOP',
  invitationWithoutReply: '{business}: اختر الرسائل التي تريدها على WhatsApp، أو لا شيء:\n{link}\nويمكنك الإيقاف هناك',
  stopped: '{business}: تم الإيقاف. لن تصلك منا رسائل SMS ولا رسائل WhatsApp بعد الآن.',
  started: '{business}: يمكننا دعوتك عبر SMS من جديد. ما اخترته على WhatsApp لم يتغير.',
  help: '{business} سألك عبر SMS عن رسائل WhatsApp التي تريدها. للإيقاف أرسل STOP.',
  contact: 'للأسئلة: {contact}',
  demo: 'تجربة. {text}',
}
