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
  consentRequest: {
    text: 'नमस्ते, यह {business} है। क्या हम आपको WhatsApp पर ये संदेश भेज सकते हैं: {topics}? आप चुन सकते हैं, और कभी भी रोक सकते हैं।',
    yes: 'हाँ, सभी',
    no: 'नहीं, धन्यवाद',
  },
  missedCall: {
    text: 'आपने हमें फ़ोन किया था, यह हमारा एक ही जवाब है। {business} आपको WhatsApp पर यह भेजना चाहता है: {topics}। क्या आप यह चाहते हैं? आप कभी भी रोक सकते हैं।',
    yes: 'हाँ, भेजें',
    no: 'नहीं, धन्यवाद',
    notMe: 'मैंने फ़ोन नहीं किया',
  },
  orderUpdate: { text: 'नमस्ते {first_name}, आपके ऑर्डर {order} की नई जानकारी: {status}। और कुछ होने पर हम फिर लिखेंगे।' },
  offer: {
    text: 'नमस्ते {first_name}, आपने {business} से ऑफ़र माँगे थे, और इस हफ़्ते का ऑफ़र यह है: {offer}। यह {date} तक मान्य है।',
  },
  reminder: { text: 'नमस्ते {first_name}, आपको याद दिला रहे हैं: {what}, {date} को {time} बजे। कुछ बदले तो यहीं जवाब दें।' },
  welcome: {
    text: 'नमस्ते {first_name}, अब आपको WhatsApp पर {business} से यह मिलेगा: {topics}। आप अपनी पसंद कभी भी बदल सकते हैं।',
    choices: 'मेरी पसंद',
  },
  examples: {
    firstName: 'आशा',
    topics: 'ऑफ़र और रिमाइंडर',
    order: '4417',
    status: 'वह हमारी दुकान से निकल चुका है',
    offer: 'सभी रीडिंग लैंप पर 20% की छूट',
    until: 'रविवार, 29 नवंबर',
    what: 'आपका अपॉइंटमेंट',
    day: 'मंगलवार, 24 नवंबर',
    time: '10:30',
  },
}
