import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lexicons } from './lexicon.ts'
import { afterMarketing, cold, withTopics } from './sample-context.ts'
import { reasons, understand } from './understand.ts'
import { allWords, wordKey } from './word-index.ts'

const said = (text: string) => {
  const { label, certainty, rule } = understand(text, afterMarketing)
  return `${label} ${certainty} ${rule}`
}

describe('a person who means no', () => {
  test.each([
    ['STOP', 'opt_out certain strong.exact'],
    ['STOP MARKETING', 'opt_out certain scoped.exact'],
    ['stop these, they drive me mad', 'opt_out certain edge.first'],
    ['I told your colleague already: STOP', 'opt_out certain edge.last'],
    ['please take me off your mailing list', 'opt_out certain phrase.stop'],
    ['Bitte schreiben Sie mir ab heute nicht mehr', 'opt_out certain phrase.stop'],
    ['bhai mujhe message mat bhejo', 'opt_out certain phrase.stop'],
    ['não me mandem mais nada', 'opt_out certain phrase.stop'],
    ['请不要再给我发短信了', 'opt_out certain phrase.stop'],
    ['Stpo', 'opt_out likely typo'],
    ['unsuscribe', 'opt_out likely typo'],
    ['your messages are so annoying', 'opt_out unsure phrase.weary'],
  ])('%s → %s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  test('about one thing keeps the rest', () => {
    expect(understand('no more offers, but keep my order updates', cold)).toMatchObject({
      label: 'opt_out_topic',
      scope: { kind: 'marketing' },
    })
    expect(understand('STOP OFFERS', withTopics)).toMatchObject({ label: 'opt_out_topic', scope: { kind: 'topic' } })
  })

  test('asks for it as a question, and is taken for likely', () => {
    expect(said('can you stop texting me?')).toBe('opt_out likely phrase.stop')
  })
})

describe('a person who means something near it', () => {
  test.each([
    ['stop messaging me until january', 'pause certain phrase.pause'],
    ['please erase all my personal data', 'delete_data certain phrase.erase'],
    ['sorry, you have got the wrong number', 'wrong_number likely phrase.wrongNumber'],
    ['let me talk to a human', 'human certain phrase.person'],
    ['START', 'opt_in certain opt_in.exact'],
    ['HELP', 'help certain help.exact'],
  ])('%s → %s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })
})

describe('a person who means nothing of the kind', () => {
  test.each([
    "don't stop, I love these",
    'can you stop by at 5?',
    'which bus stop is closest',
    'cancel my order',
    'my phone stopped working',
    'no pares, me encantan',
    'wo ist die Bushaltestelle',
    'दुकान कब बंद होती है',
    'mera order cancel karo',
    'shop',
    'step',
    '123456',
    'This number does not accept SMS',
    '',
  ])('%j', (text) => {
    expect(understand(text, afterMarketing)).toMatchObject({ label: 'none', certainty: 'none' })
  })
})

describe('whatever anybody adds to the words', () => {
  const strong = lexicons.flatMap(({ stop }) => allWords(stop))

  test('a whole message that is a strong word stays a no: no guard reaches it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...strong), fc.constantFrom('', '!', ' 🙏', '...'), (word, tail) => {
        expect(understand(word + tail, cold), word).toMatchObject({ label: 'opt_out', certainty: 'certain' })
      }),
      { numRuns: 500 },
    )
  })

  test('a guard alone, said as words, ends nothing', () => {
    const guards = lexicons.flatMap(({ guards }) => guards ?? [])
    const plain = guards.filter((text) => /^[^|*…_]+$/u.test(text))
    expect(plain.length).toBeGreaterThan(20)
    for (const text of plain) {
      const { certainty, rule } = understand(text, cold)
      expect(['none', 'unsure'], `${text}: ${rule}`).toContain(certainty)
    }
  })

  test('no word that is spared as no slip is a strong word', () => {
    const keys = new Set(strong.map(wordKey))
    const spared = lexicons.flatMap(({ notTypos }) => notTypos ?? []).filter((word) => keys.has(wordKey(word)))
    expect(spared.filter((word) => understand(word, cold).label !== 'opt_out')).toEqual([])
  })

  test('nothing anybody types breaks it, and the same words are always read alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const once = understand(text, afterMarketing)
        expect(understand(text, afterMarketing)).toEqual(once)
        expect(once.label === 'none').toBe(once.certainty === 'none')
      }),
      { numRuns: 200 },
    )
  })
})

test('what the classifier said comes with its weightiest pieces, what a rule said with none', () => {
  const rule = understand('please stop sending me these messages', cold)
  expect(reasons('please stop sending me these messages', rule)).toEqual([])
  const pieces = reasons('please stop sending me these messages', { ...rule, rule: 'classifier' })
  expect(pieces).toHaveLength(5)
  expect(pieces.map(({ weight }) => weight)).toEqual(pieces.map(({ weight }) => weight).sort((a, b) => b - a))
})
