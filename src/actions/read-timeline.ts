/** A person's story with everything that a reader of it wants beside each act: the wording, the place, the proof, what it caused. */

import { type Actor, may } from '../domain/actor.ts'
import type { AddressKey } from '../domain/address.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import type { ConsentRecord } from '../domain/consent.ts'
import type { NoticeOfWording, ShownAddress, ShownStop } from '../domain/contact-page.ts'
import { type TimelineEntry, timeline } from '../domain/timeline.ts'
import type { Topic } from '../domain/topic.ts'
import type { Workspace } from '../domain/workspace.ts'
import type { Deps } from './deps.ts'
import { noSuchContact } from './read-contacts.ts'
import { openEvidence } from './record-statements.ts'
import { requireWorkspace } from './require-workspace.ts'

export interface TimelineQuestion {
  readonly contactId: string
  readonly addressId?: string
  readonly topicKey?: string
  readonly limit: number
  /** Entries after this one, as `kind/id`. */
  readonly after?: string
}

export interface Wording {
  readonly sha256: string
  readonly content: unknown
  readonly notice: NoticeOfWording | null
}

export interface Evidence {
  readonly sha256: string
  /** Null where it was erased, or the role may not read it. */
  readonly content: Readonly<Record<string, unknown>> | null
}

export interface ReadTimeline {
  readonly workspace: Workspace
  readonly entries: readonly TimelineEntry[]
  readonly next: string | undefined
  /** Of the person in all. */
  readonly records: number
  readonly topics: readonly Topic[]
  readonly addresses: readonly ShownAddress[]
  readonly capturePoints: ReadonlyMap<string, CapturePoint>
  /** By hash in hexadecimal. */
  readonly wordings: ReadonlyMap<string, Wording>
  /** By `<address>/<seq>`. */
  readonly evidence: ReadonlyMap<string, Evidence>
  readonly stops: ReadonlyMap<string, ShownStop>
  readonly recordIds: ReadonlyMap<string, string>
  /** Names of members, keys and merged contacts, by what stands in the entries. */
  readonly names: ReadonlyMap<string, string>
}

export function recordKey({ address, seq }: Pick<ConsentRecord, 'address' | 'seq'>): string {
  return `${address.addressId}/${seq}`
}

export function entryKey({ kind, id }: Pick<TimelineEntry, 'kind' | 'id'>): string {
  return `${kind}/${id}`
}

export const entryKeyShape =
  /^(record|expired|merged|unmerged|event|reading|erased)\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The newest; all of them are in the list of events. */
const eventsMost = 1_000

export async function readTimeline(
  deps: Pick<Deps, 'read' | 'secrets'>,
  actor: Actor,
  question: TimelineQuestion,
  now: Date,
): Promise<ReadTimeline> {
  const { read } = deps
  const { workspaceId } = actor
  const contact = await read.contacts.find(workspaceId, question.contactId)
  if (contact === undefined) throw noSuchContact()
  const workspace = await requireWorkspace(read, workspaceId)
  const topics = await read.topics.list(workspaceId)
  const addresses = await read.contactPages.addressesOf(workspaceId, [question.contactId])
  const all = await read.consent.recordsOf(addresses.map(({ key }) => key))
  const merges = await read.contacts.mergesInto(workspaceId, [question.contactId])
  const erasure = contact.erasedAt === null ? undefined : await read.erasures.find(workspaceId, contact.contactId)
  const { rows: events } = await read.events.list(workspaceId, question.contactId, { limit: eventsMost })
  const readings = await readingsOf(deps, actor, addresses)
  const told = timeline({ records: all, merges, events, readings, erasure, topics, now }).filter(
    isWanted(question, topics),
  )
  const from = question.after === undefined ? 0 : told.findIndex((entry) => entryKey(entry) === question.after) + 1
  const entries = told.slice(from, from + question.limit)
  const last = entries.at(-1)
  const shown = entries.flatMap((entry): readonly ConsentRecord[] => ('records' in entry ? entry.records : []))
  return {
    workspace,
    entries,
    next: from + question.limit < told.length && last !== undefined ? entryKey(last) : undefined,
    records: all.length,
    topics,
    addresses,
    capturePoints: await pointsOf(deps, workspaceId, shown),
    wordings: await wordingsOf(deps, workspaceId, shown),
    evidence: await evidenceOf(deps, actor, shown),
    stops: await stopsOf(deps, addresses),
    recordIds: new Map(all.map((record) => [recordKey(record), record.recordId])),
    names: await namesOf(deps, workspaceId, entries),
  }
}

/** A wide no is about every topic that it covers. */
function isWanted({ addressId, topicKey }: TimelineQuestion, topics: readonly Topic[]) {
  const topic = topics.find(({ key }) => key === topicKey)
  return (entry: TimelineEntry): boolean => {
    if (entry.kind === 'reading' && topicKey === undefined)
      return addressId === undefined || entry.read.reading.key.addressId === addressId
    if (!('records' in entry)) return addressId === undefined && topicKey === undefined
    return entry.records.some(
      ({ address, scope }) =>
        (addressId === undefined || address.addressId === addressId) &&
        (topicKey === undefined ||
          (topic !== undefined &&
            (scope.kind === 'topic'
              ? scope.topicId === topic.topicId
              : scope.kind === 'all' || topic.category === 'marketing'))),
    )
  }
}

/** Whoever may not read messages sees what they were taken for, and not the words. */
async function readingsOf(
  { read }: Pick<Deps, 'read'>,
  actor: Actor,
  addresses: readonly { readonly key: AddressKey }[],
) {
  const readings = await read.readings.ofAddresses(addresses.map(({ key }) => key))
  return may(actor, 'message:read') ? readings : readings.map((one) => ({ ...one, text: null }))
}

async function pointsOf({ read }: Pick<Deps, 'read'>, workspaceId: string, shown: readonly ConsentRecord[]) {
  const ids = [...new Set(shown.flatMap(({ capturePointId }) => capturePointId ?? []))]
  const points = await read.capturePoints.findMany(workspaceId, ids)
  return new Map(points.map((point) => [point.capturePointId, point]))
}

async function wordingsOf(
  { read }: Pick<Deps, 'read'>,
  workspaceId: string,
  shown: readonly ConsentRecord[],
): Promise<ReadonlyMap<string, Wording>> {
  const hashes = shown
    .flatMap(({ noticeSha256, renderedSha256 }) => [noticeSha256, renderedSha256])
    .filter((h) => h !== null)
  const bytes = await read.wordings.find(workspaceId, hashes)
  const notices = await read.contactPages.noticesOf(workspaceId, hashes)
  const notice = new Map(notices.map((one) => [one.sha256.toString('hex'), one]))
  return new Map(
    [...bytes].map(([sha256, content]) => [
      sha256,
      { sha256, content: readWording(content), notice: notice.get(sha256) ?? null },
    ]),
  )
}

/** Wordings of ours are JSON; what another channel kept is shown as the text it is. */
function readWording(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return bytes.toString()
  }
}

async function evidenceOf(
  { read, secrets }: Pick<Deps, 'read' | 'secrets'>,
  actor: Actor,
  shown: readonly ConsentRecord[],
): Promise<ReadonlyMap<string, Evidence>> {
  const sealed = await read.contactPages.evidence(shown.map(({ address, seq }) => ({ key: address, seq })))
  const mayRead = may(actor, 'proof:read')
  // Once its time is over only the hash in the record is left.
  const stripped = shown.flatMap((record): [string, Evidence][] => {
    const { evidence_sha256: sha256 } = JSON.parse(record.statement.toString()) as { evidence_sha256?: string }
    return sha256 === undefined ? [] : [[recordKey(record), { sha256, content: null }]]
  })
  const kept = sealed.map((one): [string, Evidence] => {
    const content = mayRead && one.wrappedKey !== null ? openEvidence(secrets, one.wrappedKey, one.sealed) : null
    const sha256 = one.sha256.toString('hex')
    return [recordKey({ address: one.key, seq: one.seq }), { sha256, content: content as Evidence['content'] }]
  })
  return new Map([...stripped, ...kept])
}

async function stopsOf({ read }: Pick<Deps, 'read'>, addresses: readonly { readonly key: AddressKey }[]) {
  const stops = await read.contactPages.stops(addresses.map(({ key }) => key))
  return new Map(stops.map((stop) => [recordKey({ address: stop.key, seq: stop.seq }), stop]))
}

async function namesOf(
  { read }: Pick<Deps, 'read'>,
  workspaceId: string,
  entries: readonly TimelineEntry[],
): Promise<ReadonlyMap<string, string>> {
  const actors = new Set<string>()
  const people = new Set<string>()
  for (const entry of entries) {
    if ('records' in entry) {
      for (const { actor } of entry.records) actors.add(actor)
    } else if (entry.kind === 'erased') {
      actors.add(entry.erasure.erasedBy)
    } else if (entry.kind === 'reading') {
      if (entry.read.reading.ended !== null) actors.add(entry.read.reading.ended.by)
    } else if (entry.kind !== 'event') {
      actors.add(entry.kind === 'merged' ? entry.merge.mergedBy : (entry.merge.undoneBy ?? 'system'))
      people.add(entry.merge.contactId)
    }
  }
  const names = new Map(await read.actorNames.names(workspaceId, [...actors]))
  for (const { contactId, name } of await read.contacts.findMany(workspaceId, [...people])) {
    if (name !== null) names.set(contactId, name)
  }
  return names
}
