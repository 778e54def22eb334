import type { DidYouMeanWords } from '../did-you-mean.ts'

export const hi: DidYouMeanWords = {
  ask: 'मुझे पक्का नहीं कि मैंने सही समझा। क्या आपका मतलब इनमें से कुछ था? अगर नहीं, तो कृपया दूसरे शब्दों में लिखें।',
}
