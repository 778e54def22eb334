import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ImportField, ImportKind } from './import.ts'
import { guessMapping, looksLikeHeader } from './import-columns.ts'
import { readMoment } from './import-moment.ts'
import { readOptIn } from './import-opt-in.ts'
import { type ReadRow, type RowPlan, readImportRow } from './import-row.ts'
import type { Topic } from './topic.ts'

const now = new Date('2026-11-23T12:00:00Z')
const offers: Topic = {
  workspaceId: 'w',
  topicId: 'offers-id',
  key: 'offers',
  category: 'marketing',
  texts: { en: { name: 'Offers', description: '', frequency: '' } },
  position: 0,
  createdAt: now,
  archivedAt: null,
}

function plan(kind: ImportKind, columns: readonly ImportField[], change: Partial<RowPlan> = {}): RowPlan {
  return {
    kind,
    at: Object.fromEntries(columns.map((field, at) => [field, at])),
    attributes: [],
    country: undefined,
    dateFormat: 'iso',
    topics: new Map([['offers', offers]]),
    defaultTopics: [],
    defaultScope: 'all',
    defaultDate: undefined,
    source: undefined,
    language: 'en',
    asked: new Set(['offers-id']),
    languages: new Map([['en', 'en']]),
    ...change,
  }
}

const outcome = (row: ReadRow) => (row.kind === 'fault' ? row.outcome : row.kind)

describe('A number in a file', () => {
  const read = (cell: string, country?: string) => readImportRow([cell], plan('noes', ['number'], { country }), now)

  test.each([
    ['+61491570156', undefined],
    ["'+61491570156", undefined],
    ['0061 491 570 156', undefined],
    ['0491 570 156', 'AU'],
    [' (0491) 570-156 ', 'AU'],
  ])('%s (country %s) is +61491570156', (cell, country) => {
    expect(read(cell, country)).toMatchObject({ kind: 'no', who: { kind: 'phone', value: '+61491570156' } })
  })

  test('in its national form needs its country, and anything else is no number', () => {
    expect(outcome(read('0491 570 156'))).toBe('not_a_number')
    expect(outcome(read('4.9157E+10'))).toBe('not_a_number')
    expect(outcome(read(''))).toBe('no_name')
  })
})

describe('A row of noes', () => {
  test('reaches everything if nothing else is said, and what the cell says if it says something', () => {
    const columns: ImportField[] = ['number', 'scope']
    const scopes = (cell: string) => {
      const row = readImportRow(['+61491570156', cell], plan('noes', columns), now)
      return row.kind === 'no' ? row.scopes : outcome(row)
    }
    expect(scopes('')).toEqual([{ kind: 'all' }])
    expect(scopes('Marketing')).toEqual([{ kind: 'marketing' }])
    expect(scopes('Offers')).toEqual([{ kind: 'topic', topicId: 'offers-id' }])
    expect(scopes('some')).toBe('bad_scope')
  })

  test('that says yes is not taken for a no', () => {
    expect(outcome(readImportRow(['+61491570156', 'yes'], plan('noes', ['number', 'opt_in']), now))).toBe('says_yes')
  })

  test('of a day ends with the day, for what errs, errs towards the no', () => {
    const row = readImportRow(['+61491570156', '2025-03-01'], plan('noes', ['number', 'date']), now)
    expect(row).toMatchObject({ occurredAt: new Date('2025-03-01T23:59:59.999Z') })
  })
})

describe('A row of yeses', () => {
  const columns: ImportField[] = ['number', 'topics', 'date', 'source']
  const read = (...cells: string[]) => readImportRow(cells, plan('yeses', columns), now)

  test('has a number, topics, a date and a source, or is not taken', () => {
    expect(read('+61491570156', 'offers', '2025-03-01', 'till 4')).toMatchObject({
      kind: 'yes',
      topics: [{ key: 'offers' }],
      occurredAt: new Date('2025-03-01T00:00:00Z'),
      source: 'till 4',
      language: 'en',
    })
    expect(outcome(read('+61491570156', '', '2025-03-01', 'x'))).toBe('no_topic')
    expect(outcome(read('+61491570156', 'gossip', '2025-03-01', 'x'))).toBe('unknown_topic')
    expect(outcome(read('+61491570156', 'offers', '', 'x'))).toBe('no_date')
    expect(outcome(read('+61491570156', 'offers', '2025-02-30', 'x'))).toBe('bad_date')
    expect(outcome(read('+61491570156', 'offers', '2027-01-01', 'x'))).toBe('date_in_future')
    expect(outcome(read('+61491570156', 'offers', '2025-03-01', ''))).toBe('no_source')
  })

  test('whose own opt-in is false is a no to everything', () => {
    const row = readImportRow(['+61491570156', 'FALSE'], plan('yeses', ['number', 'opt_in']), now)
    expect(row).toMatchObject({ kind: 'no', scopes: [{ kind: 'all' }] })
  })
})

describe('Dates', () => {
  test.each([
    ['2025-03-01T10:30:00+02:00', 'iso', '2025-03-01T08:30:00.000Z'],
    ['2025-03-01 10:30', 'iso', '2025-03-01T10:30:00.000Z'],
    ['31.03.2025', 'dmy', '2025-03-31T00:00:00.000Z'],
    ['3/31/2025 09:15:00', 'mdy', '2025-03-31T09:15:00.000Z'],
  ] as const)('%s (%s) is %s', (text, format, at) => {
    expect(readMoment(text, format, 'start', now)).toEqual(new Date(at))
  })

  test('never lie ahead, whatever is written', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), fc.constantFrom('start', 'end'), (date, ofDay) => {
        const read = readMoment(date.toISOString().slice(0, 10), 'iso', ofDay as 'start', now)
        if (read instanceof Date) expect(read.getTime()).toBeLessThanOrEqual(now.getTime())
      }),
    )
  })
})

describe('Columns', () => {
  test.each(['opt-in', 'optIn', 'whatsAppOptin', 'WhatsAppOptIn', 'OPT_IN'])('%s means opt_in', (name) => {
    expect(guessMapping('contacts', ['Phone', name]).mapping).toMatchObject({ number: 'Phone', opt_in: name })
  })

  test('are guessed from what people call them, and the others become attributes of contacts', () => {
    const columns = ['Telefonnummer', 'E-Mail', 'Vorname', 'Stadt', 'Letzter Kauf']
    expect(guessMapping('contacts', columns)).toEqual({
      mapping: { number: 'Telefonnummer', email: 'E-Mail', name: 'Vorname' },
      attributes: { stadt: 'Stadt', letzter_kauf: 'Letzter Kauf' },
    })
    expect(guessMapping('noes', columns)).toEqual({
      mapping: { number: 'Telefonnummer', email: 'E-Mail' },
      attributes: {},
    })
  })

  test('have no names where the first row can be written to', () => {
    expect(looksLikeHeader(['+61491570156', 'x'], undefined)).toBe(false)
    expect(looksLikeHeader(['Phone', 'Date'], undefined)).toBe(true)
  })

  test('of an opt-in say yes or no in the words that people use, and else neither', () => {
    for (const yes of ['TRUE', '1', 'Yes', 'ja', 'sí', 'oui', 'sim', 'हाँ', 'نعم']) expect(readOptIn(yes)).toBe(true)
    for (const no of ['false', '0', 'No', 'nein', 'non', 'não', 'नहीं', 'لا', 'unsubscribed'])
      expect(readOptIn(no)).toBe(false)
    for (const neither of ['maybe', '', '2', 'pending']) expect(readOptIn(neither)).toBeUndefined()
  })
})

test('Whatever stands in a row, it is read or told what is wrong with it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 20 }), { maxLength: 5 }), (cells) => {
      for (const kind of ['noes', 'yeses', 'contacts'] as const) {
        const row = readImportRow(cells, plan(kind, ['number', 'topics', 'date', 'source', 'opt_in']), now)
        expect(['no', 'yes', 'contact', 'fault']).toContain(row.kind)
      }
    }),
    { numRuns: 500 },
  )
})
