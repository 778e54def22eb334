import type { DidYouMeanWords } from '../did-you-mean.ts'

export const fr: DidYouMeanWords = {
  ask: 'Je ne suis pas sûr d’avoir bien compris. Vouliez-vous dire l’une de ces choses ? Sinon, écrivez-le autrement, s’il vous plaît.',
}
