/** A place that a flow names: by its slug or its id, of the run's own workspace. */
import type { CapturePoint } from '../../domain/capture-point.ts'
import type { Turn } from './turn.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export async function placeNamed({ stores, key }: Turn, name: string): Promise<CapturePoint | undefined> {
  const { workspaceId } = key
  const point = uuid.test(name)
    ? await stores.capturePoints.find(workspaceId, name)
    : await stores.capturePoints.findBySlug(name)
  return point?.workspaceId === workspaceId ? point : undefined
}
