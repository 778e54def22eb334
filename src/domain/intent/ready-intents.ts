/** Intents that are ready to be used, changed or thrown away, said in every language of the product. */
import type { Intent } from './intent.ts'
import { ar } from './ready/ar.ts'
import { de } from './ready/de.ts'
import { en } from './ready/en.ts'
import { es } from './ready/es.ts'
import { fr } from './ready/fr.ts'
import { hi } from './ready/hi.ts'
import { ptBr } from './ready/pt-br.ts'
import { type ReadyKey, type ReadyWords, readyKeys } from './ready/ready-words.ts'

export const readyLanguages: readonly (readonly [language: string, words: ReadyWords])[] = [
  ['en', en],
  ['es', es],
  ['pt-BR', ptBr],
  ['fr', fr],
  ['de', de],
  ['hi', hi],
  ['ar', ar],
]

const about: Readonly<Record<ReadyKey, Pick<Intent, 'name' | 'description'>>> = {
  start: {
    name: 'Join',
    description: 'Somebody wants to get messages, or to get them again. The words START come before it.',
  },
  help: { name: 'Help', description: 'Somebody does not know what to do here. The word HELP comes before it.' },
  person: { name: 'Talk to a person', description: 'Somebody wants to speak with one of your team.' },
  preferences: { name: 'Change my choices', description: 'Somebody wants to see or change what they get.' },
  order_status: { name: 'Where is my order', description: 'Somebody asks for an order, a parcel or a delivery.' },
  thanks: { name: 'Thank you', description: 'Somebody is content. A flow may say so, or end quietly.' },
}

/** All of them, in their order. */
export function readyIntents(): readonly Intent[] {
  return readyKeys.map(readyIntent)
}

export function readyIntent(key: ReadyKey): Intent {
  return {
    key,
    ...about[key],
    labels: Object.fromEntries(readyLanguages.map(([language, words]) => [language, words[key].label])),
    utterances: Object.fromEntries(readyLanguages.map(([language, words]) => [language, words[key].utterances])),
    threshold: null,
  }
}

/** What people also write. */
export const otherUtterances: readonly Other[] = readyLanguages.flatMap(([language, { other, noes }]) => [
  ...other.map((text) => ({ text, language, isNo: false })),
  ...noes.map((text) => ({ text, language, isNo: true })),
])

interface Other {
  readonly text: string
  readonly language: string
  readonly isNo: boolean
}
