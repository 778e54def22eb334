import type { QrCodeWords } from '../qr-code.ts'

export const hi: QrCodeWords = {
  revoked: {
    title: 'यह कोड अब इस्तेमाल में नहीं है',
    text: '{business} ने इसे हटा लिया है। कुछ दर्ज नहीं हुआ, और आपने पहले जो चुना था, वह वैसा ही है।',
    stop: 'संदेश रोकने के लिए WhatsApp पर {business} को STOP भेजें।',
  },
  chat: {
    revoked: 'यह कोड अब इस्तेमाल में नहीं है, और कुछ दर्ज नहीं हुआ। आपने पहले जो चुना था, वह वैसा ही है।',
    tooLong: 'कृपया यहाँ पढ़ें और चुनें कि आप {business} से क्या पाना चाहेंगे:',
  },
}
