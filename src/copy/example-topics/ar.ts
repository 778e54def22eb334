import type { ExampleTopicWords } from '../example-topics.ts'

export const ar: ExampleTopicWords = {
  order_status: {
    name: 'حالة الطلب',
    description: 'أين طلبك الآن، من التغليف حتى باب بيتك.',
    frequency: 'نحو 4 لكل طلب',
  },
  recommendations: {
    name: 'اقتراحات المنتجات',
    description: 'أفكار تناسب ما اشتريته.',
    frequency: 'حتى 2 في الشهر',
  },
  offers: {
    name: 'عروض',
    description: 'تخفيضات وأسعار للأعضاء.',
    frequency: 'حتى 4 في الشهر',
  },
  reminders: {
    name: 'تذكيرات',
    description: 'مواعيد وتواريخ حددتها بنفسك.',
    frequency: 'عند حلول الموعد فقط',
  },
  updates: {
    name: 'أخبار',
    description: 'أخبار المتجر: فروع جديدة ومواعيد العمل.',
    frequency: 'نحو 1 في الشهر',
  },
}
