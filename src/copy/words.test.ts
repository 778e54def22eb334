import { describe, expect, test } from 'vitest'
import { fill, fillPlural, listOf, pieces, say, showCount, type Text } from './words.ts'

const greeting: Text<'name' | 'shop'> = 'Hello {name}, this is {shop}. {name}?'

describe('a text with gaps', () => {
  test('is filled, each gap wherever it stands', () => {
    expect(fill(greeting, { name: 'Ana', shop: 'Lampwick' })).toBe('Hello Ana, this is Lampwick. Ana?')
  })

  test('takes values as they are: what looks like a gap or a pattern in one stays', () => {
    expect(fill(greeting, { name: '{shop}', shop: '$& $1' })).toBe('Hello {shop}, this is $& $1. {shop}?')
  })

  test('keeps a gap that nothing was given for, where somebody has got round the types', () => {
    expect(fill('{a} {b}' as Text<'a'>, { a: 1 })).toBe('1 {b}')
  })

  test('is cut at its gaps for a page that sets elements into them', () => {
    expect(pieces(greeting)).toEqual([
      'Hello ',
      { gap: 'name' },
      ', this is ',
      { gap: 'shop' },
      '. ',
      { gap: 'name' },
      '?',
    ])
    expect(pieces('{name}' as Text<'name'>)).toEqual([{ gap: 'name' }])
    expect(pieces('plain' as Text)).toEqual(['plain'])
  })

  test('keeps a number in order where text runs from right to left, and leaves links alone', () => {
    const text: Text<'number' | 'url'> = 'الرقم {number}:\n{url}'
    const values = { number: '+61 491 570 156', url: 'https://acme.example/p/1' }
    expect(say('rtl', text, values)).toBe('الرقم \u2068+61 491 570 156\u2069:\nhttps://acme.example/p/1')
    expect(say('ltr', text, values)).toBe('الرقم +61 491 570 156:\nhttps://acme.example/p/1')
  })
})

describe('a text that counts', () => {
  const numbers = { one: '{count} number of {who}', other: '{count} numbers of {who}' }

  test('takes the form of its number', () => {
    expect(fillPlural('en', numbers, 1, { who: 'Ana' })).toBe('1 number of Ana')
    expect(fillPlural('en', numbers, 1_200, { who: 'Ana' })).toBe('1,200 numbers of Ana')
  })

  test('falls back to the general form where its language has none of its own', () => {
    expect(fillPlural('ar', { other: '{count} أرقام' }, 2, {})).toBe('2 أرقام')
  })

  test('writes the digits that telephones have', () => {
    expect(showCount('ar-EG', 1_234)).toMatch(/^1.234$/)
    expect(showCount('hi', 1_234_567)).toBe('12,34,567')
  })
})

describe('a list', () => {
  test('is joined as its language joins', () => {
    expect(listOf('en', ['Offers', 'Updates', 'Reminders'])).toBe('Offers, Updates, and Reminders')
    expect(listOf('de', ['Angebote', 'Neuigkeiten'])).toBe('Angebote und Neuigkeiten')
    expect(listOf('ar', ['عروض', 'أخبار'])).toBe('عروض وأخبار')
    expect(listOf('en', ['Offers'])).toBe('Offers')
    expect(listOf('en', [])).toBe('')
  })
})
