/** Everything that was said, and everybody who is known, as CSV. Bulk leaves with a reason, and the audit log keeps it. */
import { csvLine } from '../base/csv-write.ts'
import { type By, demand } from '../domain/actor.ts'
import type { ResolvedAudience } from '../domain/audience.ts'
import { auditEntry } from '../domain/audit.ts'
import type { ConsentCursor, EventCursor, ExportedName } from '../domain/export.ts'
import type { Deps } from './deps.ts'
import { segmentNamed } from './require-segment.ts'
import { resolveSegment } from './resolve-audience.ts'

export interface ExportOptions {
  readonly raw: boolean
  /** What it is for. */
  readonly reason: string
  /** Of contacts: only who is in this segment, by its key. */
  readonly segment?: string
}

export const exportedKinds = ['consents', 'contacts', 'events'] as const
export type ExportedKind = (typeof exportedKinds)[number]

const pageRows = 1_000

/** Text as it is made, a page of rows at a time. Throws `forbidden` before its first. */
export async function* exportAll(
  deps: Pick<Deps, 'read' | 'transaction'>,
  by: By,
  kind: ExportedKind,
  options: ExportOptions,
): AsyncGenerator<string> {
  demand(by.actor, 'contact:export')
  const segment =
    options.segment === undefined
      ? undefined
      : await segmentNamed(deps.read, by.actor.workspaceId, options.segment, '/segment')
  await deps.transaction(({ audit }) =>
    audit.write([
      auditEntry(by, {
        action: 'workspace.exported',
        subject: { kind: 'workspace', id: by.actor.workspaceId },
        reason: options.reason,
        detail: { what: kind, raw: options.raw, ...(segment === undefined ? {} : { segment: segment.key }) },
      }),
    ]),
  )
  switch (kind) {
    case 'consents':
      yield* consents(deps, by, options)
      break
    case 'contacts':
      yield* contacts(deps, by, options, segment === undefined ? { all: [] } : await resolveSegment(deps.read, segment))
      break
    case 'events':
      yield* events(deps, by, options)
  }
}

const consentColumns = [
  'record',
  'contact',
  'address',
  'number',
  'user_id',
  'email',
  'state',
  'scope',
  'topic',
  'act',
  'channel',
  'strength',
  'actor',
  'occurred_at',
  'recorded_at',
  'expires_at',
  'capture_point',
  'notice_sha256',
  'language',
  'policy_pack',
]

async function* consents(
  { read }: Pick<Deps, 'read'>,
  { actor: { workspaceId } }: By,
  style: ExportOptions,
): AsyncGenerator<string> {
  const topics = new Map((await read.topics.list(workspaceId)).map(({ topicId, key }) => [topicId, key]))
  yield csvLine(consentColumns, style)
  yield* paged(
    (after: ConsentCursor | undefined) => read.exports.consents(workspaceId, after, pageRows),
    (last) => ({ key: last.record.address, seq: last.record.seq }),
    ({ record, contactId, names }) =>
      csvLine(
        [
          record.recordId,
          contactId,
          record.address.addressId,
          numberOf(names),
          valueNamed(names, 'bsuid'),
          valueNamed(names, 'email'),
          record.state,
          record.scope.kind,
          record.scope.kind === 'topic' ? (topics.get(record.scope.topicId) ?? null) : null,
          record.act,
          record.channel,
          record.strength,
          record.actor,
          record.occurredAt.toISOString(),
          record.recordedAt.toISOString(),
          record.expiresAt?.toISOString() ?? null,
          record.capturePointId,
          record.noticeSha256?.toString('hex') ?? null,
          record.language,
          record.policyPack,
        ],
        style,
      ),
  )
}

const contactColumns = [
  'contact',
  'name',
  'language',
  'opt_in',
  'given',
  'numbers',
  'user_ids',
  'emails',
  'attributes',
  'tags',
  'created_at',
]

async function* contacts(
  { read }: Pick<Deps, 'read'>,
  { actor: { workspaceId }, now }: By,
  style: ExportOptions,
  audience: ResolvedAudience,
): AsyncGenerator<string> {
  yield csvLine(contactColumns, style)
  yield* paged(
    (after: string | undefined) => read.exports.contacts(workspaceId, after, pageRows, now, audience),
    (last) => last.contactId,
    (row) =>
      csvLine(
        [
          row.contactId,
          row.name,
          row.language,
          row.optIn === null ? 'unknown' : String(row.optIn),
          row.given.join(' '),
          [...new Set(row.names.flatMap((name) => numberOf([name]) ?? []))].join(' '),
          allOf(row.names, 'bsuid'),
          allOf(row.names, 'email'),
          Object.keys(row.attributes).length === 0 ? null : JSON.stringify(row.attributes),
          row.tags.length === 0 ? null : row.tags.join(';'),
          row.createdAt.toISOString(),
        ],
        style,
      ),
  )
}

const eventColumns = ['event', 'contact', 'name', 'occurred_at', 'recorded_at', 'source', 'id', 'data']

async function* events(
  { read }: Pick<Deps, 'read'>,
  { actor: { workspaceId } }: By,
  style: ExportOptions,
): AsyncGenerator<string> {
  yield csvLine(eventColumns, style)
  yield* paged(
    (after: EventCursor | undefined) => read.exports.events(workspaceId, after, pageRows),
    (last) => last,
    (row) =>
      csvLine(
        [
          row.eventId,
          row.contactId,
          row.name,
          row.occurredAt.toISOString(),
          row.recordedAt.toISOString(),
          row.source,
          row.givenId,
          Object.keys(row.data).length === 0 ? null : JSON.stringify(row.data),
        ],
        style,
      ),
  )
}

/** What a page says as one text, page by page, until one is not full. */
async function* paged<Row, Cursor>(
  read: (after: Cursor | undefined) => Promise<readonly Row[]>,
  cursorOf: (last: Row) => Cursor,
  line: (row: Row) => string,
): AsyncGenerator<string> {
  for (let after: Cursor | undefined; ; ) {
    const rows = await read(after)
    if (rows.length > 0) yield rows.map(line).join('')
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageRows) return
    after = cursorOf(last)
  }
}

function numberOf(names: readonly ExportedName[]): string | null {
  const waId = valueNamed(names, 'wa_id')
  return valueNamed(names, 'phone') ?? (waId === null ? null : `+${waId}`)
}

function valueNamed(names: readonly ExportedName[], kind: ExportedName['kind']): string | null {
  return names.find((name) => name.kind === kind)?.value ?? null
}

function allOf(names: readonly ExportedName[], kind: ExportedName['kind']): string | null {
  const values = names.flatMap((name) => (name.kind === kind ? [name.value] : []))
  return values.length === 0 ? null : values.join(' ')
}
