import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newCode } from '../../base/ids.ts'
import { findCode, findCodes, showCode, waMeLink } from './wa-me.ts'

const code = 'AB7K2Q9X4M3N8P60'

describe('a link that opens a chat', () => {
  test('holds the number in digits and the words encoded', () => {
    expect(waMeLink('+61 491 570 156', 'Sí, quiero & más? AB7K-2Q9X-4M3N-8P60')).toBe(
      'https://wa.me/61491570156?text=S%C3%AD%2C%20quiero%20%26%20m%C3%A1s%3F%20AB7K-2Q9X-4M3N-8P60',
    )
  })

  test('gives back its words to whoever reads the query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(new URL(waMeLink('14165550123', text)).searchParams.get('text')).toBe(text)
      }),
    )
  })
})

describe('a person who sends the code', () => {
  test.each([
    ['as it was', 'Yes, sign me up. AB7K-2Q9X-4M3N-8P60'],
    ['in small letters', 'ab7k-2q9x-4m3n-8p60'],
    ['with spaces', 'ok: AB7K 2Q9X 4M3N 8P60 thanks'],
    ['with spaces and hyphens', 'AB7K - 2Q9X - 4M3N - 8P60'],
    ['without any break', 'my code is AB7K2Q9X4M3N8P60.'],
    ['broken elsewhere', 'AB7K2 Q9X4 M3N8P 60'],
    ['over two lines', 'AB7K-2Q9X-\n4M3N-8P60'],
    ['with other dashes', 'AB7K–2Q9X—4M3N‑8P60'],
    ['with dots', 'AB7K.2Q9X.4M3N.8P60'],
    ['with O for 0', 'AB7K-2Q9X-4M3N-8P6O'],
    ['in bold', '*AB7K-2Q9X-4M3N-8P60*'],
    ['in full width', 'ＡＢ７Ｋ－２Ｑ９Ｘ－４Ｍ３Ｎ－８Ｐ６０'],
    ['with marks of direction', '\u2067نعم\u2069 \u2066AB7K-2Q9X-4M3N-8P60\u2069'],
    ['after a word of four letters', 'join AB7K-2Q9X-4M3N-8P60'],
    ['in a sentence of Hindi', 'हाँ, मुझे भेजें AB7K-2Q9X-4M3N-8P60।'],
    ['in brackets', 'Offers (AB7K-2Q9X-4M3N-8P60)'],
  ])('is understood %s', (_, text) => {
    expect(findCode(text)).toBe(code)
  })

  test('is understood when I and l stand for 1', () => {
    expect(findCode('aIl1-0000-0000-0000')).toBe('A111000000000000')
  })

  test('is understood among words that look like a code', () => {
    expect(findCodes('Send some more news AB7K 2Q9X 4M3N 8P60')).toContain(code)
    expect(findCodes('join AB7K 2Q9X 4M3N 8P60')).toContain(code)
  })

  test('is understood whatever the code, the words around it and the case', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.constantFrom('-', ' ', '', ' - '),
        fc.boolean(),
        (_, by, low) => {
          const made = newCode(16)
          const shown = showCode(made).replaceAll('-', by)
          expect(findCodes(`Yes please! ${low ? shown.toLowerCase() : shown}, thanks`)).toContain(made)
        },
      ),
    )
  })
})

describe('a person who sends no code', () => {
  test.each(['', 'STOP', 'Hello, I would like to hear about offers', 'AB7K-2Q9X-4M3N', '+61 491 570 156'])(
    'is not taken to have sent one: %s',
    (text) => {
      expect(findCode(text)).toBeUndefined()
    },
  )

  test('never makes many candidates, nor an error', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 5000 }), (text) => {
        const codes = findCodes(text)
        expect(codes.length).toBeLessThanOrEqual(8)
        for (const each of codes) expect(each).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
      }),
    )
  })
})
