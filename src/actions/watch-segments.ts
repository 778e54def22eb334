/**
 * Who newly entered a segment that something waits for. Each entry raises `segment.entered` once, with the segment's key;
 * whoever leaves may enter again. Who was in it when the watch began did not enter.
 */
import type { Segment, SegmentWatch } from '../domain/segment.ts'
import type { Deps } from './deps.ts'
import { raiseEvents } from './raise-event.ts'
import { resolveSegment } from './resolve-audience.ts'
import type { Stores } from './stores.ts'

/** The event that an entry raises; its data are `{ segment: <key> }`. */
export const segmentEntered = 'segment.entered'

const atOnce = 1_000

/**
 * In the caller's transaction: from now on these segments, by their keys, are watched in the workspace, and no others.
 * Whoever publishes or ends what waits for entries calls it with all that is waited for.
 */
export async function listenToSegments(
  stores: Pick<Stores, 'segments'>,
  workspaceId: string,
  keys: readonly string[],
  now: Date,
): Promise<void> {
  const known = await stores.segments.list(workspaceId)
  const ids = known.flatMap(({ key, segmentId }) => (keys.includes(key) ? [segmentId] : []))
  await stores.segments.watch(workspaceId, ids, now)
}

/** Looks at every watched segment of every workspace. Returns how many people entered one. */
export async function watchSegments(deps: Deps): Promise<number> {
  let entered = 0
  for (const watch of await deps.read.segments.watches()) {
    const segment = await deps.read.segments.find(watch.workspaceId, watch.segmentId)
    if (segment === undefined) continue
    try {
      entered += await look(deps, watch, segment)
    } catch (error) {
      // One rule that cannot be asked any more keeps nobody from the others.
      deps.log.error({ segment: watch.segmentId, error: String(error) }, 'a watched segment could not be looked at')
    }
  }
  return entered
}

async function look(deps: Deps, watch: SegmentWatch, segment: Segment): Promise<number> {
  const rule = await resolveSegment(deps.read, segment)
  const now = deps.clock.now()
  const isFirst = watch.lookedAt === null
  await deps.read.segments.noteLeft(watch, rule, now)
  let entered = 0
  for (let some = atOnce; some === atOnce; entered += some) {
    some = await deps.transaction(async (stores) => {
      const contactIds = await stores.segments.noteEntered(watch, rule, now, atOnce)
      if (!isFirst) {
        await raiseEvents(
          stores,
          deps,
          watch.workspaceId,
          contactIds.map((contactId) => ({
            contactId,
            name: segmentEntered,
            data: { segment: segment.key },
            occurredAt: now,
            source: 'system',
          })),
        )
      }
      return contactIds.length
    })
  }
  await deps.read.segments.noteLooked(watch, now)
  return isFirst ? 0 : entered
}
