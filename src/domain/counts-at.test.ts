/**
 * The definition of "before" speaks of pairs of acts and of three clocks; the fold compares single numbers. Here the two are
 * held against each other: what the numbers call given, the definition calls given. The other way round they may differ,
 * to the no's favour, and only as it is written at the end.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories, Said, toAll, toMarketing, topicIds, toTopic } from '../../test/support/said.ts'
import { type ActClock, type ConsentRecord, isInFuture, isNo, isYes, type Scope, type Statement } from './consent.ts'

const start = Date.parse('2026-11-23T10:00:00Z')
const second = 1_000

/** A record with what the definition reads besides: the clock of the act, and the request through which it was made. */
interface Act {
  readonly record: ConsentRecord
  readonly clock: ActClock
  readonly afterSeq: number | undefined
}

/** Whether a no is before a yes, by the words of the rules. */
function isBefore(no: Act, yes: Act): boolean {
  const [said, given] = [no.record.occurredAt.getTime(), yes.record.occurredAt.getTime()]
  if (yes.afterSeq !== undefined && no.record.seq <= yes.afterSeq) return true
  if (no.clock === yes.clock) return Math.floor(said / second) < Math.floor(given / second)
  return given - said > 10 * second
}

function covers(scope: Scope, topicId: string): boolean {
  if (scope.kind === 'topic') return scope.topicId === topicId
  return scope.kind === 'all' || categories.get(topicId) === 'marketing'
}

/** Whether a topic is given, by the words of the rules. */
function isGiven(acts: readonly Act[], topicId: string, now: number): boolean {
  const noes = acts.filter(({ record }) => isNo(record.state) && covers(record.scope, topicId))
  return acts
    .filter(({ record }) => isYes(record.state) && covers(record.scope, topicId))
    .filter(({ record }) => now < (record.expiresAt?.getTime() ?? Infinity))
    .some((yes) => (yes.record.strength === 'vouched' ? noes.every((no) => isBefore(no, yes)) : noes.length === 0))
}

interface Planned {
  /** When it truly happened, ms from the start; everything else follows from it. */
  readonly at: number
  readonly answer: 'yes' | 'no' | 'ask'
  readonly scope: Scope
  readonly clock: ActClock
  readonly vouched: boolean
  /** How long it takes until we hear of it. */
  readonly delay: number
  /** A yes to a topic is made through the newest request that has been issued, if there is one. */
  readonly throughRequest: boolean
  readonly expires: boolean
}

interface World {
  readonly plan: readonly Planned[]
  /** How far WhatsApp's clock runs ahead of ours, ms, and a till's. */
  readonly whatsAppAhead: number
  readonly tillAhead: number
}

/** Lets the plan happen, as clocks stamp it and as we hear of it. */
function play({ plan, whatsAppAhead, tillAhead }: World): { said: Said; acts: Act[] } {
  const said = new Said()
  const acts: Act[] = []
  const requests: { at: number; seq: number }[] = []
  const events = plan
    .map((one) => ({ ...one, heard: one.at + (one.answer === 'ask' || one.clock === 'ours' ? 0 : one.delay) }))
    .sort((a, b) => a.heard - b.heard)
  for (const { answer, at, heard, clock, scope, vouched, throughRequest, expires } of events) {
    if (answer === 'ask') {
      requests.push({ at, seq: said.records.length })
      continue
    }
    const isVouched = vouched && (clock === 'whatsapp' || clock === 'ours')
    const request = requests.filter((issued) => issued.at < at).at(-1)
    const afterSeq = answer === 'yes' && throughRequest ? request?.seq : undefined
    const ahead = clock === 'whatsapp' ? whatsAppAhead : clock === 'ours' ? 0 : tillAhead
    const stamp = start + at + ahead
    const record = said.say(
      {
        at: clock === 'whatsapp' ? Math.floor(stamp / second) * second : stamp,
        state: answer === 'yes' ? 'given' : 'withdrawn',
        scope: answer === 'yes' && scope.kind !== 'topic' ? toTopic('offers') : scope,
        clock,
        strength: isVouched ? 'vouched' : 'claimed',
        ...(afterSeq === undefined ? {} : { afterSeq }),
        ...(answer === 'yes' && expires ? { expiresAt: new Date(start + 3_600 * second) } : {}),
      },
      start + heard,
    )
    acts.push({ record, clock, afterSeq })
  }
  return { said, acts }
}

const probes = [start + 1_000 * second, start + 7_200 * second]
const seconds = (max: number) => fc.integer({ min: 0, max: max * second })

const planned: fc.Arbitrary<Planned> = fc.record({
  // Most of it within seconds of each other, for that is where clocks matter.
  at: fc.oneof({ weight: 3, arbitrary: seconds(30) }, { weight: 1, arbitrary: seconds(300) }),
  answer: fc.constantFrom('yes', 'yes', 'no', 'no', 'ask'),
  scope: fc.constantFrom<Scope>(toTopic('offers'), toTopic('offers'), toTopic('orders'), toMarketing, toAll),
  clock: fc.constantFrom<ActClock>('whatsapp', 'whatsapp', 'ours', 'ours', 'device', 'provider'),
  vouched: fc.constantFrom(true, true, true, false),
  delay: fc.oneof(fc.constant(0), seconds(3), seconds(600)),
  throughRequest: fc.boolean(),
  expires: fc.boolean(),
})
const worlds: fc.Arbitrary<World> = fc.record({
  plan: fc.array(planned, { maxLength: 9 }),
  whatsAppAhead: fc.integer({ min: -10 * second, max: 10 * second }),
  tillAhead: fc.integer({ min: -50 * second, max: 59 * second }),
})

describe('what counts as given', () => {
  test('is given by the definition as well, whatever the clocks, the delays and the requests', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { said, acts } = play(world)
        for (const now of probes) {
          for (const topicId of topicIds) {
            if (said.state(topicId, now).state === 'given') expect(isGiven(acts, topicId, now)).toBe(true)
          }
        }
      }),
      { numRuns: 5_000 },
    )
  })

  test('is exactly what the definition says, where only WhatsApp dates what is said', () => {
    const onWhatsApp = planned.map((one) => ({
      ...one,
      clock: 'whatsapp' as const,
      expires: false,
      throughRequest: false,
    }))
    fc.assert(
      fc.property(fc.array(onWhatsApp, { maxLength: 9 }), fc.integer({ min: -10 * second, max: 0 }), (plan, ahead) => {
        const { said, acts } = play({ plan, whatsAppAhead: ahead, tillAhead: 0 })
        for (const topicId of topicIds) {
          const now = probes[0] as number
          expect(said.state(topicId, now).state === 'given').toBe(isGiven(acts, topicId, now))
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('is exactly what the definition says, where nothing is said within 22 seconds of anything else', () => {
    const spread = fc
      .array(planned, { maxLength: 9 })
      .map((plan) => plan.map((one, index) => ({ ...one, at: index * 33 * second, delay: 0, expires: false })))
    fc.assert(
      fc.property(spread, fc.integer({ min: -10 * second, max: 0 }), (plan, ahead) => {
        const { said, acts } = play({ plan, whatsAppAhead: ahead, tillAhead: ahead })
        for (const topicId of topicIds) {
          const now = probes[0] as number
          expect(said.state(topicId, now).state === 'given').toBe(isGiven(acts, topicId, now))
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('is the same in whatever order it is heard, and however often', () => {
    const statements = fc
      .array(planned, { maxLength: 8 })
      .map((plan) =>
        play({ plan: plan.map((one) => ({ ...one, throughRequest: false })), whatsAppAhead: 0, tillAhead: 0 }),
      )
      .map(({ said, acts }) => acts.map(({ record, clock }, index) => statementOf(record, clock, said, index)))
    fc.assert(
      fc.property(
        statements.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2, maxLength: all.length * 2 }),
          ),
        ),
        ([all, arrived]) => {
          const [one, other] = [new Said(), new Said()]
          // All of it is heard after all of it was said, so that only the order differs.
          for (const statement of all) one.record(statement, new Date(start + 900 * second))
          for (const statement of arrived) other.record(statement, new Date(start + 900 * second))
          expect(other.records.length).toBe(one.records.length)
          for (const now of probes) expect(other.states(now)).toEqual(one.states(now))
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

function statementOf(record: ConsentRecord, clock: ActClock, said: Said, index: number): Statement {
  return {
    address: said.key,
    state: record.state,
    scope: record.scope,
    act: record.act,
    channel: record.channel,
    actor: record.actor,
    strength: record.strength,
    clock,
    occurredAt: record.occurredAt,
    ...(record.expiresAt === null ? {} : { expiresAt: record.expiresAt }),
    policyPack: record.policyPack,
    source: `act/${index}`,
  }
}

describe('a person who changes their mind', () => {
  const at = (s: number) => start + s * second
  const stop = (said: Said, s: number, clock: ActClock = 'whatsapp', heard = s) =>
    said.say({ at: at(s), state: 'withdrawn', scope: toAll, clock }, at(heard))
  const given = (said: Said) => said.state('offers', at(3_000)).state === 'given'

  test('on WhatsApp is understood from one second to the next, and in the same second has said no', () => {
    const same = new Said()
    stop(same, 5)
    same.say({ at: at(5) })
    expect(given(same)).toBe(false)
    same.say({ at: at(6) })
    expect(given(same)).toBe(true)
  })

  test.each([
    ['a no on a page, then WhatsApp ten seconds later', 'ours', 'whatsapp', 10, false],
    ['a no on a page, then WhatsApp eleven seconds later', 'ours', 'whatsapp', 11, true],
    ['a no on WhatsApp, then a page ten seconds later', 'whatsapp', 'ours', 10, false],
    ['a no on WhatsApp, then a page eleven seconds later', 'whatsapp', 'ours', 11, true],
    ['a no at a till, then WhatsApp eleven seconds later', 'device', 'whatsapp', 11, true],
  ] as const)('%s', (_, no, yes, later, expected) => {
    const said = new Said()
    stop(said, 5, no)
    said.say({ at: at(5 + later), clock: yes })
    expect(given(said)).toBe(expected)
  })

  test('through a request that came after the no is understood at once, whatever the clocks say', () => {
    const said = new Said()
    stop(said, 5, 'ours')
    const afterSeq = said.records.length
    said.say({ at: at(6), afterSeq })
    expect(given(said)).toBe(true)
  })

  test('and says no again right away has said no, though the first no counts later than the second was said', () => {
    const said = new Said()
    stop(said, 5, 'ours')
    const afterSeq = said.records.length
    said.say({ at: at(6), afterSeq })
    stop(said, 7)
    expect(given(said)).toBe(false)
  })

  test.each([toAll, toMarketing, toTopic('offers')])(
    'nor does a yes, heard late, lift a no that its request did not know: %o',
    (scope) => {
      const said = new Said()
      stop(said, 5, 'ours')
      const afterSeq = said.records.length
      said.say({ at: at(7), state: 'withdrawn', scope })
      said.say({ at: at(6), afterSeq }, at(8))
      expect(given(said)).toBe(false)
    },
  )

  test('a request that is answered by a yes without proof lifts nothing', () => {
    const said = new Said()
    stop(said, 5)
    said.say({ at: at(60), strength: 'claimed', clock: 'ours', afterSeq: said.records.length })
    expect(given(said)).toBe(false)
  })
})

describe('what is dated ahead of our clock', () => {
  const now = new Date(start)

  test('is refused from more than a minute on', () => {
    expect(isInFuture(new Date(start + 60 * second), now)).toBe(false)
    expect(isInFuture(new Date(start + 60 * second + 1), now)).toBe(true)
  })

  test('counts, as a yes, when we heard it, so that a no said since is not lifted by it', () => {
    const said = new Said()
    said.say({ at: start + 50 * second }, start)
    said.say({ at: start + 20 * second, state: 'withdrawn', scope: toAll, clock: 'ours' })
    expect(said.state('offers', start + 300 * second).state).toBe('withdrawn')
  })

  test('counts, as a no, when it says, and ends a yes at once', () => {
    const said = new Said()
    said.say({ at: start })
    said.say({ at: start + 50 * second, state: 'withdrawn', clock: 'device', strength: 'claimed' }, start + second)
    expect(said.state('offers', start + 2 * second).state).toBe('withdrawn')
  })
})

describe('where the numbers are stricter than the definition', () => {
  const at = (ms: number) => start + ms
  const no = (said: Said, ms: number, clock: ActClock, scope: Scope = toTopic('offers')) =>
    said.say({ at: at(ms), state: 'withdrawn', scope, clock })
  const state = (said: Said, ms = 900_000) => said.state('offers', at(ms)).state

  test('two acts of one clock that is not WhatsApp’s are compared as if each had a clock of its own', () => {
    const said = new Said()
    no(said, 0, 'ours')
    said.say({ at: at(20_000), clock: 'ours' })
    expect(state(said)).toBe('withdrawn')
    said.say({ at: at(21_000), clock: 'ours' })
    expect(state(said)).toBe('given')
  })

  test('parts of a second are lost, up to one each', () => {
    const said = new Said()
    no(said, 100, 'ours')
    said.say({ at: at(11_000) })
    expect(state(said)).toBe('withdrawn')
    said.say({ at: at(12_000) })
    expect(state(said)).toBe('given')
  })

  test('of two yeses the newest holds, also where an older one had the later end', () => {
    const said = new Said()
    said.say({ at: at(0) })
    said.say({ at: at(5_000), expiresAt: new Date(at(10_000)) })
    expect(state(said)).toBe('expired')
  })

  test('a yes of a clock that runs ahead counts when it was heard', () => {
    const said = new Said()
    no(said, 30_000, 'whatsapp')
    said.say({ at: at(45_000) }, at(15_000))
    expect(state(said)).toBe('withdrawn')
  })

  test('a request lifts nothing any more once any no was recorded after it, to another topic too', () => {
    const said = new Said()
    no(said, 0, 'ours')
    const afterSeq = said.records.length
    no(said, 1_000, 'whatsapp', toTopic('news'))
    said.say({ at: at(2_000), afterSeq })
    expect(state(said)).toBe('withdrawn')
  })

  test('a no that we hear of after a yes was lifted over another, said less than 90 seconds before, ends that yes', () => {
    const said = new Said()
    no(said, 0, 'ours')
    said.say({ at: at(5_000), afterSeq: said.records.length })
    expect(state(said)).toBe('given')
    said.say({ at: at(3_000), state: 'withdrawn' }, at(60_000))
    expect(state(said)).toBe('withdrawn')
  })

  test('an older no that is heard of late ends nothing', () => {
    const said = new Said()
    no(said, 0, 'ours')
    said.say({ at: at(5_000), afterSeq: said.records.length })
    no(said, -90_000, 'whatsapp')
    no(said, -400_000_000, 'provider', toAll)
    expect(state(said)).toBe('given')
  })
})
