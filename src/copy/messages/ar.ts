import type { MessageWords } from '../messages.ts'

export const ar: MessageWords = {
  prefilled: {
    confirm: 'مرحبًا {business}. نعم، أودّ أن يصلني عبر WhatsApp: {topics}. الرمز: {code}',
    choices: 'مرحبًا {business}. أرسلوا لي من فضلكم رابط اختياراتي.',
  },
  howToStop: 'اكتب STOP أو «إيقاف» في أي وقت لإيقاف رسائل WhatsApp.',
  yourChoices: 'اختياراتك:\n{url}',
  confirmed: {
    text: 'شكرًا. يصلك الآن على هذا الرقم من {business}: {topics}.',
    already: 'يصلك هذا من قبل على هذا الرقم من {business}: {topics}. لم يتغير شيء.',
    otherNumber: 'لم يُؤكَّد الرقم {number}: لم تصل الرسالة منه.',
  },
  code: {
    expired: 'انتهت صلاحية هذا الرمز. يمكنك الحصول على رمز جديد هنا:\n{url}',
    unknown: 'لا نعرف هذا الرمز. تحقق منه، أو احصل على رمز جديد من الصفحة التي وجدته فيها.',
  },
  stopped: {
    all: 'لن تصلك بعد الآن رسائل WhatsApp من {business}.',
    allUtility: 'ويشمل ذلك الرسائل عن طلباتك.',
    marketing: 'لن تصلك بعد الآن رسائل تسويقية عبر WhatsApp من {business}. لإيقاف بقية الرسائل أيضًا أرسل STOP.',
    topic: 'لن تصلك بعد الآن من {business} رسائل عن هذا: {topic}. لإيقاف كل شيء أرسل STOP.',
    number: 'لن تصل إلى هذا الرقم بعد الآن رسائل من {business}. وتبقى أرقامك الأخرى كما هي.',
    wrongNumber: 'شكرًا لإخبارنا. حذفنا هذا الرقم من سجلاتنا ولن نراسله مرة أخرى.',
    comeBack: 'إن كان ذلك عن طريق الخطأ فأرسل START.',
    keepOrders: 'أبقِ رسائل الطلبات',
    keptOrders: 'ما زال يصلك من {business}: {topics}. وكل ما عداه موقوف.',
    already: 'رسائل {business} موقوفة من قبل. للبدء من جديد أرسل START.',
  },
  started: {
    undone: 'تم التراجع عن الإيقاف. يصلك من جديد من {business}: {topics}.',
    nothing: 'لا يوجد إيقاف للتراجع عنه.',
  },
  consentRequest: {
    text: 'هل تودّ أن تصلك على هذا الرقم رسائل WhatsApp هذه من {business}؟\n\n{topics}\n\nيمكنك إيقافها في أي وقت بإرسال STOP.',
    topic: '• {topic}: {description} ({frequency})',
    yes: 'نعم، من فضلكم',
    no: 'لا، شكرًا',
    choose: 'اختر',
    refused: 'حسنًا. لن يصلك هذا من {business}: {topics}.',
  },
  botFlow: {
    all: 'نعم، كلها',
    later: 'اسألني لاحقًا',
    done: 'هذا كل شيء',
    choose:
      'أيّ من هذه الرسائل من {business} تودّ أن تصلك على هذا الرقم؟ اختر واحدة، ويمكنك إضافة غيرها بعد ذلك.\n\n{topics}',
    noted: 'تم التسجيل، سيصلك من {business}: {topics}. هل تودّ شيئًا آخر؟',
    deferred: 'حسنًا. لن يسألك {business} مرة أخرى قبل هذا التاريخ: {date}.',
    page: 'يودّ {business} أن يرسل إليك رسائل على WhatsApp. هنا ترى ما يصل وكم مرة، وتختار ما تريد. هذا الرابط لك وحدك.',
    pageButton: 'اطّلع واختر',
    flow: 'يودّ {business} أن يرسل إليك رسائل على WhatsApp. اطّلع على ما يصل وكم مرة، واختر ما تريد.',
    flowButton: 'اطّلع واختر',
    form: {
      thisChat: 'محادثة WhatsApp هذه',
      choose: 'ماذا تودّ أن يصلك؟',
      agree: 'أودّ أن تصلني هذه الرسائل من {business} على WhatsApp على هذا الرقم.',
      titleTopics: 'رسائل من {business}',
      titleConfirm: 'يُرجى التأكيد',
      next: 'التالي',
      over: 'أُجيب عن هذا السؤال من قبل، أو انتهى وقته.',
      none: 'اختر واحدة على الأقل، أو أغلق هذه الصفحة.',
    },
  },
  confirmationAnswer: {
    no: 'حسنًا. لن نرسل إليك شيئًا.',
    notMe: 'شكرًا لإخبارنا. انتهى هذا الطلب، ولا يجوز لأي نموذج أن يسأل هذا الرقم مرة أخرى قبل 180 يومًا.',
  },
  numberChanged: {
    text: 'لديك رقم جديد. هل تودّ أن تستمر رسائل {business} هنا عن هذا: {topics}؟',
    yes: 'نعم، استمروا',
    no: 'لا، أوقفوها',
    kept: 'شكرًا. يصلك على هذا الرقم من {business}: {topics}.',
    ended: 'حسنًا. لن تصل إلى هذا الرقم بعد الآن من {business} رسائل عن هذا: {topics}.',
  },
  paused: {
    text: 'لن تصلك رسائل من {business} حتى {date}. وتبقى اختياراتك كما هي.',
    over: 'انتهى الإيقاف المؤقت. اختياراتك كما كانت.',
  },
  choices: {
    text: 'يمكنك هنا أن ترى ما يصلك من {business} وأن تغيّره. هذا الرابط لك وحدك.',
    button: 'اختياراتي',
  },
  help: {
    who: 'هنا {business}.',
    contact: 'للمساعدة تواصل مع {contact}.',
    words: 'كلمة STOP توقف كل الرسائل. وكلمة START تتراجع عن الإيقاف.',
  },
  fallback: 'عذرًا، لم نفهم ذلك. أرسل «مساعدة» للوصول إلينا، أو STOP لإيقاف كل الرسائل.',
  nothingChanged: 'لم يتغير شيء.',
}
