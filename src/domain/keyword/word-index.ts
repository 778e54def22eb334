/** Finds a key among the words of all languages at once. Exact first; a key with drawn-out letters also meets its short form. */
import type { LanguageLexicon, Words } from './language-lexicon.ts'
import { lexicons } from './lexicon.ts'
import { normalise } from './normalise.ts'

export interface Found {
  /** The key as the lexicon has it, normalised. */
  readonly key: string
  readonly languages: readonly string[]
}

/** Words of all languages by key, and the languages that each belongs to. */
export class WordIndex {
  readonly #exact = new Map<string, Set<string>>()
  readonly #squeezed = new Map<string, string>()

  constructor(pick: (lexicon: LanguageLexicon) => Words | undefined, from: readonly LanguageLexicon[] = lexicons) {
    for (const lexicon of from) for (const word of allWords(pick(lexicon))) this.#add(wordKey(word), lexicon.language)
  }

  find(key: string): Found | undefined {
    const languages = this.#exact.get(key)
    return languages === undefined ? undefined : { key, languages: [...languages] }
  }

  /** Finds the word that `squeezed` is when each of its letters stands once where it stood several times in a row. */
  findSqueezed(squeezed: string): Found | undefined {
    const key = this.#squeezed.get(squeezed)
    return key === undefined ? undefined : this.find(key)
  }

  keys(): IterableIterator<string> {
    return this.#exact.keys()
  }

  #add(key: string, language: string): void {
    const languages = this.#exact.get(key)
    if (languages !== undefined) {
      languages.add(language)
      return
    }
    this.#exact.set(key, new Set([language]))
    this.#squeezed.set(squeeze(key), this.#squeezed.get(squeeze(key)) ?? key)
  }
}

export function allWords(words: Words | undefined): readonly string[] {
  return words === undefined ? [] : [...(words.T1 ?? []), ...(words.T2 ?? []), ...(words.T3 ?? [])]
}

/** Words are compared without their apostrophes: half of those who write "don't" write "dont". */
export function wordKey(word: string): string {
  return normalise(word).replaceAll("'", '')
}

/** Every letter that is repeated in a row, once. */
export function squeeze(key: string): string {
  return key.replace(/([\p{L}\p{M}])\1+/gu, '$1')
}
