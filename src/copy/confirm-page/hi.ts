import type { ConfirmPageWords } from '../confirm-page.ts'

export const hi: ConfirmPageWords = {
  title: 'बस एक कदम और',
  heading: 'बस एक कदम और: हमें यह संदेश भेजें',
  intro: 'इसे {number} से WhatsApp पर भेजें। इससे पता चलता है कि नंबर आपका है।',
  introSeveral: 'हर संदेश उसी के नंबर से WhatsApp पर भेजें। इससे पता चलता है कि नंबर आपका है।',
  forNumber: '{number} के लिए',
  message: 'आपका संदेश',
  open: 'WhatsApp खोलें',
  qr: 'WhatsApp किसी दूसरे फ़ोन पर है? उसके कैमरे से इसे स्कैन करें।',
  qrAlt: 'QR कोड, जो तैयार संदेश के साथ WhatsApp खोलता है',
  byHand: 'या संदेश खुद लिखकर {sender} पर भेजें।',
  copy: 'संदेश कॉपी करें',
  copied: 'कॉपी हो गया',
  until: 'यह संदेश {time} तक चलेगा। जब तक आप इसे नहीं भेजते, हम आपको कुछ नहीं भेजते।',
  otherNumber: 'नंबर गलत है? इसे बदलें',
  waiting: 'आपके संदेश का इंतज़ार है',
  done: {
    title: 'पुष्टि हो गई',
    text: 'धन्यवाद। अब WhatsApp पर {business} से आपको मिलेगा: {topics}।',
    stop: 'रोकने के लिए चैट में कभी भी STOP लिखें।',
  },
  weAsk: {
    title: 'कृपया WhatsApp देखें',
    text: 'अगर {number} पर हमारे संदेश पहुँच सकते हैं, तो एक रास्ते में है। उसका जवाब दें, बस इतना ही।',
    textSeveral: 'जिस नंबर पर हमारे संदेश पहुँच सकते हैं, उस पर एक रास्ते में है। उसका जवाब दें, बस इतना ही।',
    nothing: 'कुछ मिनट बाद भी कुछ नहीं आया? तो यह संदेश आप खुद हमें भेजें।',
  },
  onward: '{business} पर वापस जाएँ',
}
