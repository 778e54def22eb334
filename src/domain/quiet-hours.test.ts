import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PolicyPack, packFor } from './policy-pack.ts'
import { quietUntil, zonesOf } from './quiet-hours.ts'

const live = (numberCountry: string | null, capturePointCountry: string | null = null) =>
  packFor({ numberCountry, capturePointCountry, workspaceKind: 'live' })

/** When it opens, as a UTC stamp; `now` where it is open. */
function opens(
  country: string | null,
  at: string,
  zones?: readonly string[],
  pack: PolicyPack = live(country),
): string {
  const until = quietUntil(pack, country, new Date(at), zones)
  return Number.isFinite(until) ? new Date(until).toISOString().slice(0, 16) : until < 0 ? 'now' : 'never'
}

describe('a person in Germany, where the habit is 8 to 20', () => {
  test.each([
    ['in the morning before it opens', '2026-11-23T06:59:59Z', '2026-11-23T07:00'],
    ['as it opens', '2026-11-23T07:00:00Z', 'now'],
    ['a moment before it closes', '2026-11-23T18:59:59.999Z', 'now'],
    ['as it closes', '2026-11-23T19:00:00Z', '2026-11-24T07:00'],
    ['in summer, by summer time', '2026-07-01T05:59:00Z', '2026-07-01T06:00'],
  ])('%s', (_, at, until) => {
    expect(opens('DE', at)).toBe(until)
  })

  test('the night in which the clocks go forward is an hour shorter, the one in which they go back an hour longer', () => {
    expect(opens('DE', '2026-03-28T20:00:00Z')).toBe('2026-03-29T06:00')
    expect(opens('DE', '2026-10-24T19:00:00Z')).toBe('2026-10-25T07:00')
  })
})

describe('a person in France', () => {
  test('is left alone on Sundays, from Saturday at ten in the evening to Monday at eight', () => {
    expect(opens('FR', '2026-11-21T20:59:00Z')).toBe('now')
    expect(opens('FR', '2026-11-21T21:00:00Z')).toBe('2026-11-23T07:00')
    expect(opens('FR', '2026-11-22T12:00:00Z')).toBe('2026-11-23T07:00')
  })
})

describe('a person in a country of several zones', () => {
  test('is written to only while it is open in all of them', () => {
    // It closes at 22 in Madrid, and opens at 8 on the Canaries, an hour later.
    expect(opens('ES', '2026-11-23T07:59:00Z')).toBe('2026-11-23T08:00')
    expect(opens('ES', '2026-11-23T20:59:00Z')).toBe('now')
    expect(opens('ES', '2026-11-23T21:00:00Z')).toBe('2026-11-24T08:00')
  })

  test('unless more is known of the place', () => {
    expect(opens('ES', '2026-11-23T07:30:00Z', ['Europe/Madrid'])).toBe('now')
    expect(opens('ES', '2026-11-23T21:30:00Z', ['Atlantic/Canary'])).toBe('now')
  })

  test('in the United States an hour must be open from Hawaii to the strictest state of the east', () => {
    expect(opens('US', '2026-11-23T17:59:00Z')).toBe('2026-11-23T18:00')
    expect(opens('US', '2026-11-23T22:59:00Z')).toBe('now')
    expect(opens('US', '2026-11-23T23:00:00Z')).toBe('2026-11-24T18:00')
    expect(opens('US', '2026-11-23T16:00:00Z', ['America/Los_Angeles'])).toBe('now')
    expect(opens('US', '2026-11-23T13:30:00Z', ['America/New_York'])).toBe('2026-11-23T14:00')
  })
})

describe('a person in a country with a pack of its own', () => {
  test('in India it opens at 10 and closes at 21, by the one zone that is half an hour off', () => {
    expect(opens('IN', '2026-11-24T04:29:59Z')).toBe('2026-11-24T04:30')
    expect(opens('IN', '2026-11-24T15:29:59Z')).toBe('now')
    expect(opens('IN', '2026-11-24T15:30:00Z')).toBe('2026-11-25T04:30')
  })

  test('in Brazil it has to be open from Acre to Fernando de Noronha', () => {
    expect(opens('BR', '2026-11-24T14:59:00Z')).toBe('2026-11-24T15:00')
    expect(opens('BR', '2026-11-24T18:59:00Z')).toBe('now')
    expect(opens('BR', '2026-11-24T19:00:00Z')).toBe('2026-11-25T15:00')
    expect(opens('BR', '2026-11-24T13:00:00Z', ['America/Sao_Paulo'])).toBe('now')
  })

  test('in Canada from Newfoundland to the Pacific', () => {
    expect(opens('CA', '2026-07-01T14:59:00Z')).toBe('2026-07-01T15:00')
    expect(opens('CA', '2026-07-01T22:29:00Z')).toBe('now')
    expect(opens('CA', '2026-07-01T22:30:00Z')).toBe('2026-07-02T15:00')
  })

  test('in Britain from 8 to 20, in the Emirates from 9 to 18', () => {
    expect(opens('GB', '2026-11-24T07:59:00Z')).toBe('2026-11-24T08:00')
    expect(opens('GB', '2026-11-24T20:00:00Z')).toBe('2026-11-25T08:00')
    expect(opens('AE', '2026-11-24T04:59:00Z')).toBe('2026-11-24T05:00')
    expect(opens('AE', '2026-11-24T14:00:00Z')).toBe('2026-11-25T05:00')
  })

  test('who was asked in India and lives in the Emirates is written to while both are open', () => {
    const both = live('AE', 'IN')
    expect(opens('AE', '2026-11-24T05:30:00Z', undefined, both)).toBe('2026-11-24T06:00')
    expect(opens('AE', '2026-11-24T14:00:00Z', undefined, both)).toBe('2026-11-25T06:00')
  })
})

describe('a person whose place is not known', () => {
  test('a number of no country has no local time and waits for nothing', () => {
    expect(opens(null, '2026-11-23T02:00:00Z')).toBe('now')
  })

  test('zones that are known all the same are kept', () => {
    expect(opens(null, '2026-11-23T02:00:00Z', ['Asia/Kolkata'])).toBe('2026-11-23T02:30')
  })
})

test('a demo has no quiet hours', () => {
  const demo = packFor({ numberCountry: 'FR', capturePointCountry: null, workspaceKind: 'demo' })
  expect(quietUntil(demo, 'FR', new Date('2026-11-22T02:00:00Z'))).toBe(-Infinity)
})

test('hours that no moment can meet are quiet for ever', () => {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
  const shut = { ...live('DE'), sendingHours: [{ days, from: null, to: null }] }
  expect(quietUntil(shut, 'DE', new Date())).toBe(Infinity)
})

describe('whatever the place and the moment', () => {
  // Around the changes of the clocks of both hemispheres, and a year about them.
  const changes = [
    '2026-03-08T07:00Z',
    '2026-03-29T01:00Z',
    '2026-04-04T16:00Z',
    '2026-10-03T16:00Z',
    '2026-10-25T01:00Z',
  ]
  const nearAChange = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -72 * 60, max: 72 * 60 }))
    .map(([change, minutes]) => Date.parse(change) + minutes * 60_000)
  const moment = fc.oneof(
    nearAChange,
    fc.integer({ min: Date.parse('2026-01-01T00:00Z'), max: Date.parse('2027-01-01T00:00Z') }),
  )
  const places = [
    'DE',
    'FR',
    'BE',
    'ES',
    'GB',
    'US',
    'CA',
    'AU',
    'NZ',
    'NP',
    'IN',
    'BR',
    'AE',
    'MA',
    'LB',
    'CL',
  ] as const
  const place = fc.record({ number: fc.constantFrom(...places), asked: fc.constantFrom(null, ...places) })

  /** The same rules, read another way: from the whole local time that Node writes. */
  function isOpen(pack: PolicyPack, country: string, at: number): boolean {
    return zonesOf(country).every((zone) => {
      const [date = '', clock = ''] = new Date(at).toLocaleString('sv-SE', { timeZone: zone }).split(' ')
      const weekday = new Date(`${date}T12:00:00Z`).toUTCString().slice(0, 3).toLowerCase()
      const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
      const inMinutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
      return pack.sendingHours
        .filter((rule) => (rule.days as readonly string[]).includes(weekday))
        .filter((rule) => rule.zones === undefined || rule.zones.includes(zone))
        .every(({ from, to }) => {
          if (from === null || to === null) return false
          return inMinutes(from) <= minutes && minutes < inMinutes(to)
        })
    })
  }

  test('it says to wait exactly while it is not open, and not a quarter of an hour too long', () => {
    fc.assert(
      fc.property(place, moment, ({ number, asked }, now) => {
        const pack = live(number, asked)
        const until = quietUntil(pack, number, new Date(now))
        if (isOpen(pack, number, now)) {
          expect(until).toBe(-Infinity)
          return
        }
        expect(until).toBeGreaterThan(now)
        expect(isOpen(pack, number, until)).toBe(true)
        for (let at = until - 1; at > now; at -= 15 * 60_000) expect(isOpen(pack, number, at)).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  test('the place where the yes was given can only make the wait longer', () => {
    fc.assert(
      fc.property(place, moment, ({ number, asked }, now) => {
        const alone = quietUntil(live(number), number, new Date(now))
        expect(quietUntil(live(number, asked), number, new Date(now))).toBeGreaterThanOrEqual(alone)
      }),
      { numRuns: 150 },
    )
  })
})
