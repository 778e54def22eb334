/** The notation of phrases, compiled: linear patterns over a normalised message with a space at either end. */
import { wordKey } from './word-index.ts'

export interface Phrase {
  /** As it stands in the lexicon. */
  readonly text: string
  readonly language: string
  readonly pattern: RegExp
}

export interface FoundPhrase {
  readonly text: string
  /** All whose phrases the message says, in the order of the book. */
  readonly languages: readonly string[]
}

/** Phrases of many languages; finds the first that a message says. */
export class PhraseBook {
  readonly #pages: readonly { readonly language: string; readonly any: RegExp; readonly phrases: readonly Phrase[] }[]

  constructor(phrases: readonly Phrase[]) {
    this.#pages = [...Map.groupBy(phrases, ({ language }) => language)].map(([language, page]) => ({
      language,
      any: new RegExp(page.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'u'),
      phrases: page,
    }))
  }

  /** `key` is normalised and without apostrophes. */
  find(key: string): FoundPhrase | undefined {
    const padded = ` ${key} `
    const pages = this.#pages.filter(({ any }) => any.test(padded))
    const text = pages[0]?.phrases.find(({ pattern }) => pattern.test(padded))?.text
    return text === undefined ? undefined : { text, languages: pages.map(({ language }) => language) }
  }
}

const gap = '…'
const unspaced = new Set(['zh', 'ja', 'ko', 'th'])

/** Throws where nothing of the phrase is left after normalising, or a gap stands at an end. */
export function phrase(text: string, language: string): Phrase {
  const together = unspaced.has(language)
  const parts = text.split(' ')
  if (parts[0] === gap || parts.at(-1) === gap) throw new Error(`${language}: "${text}" begins or ends with a gap`)
  const source = parts.map((part) => compilePart(part, together, `${language}: "${text}"`)).join('')
  return { text, language, pattern: new RegExp(together ? source : ` ${source}`, 'u') }
}

function compilePart(part: string, together: boolean, where: string): string {
  if (part === gap) return together ? '.{0,8}' : '(?:[^ ]+ ){0,3}'
  const choices = part.split('|').map((choice) => {
    const key = wordKey(choice.replaceAll('_', ' ').replace(/^\*|\*$/g, ''))
    if (key === '') throw new Error(`${where} has an empty word`)
    if (together) return key
    if (choice.startsWith('*')) return `[^ ]*${key}`
    return choice.endsWith('*') ? `${key}[^ ]*` : key
  })
  return together ? `(?:${choices.join('|')}) ?` : `(?:${choices.join('|')}) `
}
