import type { DidYouMeanWords } from '../did-you-mean.ts'

export const ptBr: DidYouMeanWords = {
  ask: 'Não sei se entendi bem. Você quis dizer uma destas opções? Se não, escreva com outras palavras, por favor.',
}
