import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkMessage } from '../../protocol/whatsapp/check-message.ts'
import type { Sendable } from '../messenger.ts'
import { fitLink, fitMessage, fitText } from './fit-message.ts'
import type { Offer } from './offer.ts'
import type { Offered } from './run.ts'
import { splitText } from './split-text.ts'

const idOf = (exit: string) => `run:1:ask:${exit}`
const row = (title: string, description?: string): Offered => ({
  exit: title.toLowerCase(),
  title,
  ...(description === undefined ? {} : { description }),
})

function buttons(text: string, rows: readonly Offered[], more: Partial<Offer> = {}): Offer {
  return { kind: 'offer', as: 'buttons', text, sections: [{ rows }], ...more }
}

function messagesOf(offer: Offer) {
  return fitMessage(offer, idOf, 'Choose')
}

function faults(content: Sendable) {
  return checkMessage({ to: { phone: '+61491570156' }, content })
}

describe('a question with buttons', () => {
  test('is one message while it fits', () => {
    expect(
      messagesOf(buttons('May we?', [row('Yes'), row('No')], { header: 'Offers', footer: 'STOP ends it' })),
    ).toEqual([
      {
        kind: 'buttons',
        header: 'Offers',
        body: 'May we?',
        footer: 'STOP ends it',
        buttons: [
          { id: 'run:1:ask:yes', title: 'Yes' },
          { id: 'run:1:ask:no', title: 'No' },
        ],
      },
    ])
  })

  test('becomes a list with a fourth button', () => {
    const rows = ['One', 'Two', 'Three', 'Four'].map((title) => row(title, title === 'One' ? 'the first' : undefined))
    expect(messagesOf(buttons('Which?', rows, { header: 'Sizes', footer: 'Or write.' }))).toEqual([
      {
        kind: 'list',
        header: 'Sizes',
        body: 'Which?',
        footer: 'Or write.',
        label: 'Choose',
        sections: [{ rows: rows.map(({ exit, ...shown }) => ({ id: idOf(exit), ...shown })) }],
      },
    ])
  })

  test('becomes numbered text, from 1, with an eleventh button', () => {
    const rows = Array.from({ length: 11 }, (_, at) => row(`Size ${at + 1}`))
    const menu = rows.map(({ title }, at) => `${at + 1}. ${title}`).join('\n')
    expect(messagesOf(buttons('Which?', rows, { header: 'Sizes', footer: 'Or write.' }))).toEqual([
      { kind: 'text', body: `*Sizes*\n\nWhich?\n\n${menu}\n\nOr write.` },
    ])
  })

  test('becomes a list when a label has 21 characters, and numbered text when it has 25', () => {
    const shown = (length: number) =>
      messagesOf(buttons('?', [row('a'.repeat(length)), row('No')])).map(({ kind }) => kind)
    expect([20, 21, 24, 25].map(shown)).toEqual([['buttons'], ['list'], ['list'], ['text']])
  })

  test('becomes numbered text when two are called the same: nobody could tell rows apart either', () => {
    expect(messagesOf(buttons('?', [row('One'), { ...row('One'), exit: 'other_one' }]))).toMatchObject([
      { kind: 'text' },
    ])
  })

  test('keeps its buttons when the text is long: they stand below the last part', () => {
    const text = `${'One sentence. '.repeat(100)}\n\nMay we?`
    const messages = messagesOf(buttons(text, [row('Yes')]))
    expect(messages.map(({ kind }) => kind)).toEqual(['text', 'buttons'])
    expect(messages.at(-1)).toMatchObject({ body: expect.stringMatching(/May we\?$/) })
  })

  test('says in the text what has no room in the header, and what is said about a button', () => {
    const header = 'A very long header that has no room above a message of WhatsApp'
    expect(messagesOf(buttons('Which?', [row('One', 'the first')], { header }))).toMatchObject([
      { kind: 'buttons', body: `*${header}*\n\nWhich?\n\nOne: the first` },
    ])
  })
})

describe('a list', () => {
  const rows = Array.from({ length: 11 }, (_, at) => row(`Row ${at + 1}`, 'what it is'))
  const list = (some: readonly Offered[]): Offer => ({
    kind: 'offer',
    as: 'list',
    text: 'Which?',
    label: 'Choose',
    sections: [{ rows: some }],
  })

  test('is a list with ten rows', () => {
    expect(messagesOf(list(rows.slice(0, 10)))).toMatchObject([
      { kind: 'list', label: 'Choose', sections: [{ rows: { length: 10 } }] },
    ])
  })

  test('is numbered with eleven, with what each row says', () => {
    expect(messagesOf(list(rows))).toMatchObject([
      { kind: 'text', body: expect.stringContaining('11. Row 11: what it is') },
    ])
  })
})

describe('a link', () => {
  test('is a button, or stands in the text where its label has no room', () => {
    const url = 'https://shop.example/p/1'
    expect(fitLink({ text: 'Your choices', label: 'Open' }, url)).toEqual([
      { kind: 'cta_url', body: 'Your choices', label: 'Open', url },
    ])
    expect(fitLink({ text: 'Your choices', label: 'Open the page of my choices' }, url)).toEqual([
      { kind: 'text', body: `Your choices\n\nOpen the page of my choices\n${url}` },
    ])
  })
})

describe('whatever a flow says', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 90 }),
    fc.lorem({ maxCount: 30, mode: 'sentences' }),
    fc.constantFrom('', '  ', 'x'.repeat(5_000), '👩‍👩‍👧‍👦'.repeat(600), 'Yes'),
  )
  const rows = fc
    .array(fc.record({ title: words, description: fc.option(words, { nil: undefined }) }), {
      minLength: 1,
      maxLength: 14,
    })
    .map((all) => all.map((one, at) => ({ ...one, exit: `c${at}` })))
  const anyOffer: fc.Arbitrary<Offer> = fc.record({
    kind: fc.constant('offer' as const),
    as: fc.constantFrom('buttons' as const, 'list' as const),
    header: fc.option(words, { nil: undefined }),
    text: words,
    footer: fc.option(words, { nil: undefined }),
    label: fc.option(words, { nil: undefined }),
    sections: fc.array(fc.record({ title: fc.option(words, { nil: undefined }), rows }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  const distinct = (offer: Offer): Offer => {
    let at = 0
    const named = offer.sections.map((section) => ({
      ...section,
      rows: section.rows.map((one) => {
        at += 1
        return { ...one, exit: `c${at}` }
      }),
    }))
    return { ...offer, sections: named }
  }

  test('is taken by WhatsApp, and none of its choices is lost', () => {
    fc.assert(
      fc.property(anyOffer.map(distinct), (offer) => {
        const messages = messagesOf(offer)
        expect(messages.flatMap(faults)).toEqual([])
        const shown = JSON.stringify(messages)
        const all = offer.sections.flatMap((section) => section.rows)
        const last = messages.at(-1)
        if (last?.kind === 'text') {
          expect(shown).toContain(`${all.length}.`)
        } else {
          for (const { exit } of all) expect(shown).toContain(JSON.stringify(idOf(exit)))
        }
      }),
    )
  })

  test('is taken by WhatsApp as text too', () => {
    fc.assert(
      fc.property(words, words, (text, label) => {
        expect([...fitText(text), ...fitLink({ text, label }, 'https://shop.example/p')].flatMap(faults)).toEqual([])
      }),
    )
  })

  test('loses no word when it is cut into pieces, and no sign', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 300 }), (text, most) => {
        const pieces = splitText(text, most)
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(most)
          expect(piece.trim()).not.toBe('')
          expect(piece.isWellFormed()).toBe(true)
        }
        expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})
