/** Addresses as they lie in their rows, with the folds of what was said from them. Whoever reads them holds the lock, or knows why not. */
import { type AddressKey, compareKeys, keyText } from '../domain/address.ts'
import type { LockedAddress } from '../domain/address-store.ts'
import type { NoState } from '../domain/consent.ts'
import type { AddressFold, TopicFold } from '../domain/consent-fold.ts'
import { keyColumns, keyRows } from './key-columns.ts'
import type { Queryable } from './pool.ts'
import { toMs } from './times.ts'

interface AddressRow {
  workspace_id: string
  bucket: number
  address_id: string
  contact_id: string | null
  language: string | null
  opt_in: boolean | null
  kind: 'number' | 'mailbox'
  country: string | null
  epoch: number
  records: number
  no_all_at: Date | number
  no_all_seq: number | null
  no_all_state: NoState | null
  no_marketing_at: Date | number
  no_marketing_seq: number | null
  no_marketing_state: NoState | null
  platform_stopped_at: Date | null
  hold: LockedAddress['hold']
  held_at: Date | null
  identity_changed_at: Date | null
  paused_until: Date | number
  no_ask_until: Date | number
  rest_until: Date | number
  preferred: boolean
  closed_at: Date | null
  erased_at: Date | null
  wrapped: Buffer | null
}

interface StateRow {
  workspace_id: string
  bucket: number
  address_id: string
  topic_id: string
  yes_at: Date | number
  yes_seq: number | null
  expires_at: Date | number
  weak_yes_at: Date | number
  weak_yes_seq: number | null
  weak_expires_at: Date | number
  no_at: Date | number
  no_seq: number | null
  no_state: NoState | null
  asked_at: Date | number
  asked_until: Date | number
}

/** Addresses with their folds, in key order; without a lock what they say may be old at once. */
export async function readAddresses(db: Queryable, keys: readonly AddressKey[]): Promise<LockedAddress[]> {
  const [{ rows }, topics] = await Promise.all([
    db.query<AddressRow>({
      name: 'read-locked-addresses',
      text: `select a.workspace_id, a.bucket, a.address_id, a.contact_id, a.kind, a.country, a.epoch, a.records,
                    a.no_all_at, a.no_all_seq, a.no_all_state, a.no_marketing_at, a.no_marketing_seq, a.no_marketing_state,
                    a.platform_stopped_at, a.hold, a.held_at, a.identity_changed_at, a.paused_until, a.no_ask_until,
                    a.rest_until, a.preferred, a.closed_at, a.erased_at, c.language, c.opt_in, d.wrapped
             from ${keyRows}
             join address a using (workspace_id, bucket, address_id)
             left join contact c on c.workspace_id = a.workspace_id and c.contact_id = a.contact_id
             left join address_key d on d.workspace_id = a.workspace_id and d.bucket = a.bucket and d.address_id = a.address_id`,
      values: keyColumns(keys),
    }),
    readTopicFolds(db, keys),
  ])
  return rows.map((row) => readAddress(row, topics)).sort((a, b) => compareKeys(a.key, b.key))
}

/** What was said from each address about each topic, by `keyText` and topic id. */
export async function readTopicFolds(
  db: Queryable,
  keys: readonly AddressKey[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, TopicFold>>> {
  const { rows } = await db.query<StateRow>({
    name: 'read-locked-states',
    text: `select workspace_id, bucket, address_id, topic_id, yes_at, yes_seq, expires_at, weak_yes_at, weak_yes_seq,
                  weak_expires_at, no_at, no_seq, no_state, asked_at, asked_until
           from ${keyRows}
           join consent_state using (workspace_id, bucket, address_id)`,
    values: keyColumns(keys),
  })
  const topics = new Map<string, Map<string, TopicFold>>()
  for (const row of rows) {
    const of = `${row.bucket}.${row.address_id}`
    const folds = topics.get(of) ?? new Map<string, TopicFold>()
    folds.set(row.topic_id, readTopicFold(row))
    topics.set(of, folds)
  }
  return topics
}

export function readTopicFold(row: Omit<StateRow, 'workspace_id' | 'bucket' | 'address_id' | 'topic_id'>): TopicFold {
  return {
    yes: { at: toMs(row.yes_at), seq: row.yes_seq, expiresAt: toMs(row.expires_at) },
    weakYes: { at: toMs(row.weak_yes_at), seq: row.weak_yes_seq, expiresAt: toMs(row.weak_expires_at) },
    no: { at: toMs(row.no_at), seq: row.no_seq, state: row.no_state },
    askedAt: toMs(row.asked_at),
    askedUntil: toMs(row.asked_until),
  }
}

export type NoesRow = Pick<
  AddressRow,
  'no_all_at' | 'no_all_seq' | 'no_all_state' | 'no_marketing_at' | 'no_marketing_seq' | 'no_marketing_state'
>

export function readAddressFold(row: NoesRow): AddressFold {
  return {
    noAll: { at: toMs(row.no_all_at), seq: row.no_all_seq, state: row.no_all_state },
    noMarketing: { at: toMs(row.no_marketing_at), seq: row.no_marketing_seq, state: row.no_marketing_state },
  }
}

function readAddress(row: AddressRow, topics: ReadonlyMap<string, ReadonlyMap<string, TopicFold>>): LockedAddress {
  const key = { workspaceId: row.workspace_id, bucket: row.bucket, addressId: row.address_id }
  return {
    key,
    contactId: row.contact_id,
    language: row.language,
    optIn: row.opt_in,
    kind: row.kind,
    country: row.country,
    epoch: row.epoch,
    records: row.records,
    fold: readAddressFold(row),
    topics: topics.get(keyText(key)) ?? new Map(),
    platformStoppedAt: toMs(row.platform_stopped_at),
    hold: row.hold,
    heldAt: toMs(row.held_at),
    identityChangedAt: toMs(row.identity_changed_at),
    pausedUntil: toMs(row.paused_until),
    noAskUntil: toMs(row.no_ask_until),
    restUntil: toMs(row.rest_until),
    preferred: row.preferred,
    closedAt: toMs(row.closed_at),
    erasedAt: toMs(row.erased_at),
    wrappedKey: row.wrapped,
  }
}
