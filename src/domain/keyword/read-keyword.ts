/**
 * What a whole message says by keyword, in all languages at once. A strong word means stop whatever was asked and in
 * whatever language; a marked one only as the answer to what we sent. The rungs are tried in the order of the consent
 * rules, and a no is always looked for before a yes. Pure: the same text and context have one reading.
 */
import type { Scope } from '../consent.ts'
import { markedWordMs } from '../conversation.ts'
import type { LanguageLexicon, Words } from './language-lexicon.ts'
import { lexicons } from './lexicon.ts'
import { type MessageKeys, messageKeys } from './message-keys.ts'
import { normalise, stopSign } from './normalise.ts'
import { scopedStop } from './scoped-stop.ts'
import type { TopicWords } from './topic-words.ts'
import { type Found, WordIndex, wordKey } from './word-index.ts'

export interface KeywordContext {
  /** When the person wrote. */
  readonly at: Date
  /** Keys of the policy packs that the person falls under: `us`, `in` … */
  readonly packs: readonly string[]
  /** When our last message to the person left, ms, if it was marketing or asked for consent; -Infinity otherwise. */
  readonly lastMarketingAt: number
  /** The confirmation or question that waits for an answer, and the language it was asked in. */
  readonly openQuestion?:
    | {
        readonly language: string
        readonly answers: readonly OfferedAnswer[]
        /** "Which size?" is not answered by no: there a marked word still means stop, unless the question offers a no. */
        readonly ofFlow?: boolean
      }
    | undefined
  /** The workspace's topics, for "STOP <topic>". */
  readonly topics: readonly TopicWords[]
}

/** An answer as it was shown. Whoever types the label has given the answer. */
export interface OfferedAnswer {
  readonly label: string
  /** `other`: an answer that a flow or a person reads. Here it only keeps a marked word from meaning stop. */
  readonly means: 'yes' | 'no' | 'not_me' | 'other'
}

interface Read {
  /** Which rung, and in which form of the message: `strong.exact`, `marked.collapsed`. Kept with the record. */
  readonly rule: string
  /** The language of the words where only one has them. */
  readonly language: string | undefined
  readonly languages: readonly string[]
  /** The key that matched; of a message that means nothing here, its normalised text. */
  readonly key: string
}

export type Reading =
  | (Read & {
      readonly meaning: 'opt_out'
      readonly scope: Scope
      readonly strength: 'strong' | 'marked'
      /** The person says that we have the wrong number: the no is about this address alone, and `revoked`. */
      readonly wrongNumber: boolean
    })
  | (Read & { readonly meaning: 'opt_in' | 'help' | 'yes' | 'no' | 'not_me' | 'none' })

export function readKeyword(text: string, context: KeywordContext): Reading {
  const message = messageKeys(text)
  for (const rung of ladder) {
    const reading = rung(message, context)
    if (reading !== undefined) return reading
  }
  return { meaning: 'none', rule: 'none', language: undefined, languages: [], key: message.whole }
}

type Rung = (message: MessageKeys, context: KeywordContext) => Reading | undefined

const ladder: readonly Rung[] = [strong, scoped, answer, marked, start, help]

const strongWords = new WordIndex(({ stop }) => stop)
const markedWords = new WordIndex(({ stopMarked }) => stopMarked)
const wrongNumbers = new WordIndex(({ wrongNumber }) => wrongNumber)
const startWords = new WordIndex((lexicon) => lexicon.start)
const helpWords = new WordIndex((lexicon) => lexicon.help)
const yesWords = new WordIndex(({ yes }) => yes)
const yesAtHome = byLanguage(({ yesAtHome }) => yesAtHome)
const noWords = new WordIndex(({ no }) => no)
const notMeWords = new WordIndex(({ notMe }) => notMe)

function strong(message: MessageKeys, { packs }: KeywordContext): Reading | undefined {
  const found = find(message, (key, squeezed) => {
    const word = squeezed ? strongWords.findSqueezed(key) : strongWords.find(key)
    const languages = word?.languages.filter((language) => !isEveryday(word.key, language, packs)) ?? []
    if (word !== undefined && languages.length > 0) return { key: word.key, languages }
    return packWord(key, squeezed, packs)
  })
  if (found !== undefined) return stopped('strong', 'strong', found, { kind: 'all' })
  // Nothing but signs.
  if (message.signed && message.exact.length === 0) {
    return stopped('strong', 'strong', { form: 'sign', key: stopSign, languages: [] }, { kind: 'all' })
  }
  return undefined
}

function scoped(message: MessageKeys, { topics }: KeywordContext): Reading | undefined {
  for (const key of message.exact) {
    const found = scopedStop(key, topics)
    if (found !== undefined) return stopped('scoped', 'strong', { ...found, form: 'exact' }, found.scope)
  }
  return undefined
}

/** Yes and no answer an open question, and nothing else. No words are tried before yes words: a doubt is a no. */
function answer(message: MessageKeys, { openQuestion }: KeywordContext): Reading | undefined {
  if (openQuestion === undefined) return undefined
  const { language, answers, ofFlow } = openQuestion
  const offers = (words: WordIndex) => ofFlow !== true || answers.some(({ label }) => words.find(wordKey(label)))
  if (!message.signed) {
    const label = answers.find(({ label, means }) => means !== 'other' && message.exact.includes(wordKey(label)))
    if (label !== undefined && label.means !== 'other') {
      return said(label.means, { form: 'label', key: wordKey(label.label), languages: [language] })
    }
  }
  const no = offers(noWords)
    ? find(message, (key, squeezed) => (squeezed ? noWords.findSqueezed(key) : noWords.find(key)))
    : undefined
  if (no !== undefined) return said('no', no)
  if (message.signed || !offers(yesWords)) return undefined
  if (answers.some(({ means }) => means === 'not_me')) {
    const notMe = find(message, (key, squeezed) => (squeezed ? undefined : notMeWords.find(key)))
    if (notMe !== undefined) return said('not_me', notMe)
  }
  const home = yesAtHome.get(base(language))
  const yes = find(message, (key, squeezed) =>
    squeezed ? (yesWords.findSqueezed(key) ?? home?.findSqueezed(key)) : (yesWords.find(key) ?? home?.find(key)),
  )
  return yes === undefined ? undefined : said('yes', yes)
}

function marked(message: MessageKeys, context: KeywordContext): Reading | undefined {
  if (!isAnswerToMarketing(context)) return undefined
  const offered = context.openQuestion?.answers.map(({ label }) => wordKey(label)) ?? []
  const found = find(message, (key, squeezed) => {
    const word = squeezed ? markedWords.findSqueezed(key) : markedWords.find(key)
    return word === undefined || isOffered(word.key, offered) ? undefined : word
  })
  if (found !== undefined) return stopped('marked', 'marked', found, { kind: 'all' })
  const wrong = find(message, (key, squeezed) => (squeezed ? wrongNumbers.findSqueezed(key) : wrongNumbers.find(key)))
  if (wrong === undefined || isOffered(wrong.key, offered)) return undefined
  return { ...stopped('wrong_number', 'marked', wrong, { kind: 'all' }), wrongNumber: true }
}

function start(message: MessageKeys): Reading | undefined {
  if (message.signed) return undefined
  const found = find(message, (key, squeezed) => (squeezed ? undefined : startWords.find(key)))
  return found === undefined ? undefined : said('opt_in', found)
}

function help(message: MessageKeys): Reading | undefined {
  if (message.signed) return undefined
  const found = find(message, (key, squeezed) => (squeezed ? helpWords.findSqueezed(key) : helpWords.find(key)))
  return found === undefined ? undefined : said('help', found)
}

interface FoundIn extends Found {
  readonly form: 'exact' | 'collapsed' | 'lookalike' | 'sign' | 'label'
}

/** The first key of the message that `look` knows. */
function find(message: MessageKeys, look: (key: string, squeezed: boolean) => Found | undefined): FoundIn | undefined {
  for (const key of message.exact) {
    const found = look(key, false)
    if (found !== undefined) return { ...found, form: 'exact' }
  }
  for (const { key, squeezed } of message.collapsed) {
    const found = look(key, squeezed)
    if (found !== undefined) return { ...found, form: 'collapsed' }
  }
  for (const key of message.lookalike) {
    const found = look(key, false)
    if (found !== undefined) return { ...found, form: 'lookalike' }
  }
  return undefined
}

function stopped(
  rung: string,
  strength: 'strong' | 'marked',
  found: FoundIn,
  scope: Scope,
): Extract<Reading, { meaning: 'opt_out' }> {
  return { meaning: 'opt_out', scope, strength, wrongNumber: false, ...read(rung, found) }
}

function said(meaning: 'opt_in' | 'help' | 'yes' | 'no' | 'not_me', found: FoundIn): Reading {
  return { meaning, ...read(meaning, found) }
}

function read(rung: string, { form, key, languages }: FoundIn): Read {
  return { rule: `${rung}.${form}`, key, languages, language: languages.length === 1 ? languages[0] : undefined }
}

export function isAnswerToMarketing({ at, lastMarketingAt }: KeywordContext): boolean {
  return at.getTime() - lastMarketingAt <= markedWordMs
}

/** Whether the message is one of the answers that the open question showed. */
export function isOfferedAnswer(text: string, { openQuestion }: Pick<KeywordContext, 'openQuestion'>): boolean {
  if (openQuestion === undefined) return false
  const { exact } = messageKeys(text)
  return openQuestion.answers.some(({ label }) => exact.includes(wordKey(label)))
}

/** "Cancel" answers a question that offered "Cancel order", too. */
function isOffered(key: string, offered: readonly string[]): boolean {
  return offered.some((label) => label === key || label.startsWith(`${key} `) || label.endsWith(` ${key}`))
}

// Words that a pack adds, and words that a pack takes back because everybody there says them all day.
const packWords = new Map<string, WordIndex>()
const everydayWords = new Map<string, ReadonlySet<string>>()
for (const lexicon of lexicons) {
  for (const pack of Object.keys(lexicon.stopIn ?? {})) {
    packWords.set(pack, new WordIndex(({ stopIn }) => stopIn?.[pack]))
  }
  for (const [pack, words] of Object.entries(lexicon.notStopIn ?? {})) {
    everydayWords.set(`${pack} ${lexicon.language}`, new Set(words.map(wordKey)))
  }
}

function packWord(key: string, squeezed: boolean, packs: readonly string[]): Found | undefined {
  for (const pack of packs) {
    const words = packWords.get(pack)
    const found = squeezed ? words?.findSqueezed(key) : words?.find(key)
    if (found !== undefined) return found
  }
  return undefined
}

function isEveryday(key: string, language: string, packs: readonly string[]): boolean {
  return packs.some((pack) => everydayWords.get(`${pack} ${language}`)?.has(key) === true)
}

function byLanguage(pick: (lexicon: LanguageLexicon) => Words): ReadonlyMap<string, WordIndex> {
  const languages = new Set(lexicons.map(({ language }) => base(language)))
  return new Map(
    [...languages].map((language) => [
      language,
      new WordIndex(
        pick,
        lexicons.filter((lexicon) => base(lexicon.language) === language),
      ),
    ]),
  )
}

function base(language: string): string {
  return normalise(language).split(' ')[0] ?? language
}
