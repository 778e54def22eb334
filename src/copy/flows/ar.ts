import type { FlowWords } from '../flows.ts'

export const ar: FlowWords = {
  optIn: {
    already: 'تصلك هذه الرسائل من {business} بالفعل.',
    change: 'يمكنك تغيير ما يصلك في أي وقت.',
  },
  optOut: {
    why: 'اذكر السبب',
    rest: 'أفضّل استراحة',
    ask: 'ما الذي حدث؟ إجابتك تساعد {business} على التحسّن. لست ملزمًا بالإجابة.',
    reasons: 'الأسباب',
    tooMany: 'رسائل كثيرة جدًا',
    notUseful: 'لا تفيدني',
    wrongTime: 'في وقت غير مناسب',
    neverAsked: 'لم أطلبها قط',
    somethingElse: 'سبب آخر',
    thanks: 'شكرًا لإخبارنا. يبقى الأمر كما هو: لن يرسل إليك {business} شيئًا بعد الآن.',
    resting:
      'حسنًا: لن يرسل إليك {business} شيئًا لمدة شهر. بعد ذلك يصلك من جديد ما كنت قد اخترته. إرسال STOP ينهي ذلك نهائيًا.',
  },
  help: {
    ask: 'كيف يمكن أن يساعدك {business}؟',
    person: 'التحدث إلى شخص',
    stop: 'إيقاف الرسائل',
    handedOver: 'سيجيبك شخص من {business} هنا.',
  },
  missedCall: {
    thanks: 'شكرًا لاتصالك بـ {business}. هنا ترى ما يصلك ويمكنك تغييره.',
  },
  renewal: {
    thanks: 'شكرًا. لا شيء يتغيّر: يستمر وصول ما كنت قد اخترته.',
  },
  cameBack: {
    welcome: 'سعداء بعودتك. يصلك من {business} من جديد ما كنت قد اخترته. هل تودّ تغيير شيء؟',
    change: 'تغيير شيء',
    fine: 'هذا مناسب',
    noted: 'حسنًا. يمكنك إنهاء ذلك في أي وقت بإرسال STOP.',
  },
}
