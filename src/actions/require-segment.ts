/** A segment as it is named: by its id to be changed, by its key to be used. */
import { Fault } from '../base/fault.ts'
import type { Segment } from '../domain/segment.ts'
import type { Stores } from './stores.ts'

/** Nobody else changes it until the transaction ends. Throws `not_found`. */
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
