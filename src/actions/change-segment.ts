/** Segments are made, changed, archived, and lists are filled by hand. */
import { Fault, type FieldError } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import type { By } from '../domain/actor.ts'
import type { Audience } from '../domain/audience.ts'
import { auditEntry } from '../domain/audit.ts'
import { audienceErrors } from '../domain/condition-fault.ts'
import type { Segment } from '../domain/segment.ts'
import type { Deps } from './deps.ts'
import { findPeople, type NamedPerson } from './find-people.ts'
import { requireSegment } from './require-segment.ts'
import { segmentErrors } from './resolve-audience.ts'
import type { Stores } from './stores.ts'

export interface NewSegment {
  readonly name: string
  /** Made from the name where it is left out. */
  readonly key?: string
  readonly description?: string
  /** Left out: a list, empty at first. */
  readonly rule?: Audience
}

export interface SegmentChange {
  readonly name?: string
  readonly description?: string
  readonly rule?: Audience
  readonly archived?: boolean
}

const segmentsMax = 1_000

/** In the caller's transaction. Throws `invalid` with every bad place of the rule, `conflict` where the key is taken. */
export async function createSegment(
  stores: Pick<Stores, 'segments' | 'audit'>,
  by: By,
  wanted: NewSegment,
): Promise<Segment> {
  const { workspaceId } = by.actor
  const there = await stores.segments.list(workspaceId)
  if (there.length >= segmentsMax) {
    throw new Fault('conflict', `A workspace has at most ${segmentsMax} segments. Change one that is there.`, {
      reason: 'too_many_segments',
    })
  }
  const segment: Segment = {
    workspaceId,
    segmentId: newId(by.now.getTime()),
    key: wanted.key ?? freeKey(wanted.name, there),
    name: wanted.name.trim(),
    description: wanted.description?.trim() ?? '',
    rule: wanted.rule ?? null,
    createdAt: by.now,
    createdBy: by.actor.name,
    archivedAt: null,
  }
  requireSense(segment, there)
  await stores.segments.add(segment)
  await stores.audit.write([
    auditEntry(by, {
      action: 'segment.created',
      subject: { kind: 'segment', id: segment.segmentId },
      detail: { key: segment.key, kind: segment.rule === null ? 'list' : 'rule' },
    }),
  ])
  return segment
}

/** In the caller's transaction. What is named is written, the rest stays. */
export async function changeSegment(
  stores: Pick<Stores, 'segments' | 'audit'>,
  by: By,
  segmentId: string,
  change: SegmentChange,
): Promise<Segment> {
  const before = await requireSegment(stores, by.actor.workspaceId, segmentId)
  if (change.rule !== undefined && before.rule === null) {
    const message = 'This segment is a list: it has no rule. Make another segment for the rule.'
    throw new Fault('invalid', message, { errors: [{ path: '/rule', message }] })
  }
  const after: Segment = {
    ...before,
    name: change.name?.trim() ?? before.name,
    description: change.description?.trim() ?? before.description,
    rule: change.rule ?? before.rule,
    archivedAt:
      change.archived === undefined ? before.archivedAt : change.archived ? (before.archivedAt ?? by.now) : null,
  }
  requireSense(after, await stores.segments.list(after.workspaceId))
  await stores.segments.update(after)
  await stores.audit.write([
    auditEntry(by, {
      action: 'segment.changed',
      subject: { kind: 'segment', id: segmentId },
      detail: { changed: Object.keys(change) },
    }),
  ])
  return after
}

export interface ListChange {
  readonly add?: readonly NamedPerson[]
  readonly remove?: readonly NamedPerson[]
}

/** In the caller's transaction. Who is not known is answered by their place, `/add/3`. Throws `conflict` for a rule. */
export async function changeList(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  by: By,
  segmentId: string,
  { add = [], remove = [] }: ListChange,
): Promise<{ readonly added: number; readonly removed: number; readonly unknown: string[] }> {
  const { workspaceId } = by.actor
  const segment = await requireSegment(stores, workspaceId, segmentId)
  if (segment.rule !== null) {
    throw new Fault('conflict', 'Who is in this segment is said by its rule. Only a list takes people by hand.', {
      reason: 'segment_is_a_rule',
    })
  }
  const coming = await findPeople(stores, deps, workspaceId, add)
  const going = await findPeople(stores, deps, workspaceId, remove)
  const idsOf = (people: typeof coming) => people.flatMap((one) => ('contactId' in one ? [one.contactId] : []))
  const removed = await stores.segments.removeMembers(segment, idsOf(going))
  const added = await stores.segments.addMembers(segment, idsOf(coming), by.now)
  await stores.audit.write([
    auditEntry(by, {
      action: 'segment.filled',
      subject: { kind: 'segment', id: segmentId },
      detail: { added, removed },
    }),
  ])
  const unknown = (way: string, people: typeof coming) =>
    people.flatMap((one, at) => ('not' in one ? [`/${way}/${at}`] : []))
  return { added, removed, unknown: [...unknown('add', coming), ...unknown('remove', going)] }
}

function requireSense(segment: Segment, there: readonly Segment[]): void {
  const errors: FieldError[] = []
  if (segment.name === '') errors.push({ path: '/name', message: 'Is blank. Name it for the people who work with it.' })
  if (segment.rule !== null) {
    const others = new Map(there.map((one) => [one.key, one]))
    others.set(segment.key, segment)
    errors.push(
      ...audienceErrors(segment.rule, '/rule'),
      ...segmentErrors(segment.rule, others, '/rule', [segment.key]),
    )
  }
  if (errors.length > 0) throw new Fault('invalid', 'The segment does not make sense yet.', { errors })
}

/** `Leeds & regulars` → `leeds_regulars`, and a number behind it where that is taken. */
function freeKey(name: string, there: readonly Segment[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 36)
  const key = plain === '' ? 'segment' : plain
  const taken = new Set(there.map((one) => one.key))
  for (let at = 1; ; at += 1) {
    const wanted = at === 1 ? key : `${key}_${at}`
    if (!taken.has(wanted)) return wanted
  }
}
