import type { MessageWords } from '../messages.ts'

export const hi: MessageWords = {
  prefilled: {
    confirm: 'नमस्ते {business}। हाँ, कृपया मुझे WhatsApp पर यह भेजें: {topics}। कोड: {code}',
    choices: 'नमस्ते {business}। कृपया मुझे मेरी पसंद का लिंक भेजें।',
  },
  howToStop: 'WhatsApp संदेश रोकने के लिए कभी भी STOP लिखें।',
  yourChoices: 'आपकी पसंद:\n{url}',
  confirmed: {
    text: 'धन्यवाद। अब इस नंबर पर {business} से आपको मिलेगा: {topics}।',
    already: 'इस नंबर पर {business} से आपको यह पहले से मिलता है: {topics}। कुछ नहीं बदला।',
    otherNumber: '{number} की पुष्टि नहीं हुई है: संदेश उस नंबर से नहीं आया।',
  },
  code: {
    expired: 'इस कोड का समय बीत गया है। नया कोड यहाँ मिलेगा:\n{url}',
    unknown: 'हम इस कोड को नहीं पहचानते। कृपया इसे जाँच लें, या जिस पेज पर यह मिला था वहाँ से नया लें।',
  },
  stopped: {
    all: 'अब आपको {business} से WhatsApp संदेश नहीं आएँगे।',
    allUtility: 'इसमें आपके ऑर्डर के संदेश भी शामिल हैं।',
    marketing: 'अब आपको WhatsApp पर {business} से मार्केटिंग संदेश नहीं आएँगे। बाकी सभी संदेश भी रोकने के लिए STOP भेजें।',
    topic: 'अब आपको {business} से इस बारे में संदेश नहीं आएँगे: {topic}। सब कुछ रोकने के लिए STOP भेजें।',
    number: 'अब इस नंबर पर {business} से संदेश नहीं आएँगे। आपके दूसरे नंबर वैसे ही रहेंगे।',
    wrongNumber: 'बताने के लिए धन्यवाद। हमने यह नंबर अपने रिकॉर्ड से हटा दिया है और इस पर फिर नहीं लिखेंगे।',
    comeBack: 'अगर यह गलती से हुआ, तो START भेजें।',
    keepOrders: 'ऑर्डर संदेश रखें',
    keptOrders: '{business} से आपको यह मिलता रहेगा: {topics}। बाकी सब रुका रहेगा।',
    already: '{business} के संदेश पहले से रुके हुए हैं। फिर से शुरू करने के लिए START भेजें।',
  },
  started: {
    undone: 'रोक वापस ले ली गई है। {business} से आपको फिर से मिलेगा: {topics}।',
    nothing: 'वापस लेने के लिए कोई रोक नहीं है।',
  },
  consentRequest: {
    text: 'क्या आप इस नंबर पर {business} से ये WhatsApp संदेश पाना चाहेंगे?\n\n{topics}\n\nSTOP भेजकर आप कभी भी इन्हें रोक सकते हैं।',
    topic: '• {topic}: {description} ({frequency})',
    yes: 'हाँ, ज़रूर',
    no: 'नहीं, धन्यवाद',
    choose: 'चुनें',
    refused: 'ठीक है। {business} से आपको यह नहीं मिलेगा: {topics}।',
  },
  confirmationAnswer: {
    no: 'ठीक है। आपको कुछ नहीं भेजा जाएगा।',
    notMe: 'बताने के लिए धन्यवाद। यह अनुरोध समाप्त हो गया है, और 180 दिनों तक कोई फ़ॉर्म इस नंबर से फिर नहीं पूछ सकता।',
  },
  numberChanged: {
    text: 'आपका नंबर बदल गया है। क्या यहाँ {business} से इस बारे में संदेश आते रहें: {topics}?',
    yes: 'हाँ, आते रहें',
    no: 'नहीं, रोक दें',
    kept: 'धन्यवाद। इस नंबर पर {business} से आपको मिलेगा: {topics}।',
    ended: 'ठीक है। अब इस नंबर पर {business} से इस बारे में संदेश नहीं आएँगे: {topics}।',
  },
  paused: {
    text: '{date} तक आपको {business} से संदेश नहीं आएँगे। आपकी पसंद वैसी ही रहेगी।',
    over: 'विराम खत्म हुआ। आपकी पसंद पहले जैसी है।',
  },
  choices: {
    text: 'यहाँ आप देख और बदल सकते हैं कि {business} से आपको क्या मिले। यह लिंक केवल आपके लिए है।',
    button: 'मेरी पसंद',
  },
  help: {
    who: 'यह {business} है।',
    contact: 'मदद के लिए संपर्क करें: {contact}।',
    words: 'STOP से सभी संदेश बंद हो जाते हैं। START से रोक वापस ली जाती है।',
  },
  fallback: 'माफ़ कीजिए, हम समझ नहीं पाए। हमसे बात करने के लिए “मदद” भेजें, या सभी संदेश बंद करने के लिए STOP।',
  nothingChanged: 'कुछ नहीं बदला।',
}
