import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Expected } from './definition.ts'
import { type AnswerContext, readAnswer } from './read-answer.ts'

const english: AnswerContext = {
  language: 'en-GB',
  country: 'GB',
  now: Date.UTC(2026, 10, 23),
  offered: [
    { id: 'red', titles: ['Red', 'Rot'] },
    { id: 'blue', titles: ['Blue', 'Blau'] },
  ],
  numbered: true,
}
const read = (text: string, kind: Expected['kind'], context: Partial<AnswerContext> = {}) =>
  readAnswer(text, { kind, choices: [] } as Expected, { ...english, ...context })

describe('a number', () => {
  test.each<[string, string, number]>([
    ['42', 'en', 42],
    ['-3', 'en', -3],
    ['−3', 'en', -3],
    ['3.5', 'de', 3.5],
    ['3,5', 'en', 3.5],
    ['1,234', 'en', 1_234],
    ['1,234', 'de', 1.234],
    ['1.234', 'de', 1_234],
    ['1.234', 'en', 1.234],
    ['0.125', 'de', 0.125],
    ['1,234,567.89', 'de', 1_234_567.89],
    ['1.234.567,89', 'en', 1_234_567.89],
    ['12,34,567', 'en-IN', 1_234_567],
    ['1 234 567', 'fr', 1_234_567],
    ["1'234.50", 'de-CH', 1_234.5],
    ['٤٢', 'ar', 42],
    ['٣٫٥', 'ar', 3.5],
    ['४२', 'hi', 42],
    ['  7 ', 'en', 7],
  ])('%j in %s is %d', (text, language, number) => {
    expect(read(text, 'number', { language })).toBe(number)
  })

  test.each(['', 'seven', '1-2', '1.2.3', '1,2,3', '12 3', '1e5', '0x10', 'NaN', '+', '5 apples', '1..2'])(
    '%j is none',
    (text) => {
      expect(read(text, 'number')).toBeUndefined()
    },
  )

  test('lies within the limits', () => {
    const between = (text: string) => readAnswer(text, { kind: 'number', least: 1, most: 10 }, english)
    expect(['0', '1', '10', '11'].map(between)).toEqual([undefined, 1, 10, undefined])
  })

  test('is read again as it is written in any language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.constantFrom('en', 'de', 'fr', 'es', 'pt-BR', 'hi', 'ar', 'en-IN'),
        (number, language) => {
          expect(read(new Intl.NumberFormat(language).format(number), 'number', { language })).toBe(number + 0)
        },
      ),
    )
  })
})

describe('a day', () => {
  test.each<[string, string, string | undefined, string]>([
    ['2026-12-31', 'en', undefined, '2026-12-31'],
    ['2026/2/3', 'en', undefined, '2026-02-03'],
    ['31.12.2026', 'de', undefined, '2026-12-31'],
    ['3/4/2026', 'en', 'GB', '2026-04-03'],
    ['3/4/2026', 'en', 'US', '2026-03-04'],
    ['3/4/2026', 'en-US', undefined, '2026-03-04'],
    ['31/12/2026', 'en', 'US', '2026-12-31'],
    ['12/31/2026', 'en', 'GB', '2026-12-31'],
    ['1. 2. 26', 'de', undefined, '2026-02-01'],
    ['1/2/85', 'en', 'GB', '1985-02-01'],
    ['31 December 2026', 'en', undefined, '2026-12-31'],
    ['Dec 31st, 2026', 'en', undefined, '2026-12-31'],
    ['1er février 2027', 'fr', undefined, '2027-02-01'],
    ['31. Dezember 2026', 'de', undefined, '2026-12-31'],
    ['3 de marzo de 2026', 'es', undefined, '2026-03-03'],
    ['3 de março de 2026', 'pt-BR', undefined, '2026-03-03'],
    ['३१ दिसंबर २०२६', 'hi', undefined, '2026-12-31'],
    ['٣١ ديسمبر ٢٠٢٦', 'ar', undefined, '2026-12-31'],
    ['31 december 2026', 'de', undefined, '2026-12-31'],
    ['29.2.2028', 'de', undefined, '2028-02-29'],
  ])('%j in %s is read', (text, language, country, day) => {
    expect(read(text, 'date', { language, country })).toBe(day)
  })

  test.each(['', 'soon', '30.2.2026', '29.2.2027', '2026-13-01', '31.12.', '0.1.2026', '31 Brumaire 2026', '1/2/3/4'])(
    '%j is none',
    (text) => {
      expect(read(text, 'date')).toBeUndefined()
    },
  )

  test('is read again as it is written out in any language', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.constantFrom('en', 'de', 'fr', 'es', 'pt-BR', 'hi', 'en-US'),
        fc.constantFrom('long' as const, 'short' as const),
        (date, language, month) => {
          const written = new Intl.DateTimeFormat(language, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' })
          expect(read(written.format(date), 'date', { language })).toBe(date.toISOString().slice(0, 10))
        },
      ),
    )
  })
})

describe('a telephone number', () => {
  test('is kept in E.164, read as it is written at home', () => {
    expect(read('020 7946 0018', 'phone')).toBe('+442079460018')
    expect(read('+61 491 570 156', 'phone')).toBe('+61491570156')
    expect(read('12', 'phone')).toBeUndefined()
  })
})

describe('a mailbox', () => {
  test.each([
    ['me@shop.example', 'me@shop.example'],
    [' Me <me@shop.example> ', 'me@shop.example'],
    ['mailto:me@shop.example', 'me@shop.example'],
    ['me@shop.example.', 'me@shop.example'],
    ['me+1@mail.shop.example', 'me+1@mail.shop.example'],
    ['ich@bücher.example', 'ich@bücher.example'],
  ])('%j is %s', (text, mailbox) => {
    expect(read(text, 'email')).toBe(mailbox)
  })

  test.each([
    'me',
    'me@',
    '@shop.example',
    'me@shop',
    'me shop@shop.example',
    'a@b@shop.example',
    'me@shop..example',
    'no',
  ])('%j is none', (text) => {
    expect(read(text, 'email')).toBeUndefined()
  })
})

describe('words', () => {
  test('are kept as they are written, up to a length', () => {
    expect(readAnswer('  Leeds ', { kind: 'text' }, english)).toBe('Leeds')
    expect(readAnswer('Leeds', { kind: 'text', longest: 4 }, english)).toBeUndefined()
    expect(readAnswer('   ', { kind: 'text' }, english)).toBeUndefined()
  })
})

describe('a choice', () => {
  const choose = (text: string, context: Partial<AnswerContext> = {}) => read(text, 'choice', context)

  test('is its title in any language of the flow, or its number where numbers were shown', () => {
    expect(['Red', 'rot!', '2', '2. Blue'].map((text) => choose(text))).toEqual(['red', 'red', 'blue', 'blue'])
    expect(['1', '2'].map((text) => choose(text, { numbered: false }))).toEqual([undefined, undefined])
  })

  test('is nothing that two of them are called', () => {
    const offered = [
      { id: 'a', titles: ['Ja', 'Yes'] },
      { id: 'b', titles: ['Oui', 'Yes'] },
    ]
    expect(choose('yes', { offered })).toBeUndefined()
    expect(choose('oui', { offered })).toBe('b')
  })

  test('may be nothing but a sign', () => {
    const offered = [
      { id: 'good', titles: ['👍'] },
      { id: 'bad', titles: ['👎'] },
    ]
    expect(choose('👎', { offered })).toBe('bad')
  })
})

describe('whatever somebody writes', () => {
  test('is read without harm, and what is read is of its kind', () => {
    const kinds = fc.constantFrom<Expected['kind']>('text', 'number', 'phone', 'email', 'date')
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d.,'/ -]{0,14}$/)),
        kinds,
        (text, kind) => {
          const value = read(text, kind)
          if (value === undefined) return
          if (kind === 'number') expect(Number.isFinite(value)).toBe(true)
          if (kind === 'date') expect(value).toMatch(/^\d{4}-\d{2}-\d{2}$/)
          if (kind === 'phone') expect(value).toMatch(/^\+\d+$/)
        },
      ),
      { numRuns: 500 },
    )
  })
})
