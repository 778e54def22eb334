/** "STOP MARKETING", "keine Angebote mehr", "offers band karo": a way of saying stop, and what is to stop, in any mixture of languages. */
import type { Scope } from '../consent.ts'
import { lexicons } from './lexicon.ts'
import type { TopicWords } from './topic-words.ts'
import { allWords, type Found, WordIndex, wordKey } from './word-index.ts'

export interface ScopedStop extends Found {
  readonly scope: Scope
}

/** The no that a whole message says about something named, or undefined. `key` is a key of message-keys.ts. */
export function scopedStop(key: string, topics: readonly TopicWords[]): ScopedStop | undefined {
  const literal = marketingLiterals.find(key)
  if (literal !== undefined) return { ...literal, scope: { kind: 'marketing' } }
  for (const { before, after, languages } of patterns) {
    if (key.length <= before.length + after.length || !key.startsWith(before) || !key.endsWith(after)) continue
    const named = whatIsNamed(key.slice(before.length, key.length - after.length), topics)
    if (named !== undefined) return { key, scope: named.scope, languages: narrowed(languages, named.languages) }
  }
  return undefined
}

const marketingLiterals = new WordIndex(({ stopMarketing }) => stopMarketing)
const everything = new WordIndex((lexicon) => lexicon.everything)
const marketing = new WordIndex((lexicon) => lexicon.marketing)
const offers = new WordIndex((lexicon) => lexicon.offers)
const updates = new WordIndex((lexicon) => lexicon.updates)
const fillers = new Set(lexicons.flatMap((lexicon) => lexicon.fillers.map(wordKey)))
const fillerTokensMax = Math.max(...[...fillers].map((filler) => filler.split(' ').length))

interface Pattern {
  readonly before: string
  readonly after: string
  readonly languages: readonly string[]
}

const patterns: readonly Pattern[] = (() => {
  const byText = new Map<string, { before: string; after: string; languages: string[] }>()
  for (const { language, stopWhat } of lexicons) {
    for (const text of allWords(stopWhat)) {
      const [before = '', after = ''] = text.split('{}')
      const pattern = { before: half(before), after: half(after), languages: [] }
      const name = `${pattern.before}{}${pattern.after}`
      byText.set(name, byText.get(name) ?? pattern)
      byText.get(name)?.languages.push(language)
    }
  }
  return [...byText.values()]
})()

// The normaliser trims, and the space between a word and the gap tells words apart where words have spaces.
function half(text: string): string {
  const key = wordKey(text)
  if (text.startsWith(' ')) return ` ${key}`
  return text.endsWith(' ') ? `${key} ` : key
}

/** Names are tried with everything that stands between; then without an article, an "all", a "your". */
function whatIsNamed(text: string, topics: readonly TopicWords[]): ScopedStop | undefined {
  let tokens = text.split(' ')
  while (tokens.length > 0) {
    const named = scopeOf(tokens.join(' '), topics)
    if (named !== undefined) return named
    const length = leadingFiller(tokens)
    if (length === 0) return undefined
    tokens = tokens.slice(length)
  }
  return undefined
}

function leadingFiller(tokens: readonly string[]): number {
  for (let length = Math.min(fillerTokensMax, tokens.length - 1); length > 0; length--) {
    if (fillers.has(tokens.slice(0, length).join(' '))) return length
  }
  return 0
}

// A word that means everything, or all marketing, keeps its meaning whatever the topics are called; a softer one does not.
function scopeOf(name: string, topics: readonly TopicWords[]): ScopedStop | undefined {
  const all = everything.find(name)
  if (all !== undefined) return { ...all, scope: { kind: 'all' } }
  const promotions = marketing.find(name)
  if (promotions !== undefined) return { ...promotions, scope: { kind: 'marketing' } }
  const topic = topicCalled(name, topics)
  if (topic !== undefined) return topic
  const soft = offers.find(name)
  if (soft !== undefined) return { ...soft, scope: { kind: 'marketing' } }
  const news = updates.find(name)
  return news === undefined ? undefined : { ...news, scope: { kind: 'all' } }
}

function topicCalled(name: string, topics: readonly TopicWords[]): ScopedStop | undefined {
  for (const { topicId, words } of topics) {
    const languages = Object.entries(words)
      .filter(([, names]) => names.some((word) => wordKey(word) === name))
      .map(([language]) => language)
    if (languages.length > 0) {
      const spoken = languages.filter((language) => language !== 'und')
      return { key: name, languages: spoken, scope: { kind: 'topic', topicId } }
    }
  }
  return undefined
}

/** The languages in which both halves are at home; where there is none, the name tells more than the ubiquitous "stop". */
function narrowed(pattern: readonly string[], name: readonly string[]): readonly string[] {
  const both = name.filter((language) => pattern.some((other) => base(other) === base(language)))
  if (both.length > 0) return both
  return name.length > 0 ? name : pattern
}

function base(language: string): string {
  return language.split('-')[0] ?? language
}
