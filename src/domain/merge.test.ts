import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories, Said, toAll, toMarketing, topicIds, toTopic } from '../../test/support/said.ts'
import { keyText } from './address.ts'
import type { Scope, Statement } from './consent.ts'
import { type MergeContext, spreadNoes, undoMerge } from './merge.ts'
import { startWord } from './start-word.ts'
import { isPersonWide } from './stop-scope.ts'

const start = Date.parse('2026-11-23T10:00:00Z')
const minute = 60_000
const end = start + 10_000 * minute

/** People's addresses, and which of them are thought to be one person's. */
class People {
  readonly addresses: readonly Said[]
  #contact: number[]
  readonly #merges: { right: Set<number> }[] = []
  #minutes = 0
  #ids = 0

  constructor(names: readonly string[]) {
    this.addresses = names.map((name) => new Said(name))
    this.#contact = names.map((_, index) => index)
  }

  at(index: number): Said {
    return this.addresses[index] as Said
  }

  contactOf(index: number): Said[] {
    return this.addresses.filter((_, other) => this.#contact[other] === this.#contact[index])
  }

  now(): number {
    return start + this.#minutes * minute
  }

  yes(index: number, topicId: string): void {
    this.#minutes += 1
    this.at(index).say({ at: this.now(), scope: toTopic(topicId) })
  }

  /** A no of the person is written for each address that they have; one about this number only here. */
  no(index: number, scope: Scope, reason?: string): void {
    this.#minutes += 1
    const own = this.at(index)
    const wide = scope.kind !== 'topic' && reason === undefined
    for (const address of wide ? this.contactOf(index) : [own]) {
      address.say({
        at: this.now(),
        state: 'withdrawn',
        scope,
        strength: address === own ? 'vouched' : 'claimed',
        ...(reason === undefined ? {} : { reason }),
      })
    }
  }

  merge(a: number, b: number): Statement[] {
    if (this.#contact[a] === this.#contact[b]) return []
    const [from, to] = [this.#contact[b], this.#contact[a]]
    this.#merges.push({ right: new Set(this.#contact.flatMap((contact, index) => (contact === from ? [index] : []))) })
    this.#contact = this.#contact.map((contact) => (contact === from ? (to as number) : contact))
    return this.#write(spreadNoes(this.contactOf(a), this.#context()))
  }

  /** Undoes one of the merges, whatever has happened since: what came with the second contact goes with it. */
  undo(which: number): Statement[] {
    const merge = this.#merges.splice(which % Math.max(1, this.#merges.length), 1)[0]
    if (merge === undefined) return []
    const one = [...merge.right][0] as number
    const contact = this.#contact[one]
    const members = this.#contact.flatMap((other, index) => (other === contact ? [index] : []))
    const right = members.filter((index) => merge.right.has(index))
    const left = members.filter((index) => !merge.right.has(index))
    if (left.length === 0) return []
    const fresh = Math.max(...this.#contact) + 1
    this.#contact = this.#contact.map((other, index) => (right.includes(index) ? fresh : other))
    const [ofLeft, ofRight] = [left.map((index) => this.at(index)), right.map((index) => this.at(index))]
    return this.#write(undoMerge(ofLeft, ofRight, this.#context()))
  }

  #context(): MergeContext {
    this.#minutes += 1
    this.#ids += 1
    return { mergeId: `${this.#ids}`, actor: 'member:1', at: new Date(this.now()) }
  }

  #write(statements: Statement[]): Statement[] {
    for (const statement of statements) {
      const address = this.addresses.find(({ key }) => keyText(key) === keyText(statement.address)) as Said
      address.record(statement, new Date(this.now()))
    }
    return statements
  }
}

describe('a person who stopped everything from one address and turns out to have another', () => {
  test('has stopped everything there too: revoked, for the reason of the merge, dated as it was said', () => {
    const people = new People(['a', 'b'])
    people.yes(1, 'offers')
    people.no(0, toAll)
    const said = people.at(0).records[0]
    expect(people.merge(0, 1)).toMatchObject([
      {
        address: people.at(1).key,
        state: 'revoked',
        scope: toAll,
        act: 'merge',
        reason: 'merge',
        strength: 'claimed',
        actor: 'member:1',
        occurredAt: said?.occurredAt,
      },
    ])
    expect(people.at(1).state('offers', end).state).toBe('revoked')
  })

  test('keeps a yes that they gave there since, as had the contacts always been one', () => {
    const people = new People(['a', 'b'])
    people.no(0, toAll)
    people.yes(1, 'offers')
    people.merge(0, 1)
    expect(people.at(1).states(end)).toEqual({
      offers: 'given',
      news: 'revoked',
      orders: 'revoked',
      visits: 'revoked',
    })
  })

  test('brings back the old yes when the merge is undone, and nothing else', () => {
    const people = new People(['a', 'b'])
    people.yes(1, 'offers')
    people.no(0, toAll)
    people.merge(0, 1)
    expect(people.undo(0)).toMatchObject([{ state: 'invalidated', address: people.at(1).key, confirms: 2 }])
    expect(people.at(1).states(end)).toEqual({ offers: 'given', news: 'unknown', orders: 'unknown', visits: 'unknown' })
    expect(people.at(0).state('offers', end).state).toBe('withdrawn')
  })

  test('has the no at an address that joins later as well, until the merge is undone', () => {
    const people = new People(['a', 'b', 'c'])
    people.no(0, toMarketing)
    people.merge(0, 1)
    people.yes(2, 'news')
    people.merge(1, 2)
    expect(people.at(2).records.map(({ act }) => act)).toEqual(['typed_keyword', 'merge'])
    people.undo(1)
    expect(people.at(2).state('offers', end).state).toBe('unknown')
    expect(people.at(1).state('offers', end).state).toBe('revoked')
  })

  test('keeps, when the merge is undone, what was said while it stood', () => {
    const people = new People(['a', 'b'])
    people.merge(0, 1)
    people.no(0, toAll)
    expect(people.undo(0)).toEqual([])
    expect(people.at(1).state('offers', end).state).toBe('withdrawn')
  })

  test('is not brought back at the other address by START', () => {
    const people = new People(['a', 'b'])
    people.yes(0, 'offers')
    people.yes(1, 'offers')
    people.no(0, toAll)
    people.merge(0, 1)
    const start = { at: new Date(people.now() + minute), source: 'start' }
    expect(startWord(people.at(0).records, categories, start, start.at).kind).toBe('undo')
    expect(startWord(people.at(1).records, categories, start, start.at).kind).toBe('open_consent_request')
  })
})

describe('what a merge does not carry over', () => {
  test('a no to one topic, and a no for one number', () => {
    const people = new People(['a', 'b'])
    people.no(0, toTopic('offers'))
    for (const reason of ['not_this_number', 'number_switched_off', 'wrong_number']) people.no(0, toAll, reason)
    expect(people.merge(0, 1)).toEqual([])
  })

  test('a yes', () => {
    const people = new People(['a', 'b'])
    people.yes(0, 'offers')
    expect(people.merge(0, 1)).toEqual([])
    expect(people.at(1).state('offers', end).state).toBe('unknown')
  })

  test('what the other address has already', () => {
    const people = new People(['a', 'b'])
    people.no(0, toAll)
    people.no(1, toAll)
    expect(people.merge(0, 1).map(({ address }) => address)).toEqual([people.at(0).key])
  })
})

describe('whatever is said, merged and undone, in whatever order', () => {
  const index = fc.nat({ max: 3 })
  const step = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('yes' as const), index, topicId: fc.constantFrom(...topicIds) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('no' as const),
        index,
        scope: fc.constantFrom<Scope>(toAll, toMarketing, toTopic('offers'), toTopic('orders')),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('not_here' as const), index }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('merge' as const), index, other: index }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), index }) },
  )

  function live(steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]): People {
    const people = new People(['a', 'b', 'c', 'd'])
    for (const one of steps) {
      if (one.kind === 'yes') people.yes(one.index, one.topicId)
      else if (one.kind === 'no') people.no(one.index, one.scope)
      else if (one.kind === 'not_here') people.no(one.index, toAll, 'not_this_number')
      else if (one.kind === 'merge') people.merge(one.index, one.other)
      else people.undo(one.index)
    }
    return people
  }

  test('each address stands as if it had heard the wide noes of its contact, and of nobody else, when they were said', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 16 }), (steps) => {
        const people = live(steps)
        for (const [index, address] of people.addresses.entries()) {
          const said = (one: Said) => one.records.filter(({ act }) => act !== 'merge')
          const others = people.contactOf(index).filter((one) => one !== address)
          const heard = [...said(address), ...others.flatMap(said).filter(isPersonWide)]
          const alone = Said.of(
            'alone',
            heard.map((record, place) => ({ ...record, seq: place + 1 })),
          )
          const isGiven = (states: Record<string, string>) => topicIds.filter((topicId) => states[topicId] === 'given')
          expect(isGiven(address.states(end))).toEqual(isGiven(alone.states(end)))
          for (const topicId of topicIds) {
            expect(address.state(topicId, end).state === 'unknown').toBe(alone.state(topicId, end).state === 'unknown')
          }
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('to do it again writes nothing', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const people = live(steps)
        for (const [index] of people.addresses.entries()) {
          const context = { mergeId: 'again', actor: 'system', at: new Date(people.now()) }
          expect(spreadNoes(people.contactOf(index), context)).toEqual([])
        }
      }),
      { numRuns: 500 },
    )
  })
})
