/** A person's story as the outside sees it: each act with its wording, its place, its proof and what it caused. */
import { type Evidence, type ReadTimeline, recordKey, type Wording } from '../../actions/read-timeline.ts'
import type {
  Effect,
  ShownWording,
  Timeline,
  TimelineEntry as TimelineEntryShape,
} from '../../contract/contact-page.ts'
import { actorName } from '../../domain/actor-names.ts'
import type { ConsentRecord } from '../../domain/consent.ts'
import type { ShownStop } from '../../domain/contact-page.ts'
import type {
  ActEntry,
  ErasureEntry,
  EventEntry,
  ExpiryEntry,
  MergeEntry,
  ReadingEntry,
  TimelineEntry,
} from '../../domain/timeline.ts'
import { defaultLanguage } from '../../domain/workspace.ts'
import type { ReceiptUrl } from '../receipt-url.ts'
import { presentReading } from '../reviews/present.ts'
import { presentTopicRef } from '../topics/present.ts'

export function presentTimeline(read: ReadTimeline, receiptUrl: ReceiptUrl): Timeline {
  const view = viewOf(read, receiptUrl)
  return {
    data: read.entries.map((entry) => presentEntry(entry, view)),
    records: read.records,
    ...(read.next === undefined ? {} : { next: Buffer.from(read.next).toString('base64url') }),
  }
}

interface View {
  readonly read: ReadTimeline
  readonly receiptUrl: ReceiptUrl
  readonly topicRef: (topicId: string) => Effect['topic']
}

function viewOf(read: ReadTimeline, receiptUrl: ReceiptUrl): View {
  const language = defaultLanguage(read.workspace)
  const topics = new Map(read.topics.map((topic) => [topic.topicId, presentTopicRef(topic, language)]))
  return { read, receiptUrl, topicRef: (topicId) => topics.get(topicId) ?? null }
}

function presentEntry(entry: TimelineEntry, view: View): TimelineEntryShape {
  switch (entry.kind) {
    case 'record':
      return presentAct(entry, view)
    case 'expired':
      return presentExpiry(entry, view)
    case 'merged':
    case 'unmerged':
      return presentMerge(entry, view)
    case 'event':
      return presentDoing(entry)
    case 'reading':
      return presentRead(entry, view)
    case 'erased':
      return presentErasure(entry, view)
  }
}

function presentAct({ id, at, records }: ActEntry, view: View): TimelineEntryShape {
  const { read } = view
  const [first] = records as [ActEntry['records'][number]]
  const point = first.capturePointId === null ? undefined : read.capturePoints.get(first.capturePointId)
  const proof = records.map((record) => read.evidence.get(recordKey(record))).find((found) => found !== undefined)
  const stop = records.map((record) => read.stops.get(recordKey(record))).find((found) => found !== undefined)
  return {
    kind: 'record',
    id,
    at: at.toISOString(),
    recorded_at: first.recordedAt.toISOString(),
    address: first.address.addressId,
    state: first.state,
    act: first.act,
    channel: first.channel,
    capture_point: point === undefined ? null : { id: point.capturePointId, name: point.name, slug: point.slug },
    actor: actorName(first.actor, read.names),
    strength: first.strength,
    policy_pack: first.policyPack,
    reason: first.reason,
    language: first.language,
    notice: presentWording(first.noticeSha256, read),
    rendered: presentWording(first.renderedSha256, read),
    effects: records.map((record) => presentEffect(record, record.change, view)),
    confirms:
      first.confirms === null ? null : (read.recordIds.get(recordKey({ ...first, seq: first.confirms })) ?? null),
    evidence: proof === undefined ? null : presentEvidence(proof),
    evidence_sha256: proof?.sha256 ?? null,
    ledger: 'pending',
    event: null,
    reading: null,
    stop: stop === undefined ? null : presentStop(stop),
  }
}

function presentEffect(record: ConsentRecord, change: ActEntry['records'][number]['change'], view: View): Effect {
  return {
    record: record.recordId,
    topic: record.scope.kind === 'topic' ? view.topicRef(record.scope.topicId) : null,
    scope: record.scope.kind,
    was: change.was,
    is: change.is,
    receipt: view.receiptUrl(record.address, record.seq),
  }
}

function presentWording(sha256: Buffer | null, read: ReadTimeline): ShownWording | null {
  const wording: Wording | undefined = sha256 === null ? undefined : read.wordings.get(sha256.toString('hex'))
  if (wording === undefined) return null
  const { notice } = wording
  return {
    sha256: wording.sha256,
    content: wording.content,
    notice: notice === null ? null : { id: notice.noticeId, name: notice.name, version: notice.version },
  }
}

const valueMax = 4_000

function presentEvidence({ content }: Evidence): TimelineEntryShape['evidence'] {
  if (content === null) return null
  return Object.entries(content)
    .slice(0, 60)
    .map(([name, value]) => ({
      name: name.slice(0, 64),
      value: (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, valueMax),
    }))
}

function presentStop(stop: ShownStop): NonNullable<TimelineEntryShape['stop']> {
  const since = (at: Date) => Math.max(0, at.getTime() - stop.receivedAt.getTime())
  return {
    accepted_before: stop.acceptedBefore,
    in_doubt: stop.inDoubt,
    closed_ms: since(stop.closedAt),
    answered_ms: stop.answeredAt === null ? null : since(stop.answeredAt),
    campaign: stop.campaign === null ? null : { id: stop.campaign.campaignId, name: stop.campaign.name },
  }
}

/** Nobody said anything, and nobody did: the yes had its time. */
function presentExpiry({ id, at, address, records }: ExpiryEntry, view: View): TimelineEntryShape {
  const [first] = records
  return {
    ...nothing,
    kind: 'expired',
    id,
    at: at.toISOString(),
    recorded_at: at.toISOString(),
    address: address.addressId,
    actor: first === undefined ? 'Assent' : `Policy pack ${first.policyPack}`,
    policy_pack: first?.policyPack ?? null,
    effects: records.map((record) => presentEffect(record, { was: 'given', is: 'expired' }, view)),
  }
}

function presentMerge({ kind, id, at, merge }: MergeEntry, { read }: View): TimelineEntryShape {
  const by = kind === 'merged' ? merge.mergedBy : (merge.undoneBy ?? 'system')
  return {
    ...nothing,
    kind,
    id,
    at: at.toISOString(),
    recorded_at: at.toISOString(),
    actor: actorName(by, read.names),
    reason: read.names.get(merge.contactId) ?? merge.contactId,
  }
}

function presentDoing({ id, at, event }: EventEntry): TimelineEntryShape {
  return {
    ...nothing,
    kind: 'event',
    id,
    at: at.toISOString(),
    recorded_at: event.recordedAt.toISOString(),
    actor: sourceName(event.source),
    event: { name: event.name, data: { ...event.data } },
  }
}

/** What they wrote, and what it was taken for. What follows from it stands in a record of its own. */
function presentRead({ id, at, read: found }: ReadingEntry, { read, topicRef }: View): TimelineEntryShape {
  return {
    ...nothing,
    kind: 'reading',
    id,
    at: at.toISOString(),
    recorded_at: at.toISOString(),
    address: found.reading.key.addressId,
    channel: 'whatsapp',
    actor: actorName('subject', read.names),
    language: found.reading.language,
    reading: presentReading(found, { topicRef, names: read.names }),
  }
}

/** Who told it, in words. */
function sourceName(source: string): string {
  const flow = /^flow:(.+)$/.exec(source)?.[1]
  if (flow !== undefined) return `Flow ${flow}`
  return { api: 'API', console: 'Console', person: 'The person' }[source] ?? 'Assent'
}

function presentErasure({ id, at, erasure }: ErasureEntry, { read }: View): TimelineEntryShape {
  return {
    ...nothing,
    kind: 'erased',
    id,
    at: at.toISOString(),
    recorded_at: at.toISOString(),
    actor: actorName(erasure.erasedBy, read.names),
  }
}

const nothing = {
  address: null,
  state: null,
  act: null,
  channel: null,
  capture_point: null,
  strength: null,
  policy_pack: null,
  reason: null,
  language: null,
  notice: null,
  rendered: null,
  effects: [],
  confirms: null,
  evidence: null,
  evidence_sha256: null,
  ledger: null,
  event: null,
  reading: null,
  stop: null,
} satisfies Partial<TimelineEntryShape>
