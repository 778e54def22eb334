/** What a workspace has that a flow may name, as a check of a flow asks for it. */
import type { Known } from '../../domain/flow/check-flow.ts'
import { withBuiltIns } from '../../domain/intent/built-in.ts'
import type { Stores } from '../stores.ts'

const placesMost = 200

export async function knownNames(stores: Stores, workspaceId: string): Promise<Known> {
  const [topics, places, templates, intents, flows, segments] = await Promise.all([
    stores.topics.list(workspaceId),
    stores.capturePoints.list(workspaceId, { state: 'published' }, { limit: placesMost }),
    stores.templates.list(workspaceId),
    stores.intents.list(workspaceId),
    stores.flows.list(workspaceId),
    stores.segments.list(workspaceId),
  ])
  return {
    topics: new Set(topics.flatMap(({ key, archivedAt }) => (archivedAt === null ? [key] : []))),
    capturePoints: new Set(places.rows.flatMap(({ slug, capturePointId }) => [slug, capturePointId])),
    templates: new Set(templates.flatMap(({ content, state }) => (state === 'APPROVED' ? [content.name] : []))),
    intents: new Set(withBuiltIns(intents).map(({ key }) => key)),
    flows: new Set(flows.map(({ key }) => key)),
    segments: new Set(segments.flatMap(({ key, archivedAt }) => (archivedAt === null ? [key] : []))),
  }
}
