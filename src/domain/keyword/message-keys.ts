/**
 * The keys under which one message may be looked up, in the order in which they are tried: as it stands; then with
 * courtesies taken off; then with its letters drawn together ("stoppp", "S T O P", "stop stop"); then with letters that
 * only look Latin. Later readings, fuzzy ones, need no change here.
 */
import { lexicons } from './lexicon.ts'
import { normalise, stopSign } from './normalise.ts'
import { squeeze, wordKey } from './word-index.ts'

export interface MessageKeys {
  /** The normalised message, stop signs and apostrophes included. */
  readonly whole: string
  /** Whether a stop sign stands in it; then it can mean stop, and nothing else. */
  readonly signed: boolean
  readonly exact: readonly string[]
  readonly collapsed: readonly CollapsedKey[]
  readonly lookalike: readonly string[]
}

export interface CollapsedKey {
  readonly key: string
  /** The key had three or more of a letter in a row; compare it with squeezed words. */
  readonly squeezed: boolean
}

export function messageKeys(text: string): MessageKeys {
  const whole = normalise(text)
  const tokens = whole.replaceAll("'", '').split(' ')
  const bare = tokens.filter((token) => token !== stopSign).join(' ')
  const exact = bare === '' ? [] : unique([bare, ...withoutCourtesy(bare)])
  return {
    whole,
    signed: tokens.includes(stopSign),
    exact,
    collapsed: exact.flatMap(collapse),
    lookalike: exact.map(unmask).filter((key) => key !== undefined),
  }
}

// Courtesies of all languages, by their number of words.
const courtesies: readonly (readonly [length: number, phrases: ReadonlySet<string>])[] = (() => {
  const byLength = new Map<number, Set<string>>()
  for (const phrase of lexicons.flatMap(({ courtesy }) => courtesy).map(wordKey)) {
    const length = phrase.split(' ').length
    byLength.set(length, (byLength.get(length) ?? new Set()).add(phrase))
  }
  return [...byLength]
})()
const attachedBefore = lexicons.flatMap(({ attached }) => attached?.before ?? []).map(wordKey)
const attachedAfter = lexicons.flatMap(({ attached }) => attached?.after ?? []).map(wordKey)

// More words than the longest phrase has, and than anybody needs to be polite.
const phraseTokensMax = 12
const tokensMax = 64

/**
 * The key without some or all of the courtesies around it, the longest first: "moi" greets in Finnish, and ends a French
 * way of saying stop. Where words are written together, also without what clings to them.
 */
function withoutCourtesy(key: string): string[] {
  const tokens = key.split(' ')
  if (tokens.length > tokensMax) return []
  const starts = cuts(tokens, (at, length) => tokens.slice(at, at + length))
  const ends = cuts(tokens, (at, length) => tokens.slice(tokens.length - at - length, tokens.length - at))
  const forms = starts.flatMap((from) =>
    ends
      .map((end) => tokens.slice(from, tokens.length - end))
      .filter((form) => form.length > 0 && form.length <= phraseTokensMax && from + form.length <= tokens.length),
  )
  const texts = forms.sort((a, b) => b.length - a.length).map((form) => form.join(' '))
  return [...texts, ...texts.flatMap(peeled)]
}

/** How many tokens may be taken off one side, where what is taken off is courtesies and nothing else. Nought is one of them. */
function cuts(tokens: readonly string[], take: (at: number, length: number) => readonly string[]): number[] {
  const reached = [0]
  for (const at of reached) {
    for (const [length, phrases] of courtesies) {
      if (at + length >= tokens.length || reached.includes(at + length)) continue
      if (phrases.has(take(at, length).join(' '))) reached.push(at + length)
    }
  }
  return reached
}

// Three rounds: 您好麻烦请…, ขอ…ด้วยค่ะ. Each lesser form is tried, for what clings may be part of the word.
function peeled(key: string): string[] {
  if (/^[\p{Script=Latin}\p{N} ]*$/u.test(key)) return []
  let forms = [key]
  const found: string[] = []
  for (let round = 0; round < 3; round++) {
    forms = unique(
      forms.flatMap((form) => [
        ...attachedBefore.filter((word) => form.startsWith(word)).map((word) => form.slice(word.length).trim()),
        ...attachedAfter.filter((word) => form.endsWith(word)).map((word) => form.slice(0, -word.length).trim()),
      ]),
    )
    found.push(...forms)
  }
  return found.filter((form) => form !== '')
}

function collapse(key: string): CollapsedKey[] {
  const keys: CollapsedKey[] = []
  const once = saidOnce(key)
  if (once !== key) keys.push({ key: once, squeezed: false })
  const joined = joinSpelled(once)
  if (joined !== once) keys.push({ key: joined, squeezed: false })
  if (/([\p{L}\p{M}])\1\1/u.test(joined)) keys.push({ key: squeeze(joined), squeezed: true })
  return keys
}

/** "stop stop stop" is stop. */
function saidOnce(key: string): string {
  const tokens = key.split(' ')
  const [first] = tokens
  return first !== undefined && tokens.every((token) => token === first) ? first : key
}

/** "s t o p" is stop: three or more single letters, each with its marks. */
function joinSpelled(key: string): string {
  return /^(?:\p{L}\p{M}* ){2,}\p{L}\p{M}*$/u.test(key) ? key.replaceAll(' ', '') : key
}

// Cyrillic and Greek letters, lower-cased, whose small or capital form passes for a Latin one.
const latinTwins: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ѕ: 's',
  і: 'i',
  ј: 'j',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'h',
  ι: 'i',
  κ: 'k',
  μ: 'm',
  ν: 'n',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
}
const twins = new RegExp(`[${Object.keys(latinTwins).join('')}]`, 'gu')
// Below four letters, real Cyrillic and Greek words look like Latin ones by chance.
const unmaskedMin = 4

/** The key in Latin letters, where every foreign letter of it has a Latin twin. */
function unmask(key: string): string | undefined {
  if (key.length < unmaskedMin) return undefined
  const latin = key.replace(twins, (letter) => latinTwins[letter] ?? letter)
  return latin !== key && /^[a-z0-9 ]+$/.test(latin) ? latin : undefined
}

function unique(keys: readonly string[]): string[] {
  return [...new Set(keys)]
}
