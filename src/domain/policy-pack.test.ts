import fc from 'fast-check'
import { type TSchema, Type } from 'typebox'
import { Errors } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import {
  evidenceKeptMs,
  expiresAt,
  importExpiresAt,
  noticeParts,
  type PackValues,
  packFor,
  policyPacks,
  type SourcedValues,
  stricter,
  weekdays,
} from './policy-pack.ts'
import { zonesOf } from './quiet-hours.ts'

const words = (known: readonly string[]) => Type.Union(known.map((word) => Type.Literal(word)))
const whole = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum })
const days = Type.Union([whole(1, 3650), Type.Null()])
const time = Type.Union([Type.String({ pattern: '^([01][0-9]|2[0-3]):(00|15|30|45)$|^24:00$' }), Type.Null()])
const closed = { additionalProperties: false }

const shapes: Record<keyof PackValues, TSchema> = {
  consentKind: words(['express', 'express_written']),
  doubleOptIn: Type.Boolean(),
  lineControlSuffices: Type.Boolean(),
  softOptIn: Type.Boolean(),
  stopMayMeanMarketing: Type.Boolean(),
  perSeStopWords: Type.Array(Type.String({ pattern: '^[a-z]+( [a-z]+)?$' }), { uniqueItems: true }),
  stopConfirmationMinutes: whole(1, 5),
  withdrawalDeadlineBusinessDays: whole(0, 10),
  yesValidDays: Type.Object({ marketing: days, utility: days }, closed),
  importValidDays: whole(1, 3650),
  pendingHours: whole(1, 72),
  sendingHours: Type.Array(
    Type.Object(
      {
        days: Type.Array(words(weekdays), { minItems: 1, uniqueItems: true }),
        from: time,
        to: time,
        zones: Type.Optional(Type.Array(Type.String({ pattern: '^[A-Z][A-Za-z]+/' }), { minItems: 1 })),
        note: Type.Optional(Type.String()),
      },
      closed,
    ),
  ),
  ageMin: whole(12, 21),
  proofYears: whole(1, 10),
  proofFromLastUse: Type.Boolean(),
  evidenceDays: whole(30, 3650),
  noticeMustSay: Type.Array(words(noticeParts), { minItems: 1, uniqueItems: true }),
  noticeLanguages: Type.Array(Type.String({ pattern: '^[a-z]{2}(-[A-Z]{2})?$' }), { uniqueItems: true }),
}

const sourced = (value: TSchema) =>
  Type.Object(
    {
      value,
      source: Type.String({ minLength: 3 }),
      read: Type.Union([Type.String({ pattern: '^20[0-9]{2}-[01][0-9]-[0-3][0-9]$' }), Type.Null()]),
      verified: words(['yes', 'no']),
      note: Type.Optional(Type.String({ minLength: 3 })),
    },
    closed,
  )
const values = Type.Object(
  Object.fromEntries(Object.entries(shapes).map(([key, shape]) => [key, sourced(shape)])),
  closed,
)
const countries = Type.Array(Type.String({ pattern: '^[A-Z]{2}$' }), { uniqueItems: true })
const PackFile = Type.Object(
  {
    name: Type.String({ pattern: '^[a-z]{2,5}$' }),
    version: whole(1, 1000),
    title: Type.String({ minLength: 2 }),
    refines: Type.Optional(Type.String({ pattern: '^[a-z]{2,5}$' })),
    countries,
    values,
    within: Type.Optional(
      Type.Array(Type.Object({ countries, values: Type.Partial(values, closed) }, closed), { minItems: 1 }),
    ),
  },
  closed,
)

const live = (numberCountry: string | null, capturePointCountry: string | null = null) =>
  packFor({ numberCountry, capturePointCountry, workspaceKind: 'live' })

describe.each(policyPacks.map((pack) => [pack.name, pack] as const))('the data file of the pack %s', (_, pack) => {
  test('has every value in its shape, with its source, the day it was read, and whether it was checked', () => {
    expect(Errors(PackFile, pack)).toEqual([])
  })

  test('claims to be checked only where it says when it was read', () => {
    const all = [pack.values, ...(pack.within ?? []).map((part) => part.values)].flatMap((part) => Object.values(part))
    expect(all.filter(({ verified, read }) => verified === 'yes' && read === null)).toEqual([])
  })

  test('names zones and countries that exist, and hours that open before they close', () => {
    for (const country of pack.countries) expect(zonesOf(country), country).not.toEqual([])
    const rules = [pack.values, ...(pack.within ?? []).map((part) => part.values)].flatMap(
      (part) => part.sendingHours?.value ?? [],
    )
    for (const { from, to, zones = [] } of rules) {
      expect((from === null) === (to === null)).toBe(true)
      if (from !== null && to !== null) expect(from < to).toBe(true)
      for (const zone of zones) expect(pack.countries.some((country) => zonesOf(country).includes(zone))).toBe(true)
    }
  })

  test('speaks within itself only of countries that are its own', () => {
    for (const part of pack.within ?? []) expect(pack.countries).toEqual(expect.arrayContaining([...part.countries]))
  })
})

describe('the pack of Germany', () => {
  test('refines that of the Union: where it has no value of its own, the Union’s holds, with its source', () => {
    const [de, eu] = ['de', 'eu'].map((name) => policyPacks.find((pack) => pack.name === name))
    expect(de?.refines).toBe('eu')
    expect(de?.values.noticeMustSay).toEqual(eu?.values.noticeMustSay)
    expect(de?.values.softOptIn.source).toContain('UWG')
    expect(eu?.values.softOptIn.source).toContain('ePrivacy')
    expect(evidenceKeptMs('de@1+eu@2')).toBe(evidenceKeptMs('eu@2'))
  })
})

describe('what each country asks', () => {
  test.each([
    ['DE', 16, true, false],
    ['GB', 13, true, true],
    ['US', 13, false, true],
    ['CA', 14, true, false],
    ['IN', 18, false, false],
    ['BR', 12, false, false],
    ['AE', 18, false, false],
  ])('%s: from %i on, customers asked once %s, holding the line proves it %s', (country, age, customers, line) => {
    const { ageMin, softOptIn, lineControlSuffices } = live(country)
    expect({ ageMin, softOptIn, lineControlSuffices }).toEqual({
      ageMin: age,
      softOptIn: customers,
      lineControlSuffices: line,
    })
  })

  test('a notice in Canada stands in English and French, one in India in English at least', () => {
    expect(live('CA').noticeLanguages).toEqual(['en', 'fr'])
    expect(live('IN').noticeLanguages).toEqual(['en'])
    expect([...live('CA', 'IN').noticeLanguages].sort()).toEqual(['en', 'fr'])
    expect(live('DE').noticeLanguages).toEqual([])
  })

  test('an express yes in Canada has no end, one in Britain ends after two years', () => {
    expect(live('CA').yesValidDays).toEqual({ marketing: null, utility: null })
    expect(live('GB').yesValidDays.marketing).toBe(730)
    expect(live('CA', 'GB').yesValidDays.marketing).toBe(730)
  })
})

describe('how long evidence is kept', () => {
  test('is what the packs of the record say, the shortest of them, and the world’s where none is known', () => {
    expect(evidenceKeptMs('eu@1')).toBe(730 * 86_400_000)
    expect(evidenceKeptMs('eu@1+us@1')).toBe(730 * 86_400_000)
    expect(evidenceKeptMs('a pack that is gone@3')).toBe(evidenceKeptMs('world@1'))
  })
})

describe('which pack a person falls under', () => {
  test('no country belongs to two packs', () => {
    const all = policyPacks.flatMap((pack) => pack.countries)
    expect(new Set(all).size).toBe(all.length)
  })

  test.each([
    ['a German number', 'DE', null, 'de@1+eu@2'],
    ['a number of the United States', 'US', null, 'us@2'],
    ['a number of Guam', 'GU', null, 'us@2'],
    ['a number of a country without a pack', 'AU', null, 'world@2'],
    ['a number of no country', null, null, 'world@2'],
    ['a hidden number, asked in France', null, 'FR', 'eu@2'],
    ['a German number, asked in the United States', 'DE', 'US', 'de@1+eu@2+us@2'],
    ['an American number, asked in Germany', 'US', 'DE', 'de@1+eu@2+us@2'],
    ['a German number, asked in France', 'DE', 'FR', 'de@1+eu@2'],
    ['an Australian number, asked in Spain', 'AU', 'ES', 'eu@2+world@2'],
    ['a French number', 'FR', null, 'eu@2'],
    ['a British number', 'GB', null, 'gb@1'],
    ['a Canadian number', 'CA', null, 'ca@1'],
    ['an Indian number, asked in the Emirates', 'IN', 'AE', 'ae@1+in@1'],
    ['a Brazilian number, asked in Germany', 'BR', 'DE', 'br@1+de@1+eu@2'],
  ])('%s', (_, numberCountry, capturePointCountry, id) => {
    expect(live(numberCountry, capturePointCountry).id).toBe(id)
  })

  test('in a demo everybody falls under the demo pack, which has no quiet hours', () => {
    const pack = packFor({ numberCountry: 'DE', capturePointCountry: 'US', workspaceKind: 'demo' })
    expect(pack.id).toBe('demo@2')
    expect(pack.sendingHours).toEqual([])
  })

  test('a country within a pack has its own values where it has them', () => {
    expect(live('ES').ageMin).toBe(14)
    expect(live('FR').ageMin).toBe(15)
    expect(live('PL').ageMin).toBe(16)
    expect(live('FR', 'PL').ageMin).toBe(16)
    expect(live('IT').yesValidDays.marketing).toBe(730)
  })

  test('each value of a merged pack can be shown with the source of each part', () => {
    expect(live('DE', 'US').parts.map(({ name, values: part }) => [name, part.ageMin.value])).toEqual([
      ['de', 16],
      ['us', 13],
    ])
  })

  test('the same question has the same answer, to the object', () => {
    expect(live('DE', 'US')).toBe(live('US', 'DE'))
  })
})

const everyPack = policyPacks.map((pack) => plainOf(pack.values))
const anyPack = fc.constantFrom(...everyPack)

function plainOf(part: SourcedValues): PackValues {
  return Object.fromEntries(Object.entries(part).map(([key, { value }]) => [key, value])) as unknown as PackValues
}

/** Whether a allows nothing that b does not. */
function isAtLeastAsStrict(a: PackValues, b: PackValues): boolean {
  const has = <T>(more: readonly T[], fewer: readonly T[]) => fewer.every((one) => more.includes(one))
  const atMost = (x: number | null, y: number | null) => y === null || (x !== null && x <= y)
  return (
    (a.consentKind === b.consentKind || a.consentKind === 'express_written') &&
    a.doubleOptIn >= b.doubleOptIn &&
    a.lineControlSuffices <= b.lineControlSuffices &&
    a.softOptIn <= b.softOptIn &&
    a.stopMayMeanMarketing <= b.stopMayMeanMarketing &&
    has(a.perSeStopWords, b.perSeStopWords) &&
    a.stopConfirmationMinutes <= b.stopConfirmationMinutes &&
    a.withdrawalDeadlineBusinessDays <= b.withdrawalDeadlineBusinessDays &&
    atMost(a.yesValidDays.marketing, b.yesValidDays.marketing) &&
    atMost(a.yesValidDays.utility, b.yesValidDays.utility) &&
    a.importValidDays <= b.importValidDays &&
    a.pendingHours <= b.pendingHours &&
    has(a.sendingHours, b.sendingHours) &&
    a.ageMin >= b.ageMin &&
    a.proofYears >= b.proofYears &&
    a.proofFromLastUse >= b.proofFromLastUse &&
    a.evidenceDays <= b.evidenceDays &&
    has(a.noticeMustSay, b.noticeMustSay) &&
    has(a.noticeLanguages, b.noticeLanguages)
  )
}

/** What a pack comes to, whatever the order in which its lists are written. */
function unordered(pack: PackValues): unknown {
  const sorted = (list: readonly unknown[]) => [...new Set(list.map((one) => JSON.stringify(one)))].sort()
  return {
    ...pack,
    perSeStopWords: sorted(pack.perSeStopWords),
    sendingHours: sorted(pack.sendingHours),
    noticeMustSay: sorted(pack.noticeMustSay),
    noticeLanguages: sorted(pack.noticeLanguages),
  }
}

describe('where two packs apply', () => {
  test('the merged one allows nothing that either forbids', () => {
    fc.assert(
      fc.property(anyPack, anyPack, (a, b) => {
        expect(isAtLeastAsStrict(stricter(a, b), a)).toBe(true)
        expect(isAtLeastAsStrict(stricter(a, b), b)).toBe(true)
      }),
    )
  })

  test('it does not matter which is the number’s and which the place’s, nor how often one is counted', () => {
    fc.assert(
      fc.property(anyPack, anyPack, anyPack, (a, b, c) => {
        expect(unordered(stricter(a, b))).toEqual(unordered(stricter(b, a)))
        expect(unordered(stricter(a, a))).toEqual(unordered(a))
        expect(unordered(stricter(stricter(a, b), c))).toEqual(unordered(stricter(a, stricter(b, c))))
      }),
    )
  })
})

describe('how long a yes holds by itself', () => {
  const given = new Date('2026-11-23T10:00:00Z')

  test.each([
    ['a German number', 'DE', 'marketing', '2029-11-22T10:00:00.000Z'],
    ['an Italian number', 'IT', 'marketing', '2028-11-22T10:00:00.000Z'],
    ['an Italian number, for orders', 'IT', 'utility', '2029-11-22T10:00:00.000Z'],
    ['an American number', 'US', 'marketing', undefined],
  ] as const)('%s: %s, %s', (_, country, category, until) => {
    expect(expiresAt(live(country), category, given)?.toISOString()).toBe(until)
  })

  test('an imported yes ends after the pack’s time from its import, and never later than it would have by itself', () => {
    const imported = new Date('2026-11-24T00:00:00Z')
    expect(importExpiresAt(live('DE'), 'marketing', given, imported).toISOString()).toBe('2027-05-23T00:00:00.000Z')
    expect(importExpiresAt(live('US'), 'marketing', given, imported).toISOString()).toBe('2027-11-24T00:00:00.000Z')
    const long = new Date('2024-01-01T00:00:00Z')
    expect(importExpiresAt(live('IT'), 'marketing', long, imported)).toEqual(expiresAt(live('IT'), 'marketing', long))
  })

  test('a request waits 48 hours for its answer', () => {
    expect(live('DE').pendingMs).toBe(48 * 60 * 60 * 1_000)
  })
})
