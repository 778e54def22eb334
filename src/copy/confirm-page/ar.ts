import type { ConfirmPageWords } from '../confirm-page.ts'

export const ar: ConfirmPageWords = {
  title: 'بقيت خطوة واحدة',
  heading: 'بقيت خطوة واحدة: أرسل إلينا هذه الرسالة',
  intro: 'أرسلها عبر WhatsApp من الرقم {number}. هكذا نتأكد من أن الرقم لك.',
  introSeveral: 'أرسل كل رسالة عبر WhatsApp من رقمها. هكذا نتأكد من أن الرقم لك.',
  forNumber: 'للرقم {number}',
  message: 'رسالتك',
  open: 'افتح WhatsApp',
  qr: 'هل WhatsApp على هاتف آخر؟ امسح هذا الرمز بكاميرته.',
  qrAlt: 'رمز QR يفتح WhatsApp والرسالة جاهزة للإرسال',
  byHand: 'أو اكتب الرسالة بنفسك إلى الرقم {sender}.',
  copy: 'انسخ الرسالة',
  copied: 'نُسخت',
  until: 'الرسالة صالحة حتى {time}. وما لم ترسلها لا يصلك منا شيء.',
  otherNumber: 'الرقم ليس صحيحًا؟ غيّره',
  waiting: 'في انتظار رسالتك',
  done: {
    title: 'تم التأكيد',
    text: 'شكرًا. يصلك الآن عبر WhatsApp من {business}: {topics}.',
    stop: 'اكتب STOP أو «إيقاف» في المحادثة في أي وقت للإيقاف.',
  },
  weAsk: {
    title: 'انظر في WhatsApp من فضلك',
    text: 'إن كانت رسائلنا تصل إلى الرقم {number} فهناك رسالة في الطريق. أجب عنها وينتهي الأمر.',
    textSeveral: 'هناك رسالة في الطريق إلى كل رقم تصل إليه رسائلنا. أجب عنها وينتهي الأمر.',
    nothing: 'لم يصل شيء بعد بضع دقائق؟ أرسل إلينا هذه الرسالة بنفسك.',
  },
  onward: 'عُد إلى {business}',
}
