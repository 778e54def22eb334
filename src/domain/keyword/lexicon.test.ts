import { describe, expect, test } from 'vitest'
import type { LanguageLexicon, Words } from './language-lexicon.ts'
import { lexicons, lexiconVersion } from './lexicon.ts'
import { allWords, wordKey } from './word-index.ts'

function keysOf(...picks: ((lexicon: LanguageLexicon) => Words | undefined)[]): Map<string, string[]> {
  const keys = new Map<string, string[]>()
  for (const lexicon of lexicons) {
    for (const word of picks.flatMap((pick) => allWords(pick(lexicon)))) {
      keys.set(wordKey(word), [...(keys.get(wordKey(word)) ?? []), lexicon.language])
    }
  }
  return keys
}

function shared(a: Map<string, string[]>, b: Map<string, string[]>): string[] {
  return [...a.keys()].filter((key) => b.has(key))
}

const strong = keysOf((l) => l.stop)
const marked = keysOf(
  (l) => l.stopMarked,
  (l) => l.wrongNumber,
)
const start = keysOf((l) => l.start)
const help = keysOf((l) => l.help)
const yes = keysOf(
  (l) => l.yes,
  (l) => l.yesAtHome,
)
const no = keysOf((l) => l.no)
const courtesies = new Map(
  lexicons.flatMap((l) => l.courtesy.map((word): [string, string[]] => [wordKey(word), [l.language]])),
)

describe('the lexicon', () => {
  test('has every language that the standards note lists, once', () => {
    const languages = lexicons.map(({ language }) => language)
    expect([...languages].sort()).toEqual(
      (
        'ar az bg bn ca cs cy da de el en es fa fi fr gu he hi hi-Latn hr hu id it ja kn ko ml mr ms nl no pa pl pt ro ru rw ' +
        'sk sv sw ta te th tl tr uk ur vi zh'
      ).split(' '),
    )
  })

  test('has words to stop, start, ask for help, agree and refuse in each of them', () => {
    for (const lexicon of lexicons) {
      const { language } = lexicon
      for (const words of [
        lexicon.stop,
        lexicon.start,
        lexicon.help,
        lexicon.no,
        lexicon.everything,
        lexicon.marketing,
      ]) {
        expect(allWords(words), language).not.toHaveLength(0)
      }
      expect([...allWords(lexicon.yes), ...allWords(lexicon.yesAtHome)], language).not.toHaveLength(0)
    }
  })

  test('has no word that normalises to nothing', () => {
    for (const keys of [strong, marked, start, help, yes, no]) expect(keys.has('')).toBe(false)
  })

  test('has patterns with one gap each', () => {
    for (const { language, stopWhat } of lexicons) {
      for (const pattern of allWords(stopWhat)) expect(pattern.split('{}'), `${language}: ${pattern}`).toHaveLength(2)
    }
  })

  test('has no word that stops in one language and means anything else in another', () => {
    expect(shared(strong, start)).toEqual([])
    expect(shared(strong, help)).toEqual([])
    expect(shared(strong, no)).toEqual([])
    expect(shared(strong, courtesies)).toEqual([])
    // "Acha" is Swahili for stop and Hindi for "I see"; the pack of India takes the Swahili one back.
    expect(shared(strong, yes)).toEqual(['acha'])
    expect(shared(strong, marked)).toEqual([])
  })

  test('has no marked word that starts, helps or agrees; as an answer some of them refuse', () => {
    expect(shared(marked, start)).toEqual([])
    expect(shared(marked, help)).toEqual([])
    expect(shared(marked, yes)).toEqual([])
  })

  test('has no yes that is a no, a START or a cry for help in another language', () => {
    expect(shared(yes, no)).toEqual([])
    expect(shared(yes, start)).toEqual([])
    expect(shared(yes, help)).toEqual([])
    expect(shared(start, help)).toEqual([])
    expect(shared(start, courtesies)).toEqual([])
  })

  test('has a version that its words decide', () => {
    expect(lexiconVersion).toMatch(/^[0-9a-f]{16}$/)
  })
})
