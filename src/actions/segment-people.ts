/** Everybody who is in a segment now, page by page: for schedules, exports, and whoever works through them. */
import { Fault } from '../base/fault.ts'
import type { Segment } from '../domain/segment.ts'
import { resolveSegment } from './resolve-audience.ts'
import type { Stores } from './stores.ts'

const pageRows = 1_000

/** Ids of contacts in their order, some at a time; whoever enters while it is read may be left out. */
export async function* segmentPeople(
  stores: Pick<Stores, 'segments'>,
  segment: Segment,
  now: Date,
): AsyncGenerator<readonly string[]> {
  const rule = await resolveSegment(stores, segment)
  for (let after: string | undefined; ; ) {
    const page = await stores.segments.people(
      segment.workspaceId,
      rule,
      { limit: pageRows, ...(after === undefined ? {} : { after }) },
      now,
    )
    if (page.rows.length > 0) yield page.rows
    if (page.next === undefined) return
    after = page.next
  }
}

/** Throws `not_found`. */
export async function requireSegment(
  { segments }: Pick<Stores, 'segments'>,
  workspaceId: string,
  segmentId: string,
): Promise<Segment> {
  const segment = await segments.lock(workspaceId, segmentId)
  if (segment === undefined) throw new Fault('not_found', 'There is no such segment.')
  return segment
}

/** Throws `invalid` at `path` where no segment has this key. */
export async function segmentNamed(
  { segments }: Pick<Stores, 'segments'>,
  workspaceId: string,
  key: string,
  path: string,
): Promise<Segment> {
  const segment = (await segments.list(workspaceId)).find((one) => one.key === key)
  if (segment !== undefined) return segment
  const message = `There is no segment ${key}.`
  throw new Fault('invalid', message, { errors: [{ path, message }] })
}
