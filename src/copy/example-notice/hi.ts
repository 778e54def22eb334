import type { ExampleNoticeWords } from '../example-notice.ts'

export const hi: ExampleNoticeWords = {
  heading: 'WhatsApp पर {business} के संदेश पाएँ',
  intro: 'चुनें कि आप क्या पाना चाहते हैं और किन नंबरों पर। आप कभी भी अपना मन बदल सकते हैं।',
  tick: 'WhatsApp पर {number} नंबर पर पाएँ: {topic}',
  stop: 'WhatsApp संदेश रोकने के लिए कभी भी STOP लिखें।',
  age: '{age} साल या उससे अधिक उम्र के लोगों के लिए।',
  yes: 'हाँ, मुझे संदेश भेजें',
  no: 'नहीं, धन्यवाद',
}
