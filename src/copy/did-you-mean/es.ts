import type { DidYouMeanWords } from '../did-you-mean.ts'

export const es: DidYouMeanWords = {
  ask: 'No sé si entendí bien. ¿Se refería a una de estas opciones? Si no, escríbalo con otras palabras, por favor.',
}
