/** What the gate must know of each message that is asked about, read for all of them at once. */
import { type AddressKey, compareKeys, keyText } from '../domain/address.ts'
import { emptyTopic, type TopicFold } from '../domain/consent-fold.ts'
import { windowMs } from '../domain/conversation.ts'
import type { FactsQuestion, StoredFacts } from '../domain/delivery.ts'
import { channelOf } from '../domain/invitation.ts'
import { type NoesRow, readAddressFold, readTopicFolds } from './address-rows.ts'
import { keyColumns, keyRows } from './key-columns.ts'
import type { Queryable } from './pool.ts'
import { toMs } from './times.ts'
import { hearsSql, oneTopic, readTopicFacts } from './topic-facts.ts'

/** The facts of each question, in order; undefined where the address is not there. One statement per kind of fact, all of them on their way together. */
export async function readFacts(
  db: Queryable,
  questions: readonly FactsQuestion[],
  now: Date,
): Promise<(StoredFacts | undefined)[]> {
  if (questions.length === 0) return []
  const about = oneTopic(questions)
  if (about !== undefined) {
    return readTopicFacts(
      db,
      questions.map(({ key }) => key),
      about,
      now,
    )
  }
  const keys = [...new Map(questions.map(({ key }) => [keyText(key), key])).values()].sort(compareKeys)
  const asked = questions.filter(({ purpose }) => purpose !== 'topic' && purpose !== 'reply')
  const [kinds, addresses, said, conversations, topics, templates, senders, rests] = await Promise.all([
    readKinds(db, questions),
    readGates(db, keys),
    readTopicFolds(db, keys),
    readConversations(db, questions),
    readTopics(db, questions),
    readTemplates(db, questions),
    readSenders(db, questions, now),
    asked.length === 0 ? new Map<string, Rest>() : readRests(db, asked),
  ])
  return questions.map((question) => {
    const of = keyText(question.key)
    const address = addresses.get(of)
    if (address === undefined) return undefined
    const folds = said.get(of) ?? noFolds
    const category = question.topicId === null ? undefined : topics.get(question.topicId)
    const fold = question.topicId === null ? undefined : (folds.get(question.topicId) ?? emptyTopic)
    const heard = question.senderId === null ? undefined : conversations.get(`${of}/${question.senderId}`)
    const rest = rests.get(question.deliveryId ?? of)
    return {
      workspaceKind: kinds.get(question.key.workspaceId) ?? 'live',
      address: address.gate,
      topics: folds,
      topic: category === undefined || fold === undefined ? null : { category, fold },
      template: question.templateId === null ? null : (templates.get(question.templateId) ?? null),
      senderHears: question.senderId === null || (senders.get(question.senderId)?.hears ?? false),
      marketingBlockedIn: senders.get(question.senderId ?? '')?.blockedCountries ?? [],
      frequencyUntil: address.restUntil,
      windowUntil: heard === undefined ? -Infinity : heard + windowMs,
      hasYes: [...folds.values()].some(({ yes, no }) => yes.at > no.at && yes.expiresAt > now.getTime()),
      lastConfirmationRequestAt: rest?.confirmationRequestAt ?? -Infinity,
      lastInvitationAt: rest?.invitationAt ?? -Infinity,
      stop: rest?.stop ?? null,
      isTestNumber: (rest?.isTestNumber ?? false) && heard !== undefined,
      channelStopped: rest?.channelStopped ?? false,
    }
  })
}

const noFolds: ReadonlyMap<string, TopicFold> = new Map()

interface GateRow extends NoesRow {
  bucket: number
  address_id: string
  country: string | null
  platform_stopped_at: Date | null
  hold: StoredFacts['address']['hold']
  held_at: Date | null
  identity_changed_at: Date | null
  paused_until: Date | number
  no_ask_until: Date | number
  rest_until: Date | number
  closed_at: Date | null
  erased_at: Date | null
}

interface Gate {
  readonly gate: StoredFacts['address']
  readonly restUntil: number
}

/** What the address itself says to the gate, by `keyText`: a claim reads it by the hundred, so no more than that. */
async function readGates(db: Queryable, keys: readonly AddressKey[]): Promise<ReadonlyMap<string, Gate>> {
  const { rows } = await db.query<GateRow>({
    name: 'facts-addresses',
    text: `select a.bucket, a.address_id, a.country, a.no_all_at, a.no_all_seq, a.no_all_state, a.no_marketing_at,
                  a.no_marketing_seq, a.no_marketing_state, a.platform_stopped_at, a.hold, a.held_at, a.identity_changed_at,
                  a.paused_until, a.no_ask_until, a.rest_until, a.closed_at, a.erased_at
           from ${keyRows}
           join address a using (workspace_id, bucket, address_id)`,
    values: keyColumns(keys),
  })
  return new Map(
    rows.map((row) => [
      `${row.bucket}.${row.address_id}`,
      {
        gate: {
          fold: readAddressFold(row),
          platformStopped: row.platform_stopped_at !== null,
          hold: row.hold,
          heldAt: toMs(row.held_at),
          identityChangedAt: toMs(row.identity_changed_at),
          pausedUntil: toMs(row.paused_until),
          noAskUntil: toMs(row.no_ask_until),
          suppressed: row.erased_at !== null || row.closed_at !== null,
          country: row.country,
        },
        restUntil: toMs(row.rest_until),
      },
    ]),
  )
}

async function readKinds(db: Queryable, questions: readonly FactsQuestion[]) {
  const { rows } = await db.query<{ workspace_id: string; kind: 'demo' | 'live' }>({
    name: 'facts-workspaces',
    text: 'select workspace_id, kind from workspace where workspace_id = any ($1::uuid[])',
    values: [distinct(questions.map(({ key }) => key.workspaceId))],
  })
  return new Map(rows.map((row) => [row.workspace_id, row.kind]))
}

/** When each person last wrote to the sender that would write to them, by `keyText`/sender. */
async function readConversations(db: Queryable, questions: readonly FactsQuestion[]): Promise<Map<string, number>> {
  const named = questions.filter(({ senderId }) => senderId !== null)
  if (named.length === 0) return new Map()
  const { rows } = await db.query<{
    bucket: number
    address_id: string
    sender_id: string
    last_inbound_at: Date | number
  }>({
    name: 'facts-conversations',
    text: `select c.bucket, c.address_id, c.sender_id, c.last_inbound_at
           from unnest((select $1::uuid[]), $2::smallint[], $3::uuid[], $4::uuid[]) as k (workspace_id, bucket, address_id, sender_id)
           join conversation c using (workspace_id, bucket, address_id, sender_id)
           where c.last_inbound_at > '-infinity'`,
    values: [...keyColumns(named.map(({ key }) => key)), named.map(({ senderId }) => senderId)],
  })
  return new Map(rows.map((row) => [`${row.bucket}.${row.address_id}/${row.sender_id}`, toMs(row.last_inbound_at)]))
}

async function readTopics(db: Queryable, questions: readonly FactsQuestion[]) {
  const ids = distinct(questions.map(({ topicId }) => topicId))
  if (ids.length === 0) return new Map<string, 'marketing' | 'utility'>()
  const { rows } = await db.query<{ topic_id: string; category: 'marketing' | 'utility' }>({
    name: 'facts-topics',
    text: `select topic_id, category from topic where workspace_id = any ($1::uuid[]) and topic_id = any ($2::uuid[])`,
    values: [distinct(questions.map(({ key }) => key.workspaceId)), ids],
  })
  return new Map(rows.map((row) => [row.topic_id, row.category]))
}

async function readTemplates(db: Queryable, questions: readonly FactsQuestion[]) {
  const ids = distinct(questions.map(({ templateId }) => templateId))
  if (ids.length === 0) return new Map<string, NonNullable<StoredFacts['template']>>()
  const { rows } = await db.query<{
    template_id: string
    category: NonNullable<StoredFacts['template']>['category']
    approved: boolean
  }>({
    name: 'facts-templates',
    text: `select template_id, category, state = 'APPROVED' as approved
           from template where workspace_id = any ($1::uuid[]) and template_id = any ($2::uuid[])`,
    values: [distinct(questions.map(({ key }) => key.workspaceId)), ids],
  })
  return new Map(rows.map((row) => [row.template_id, { category: row.category, approved: row.approved }]))
}

async function readSenders(db: Queryable, questions: readonly FactsQuestion[], now: Date) {
  const ids = distinct(questions.map(({ senderId }) => senderId))
  if (ids.length === 0) return new Map<string, { hears: boolean; blockedCountries: readonly string[] }>()
  const { rows } = await db.query<{ sender_id: string; hears: boolean; blocked_countries: string[] }>({
    name: 'facts-senders',
    text: `select sender_id, ${hearsSql('sender', '$3')} as hears, blocked_countries
           from sender where workspace_id = any ($1::uuid[]) and sender_id = any ($2::uuid[])`,
    values: [distinct(questions.map(({ key }) => key.workspaceId)), ids, now],
  })
  return new Map(rows.map((row) => [row.sender_id, { hears: row.hears, blockedCountries: row.blocked_countries }]))
}

interface Rest {
  confirmationRequestAt: number
  invitationAt: number
  stop: { recordedAt: number; confirmed: boolean } | null
  isTestNumber: boolean
  channelStopped: boolean
}

/** What was asked and confirmed before: only read for the purposes that have a rest or a limit of one. */
async function readRests(db: Queryable, asked: readonly FactsQuestion[]): Promise<Map<string, Rest>> {
  const { rows } = await db.query<{
    of: string
    confirmation_request_at: Date | null
    invitation_at: Date | null
    stopped_at: Date | null
    confirmed: boolean
    is_test_number: boolean
    channel_stopped: boolean
  }>({
    name: 'facts-rests',
    text: `select coalesce(k.delivery_id::text, k.bucket || '.' || k.address_id) as of,
                  d.confirmation_request_at, v.invitation_at, s.stopped_at,
                  coalesce(d.confirmation_at >= s.stopped_at, false) as confirmed,
                  exists (select 1 from test_number t
                          where t.workspace_id = k.workspace_id and t.bucket = k.bucket and t.address_id = k.address_id)
                    as is_test_number,
                  exists (select 1 from channel_stop h
                          where h.workspace_id = k.workspace_id and h.bucket = k.bucket and h.address_id = k.address_id
                            and h.channel = k.channel and h.lifted_at is null) as channel_stopped
           from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[], $5::text[])
                as k (workspace_id, bucket, address_id, delivery_id, channel)
           cross join lateral (
             select max(created_at) filter (where purpose = 'confirmation_request') as confirmation_request_at,
                    max(created_at) filter (where purpose = 'stop_confirmation') as confirmation_at
             from delivery
             where workspace_id = k.workspace_id and bucket = k.bucket and address_id = k.address_id
               and delivery_id is distinct from k.delivery_id and status not in ('refused', 'failed')
           ) d
           cross join lateral (
             -- The person's, whichever of their addresses was asked, about any of the same topics.
             select max(o.issued_at) as invitation_at
             from (select k.bucket, k.address_id
                   union
                   select other.bucket, other.address_id
                   from address own
                   join address other on other.workspace_id = own.workspace_id and other.contact_id = own.contact_id
                   where own.workspace_id = k.workspace_id and own.bucket = k.bucket and own.address_id = k.address_id) p
             join invitation o on o.workspace_id = k.workspace_id and o.bucket = p.bucket and o.address_id = p.address_id
             left join invitation me on me.workspace_id = k.workspace_id and me.delivery_id = k.delivery_id
             where o.delivery_id is distinct from k.delivery_id and o.state not in ('refused', 'failed')
               and (me.topics is null or me.topics && o.topics)
           ) v
           cross join lateral (
             select max(recorded_at) as stopped_at
             from consent_record
             where workspace_id = k.workspace_id and bucket = k.bucket and address_id = k.address_id
               and state in ('withdrawn', 'refused', 'revoked')
           ) s`,
    values: [
      ...keyColumns(asked.map(({ key }) => key)),
      asked.map(({ deliveryId }) => deliveryId),
      asked.map(({ channel }) => (channel === undefined ? null : channelOf(channel))),
    ],
  })
  return new Map(
    rows.map((row) => [
      row.of,
      {
        confirmationRequestAt: toMs(row.confirmation_request_at),
        invitationAt: toMs(row.invitation_at),
        stop: row.stopped_at === null ? null : { recordedAt: row.stopped_at.getTime(), confirmed: row.confirmed },
        isTestNumber: row.is_test_number,
        channelStopped: row.channel_stopped,
      },
    ]),
  )
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))]
}
