/** Records that we asked somebody, topic by topic: a request, which changes nothing where a yes or a no stands. */
import type { LockedAddress } from '../domain/address-store.ts'
import type { Topic, TopicCategory } from '../domain/topic.ts'
import type { Deps } from './deps.ts'
import { type Recorded, recordStatements } from './record-statements.ts'
import type { Stores } from './stores.ts'

export interface Asked {
  readonly address: Pick<LockedAddress, 'key' | 'records'>
  readonly topics: readonly Topic[]
  readonly channel: string
  readonly actor: string
  /** The request waits for its answer until then. */
  readonly until: Date
  readonly policyPack: string
  readonly capturePointId?: string
  /** Hash of the notice, and of what was shown of it. */
  readonly noticeSha256: Buffer
  readonly renderedSha256: Buffer
  readonly language: string
  readonly source: string
  readonly evidence?: Readonly<Record<string, unknown>> | undefined
}

/** In the caller's transaction. `afterSeq`: whatever answers it came after all that was said up to there. */
export async function recordAsked(
  stores: Stores,
  { secrets }: Pick<Deps, 'secrets'>,
  categories: ReadonlyMap<string, TopicCategory>,
  asked: Asked,
  now: Date,
): Promise<{ readonly recorded: Recorded[]; readonly asks: number[]; readonly afterSeq: number }> {
  const { key, records } = asked.address
  const { recorded } = await recordStatements(stores, { secrets, categories }, [key], now, () => [
    {
      key,
      statements: asked.topics.map(({ topicId }) => ({
        address: key,
        state: 'requested',
        scope: { kind: 'topic', topicId },
        act: 'asked',
        channel: asked.channel,
        actor: asked.actor,
        strength: 'claimed',
        clock: 'ours',
        occurredAt: now,
        askedUntil: asked.until,
        policyPack: asked.policyPack,
        ...(asked.capturePointId === undefined ? {} : { capturePointId: asked.capturePointId }),
        noticeSha256: asked.noticeSha256,
        renderedSha256: asked.renderedSha256,
        language: asked.language,
        ...(asked.evidence === undefined ? {} : { evidence: asked.evidence }),
        source: asked.source,
      })),
    },
  ])
  const asks = recorded.map(({ seq }) => seq)
  return { recorded, asks, afterSeq: Math.max(records, ...asks) }
}
