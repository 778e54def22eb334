/**
 * The facts of a campaign's batch in one statement: one workspace, topic, template and number, and what the gate asks of each
 * address about that topic and nothing else. What never happened travels as null, for a batch has ten thousand moments in it.
 */
import type { AddressKey } from '../domain/address.ts'
import type { NoState } from '../domain/consent.ts'
import type { TopicFold } from '../domain/consent-fold.ts'
import { windowMs } from '../domain/conversation.ts'
import type { FactsQuestion, StoredFacts } from '../domain/delivery.ts'
import type { TopicCategory } from '../domain/topic.ts'
import { plainArray } from './array-text.ts'
import type { Queryable } from './pool.ts'
import { toMs } from './times.ts'

/** What all questions of a batch have alike. */
export interface OneTopic {
  readonly workspaceId: string
  readonly topicId: string
  readonly templateId: string | null
  readonly senderId: string | null
}

/** Undefined where the questions are about several things, and each is read by itself. */
export function oneTopic(questions: readonly FactsQuestion[]): OneTopic | undefined {
  const [first] = questions
  if (first === undefined || first.topicId === null) return undefined
  const { topicId, templateId, senderId } = first
  const { workspaceId } = first.key
  const alike = questions.every(
    (one) =>
      one.purpose === 'topic' &&
      one.topicId === topicId &&
      one.templateId === templateId &&
      one.senderId === senderId &&
      one.key.workspaceId === workspaceId,
  )
  return alike ? { workspaceId, topicId, templateId, senderId } : undefined
}

type Shared = Pick<StoredFacts, 'workspaceKind' | 'template' | 'senderHears' | 'marketingBlockedIn'>

interface SettingRow {
  kind: 'demo' | 'live'
  topic_category: TopicCategory | null
  template_category: NonNullable<StoredFacts['template']>['category'] | null
  approved: boolean
  hears: boolean
  blocked_countries: string[] | null
}

async function readSetting(db: Queryable, { workspaceId, topicId, templateId, senderId }: OneTopic, now: Date) {
  const { rows } = await db.query<SettingRow>({
    name: 'facts-of-setting',
    text: `select w.kind, t.category as topic_category, m.category as template_category,
                  coalesce(m.state = 'APPROVED', false) as approved, ${hearsSql('s', '$5')} as hears, s.blocked_countries
           from workspace w
           left join topic t on t.workspace_id = w.workspace_id and t.topic_id = $2
           left join template m on m.workspace_id = w.workspace_id and m.template_id = $3
           left join sender s on s.workspace_id = w.workspace_id and s.sender_id = $4
           where w.workspace_id = $1`,
    values: [workspaceId, topicId, templateId, senderId, now],
  })
  const row = rows[0]
  const shared: Shared = {
    workspaceKind: row?.kind ?? 'live',
    template: row?.template_category == null ? null : { category: row.template_category, approved: row.approved },
    senderHears: senderId === null || (row?.hears ?? false),
    marketingBlockedIn: row?.blocked_countries ?? [],
  }
  return { category: row?.topic_category ?? undefined, shared }
}

/** An emulated sender hears; a live one has proved it within a day and is subscribed to WhatsApp's own stops. */
export function hearsSql(sender: string, now: string): string {
  return `coalesce(${sender}.emulated, false)
          or (coalesce(${sender}.heard_messages_at > ${now}::timestamptz - interval '24 hours', false)
              and coalesce('user_preferences' = any (${sender}.fields), false))`
}

/** A template may begin a conversation: only without one the window is asked for. */
const conversation = `left join conversation c on c.workspace_id = $1 and c.bucket = k.bucket
                                   and c.address_id = k.address_id and c.sender_id = $5`

interface FactsRow {
  ord: number
  country: string | null
  no_all_at: Date | null
  no_all_seq: number | null
  no_all_state: NoState | null
  no_marketing_at: Date | null
  no_marketing_seq: number | null
  no_marketing_state: NoState | null
  platform_stopped: boolean
  hold: StoredFacts['address']['hold']
  identity_changed_at: Date | null
  paused_until: Date | number | null
  no_ask_until: Date | number | null
  rest_until: Date | number | null
  suppressed: boolean
  yes_at: Date | null
  yes_seq: number | null
  expires_at: Date | number | null
  weak_yes_at: Date | null
  weak_yes_seq: number | null
  weak_expires_at: Date | number | null
  no_at: Date | null
  no_seq: number | null
  no_state: NoState | null
  asked_at: Date | null
  asked_until: Date | number | null
  last_inbound_at: Date | null
}

/** In the order of the keys; undefined where there is no such address. */
export async function readTopicFacts(
  db: Queryable,
  keys: readonly AddressKey[],
  about: OneTopic,
  now: Date,
): Promise<(StoredFacts | undefined)[]> {
  const { workspaceId, topicId, templateId, senderId } = about
  const { category, shared } = await readSetting(db, about, now)
  const { rows } = await db.query<FactsRow>({
    name: templateId === null ? 'facts-of-topic-and-window' : 'facts-of-topic',
    text: `select k.ord::int, a.country,
                  nullif(a.no_all_at, '-infinity') as no_all_at, a.no_all_seq, a.no_all_state,
                  nullif(a.no_marketing_at, '-infinity') as no_marketing_at, a.no_marketing_seq, a.no_marketing_state,
                  a.platform_stopped_at is not null as platform_stopped, a.hold, a.identity_changed_at,
                  nullif(a.paused_until, '-infinity') as paused_until, nullif(a.no_ask_until, '-infinity') as no_ask_until,
                  nullif(a.rest_until, '-infinity') as rest_until,
                  a.erased_at is not null or a.closed_at is not null as suppressed,
                  nullif(s.yes_at, '-infinity') as yes_at, s.yes_seq, nullif(s.expires_at, 'infinity') as expires_at,
                  nullif(s.weak_yes_at, '-infinity') as weak_yes_at, s.weak_yes_seq,
                  nullif(s.weak_expires_at, 'infinity') as weak_expires_at,
                  nullif(s.no_at, '-infinity') as no_at, s.no_seq, s.no_state,
                  nullif(s.asked_at, '-infinity') as asked_at, nullif(s.asked_until, '-infinity') as asked_until,
                  ${templateId === null ? "nullif(c.last_inbound_at, '-infinity')" : 'null::timestamptz'} as last_inbound_at
           from unnest($2::smallint[], $3::uuid[]) with ordinality as k (bucket, address_id, ord)
           join address a on a.workspace_id = $1 and a.bucket = k.bucket and a.address_id = k.address_id
           left join consent_state s on s.workspace_id = $1 and s.bucket = k.bucket and s.address_id = k.address_id
                                    and s.topic_id = $4
           ${templateId === null ? conversation : ''}`,
    values: [
      workspaceId,
      plainArray(keys.map(({ bucket }) => bucket)),
      plainArray(keys.map(({ addressId }) => addressId)),
      topicId,
      ...(templateId === null ? [senderId] : []),
    ],
  })
  const facts: (StoredFacts | undefined)[] = new Array(keys.length).fill(undefined)
  for (const row of rows) {
    const fold = topicFold(row)
    facts[row.ord - 1] = {
      ...shared,
      address: {
        fold: {
          noAll: { at: toMs(row.no_all_at), seq: row.no_all_seq, state: row.no_all_state },
          noMarketing: { at: toMs(row.no_marketing_at), seq: row.no_marketing_seq, state: row.no_marketing_state },
        },
        platformStopped: row.platform_stopped,
        hold: row.hold,
        // Only replies ask since when.
        heldAt: -Infinity,
        identityChangedAt: toMs(row.identity_changed_at),
        pausedUntil: toMs(row.paused_until),
        noAskUntil: toMs(row.no_ask_until),
        suppressed: row.suppressed,
        country: row.country,
      },
      topics: new Map([[topicId, fold]]),
      topic: category === undefined ? null : { category, fold },
      frequencyUntil: toMs(row.rest_until),
      windowUntil: row.last_inbound_at === null ? -Infinity : row.last_inbound_at.getTime() + windowMs,
      ...neverAsked,
    }
  }
  return facts
}

/** What only other purposes ask for. */
const neverAsked = {
  hasYes: false,
  lastConfirmationRequestAt: -Infinity,
  lastInvitationAt: -Infinity,
  stop: null,
  isTestNumber: false,
  channelStopped: false,
} as const

function topicFold(row: FactsRow): TopicFold {
  return {
    yes: {
      at: toMs(row.yes_at),
      seq: row.yes_seq,
      expiresAt: row.expires_at === null ? Infinity : toMs(row.expires_at),
    },
    weakYes: {
      at: toMs(row.weak_yes_at),
      seq: row.weak_yes_seq,
      expiresAt: row.weak_expires_at === null ? Infinity : toMs(row.weak_expires_at),
    },
    no: { at: toMs(row.no_at), seq: row.no_seq, state: row.no_state },
    askedAt: toMs(row.asked_at),
    askedUntil: toMs(row.asked_until),
  }
}
