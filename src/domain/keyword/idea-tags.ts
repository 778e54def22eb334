/**
 * Reads a message as a row of ideas: "please do not send me stuff" is not, send, me, message. The language is the one most
 * of whose words stand in it. Every word is looked up in maps, so the time grows with the message's length alone.
 */
import { type IdeaWords, ideas } from './idea-words.ts'
import { ideaWords } from './ideas.ts'
import { lexicons } from './lexicon.ts'
import { wordKey } from './word-index.ts'

export interface IdeaTags {
  /** BCP-47; undefined where no word is known. */
  readonly language: string | undefined
  /** For each place the numbers of its ideas; an empty list is a word that nobody knows. */
  readonly places: readonly (readonly number[])[]
}

/** What a word means in each language that has it; an empty list is a small word, which is passed over. */
type Entry = Map<string, number[]>
type Shelf = Map<string, Entry>

const unspaced = new Set(['zh', 'ja', 'ko', 'th'])
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Han}/u, 'zh'],
]

const whole: Shelf = new Map()
const begins: Shelf = new Map()
const ends: Shelf = new Map()
const inside: Shelf = new Map()
const together = new Map<string, Map<string, number[]>>()

for (const [language, words] of Object.entries(ideaWords)) {
  for (const [number, idea] of ideas.entries()) for (const word of listed(words, idea)) shelve(language, word, number)
  const lexicon = lexicons.find((one) => one.language === language)
  const clinging = [...(lexicon?.attached?.before ?? []), ...(lexicon?.attached?.after ?? [])]
  for (const word of [...listed(words, 'small'), ...(lexicon?.courtesy ?? []), ...clinging]) {
    shelve(language, word, undefined)
  }
}

function listed(words: IdeaWords, under: keyof IdeaWords): readonly string[] {
  return words[under].split(' ')
}

/** A small word that has an idea besides keeps the idea. */
function shelve(language: string, word: string, idea: number | undefined): void {
  const key = wordKey(word.replaceAll('_', ' ').replaceAll('*', ''))
  if (key === '') throw new Error(`${language}: "${word}" is empty`)
  if (unspaced.has(language)) {
    const page = together.get(language) ?? new Map<string, number[]>()
    together.set(language, page)
    add(page, key.replaceAll(' ', ''), idea)
    return
  }
  const [open, close] = [word.startsWith('*'), word.endsWith('*')]
  const shelf = open && close ? inside : open ? ends : close ? begins : whole
  const entry = shelf.get(key) ?? new Map<string, number[]>()
  shelf.set(key, entry)
  add(entry, language, idea)
}

function add(map: Map<string, number[]>, key: string, idea: number | undefined): void {
  const known = map.get(key) ?? []
  map.set(key, idea === undefined ? known : [...known, idea])
}

// Words that are looked at, and letters of each: no way of saying stop needs more.
const placesMax = 48
const wordMax = 32
const togetherMax = Math.max(...[...whole.keys()].map((key) => key.split(' ').length))
const longest = Math.max(...[...together.values()].flatMap((page) => [...page.keys()].map((key) => key.length)))

/** `key` is a normalised message. */
export function ideaTags(key: string): IdeaTags {
  const language = scripts.find(([script]) => script.test(key))?.[1]
  const page = language === undefined ? undefined : together.get(language)
  return page === undefined ? walk(split(key)) : { language, places: scan(key.replace(/[ ']/g, ''), page) }
}

/** "m'envoyer" is two words, "don't" is one. */
function split(key: string): readonly string[] {
  const text = key.replace(/(?<![^ ])(\S{1,2})'/g, '$1 ').replaceAll("'", '')
  return text
    .split(' ')
    .slice(0, placesMax)
    .map((word) => word.slice(0, wordMax))
}

/** Every word in all languages at once; then the language that knows most of them. */
function walk(words: readonly string[]): IdeaTags {
  const single = words.map(meanings)
  const several = words.map((_, at) => runsFrom(words, at))
  const languages = new Set(
    [...single, ...several.flat().map(({ entry }) => entry)].flatMap((entry) => [...entry.keys()]),
  )
  let best: IdeaTags = { language: undefined, places: words.map(() => []) }
  let most = 0
  for (const language of Object.keys(ideaWords)) {
    if (!languages.has(language)) continue
    const places: (readonly number[])[] = []
    let known = 0
    for (let at = 0; at < words.length; ) {
      const run = several[at]?.find(({ entry }) => entry.has(language))
      const found = run?.entry.get(language) ?? single[at]?.get(language)
      const length = run?.length ?? 1
      if (found !== undefined) known += length
      if (found === undefined || found.length > 0) places.push(found ?? [])
      at += length
    }
    if (known <= most) continue
    most = known
    best = { language, places }
  }
  return best
}

/** Words that are one, from here on, the longest first. */
function runsFrom(words: readonly string[], at: number): { length: number; entry: Entry }[] {
  const found: { length: number; entry: Entry }[] = []
  for (let length = Math.min(togetherMax, words.length - at); length > 1; length--) {
    const entry = whole.get(words.slice(at, at + length).join(' '))
    if (entry !== undefined) found.push({ length, entry })
  }
  return found
}

function meanings(word: string): Entry {
  const found: Entry = new Map()
  const take = (entry: Entry | undefined) => {
    if (entry === undefined) return
    for (const [language, tagged] of entry) {
      const known = found.get(language) ?? []
      for (const idea of tagged) if (!known.includes(idea)) known.push(idea)
      found.set(language, known)
    }
  }
  take(whole.get(word))
  for (let length = 1; length <= word.length; length++) {
    take(begins.get(word.slice(0, length)))
    take(ends.get(word.slice(-length)))
  }
  for (const [part, entry] of inside) if (word.includes(part)) take(entry)
  return found
}

/** Where words are written together: the longest word that begins here, and what is between words as one unknown. */
function scan(text: string, page: ReadonlyMap<string, readonly number[]>): (readonly number[])[] {
  const places: (readonly number[])[] = []
  let unknown = 0
  const close = () => {
    if (unknown > 1) places.push([])
    unknown = 0
  }
  for (let at = 0; at < text.length && places.length < placesMax; ) {
    let length = Math.min(longest, text.length - at)
    while (length > 0 && !page.has(text.slice(at, at + length))) length--
    if (length === 0) {
      unknown++
      at++
      continue
    }
    close()
    const tagged = page.get(text.slice(at, at + length)) ?? []
    if (tagged.length > 0) places.push(tagged)
    at += length
  }
  close()
  return places
}
