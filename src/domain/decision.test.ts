import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, hour, minute } from '../base/clock.ts'
import type { NoState } from './consent.ts'
import { emptyAddress, emptyTopic, type FoldedNo, type TopicFold } from './consent-fold.ts'
import { type Decision, decide, type GateFacts, type Purpose, purposes, type Question, refusals } from './decision.ts'
import type { TopicCategory } from './topic.ts'

const now = Date.parse('2026-11-23T12:00:00Z')

const yes = (at: number, expiresAt = Infinity) => ({ at, seq: 3, expiresAt })
const aNo = (at: number, state: NoState = 'withdrawn', seq = 7): FoldedNo => ({ at, seq, state })

/** Somebody who said yes a week ago, wrote an hour ago, and to whom nothing stands in the way. */
const clear: GateFacts = {
  address: {
    fold: emptyAddress,
    platformStopped: false,
    hold: null,
    heldAt: now,
    identityChangedAt: -Infinity,
    pausedUntil: -Infinity,
    noAskUntil: -Infinity,
    suppressed: false,
    country: 'AU',
  },
  topics: new Map(),
  topic: null,
  template: { category: 'UTILITY', approved: true },
  senderHears: true,
  marketingBlockedIn: ['US'],
  windowUntil: now + 23 * hour,
  repliesTo: now - hour,
  askedByPerson: false,
  lastConfirmationRequestAt: -Infinity,
  lastInvitationAt: -Infinity,
  hasYes: false,
  stop: { recordedAt: now - minute, confirmed: false },
  codeAskedAt: now - minute,
  isTestNumber: true,
  hasInvitationGround: true,
  frequencyUntil: -Infinity,
  quietUntil: -Infinity,
  limitUntil: -Infinity,
}

interface Case {
  readonly question: Question
  readonly facts: GateFacts
}

const topicId = 't1'

function withTopic(of: Case, fold: TopicFold, category: TopicCategory): Case {
  return {
    ...of,
    facts: { ...of.facts, topic: { fold, category }, topics: new Map([[topicId, fold]]) },
  }
}

/** A question that may go, as things are clear. */
function may(purpose: Purpose, category: TopicCategory = 'marketing', form: Question['form'] = 'template'): Case {
  const question = { purpose, form, marketing: false }
  const facts: GateFacts = {
    ...clear,
    template: purpose === 'code' ? { category: 'AUTHENTICATION', approved: true } : clear.template,
  }
  if (purpose === 'topic') {
    return withTopic({ question, facts }, { ...emptyTopic, yes: yes(now - 7 * day) }, category)
  }
  const asks = purpose === 'confirmation_request' || purpose === 'consent_request' || purpose === 'invitation'
  return asks ? withTopic({ question, facts }, emptyTopic, category) : { question, facts }
}

const ask = ({ question, facts }: Case): Decision => decide(question, facts, now)

/** Something in the way, and the reason that it is when it stands alone. Of one group only one can stand at a time. */
interface Obstacle {
  readonly reason: Exclude<Decision['reason'], 'given' | Exclude<Purpose, 'topic'>>
  readonly group?: string
  readonly put: (of: Case) => Case
}

const facts = (change: (facts: GateFacts) => Partial<GateFacts>) => (of: Case) => ({
  ...of,
  facts: { ...of.facts, ...change(of.facts) },
})
const address = (change: Partial<GateFacts['address']>) => facts((f) => ({ address: { ...f.address, ...change } }))
const question = (change: Partial<Question>) => (of: Case) => ({ ...of, question: { ...of.question, ...change } })
const topicFold = (change: (fold: TopicFold) => TopicFold) => (of: Case) =>
  withTopic(of, change(of.facts.topic?.fold ?? emptyTopic), of.facts.topic?.category ?? 'marketing')
const noToAll = (no: FoldedNo) => facts((f) => ({ address: { ...f.address, fold: { ...f.address.fold, noAll: no } } }))
const noToMarketing = (no: FoldedNo) =>
  facts((f) => ({ address: { ...f.address, fold: { ...f.address.fold, noMarketing: no } } }))

const suppressed: Obstacle = { reason: 'suppressed', put: address({ suppressed: true }) }
const held: Obstacle = { reason: 'held', put: address({ hold: 'likely' }) }
const unread: Obstacle = { reason: 'held', put: address({ hold: 'unread' }) }
const unsure: Obstacle = { reason: 'held', put: address({ hold: 'unsure' }) }
const paused: Obstacle = { reason: 'paused', put: address({ pausedUntil: now + day }) }
const limit: Obstacle = { reason: 'limit', put: facts(() => ({ limitUntil: now + minute })) }
const deaf: Obstacle = { reason: 'not_listening', put: facts(() => ({ senderHears: false })) }
const late: Obstacle = {
  reason: 'window_closed',
  group: 'form',
  put: (of) => question({ form: 'free' })(facts(() => ({ windowUntil: now }))(of)),
}
const category = (held: 'MARKETING' | 'UTILITY' | 'AUTHENTICATION'): Obstacle => ({
  reason: 'topic_mismatch',
  group: 'form',
  put: facts(() => ({ template: { category: held, approved: true } })),
})
const unapproved: Obstacle = {
  reason: 'template_not_approved',
  group: 'form',
  put: facts((f) => ({ template: f.template === null ? null : { ...f.template, approved: false } })),
}
const noTemplate: Obstacle = { reason: 'template_not_approved', group: 'form', put: facts(() => ({ template: null })) }
const offers: Obstacle = { reason: 'topic_mismatch', put: question({ marketing: true }) }
const frequency: Obstacle = { reason: 'frequency', put: facts(() => ({ frequencyUntil: now + day })) }
const quiet: Obstacle = { reason: 'quiet_hours', put: facts(() => ({ quietUntil: now + hour })) }
const notMe: Obstacle = { reason: 'frequency', put: address({ noAskUntil: now + 30 * day }) }
const stoppedAtWhatsApp: Obstacle = { reason: 'platform_stopped', put: address({ platformStopped: true }) }
const inUs: Obstacle = { reason: 'platform_blocked', put: address({ country: 'US' }) }
const marketingStoppedAtWhatsApp: Obstacle = {
  reason: 'platform_stopped',
  put: (of) => question({ marketing: true })(address({ platformStopped: true })(of)),
}
const marketingInUs: Obstacle = {
  reason: 'platform_blocked',
  put: (of) => question({ marketing: true })(address({ country: 'US' })(of)),
}

const said = (at: number, states: readonly NoState[] = ['withdrawn', 'refused', 'revoked']): Obstacle[] =>
  states.flatMap((state) => [
    { reason: state, group: 'yes', put: topicFold((fold) => ({ ...fold, no: aNo(at, state) })) },
    { reason: state, group: 'yes', put: noToAll(aNo(at, state)) },
  ])
const marketingNo = (at: number): Obstacle => ({ reason: 'withdrawn', group: 'yes', put: noToMarketing(aNo(at)) })

const notGiven: Obstacle[] = [
  {
    reason: 'pending',
    group: 'yes',
    put: topicFold(() => ({ ...emptyTopic, askedAt: now - hour, askedUntil: now + 1 })),
  },
  { reason: 'expired', group: 'yes', put: topicFold(() => ({ ...emptyTopic, yes: yes(now - day, now) })) },
  { reason: 'no_consent', group: 'yes', put: topicFold(() => emptyTopic) },
  { reason: 'identity_changed', group: 'yes', put: address({ identityChangedAt: now - day }) },
]

/** For each purpose everything that may stand in its way, in the order in which it is told. */
const obstacles: readonly (readonly [string, Case, readonly Obstacle[]])[] = [
  [
    'marketing to a topic',
    may('topic', 'marketing'),
    [
      ...said(now - day),
      marketingNo(now - day),
      suppressed,
      stoppedAtWhatsApp,
      unsure,
      ...notGiven,
      paused,
      category('AUTHENTICATION'),
      unapproved,
      noTemplate,
      inUs,
      deaf,
      frequency,
      quiet,
      late,
      limit,
    ],
  ],
  [
    'utility to a topic',
    may('topic', 'utility'),
    [
      ...said(now - day),
      suppressed,
      held,
      ...notGiven,
      paused,
      category('MARKETING'),
      category('AUTHENTICATION'),
      unapproved,
      deaf,
      frequency,
      late,
      limit,
    ],
  ],
  [
    'a reply',
    may('reply', 'marketing', 'free'),
    [
      ...said(now - minute),
      marketingNo(now - minute),
      suppressed,
      held,
      unread,
      offers,
      { reason: 'window_closed', group: 'form', put: facts(() => ({ windowUntil: now })) },
      { reason: 'window_closed', group: 'form', put: question({ form: 'template' }) },
      limit,
    ],
  ],
  [
    'the confirmation of a stop',
    may('stop_confirmation', 'marketing', 'free'),
    [
      { reason: 'topic_mismatch', put: question({ marketing: true }) },
      { reason: 'topic_mismatch', group: 'form', put: question({ form: 'template' }) },
      { reason: 'frequency', put: facts(() => ({ stop: null })) },
      { reason: 'window_closed', group: 'form', put: facts(() => ({ windowUntil: now })) },
    ],
  ],
  [
    'a request to confirm',
    may('confirmation_request'),
    [
      ...said(now - 400 * day),
      marketingNo(now - 400 * day),
      suppressed,
      unsure,
      paused,
      offers,
      category('MARKETING'),
      category('AUTHENTICATION'),
      unapproved,
      deaf,
      notMe,
      { reason: 'frequency', put: facts(() => ({ lastConfirmationRequestAt: now - 30 * day + 1 })) },
      late,
      limit,
    ],
  ],
  [
    'a question whether one may write',
    { ...may('consent_request'), facts: { ...may('consent_request').facts, windowUntil: now, hasYes: true } },
    [
      ...said(now - 180 * day + 1),
      marketingNo(now - 180 * day + 1),
      suppressed,
      marketingStoppedAtWhatsApp,
      unsure,
      paused,
      { reason: 'no_consent', put: facts(() => ({ hasYes: false })) },
      category('AUTHENTICATION'),
      unapproved,
      marketingInUs,
      notMe,
      { reason: 'window_closed', group: 'form', put: question({ form: 'free' }) },
      limit,
    ],
  ],
  [
    'an invitation',
    may('invitation'),
    [
      ...said(now - 400 * day),
      marketingNo(now - 400 * day),
      suppressed,
      marketingStoppedAtWhatsApp,
      unsure,
      paused,
      { reason: 'no_consent', put: facts(() => ({ hasInvitationGround: false })) },
      category('AUTHENTICATION'),
      unapproved,
      marketingInUs,
      notMe,
      { reason: 'frequency', put: facts(() => ({ lastInvitationAt: now - 180 * day + 1 })) },
      quiet,
      late,
      limit,
    ],
  ],
  [
    'a code',
    may('code'),
    [
      { reason: 'withdrawn', group: 'yes', put: noToAll(aNo(now - minute)) },
      suppressed,
      held,
      { reason: 'no_consent', group: 'yes', put: facts(() => ({ codeAskedAt: now - 10 * minute - 1 })) },
      category('UTILITY'),
      { reason: 'topic_mismatch', group: 'form', put: question({ form: 'free' }) },
      unapproved,
      limit,
    ],
  ],
  [
    'a test',
    may('test'),
    [
      { reason: 'withdrawn', group: 'yes', put: noToAll(aNo(now - 400 * day)) },
      marketingNo(now - 400 * day),
      suppressed,
      marketingStoppedAtWhatsApp,
      held,
      { reason: 'no_consent', put: facts(() => ({ isTestNumber: false })) },
      category('AUTHENTICATION'),
      unapproved,
      marketingInUs,
      late,
      limit,
    ],
  ],
]

const rank = (decision: Decision) => (refusals as readonly string[]).indexOf(decision.reason)

describe.each(obstacles)('%s', (_, base, inTheWay) => {
  test('goes where nothing is in the way', () => {
    expect(ask(base)).toMatchObject({ allow: true })
  })

  test.each(inTheWay.map((one, index) => [one.reason, index, one] as const))(
    'does not go, for the reason %s (%i)',
    (reason, _index, one) => {
      expect(ask(one.put(base))).toMatchObject({ allow: false, reason })
    },
  )

  test('gives of several reasons the first, whatever else is in the way', () => {
    fc.assert(
      fc.property(fc.subarray([...inTheWay], { minLength: 1 }), (several) => {
        const groups = new Map<unknown, Obstacle>(several.map((one) => [one.group ?? one, one]))
        const standing = [...groups.values()]
        const decision = ask(standing.reduce((of, one) => one.put(of), base))
        const first = Math.min(...standing.map(({ reason }) => refusals.indexOf(reason)))
        expect(rank(decision)).toBe(first)
      }),
    )
  })
})

describe('the reasons', () => {
  test('every one but unavailable, which is for facts that cannot be read, is given by some obstacle', () => {
    const given = new Set(obstacles.flatMap(([, , all]) => all.map(({ reason }) => reason)))
    expect(refusals.filter((reason) => !given.has(reason))).toEqual(['unavailable'])
  })

  test('every purpose is asked about', () => {
    expect(new Set(obstacles.map(([, { question: q }]) => q.purpose))).toEqual(new Set(purposes))
  })
})

describe('until when it helps to wait', () => {
  const until = (of: Case) => ask(of).until?.getTime()

  test.each([
    ['a pause', paused.put(may('topic')), now + day],
    ['the topic’s frequency', frequency.put(may('topic')), now + day],
    ['quiet hours', quiet.put(may('topic')), now + hour],
    ['the sender’s limit', limit.put(may('topic')), now + minute],
    [
      'the later of two rests',
      facts(() => ({ lastConfirmationRequestAt: now - day }))(notMe.put(may('confirmation_request'))),
      now + 30 * day,
    ],
    ['a rest after an invitation', facts(() => ({ lastInvitationAt: now - day }))(may('invitation')), now + 179 * day],
    [
      '180 days after a no, until one may ask again',
      topicFold((f) => ({ ...f, no: aNo(now - day) }))(may('consent_request')),
      now + 179 * day,
    ],
  ])('%s', (_, of, at) => {
    expect(until(of)).toBe(at)
  })

  test('a no, a hold and a wrong template are not waited for', () => {
    const topic = may('topic')
    for (const one of [...said(now - day), suppressed, held, unapproved, deaf])
      expect(until(one.put(topic))).toBeUndefined()
  })

  test('nor is a limit of which nobody knows the end', () => {
    expect(ask(facts(() => ({ limitUntil: Infinity }))(may('topic')))).toEqual({ allow: false, reason: 'limit' })
  })
})

describe('what each purpose may do that others may not', () => {
  test('what was written with a message in doubt or since may be answered, and nothing that was written before', () => {
    const doubt = address({ hold: 'likely', heldAt: now - minute })
    const answering = (at: number) => facts(() => ({ repliesTo: at }))(doubt(may('reply', 'marketing', 'free')))
    expect(ask(answering(now - minute))).toMatchObject({ allow: true })
    expect(ask(answering(now))).toMatchObject({ allow: true })
    expect(ask(answering(now - minute - 1))).toMatchObject({ allow: false, reason: 'held' })
    const unread = address({ hold: 'unread', heldAt: now - minute })
    expect(ask(facts(() => ({ repliesTo: now }))(unread(may('reply', 'marketing', 'free'))))).toMatchObject({
      reason: 'held',
    })
  })

  test('an unsure reading holds marketing, and lets utility go', () => {
    expect(ask(unsure.put(may('topic', 'marketing')))).toMatchObject({ reason: 'held' })
    expect(ask(unsure.put(may('topic', 'utility')))).toMatchObject({ allow: true })
    expect(ask(unsure.put(may('reply', 'utility', 'free')))).toMatchObject({ allow: true })
  })

  test('utility goes in quiet hours, to the United States, and after WhatsApp’s own stop', () => {
    for (const one of [quiet, inUs, stoppedAtWhatsApp]) {
      expect(ask(one.put(may('topic', 'utility')))).toMatchObject({ allow: true, reason: 'given' })
    }
  })

  test('a reply answers only what was written after the newest no, and not in the second of the no', () => {
    const reply = may('reply', 'utility', 'free')
    for (const no of [noToAll, noToMarketing]) {
      expect(ask(no(aNo(now - hour - 1))(reply))).toMatchObject({ allow: true })
      expect(ask(no(aNo(now - hour))(reply))).toMatchObject({ allow: false, reason: 'withdrawn', record: 7 })
    }
  })

  test('a stop is confirmed once, within five minutes, also to somebody never seen and to a suppressed address', () => {
    const confirmation = may('stop_confirmation', 'utility', 'free')
    const stop = (recordedAt: number, confirmed: boolean) =>
      facts(() => ({ stop: { recordedAt, confirmed } }))(confirmation)
    expect(ask(stop(now - 5 * minute, false))).toMatchObject({ allow: true, reason: 'stop_confirmation' })
    expect(ask(stop(now - 5 * minute - 1, false))).toMatchObject({ allow: false, reason: 'frequency' })
    expect(ask(stop(now - minute, true))).toMatchObject({ allow: false, reason: 'frequency' })
    expect(ask(noToAll(aNo(now - minute))(confirmation))).toMatchObject({ allow: true })
    expect(ask(noToAll(aNo(now - minute))(stop(now - minute, true)))).toMatchObject({ reason: 'withdrawn', record: 7 })
    expect(ask(suppressed.put(confirmation))).toMatchObject({ allow: true })
  })

  test('a request to confirm goes once in thirty days', () => {
    const request = may('confirmation_request')
    const last = (at: number) => facts(() => ({ lastConfirmationRequestAt: at }))(request)
    expect(ask(last(now - 30 * day))).toMatchObject({ allow: true })
    expect(ask(last(now - 30 * day + 1))).toMatchObject({ reason: 'frequency' })
  })

  test('a request to confirm never goes after a no, however old, to another topic either', () => {
    const request = may('confirmation_request')
    const other = { ...emptyTopic, no: aNo(now - 3000 * day) }
    expect(ask(facts(() => ({ topics: new Map([['t2', other]]) }))(request))).toMatchObject({ reason: 'withdrawn' })
    const back = { ...other, yes: yes(now - day) }
    expect(ask(facts(() => ({ topics: new Map([['t2', back]]) }))(request))).toMatchObject({ allow: true })
  })

  test('a yes to one topic does not let us ask about the others after a no to everything', () => {
    const back: TopicFold = { ...emptyTopic, yes: yes(now - day) }
    const returned = (purpose: Purpose) =>
      facts(() => ({ topics: new Map([['t2', back]]) }))(noToAll(aNo(now - 9 * day))(may(purpose)))
    expect(ask(returned('confirmation_request'))).toMatchObject({ reason: 'withdrawn' })
    expect(ask(returned('invitation'))).toMatchObject({ reason: 'withdrawn' })
    expect(ask(returned('consent_request'))).toMatchObject({ reason: 'withdrawn' })
    expect(ask(returned('test'))).toMatchObject({ allow: true })
  })

  test('a question goes again 180 days after a no, and at once where the person asked for it', () => {
    const request = may('consent_request')
    const lastNo = (at: number) => topicFold((fold) => ({ ...fold, no: aNo(at) }))(request)
    expect(ask(lastNo(now - 180 * day))).toMatchObject({ allow: true })
    expect(ask(lastNo(now - 180 * day + 1))).toMatchObject({ reason: 'withdrawn', record: 7 })
    const asked = facts(() => ({ askedByPerson: true }))
    expect(ask(asked(lastNo(now - day)))).toMatchObject({ allow: true })
    expect(ask(asked(notMe.put(paused.put(lastNo(now - day)))))).toMatchObject({ allow: true })
    expect(ask(asked(suppressed.put(lastNo(now - day))))).toMatchObject({ reason: 'suppressed' })
  })

  test('a question is asked inside the window, or of somebody who said yes to something else', () => {
    const request = may('consent_request')
    const outside = facts(() => ({ windowUntil: now }))(request)
    expect(ask(outside)).toMatchObject({ reason: 'no_consent' })
    expect(ask(facts(() => ({ hasYes: true }))(outside))).toMatchObject({ allow: true })
  })

  test('an invitation needs its ground, and goes once in 180 days over all channels', () => {
    const invitation = may('invitation')
    expect(ask(facts(() => ({ lastInvitationAt: now - 180 * day }))(invitation))).toMatchObject({ allow: true })
    expect(ask(facts(() => ({ lastInvitationAt: now - 180 * day + 1 }))(invitation))).toMatchObject({
      reason: 'frequency',
    })
  })

  test('a code goes within ten minutes, to who asked for it after their last no to everything', () => {
    const code = may('code')
    expect(ask(facts(() => ({ codeAskedAt: now - 10 * minute }))(code))).toMatchObject({ allow: true, reason: 'code' })
    expect(ask(noToAll(aNo(now - minute - 1))(code))).toMatchObject({ allow: true })
    expect(ask(noToAll(aNo(now - minute))(code))).toMatchObject({ reason: 'withdrawn' })
    expect(ask(noToMarketing(aNo(now))(code))).toMatchObject({ allow: true })
  })

  test('free words need an open window, a template does not', () => {
    const closed = facts(() => ({ windowUntil: now }))
    expect(ask(closed(may('topic', 'utility', 'template')))).toMatchObject({ allow: true })
    expect(ask(closed(may('topic', 'utility', 'free')))).toMatchObject({ reason: 'window_closed' })
    expect(ask(may('topic', 'utility', 'free'))).toMatchObject({ allow: true })
  })

  test('what WhatsApp holds as marketing goes to a marketing topic only', () => {
    const marketing = facts(() => ({ template: { category: 'MARKETING' as const, approved: true } }))
    expect(ask(marketing(may('topic', 'marketing')))).toMatchObject({ allow: true })
    expect(ask(marketing(may('topic', 'utility')))).toMatchObject({ reason: 'topic_mismatch' })
  })

  test('a yes given before the number changed does not count, one given since does', () => {
    const topic = may('topic')
    expect(ask(address({ identityChangedAt: now - 7 * day })(topic))).toMatchObject({
      reason: 'identity_changed',
      record: 3,
    })
    expect(ask(address({ identityChangedAt: now - 7 * day - 1 })(topic))).toMatchObject({ allow: true })
  })

  test('a topic that does not exist has no yes', () => {
    const nothing = facts(() => ({ topic: null }))(may('topic'))
    expect(ask(nothing)).toEqual({ allow: false, reason: 'no_consent' })
    expect(ask(noToAll(aNo(now - day))(nothing))).toMatchObject({ reason: 'withdrawn' })
  })
})

describe('whatever is known', () => {
  const at = fc.oneof(fc.constant(-Infinity), fc.integer({ min: now - 400 * day, max: now + 400 * day }))
  const noes = fc.oneof(
    fc.constant(emptyTopic.no),
    fc.record({
      at: fc.integer({ min: now - day, max: now }),
      seq: fc.nat(),
      state: fc.constantFrom<NoState>('withdrawn', 'refused', 'revoked'),
    }),
  )
  const yeses = fc.oneof(
    fc.constant(emptyTopic.yes),
    fc.record({
      at: fc.integer({ min: now - day, max: now }),
      seq: fc.oneof(fc.constant(null), fc.nat()),
      expiresAt: fc.constantFrom(now - 1, now, now + 1, Infinity),
    }),
  )
  const topicFolds = fc.record({ yes: yeses, weakYes: yeses, no: noes, askedAt: at, askedUntil: at })
  const anyFacts: fc.Arbitrary<GateFacts> = fc.record({
    address: fc.record({
      fold: fc.record({ noAll: noes, noMarketing: noes }),
      platformStopped: fc.boolean(),
      hold: fc.constantFrom('unread', 'likely', 'unsure', null),
      heldAt: at,
      identityChangedAt: at,
      pausedUntil: at,
      noAskUntil: at,
      suppressed: fc.boolean(),
      country: fc.constantFrom('US', 'DE', null),
    }),
    topics: fc.array(fc.tuple(fc.constantFrom('t1', 't2', 't3'), topicFolds)).map((entries) => new Map(entries)),
    topic: fc.option(fc.record({ fold: topicFolds, category: fc.constantFrom<TopicCategory>('marketing', 'utility') })),
    template: fc.option(
      fc.record({ category: fc.constantFrom('MARKETING', 'UTILITY', 'AUTHENTICATION'), approved: fc.boolean() }),
    ),
    senderHears: fc.boolean(),
    marketingBlockedIn: fc.subarray(['US', 'DE']),
    windowUntil: at,
    repliesTo: at,
    askedByPerson: fc.boolean(),
    lastConfirmationRequestAt: at,
    lastInvitationAt: at,
    hasYes: fc.boolean(),
    stop: fc.option(fc.record({ recordedAt: fc.integer({ min: now - hour, max: now }), confirmed: fc.boolean() })),
    codeAskedAt: at,
    isTestNumber: fc.boolean(),
    hasInvitationGround: fc.boolean(),
    frequencyUntil: at,
    quietUntil: at,
    limitUntil: at,
  })
  const anyQuestion: fc.Arbitrary<Question> = fc.record({
    purpose: fc.constantFrom(...purposes),
    form: fc.constantFrom('template', 'free'),
    marketing: fc.boolean(),
  })
  /** All that could stand in the way but consent itself taken out, so that not every answer is a no for small reasons. */
  const otherwiseClear = anyFacts.map((known) => ({
    ...clear,
    address: { ...clear.address, fold: known.address.fold },
    topic: known.topic,
    topics: known.topics,
  }))
  const known = fc.oneof(anyFacts, otherwiseClear)

  test('nothing goes for a topic while a no that covers it is in force', () => {
    fc.assert(
      fc.property(known, fc.constantFrom<Question['form']>('template', 'free'), (of, form) => {
        const covering =
          of.topic === null
            ? []
            : [
                of.address.fold.noAll,
                of.topic.fold.no,
                ...(of.topic.category === 'marketing' ? [of.address.fold.noMarketing] : []),
              ]
        const stands = covering.some(({ state, at: when }) => state !== null && when >= (of.topic?.fold.yes.at ?? 0))
        const { allow } = decide({ purpose: 'topic', form, marketing: false }, of, now)
        expect(allow && stands).toBe(false)
      }),
      { numRuns: 1_000 },
    )
  })

  test('what goes for a topic cites a record', () => {
    fc.assert(
      fc.property(known, fc.constantFrom<Question['form']>('template', 'free'), (of, form) => {
        const decision = decide({ purpose: 'topic', form, marketing: false }, of, now)
        if (decision.allow) expect(decision).toEqual({ allow: true, reason: 'given', record: expect.any(Number) })
      }),
      { numRuns: 1_000 },
    )
  })

  test('what it says to wait for is ahead, and a refusal never names a way in which it would go', () => {
    fc.assert(
      fc.property(known, anyQuestion, (of, asked) => {
        const decision = decide(asked, of, now)
        if (decision.until !== undefined) expect(decision.until.getTime()).toBeGreaterThan(now)
        expect((refusals as readonly string[]).includes(decision.reason)).toBe(!decision.allow)
      }),
      { numRuns: 1_000 },
    )
  })

  test('nothing but the confirmation of a stop leaves for a suppressed address', () => {
    fc.assert(
      fc.property(known, anyQuestion, (of, asked) => {
        const blocked = { ...of, address: { ...of.address, suppressed: true } }
        if (asked.purpose !== 'stop_confirmation') expect(decide(asked, blocked, now).allow).toBe(false)
      }),
      { numRuns: 1_000 },
    )
  })
})
