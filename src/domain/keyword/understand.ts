/**
 * What a person meant, however they put it: the whole ladder, rung by rung, in all languages at once. A whole message that
 * is a keyword comes first and nothing takes it back; then strong words at an end, phrases, slips of the fingers, and last
 * the classifier. Guards keep "the bus stop" from meaning anything. Pure: the same text and context have one reading.
 */
import type { Scope } from '../consent.ts'
import { type Classified, classifyMessage, type Reason, reasonsFor } from './classifier/classify-message.ts'
import { type Label, noes } from './classifier/labels.ts'
import type { LanguageLexicon, Phrases, Words } from './language-lexicon.ts'
import { lexicons } from './lexicon.ts'
import { messageKeys } from './message-keys.ts'
import { pauseDays } from './pause-length.ts'
import { PhraseBook, phrase } from './phrase.ts'
import { isAnswerToMarketing, isOfferedAnswer, type KeywordContext, type Reading, readKeyword } from './read-keyword.ts'
import { isOneSlip } from './typing-error.ts'
import { allWords, WordIndex, wordKey } from './word-index.ts'

export type Certainty = 'certain' | 'likely' | 'unsure' | 'none'

export interface Understanding {
  readonly label: Label
  /** `none` belongs to the label `none`, and to nothing else. */
  readonly certainty: Certainty
  /** The rung, and what on it: `strong.exact`, `edge.first`, `phrase.stop`, `typo`, `classifier`. */
  readonly rule: string
  /** BCP-47, where the words belong to one language. */
  readonly language: string | undefined
  readonly languages: readonly string[]
  /** 0 to 1. What was read by a rule has 1. */
  readonly score: number
  /** How far a no reaches; undefined where nothing ends. */
  readonly scope: Scope | undefined
  /** The no is about the number that it was said from, and leaves the person's others alone. */
  readonly oneNumber?: true
  /** How long a pause is to be. */
  readonly days?: number
  /** The words or phrase that decided. */
  readonly matched: string
  /** What the keyword rung says: yes, no and "not me" answer a question, and have no label. */
  readonly keyword: Reading
}

/** `classify` is the model; a measurement of the rules alone may put another in its place. */
export function understand(
  text: string,
  context: KeywordContext,
  classify: (key: string) => Classified = classifyMessage,
): Understanding {
  const keyword = readKeyword(text, context)
  if (keyword.meaning !== 'none') return fromKeyword(keyword)
  let classified: Classified | undefined
  const message: Sentence = {
    text,
    key: keyword.key.replaceAll("'", ''),
    keyword,
    guarded: false,
    answersMarketing: isAnswerToMarketing(context),
    classified: () => {
      classified ??= classify(keyword.key)
      return classified
    },
  }
  if (message.key === '' || isFiguresOnly(message.key)) return nothing(keyword)
  // What a question offered is its answer, whatever it would be on another day.
  if (isOfferedAnswer(text, context)) return nothing(keyword)
  const guarded = guardBook.find(message.key) !== undefined
  for (const rung of ladder) {
    const understood = rung({ ...message, guarded })
    if (understood !== undefined) return understood
  }
  return nothing(keyword)
}

/** The weightiest pieces of the message, for a reading of the classifier; none for another. */
export function reasons(text: string, { rule, label }: Understanding): readonly Reason[] {
  return rule === 'classifier' ? reasonsFor(text, label) : []
}

interface Sentence {
  readonly text: string
  /** Normalised, without apostrophes. */
  readonly key: string
  readonly keyword: Reading
  readonly guarded: boolean
  readonly answersMarketing: boolean
  /** What the model makes of it, read once. */
  readonly classified: () => Classified
}

type Rung = (sentence: Sentence) => Understanding | undefined

/** Narrower meanings first: "stop for a month" is a pause. A no goes before a cry for a person. */
const ladder: readonly Rung[] = [
  pause,
  saidBy('erase', 'delete_data', { kind: 'all' }),
  // "I gave you the wrong number" is about an order: a sentence is asked about, where a whole message is believed.
  saidBy('wrongNumber', 'wrong_number', { kind: 'all' }, 'likely'),
  thisNumber,
  saidBy('topic', 'opt_out_topic', { kind: 'marketing' }),
  edge,
  saidBy('stop', 'opt_out', { kind: 'all' }),
  saidBy('weary', 'opt_out', { kind: 'all' }, 'unsure'),
  saidBy('person', 'human', undefined),
  doubtful,
  typo,
  classifier,
]

const guardBook = new PhraseBook(
  lexicons.flatMap(({ language, guards }) => (guards ?? []).map((text) => phrase(text, language))),
)
const edgeGuardBook = new PhraseBook(
  lexicons.flatMap(({ language, edgeGuards }) => (edgeGuards ?? []).map((text) => phrase(text, language))),
)
const edgeWords = new WordIndex((lexicon) => lexicon.edge)
const edgeTokensMax = Math.max(1, ...[...edgeWords.keys()].map((key) => key.split(' ').length))
const shortMax = 8

function saidBy(kind: keyof Phrases, label: Label, scope: Scope | undefined, surest: Certainty = 'certain'): Rung {
  const book = bookOf((lexicon) => lexicon.phrases?.[kind])
  return (sentence) => {
    if (sentence.guarded) return undefined
    const found = book.find(sentence.key)
    if (found === undefined || (noes.has(label) && isContradicted(sentence))) return undefined
    // "How do I stop these messages?" may want an answer rather than an end; what would be lost is asked for first.
    const certainty = surest === 'certain' && isQuestion(sentence.text) ? 'likely' : surest
    const { languages, text } = found
    return { ...ruled(sentence, `phrase.${kind}`, languages, text), label, certainty, scope }
  }
}

const pauses = saidBy('pause', 'pause', undefined)

/** A question for a pause is one: it ends nothing, and was asked for. */
function pause(sentence: Sentence): Understanding | undefined {
  const understood = pauses(sentence)
  return understood && { ...understood, certainty: 'certain', days: pauseDays(sentence.key) }
}

const numbers = saidBy('number', 'opt_out', { kind: 'all' })

function thisNumber(sentence: Sentence): Understanding | undefined {
  const understood = numbers(sentence)
  return understood && { ...understood, oneNumber: true }
}

const doubtfulWords = new WordIndex((lexicon) => lexicon.doubtful)

/** "Spam", "enough": as the answer to marketing they are asked about, and mean nothing on another day. */
function doubtful({ text, keyword, answersMarketing }: Sentence): Understanding | undefined {
  if (!answersMarketing) return undefined
  const { exact, collapsed } = messageKeys(text)
  const found =
    exact.map((key) => doubtfulWords.find(key)).find((one) => one !== undefined) ??
    collapsed
      .map(({ key, squeezed }) => (squeezed ? doubtfulWords.findSqueezed(key) : doubtfulWords.find(key)))
      .find((one) => one !== undefined)
  if (found === undefined) return undefined
  const { languages, key } = found
  return {
    ...ruled({ keyword }, 'doubtful', languages, key),
    label: 'opt_out',
    certainty: 'unsure',
    scope: { kind: 'all' },
  }
}

/** A strong word at either end of a short message. */
function edge(sentence: Sentence): Understanding | undefined {
  const tokens = sentence.key.split(' ')
  if (sentence.guarded || tokens.length > shortMax || edgeGuardBook.find(sentence.key) !== undefined) return undefined
  for (let length = Math.min(edgeTokensMax, tokens.length - 1); length > 0; length--) {
    for (const [where, part] of [
      ['first', tokens.slice(0, length)],
      ['last', tokens.slice(-length)],
    ] as const) {
      const found = edgeWords.find(part.join(' '))
      if (found === undefined) continue
      const isApart = where === 'last' && standsAlone(sentence.text)
      if (!isApart && isContradicted(sentence)) continue
      // At the end of a sentence that goes on without a stop between, the word may be the sentence's own: it is asked about.
      const isOwn = where === 'last' && !isApart
      const certainty = isOwn || isQuestion(sentence.text) ? 'likely' : 'certain'
      const scope: Scope = { kind: 'all' }
      return { ...ruled(sentence, `edge.${where}`, found.languages, found.key), label: 'opt_out', certainty, scope }
    }
  }
  return undefined
}

/** "I told you already: STOP". */
function standsAlone(text: string): boolean {
  return /[\p{P}\n]\s*\S+[\p{P}\s]*$/u.test(text.trim())
}

const slippable = [...edgeWords.keys()].filter((key) => /^[\p{L}\p{M}]{4,}$/u.test(key))
const noSlips: ReadonlySet<string> = new Set(
  lexicons.flatMap((lexicon) => [
    ...(lexicon.notTypos ?? []).map(wordKey),
    ...[lexicon.start, lexicon.help, lexicon.yes, lexicon.yesAtHome, lexicon.no, lexicon.stopMarked]
      .flatMap(allWords)
      .map(wordKey),
    ...lexicon.courtesy.map(wordKey),
  ]),
)

/** One word, and a letter away from a strong one. */
function typo(sentence: Sentence): Understanding | undefined {
  if (sentence.guarded) return undefined
  for (const key of messageKeys(sentence.text).exact) {
    if (!/^[\p{L}\p{M}]{4,}$/u.test(key) || noSlips.has(key)) continue
    const meant = slippable.find((word) => isOneSlip(key, word))
    if (meant === undefined) continue
    const languages = edgeWords.find(meant)?.languages ?? []
    return {
      ...ruled(sentence, 'typo', languages, meant),
      label: 'opt_out',
      certainty: 'likely',
      scope: { kind: 'all' },
    }
  }
  return undefined
}

/**
 * Set on the training messages alone, each read by a model that had not seen it (training/choose-thresholds.ts): the pair of
 * unsureFrom and contradictedBelow that catches most where at most one other message in a hundred, and no utterance that ships, is taken for a no.
 */
export const likelyFrom = 0.98
export const unsureFrom = 0.95
/** Below this the model is so sure that nothing ends that the words of a phrase or an edge say nothing: "don't send the white one". */
export const contradictedBelow = 0.1
const otherwiseFrom = 0.6

// Words that mean something only as an answer are left to the rungs that know what they answer.
const answerWords = new WordIndex((lexicon) => ({
  T3: [lexicon.stopMarked, lexicon.wrongNumber, lexicon.doubtful].flatMap(allWords),
}))

function classifier(sentence: Sentence): Understanding | undefined {
  if (messageKeys(sentence.text).exact.some((key) => answerWords.find(key) !== undefined)) return undefined
  const { no, best } = sentence.classified()
  const common = { rule: 'classifier', language: undefined, languages: [], keyword: sentence.keyword, matched: '' }
  // A guard is a rule that somebody wrote down; against it the model needs to be surer, and is never more than unsure.
  const certainty = certaintyOf(no.score, sentence.guarded)
  if (certainty !== 'none') {
    const scope: Scope = { kind: no.label === 'opt_out_topic' ? 'marketing' : 'all' }
    return { ...common, label: no.label, certainty, score: no.score, scope }
  }
  // What is asked for in other words; nothing begins or ends by it before the person has said so.
  const quiet = best.label !== 'none' && !noes.has(best.label)
  if (!quiet || best.score < otherwiseFrom) return undefined
  return { ...common, label: best.label, certainty: 'unsure', score: best.score, scope: undefined }
}

/** A phrase sees a few words, the model the whole message; a whole message that is a keyword is never asked about. */
function isContradicted(sentence: Sentence): boolean {
  return sentence.classified().no.score < contradictedBelow
}

function certaintyOf(score: number, guarded: boolean): Certainty {
  if (guarded) return score >= likelyFrom ? 'unsure' : 'none'
  if (score >= likelyFrom) return 'likely'
  return score >= unsureFrom ? 'unsure' : 'none'
}

function ruled(sentence: Pick<Sentence, 'keyword'>, rule: string, languages: readonly string[], matched: string) {
  const language = languages.length === 1 ? languages[0] : undefined
  return { rule, language, languages, matched, score: 1, keyword: sentence.keyword }
}

function fromKeyword(keyword: Exclude<Reading, { meaning: 'none' }>): Understanding {
  const { rule, language, languages, key } = keyword
  const common = { rule, language, languages, matched: key, score: 1, keyword }
  if (keyword.meaning === 'opt_out') {
    const { scope, wrongNumber } = keyword
    const label = wrongNumber ? 'wrong_number' : scope.kind === 'topic' ? 'opt_out_topic' : 'opt_out'
    return { ...common, label, certainty: 'certain', scope }
  }
  if (keyword.meaning === 'opt_in' || keyword.meaning === 'help') {
    return { ...common, label: keyword.meaning, certainty: 'certain', scope: undefined }
  }
  return { ...common, label: 'none', certainty: 'none', scope: undefined }
}

function nothing(keyword: Reading): Understanding {
  return {
    label: 'none',
    certainty: 'none',
    rule: 'none',
    language: undefined,
    languages: [],
    score: 0,
    scope: undefined,
    matched: '',
    keyword,
  }
}

function bookOf(pick: (lexicon: LanguageLexicon) => Words | undefined): PhraseBook {
  return new PhraseBook(
    lexicons.flatMap((lexicon) => allWords(pick(lexicon)).map((text) => phrase(text, lexicon.language))),
  )
}

function isQuestion(text: string): boolean {
  return /[?？؟]\s*\p{P}*\s*$/u.test(text)
}

/** Codes, numbers, answers to a menu. */
function isFiguresOnly(key: string): boolean {
  return /^[\p{N} ]+$/u.test(key)
}
