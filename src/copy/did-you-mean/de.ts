import type { DidYouMeanWords } from '../did-you-mean.ts'

export const de: DidYouMeanWords = {
  ask: 'Ich bin nicht sicher, ob ich richtig verstanden habe. Meinten Sie eines davon? Falls nicht, schreiben Sie es bitte mit anderen Worten.',
}
