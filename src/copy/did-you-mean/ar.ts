import type { DidYouMeanWords } from '../did-you-mean.ts'

export const ar: DidYouMeanWords = {
  ask: 'لست متأكدا من أنني فهمت قصدكم. هل تقصدون واحدا من هذه؟ إن لم يكن كذلك، فاكتبوه من فضلكم بكلمات أخرى.',
}
