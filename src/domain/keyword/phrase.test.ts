import { describe, expect, test } from 'vitest'
import { lexicons } from './lexicon.ts'
import { PhraseBook, phrase } from './phrase.ts'
import { allWords } from './word-index.ts'

const says = (text: string, language: string, key: string) =>
  new PhraseBook([phrase(text, language)]).find(key) !== undefined

describe('a phrase', () => {
  test.each([
    ['stop sending', 'please stop sending this', true],
    ['stop sending', 'stopped sending', false],
    ['stop sending', 'stop the sending', false],
    ['stop … sending', 'stop right now sending', true],
    ['stop … sending', 'stop and then at last go on sending', false],
    ['stop|quit texting', 'quit texting', true],
    ['text* me', 'texting me', true],
    ['text me', 'texting me', false],
    ['do_not|dont text', 'do not text', true],
    ["don't text", 'dont text', true],
  ])('"%s": does "%s" say it? %s', (text, key, expected) => {
    expect(says(text, 'en', key)).toBe(expected)
  })

  test('needs no spaces where people write none', () => {
    expect(says('不要 … 发', 'zh', '请不要再给我发了')).toBe(true)
    expect(says('그만 보내', 'ko', '문자 그만보내요')).toBe(true)
  })

  test('neither begins nor ends with anything at all', () => {
    expect(() => phrase('… stop', 'en')).toThrow('begins or ends with a gap')
    expect(() => phrase('stop …', 'en')).toThrow('begins or ends with a gap')
  })

  test('is found whatever the order of the languages, and in all that have it', () => {
    const all = lexicons.flatMap(({ language, phrases }) =>
      allWords(phrases?.stop).map((text) => phrase(text, language)),
    )
    const forwards = new PhraseBook(all)
    const backwards = new PhraseBook(all.toReversed())
    const keys = ['please stop sending me messages', 'mujhe message mat bhejo', '请不要再发了', 'where is my order']
    for (const key of keys) {
      const found = forwards.find(key)
      expect(backwards.find(key)?.languages.toSorted(), key).toEqual(found?.languages.toSorted())
    }
    expect(forwards.find('mujhe message mat bhejo')?.languages).toEqual(expect.arrayContaining(['hi-Latn', 'ur']))
  })

  test('of the lexicon compiles, and says its own words', () => {
    for (const { language, phrases, guards } of lexicons) {
      const texts = [...Object.values(phrases ?? {}).flatMap(allWords), ...(guards ?? [])]
      for (const text of texts) expect(phrase(text, language).pattern.source, text).not.toBe('')
    }
  })
})
