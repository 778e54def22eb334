/** What a workspace has that a flow may name, as a check of a flow asks for it. */
import type { CapturePoint } from '../../domain/capture-point.ts'
import type { Known } from '../../domain/flow/check-flow.ts'
import { withBuiltIns } from '../../domain/intent/built-in.ts'
import type { Page, PageRequest } from '../../domain/page.ts'
import type { Stores } from '../stores.ts'

const placesAtOnce = 200

export async function knownNames(stores: Stores, workspaceId: string): Promise<Known> {
  const [topics, places, templates, intents, flows, segments, files] = await Promise.all([
    stores.topics.list(workspaceId),
    publishedPlaces(stores, workspaceId),
    stores.templates.list(workspaceId),
    stores.intents.list(workspaceId),
    stores.flows.list(workspaceId),
    stores.segments.list(workspaceId),
    stores.mediaFiles.list(workspaceId),
  ])
  return {
    topics: new Set(topics.flatMap(({ key, archivedAt }) => (archivedAt === null ? [key] : []))),
    capturePoints: new Set(places.flatMap(({ slug, capturePointId }) => [slug, capturePointId])),
    templates: new Set(templates.flatMap(({ content, state }) => (state === 'APPROVED' ? [content.name] : []))),
    intents: new Set(withBuiltIns(intents).map(({ key }) => key)),
    flows: new Set(flows.map(({ key }) => key)),
    segments: new Set(segments.flatMap(({ key, archivedAt }) => (archivedAt === null ? [key] : []))),
    uploads: new Map(files.map(({ fileId, kind }) => [fileId, kind])),
  }
}

async function publishedPlaces({ capturePoints }: Stores, workspaceId: string): Promise<CapturePoint[]> {
  const places: CapturePoint[] = []
  for (let page: PageRequest | undefined = { limit: placesAtOnce }; page !== undefined; ) {
    const { rows, next }: Page<CapturePoint> = await capturePoints.list(workspaceId, { state: 'published' }, page)
    places.push(...rows)
    page = next === undefined ? undefined : { limit: placesAtOnce, after: next }
  }
  return places
}
