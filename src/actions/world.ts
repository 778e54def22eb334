/** What every message of a workspace is read against: its words, its topics. Remembered for two seconds. */
import { second } from '../base/clock.ts'
import { Fault } from '../base/fault.ts'
import { chatSettings, phraseKey } from '../domain/bot-flow.ts'
import { categoriesOf, type Topic, type TopicCategory } from '../domain/topic.ts'
import type { Workspace } from '../domain/workspace.ts'
import type { Stores } from './stores.ts'

export interface World {
  readonly workspace: Workspace
  /** Active ones, in the order in which they are shown. */
  readonly topics: readonly Topic[]
  /** Of archived topics too: what was said about them still stands. */
  readonly categories: ReadonlyMap<string, TopicCategory>
  /** Words by which a place in the chat is asked for, as they are compared: the id of the place. */
  readonly chatPhrases: ReadonlyMap<string, string>
}

const rememberedMs = 2 * second
const known = new WeakMap<object, Map<string, { world: Promise<World>; until: number }>>()

/** Throws `not_found` where there is no such workspace. */
export function worldOf(read: Stores, workspaceId: string): Promise<World> {
  const own = known.get(read) ?? new Map<string, { world: Promise<World>; until: number }>()
  known.set(read, own)
  const held = own.get(workspaceId)
  if (held !== undefined && held.until > performance.now()) return held.world
  const world = loadWorld(read, workspaceId)
  own.set(workspaceId, { world, until: performance.now() + rememberedMs })
  world.catch(() => own.delete(workspaceId))
  return world
}

const placesMost = 200

export async function loadWorld(stores: Stores, workspaceId: string): Promise<World> {
  const workspace = await stores.workspaces.find(workspaceId)
  const topics = await stores.topics.list(workspaceId)
  const places = await stores.capturePoints.list(workspaceId, { state: 'published' }, { limit: placesMost })
  if (workspace === undefined) throw new Fault('not_found', 'This workspace does not exist.')
  return {
    workspace,
    topics: topics.filter(({ archivedAt }) => archivedAt === null),
    categories: categoriesOf(topics),
    chatPhrases: new Map(
      // The newest first: of two places with the same words the newer one answers.
      places.rows
        .toReversed()
        .flatMap((point) =>
          (chatSettings(point)?.phrases ?? []).map((phrase) => [phraseKey(phrase), point.capturePointId] as const),
        ),
    ),
  }
}

export function businessName({ workspace }: World): string {
  return workspace.profile.tradingName ?? workspace.profile.legalName ?? workspace.name
}
