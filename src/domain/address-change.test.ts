import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addressKey,
  categories,
  Said,
  type Spoken,
  toAll,
  toMarketing,
  topicIds,
  toTopic,
} from '../../test/support/said.ts'
import { type AddressPart, becomeOne, changeNumber, changeOwner, reopen, type Sighting } from './address-change.ts'
import type { Scope } from './consent.ts'
import { inForce } from './merge.ts'
import { isPersonWide } from './stop-scope.ts'

const start = Date.parse('2026-11-23T10:00:00Z')
const minute = 60_000
const at = (minutes: number) => new Date(start + minutes * minute)
const seen: Sighting = { at: at(1_000), source: 'wamid', policyPack: 'world@1' }
const end = at(2_000)

function hear(parts: readonly AddressPart[], ...addresses: Said[]): void {
  for (const { key, statements } of parts) {
    const address = addresses.find((one) => one.key.addressId === key.addressId)
    for (const statement of statements) address?.record(statement, seen.at)
  }
}
const effects = (parts: readonly AddressPart[]) =>
  Object.fromEntries(parts.flatMap(({ key, effect }) => (effect === undefined ? [] : [[key.addressId, effect]])))

/** What may have been said from an address, minute by minute. Two addresses never speak in the same minute. */
const words = fc.record({
  minute: fc.nat({ max: 400 }),
  answer: fc.constantFrom('yes', 'yes', 'no'),
  topic: fc.constantFrom(...topicIds),
  scope: fc.constantFrom<Scope>(toAll, toMarketing, ...topicIds.map(toTopic)),
  strength: fc.constantFrom('vouched', 'vouched', 'attested'),
  reason: fc.constantFrom(undefined, 'not_this_number'),
})
const history = (name: string, odd: 0 | 1) =>
  fc.uniqueArray(words, { maxLength: 7, selector: ({ minute: m }) => m }).map((all) => {
    const said = new Said(name)
    for (const { minute: m, answer, topic, scope, strength, reason } of all) {
      const spoken: Spoken = {
        at: at(m * 2 + odd),
        state: answer === 'yes' ? 'given' : 'withdrawn',
        scope: answer === 'yes' ? toTopic(topic) : scope,
        strength,
        ...(reason === undefined ? {} : { reason }),
      }
      said.say(spoken)
    }
    return said
  })
const given = (said: Said) => topicIds.filter((topicId) => said.state(topicId, end).state === 'given')

describe('two addresses that turn out to be one', () => {
  const both = { ...seen, carriedBoth: true }
  const apart = { ...seen, carriedBoth: false }

  test('nothing said is nothing carried: unknown is neutral, and a request is not carried', () => {
    const [kept, gone] = [new Said('kept'), new Said('gone')]
    kept.say({ at: at(0) })
    gone.say({ at: at(1), state: 'requested', strength: 'claimed', askedUntil: at(3_000) })
    expect(becomeOne(kept, gone, categories, both)[0]?.statements).toEqual([])
  })

  test('a no is carried over as a record of its own, dated as it was said, with its reason', () => {
    const [kept, gone] = [new Said('kept'), new Said('gone')]
    kept.say({ at: at(0) })
    const no = gone.say({ at: at(1), state: 'withdrawn', scope: toAll, reason: 'not_this_number' })
    const parts = becomeOne(kept, gone, categories, apart)
    expect(parts[0]?.statements).toMatchObject([
      { address: kept.key, state: 'withdrawn', scope: toAll, occurredAt: no.occurredAt, reason: 'not_this_number' },
    ])
    expect(effects(parts)).toEqual({ gone: { closedAt: seen.at } })
    hear(parts, kept)
    expect(kept.state('offers', end).state).toBe('withdrawn')
  })

  test('a yes is carried over only where one webhook carried both names, with its wording and its end', () => {
    const [kept, gone] = [new Said('kept'), new Said('gone')]
    gone.say({ at: at(0), expiresAt: at(9_000), language: 'hi', noticeSha256: Buffer.from('n'), capturePointId: 'c' })
    expect(becomeOne(kept, gone, categories, apart)[0]?.statements).toEqual([])
    expect(becomeOne(kept, gone, categories, both)[0]?.statements).toMatchObject([
      {
        state: 'given',
        strength: 'vouched',
        expiresAt: at(9_000),
        language: 'hi',
        noticeSha256: Buffer.from('n'),
        capturePointId: 'c',
      },
    ])
  })

  test('a yes that has run out is not carried over', () => {
    const [kept, gone] = [new Said('kept'), new Said('gone')]
    gone.say({ at: at(0), expiresAt: at(5) })
    expect(becomeOne(kept, gone, categories, both)[0]?.statements).toEqual([])
  })

  test('with both names in one webhook, what stands is what had stood, had all been said from one', () => {
    fc.assert(
      fc.property(history('kept', 0), history('gone', 1), (kept, gone) => {
        const all = [...kept.records, ...gone.records].map((record, index) => ({ ...record, seq: index + 1 }))
        const one = Said.of('one', all)
        hear(becomeOne(kept, gone, categories, both), kept)
        expect(given(kept)).toEqual(given(one))
        for (const topicId of topicIds) {
          const [here, there] = [kept.state(topicId, end).state, one.state(topicId, end).state]
          expect(here === 'unknown').toBe(there === 'unknown')
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('without, nothing is given that had not been given at the one that stays', () => {
    fc.assert(
      fc.property(history('kept', 0), history('gone', 1), (kept, gone) => {
        const before = given(kept)
        const all = [...kept.records, ...gone.records].map((record, index) => ({ ...record, seq: index + 1 }))
        const one = Said.of('one', all)
        hear(becomeOne(kept, gone, categories, apart), kept)
        expect(before).toEqual(expect.arrayContaining(given(kept)))
        expect(given(one)).toEqual(expect.arrayContaining(given(kept)))
      }),
      { numRuns: 1_000 },
    )
  })

  test('heard twice it is recorded once', () => {
    fc.assert(
      fc.property(history('kept', 0), history('gone', 1), (kept, gone) => {
        hear(becomeOne(kept, gone, categories, both), kept)
        const count = kept.records.length
        hear(becomeOne(kept, gone, categories, both), kept)
        expect(kept.records.length).toBe(count)
      }),
    )
  })
})

describe('a person who takes a new number', () => {
  test('keeps their address and its noes; every yes waits; the old number is revoked and may say yes', () => {
    const [address, old] = [new Said('address'), new Said('old')]
    address.say({ at: at(0), scope: toTopic('orders') })
    address.say({ at: at(1), state: 'withdrawn', scope: toTopic('offers') })
    const parts = changeNumber(address, old.key, undefined, seen)
    hear(parts, address, old)
    expect(address.records).toHaveLength(2)
    expect(effects(parts)).toEqual({ address: { identityChangedAt: seen.at } })
    expect(old.records).toMatchObject([
      { state: 'revoked', scope: toAll, act: 'number_changed', reason: 'number_changed', actor: 'system' },
    ])
    expect(old.records.some(isPersonWide)).toBe(false)
    old.say({ at: at(1_001), scope: toTopic('news') })
    expect(old.state('news', end).state).toBe('given')
  })

  test('takes over what was refused from the new number, and no yes that was given from it', () => {
    fc.assert(
      fc.property(history('address', 0), history('there', 1), (address, there) => {
        const before = given(address)
        const parts = changeNumber(address, addressKey('old'), there, seen)
        hear(parts, address)
        expect(effects(parts).there).toEqual({ closedAt: seen.at })
        expect(before).toEqual(expect.arrayContaining(given(address)))
        const newest = (said: Said) =>
          Math.max(-Infinity, ...inForce(said.records).map((no) => no.occurredAt.getTime()))
        expect(newest(address)).toBeGreaterThanOrEqual(newest(there))
      }),
      { numRuns: 500 },
    )
  })

  test('has not thereby said at their other addresses what somebody else refused from that number', () => {
    const [address, there] = [new Said('address'), new Said('there')]
    there.say({ at: at(0), state: 'withdrawn', scope: toAll })
    hear(changeNumber(address, addressKey('old'), there, seen), address)
    expect(address.records).toMatchObject([{ state: 'revoked', act: 'number_changed' }])
    expect(address.records.some(isPersonWide)).toBe(false)
  })
})

describe('an erased address from which somebody writes again', () => {
  const erasedAt = at(900)
  const reopened = (erased: Said, to: Said) => {
    const part = reopen({ key: erased.key, records: erased.records, erasedAt }, to, seen)
    hear([part], to)
    return part
  }

  test('has no yes from before and every no, and is blocked besides, at the new address', () => {
    fc.assert(
      fc.property(history('erased', 0), (erased) => {
        const fresh = new Said('fresh')
        const part = reopened(erased, fresh)
        expect(part.key).toEqual(fresh.key)
        for (const topicId of topicIds) expect(fresh.state(topicId, end).state).toBe('revoked')
        const left = (said: Said) => new Set(inForce(said.records).map(({ scope }) => JSON.stringify(scope)))
        expect(left(fresh)).toEqual(new Set([...left(erased), JSON.stringify(toAll)]))
        expect(fresh.records.filter(({ act }) => act === 'erasure')).toMatchObject([
          { state: 'revoked', scope: toAll, occurredAt: erasedAt, actor: 'system', strength: 'claimed' },
        ])
      }),
      { numRuns: 500 },
    )
  })

  test('says yes for itself, to what its owner chooses, and to nothing by any other way', () => {
    fc.assert(
      fc.property(history('erased', 0), fc.constantFrom(...topicIds), (erased, chosen) => {
        const fresh = new Said('fresh')
        reopened(erased, fresh)
        fresh.say({ at: at(1_001), scope: toTopic(chosen), strength: 'signed' })
        expect(given(fresh)).toEqual([])
        fresh.say({ at: at(1_002), scope: toTopic(chosen) })
        expect(given(fresh)).toEqual([chosen])
      }),
      { numRuns: 500 },
    )
  })

  test('and whose names come to an address that is known, leaves what was said there since', () => {
    const [erased, known] = [new Said('erased'), new Said('known')]
    erased.say({ at: at(0), state: 'withdrawn', scope: toMarketing })
    known.say({ at: at(400), scope: toTopic('orders') })
    known.say({ at: at(950), scope: toTopic('offers') })
    reopened(erased, known)
    expect(known.state('orders', end).state).toBe('revoked')
    expect(known.state('offers', end).state).toBe('given')
  })

  test('is carried over once, however often it is seen', () => {
    const [erased, fresh] = [new Said('erased'), new Said('fresh')]
    erased.say({ at: at(0), state: 'withdrawn', scope: toAll })
    reopened(erased, fresh)
    const before = fresh.records.length
    reopened(erased, fresh)
    expect(fresh.records).toHaveLength(before)
  })
})

describe('a number that gets a new owner', () => {
  test('ends every yes of the old address, and gives none to the new one', () => {
    fc.assert(
      fc.property(history('old', 0), (old) => {
        const fresh = new Said('fresh')
        const refused = topicIds.filter((topicId) => inForce(old.records).length > 0 && noCovers(old, topicId))
        const parts = changeOwner(old, fresh.key, seen)
        hear(parts, old, fresh)
        expect(given(old)).toEqual([])
        expect(given(fresh)).toEqual([])
        expect(effects(parts)).toEqual({ old: { closedAt: seen.at } })
        for (const topicId of topicIds) {
          expect(fresh.state(topicId, end).state).toBe(refused.includes(topicId) ? 'revoked' : 'unknown')
        }
        expect(fresh.records.some(isPersonWide)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('says yes for itself, to what its owner chooses, and all else stays as it was left', () => {
    fc.assert(
      fc.property(history('old', 0), fc.constantFrom(...topicIds), (old, chosen) => {
        const fresh = new Said('fresh')
        hear(changeOwner(old, fresh.key, seen), fresh)
        const before = fresh.states(end)
        fresh.say({ at: at(1_001), scope: toTopic(chosen) })
        expect(fresh.states(end)).toEqual({ ...before, [chosen]: 'given' })
      }),
      { numRuns: 500 },
    )
  })

  function noCovers(said: Said, topicId: string): boolean {
    return inForce(said.records).some(
      ({ scope }) =>
        scope.kind === 'all' ||
        (scope.kind === 'topic' ? scope.topicId === topicId : categories.get(topicId) === 'marketing'),
    )
  }
})
