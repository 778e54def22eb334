/**
 * A no that a flow writes. Where a no that covers it stands already, as in a flow that this no started, the node is kept
 * beside it as evidence and nothing is said twice; else it is recorded as any other no.
 */
import { type Scope, scopeText } from '../../domain/consent.ts'
import { coveringNo, emptyTopic } from '../../domain/consent-fold.ts'
import type { Effect } from '../../domain/flow/run.ts'
import type { Run } from '../../domain/flow/run-store.ts'
import { stopScopes } from '../../domain/stop-scope.ts'
import { recordWithdrawal } from '../withdraw-consent.ts'
import { topicsNamed } from './give-consent.ts'
import type { Turn } from './turn.ts'

type Withdrawn = Extract<Effect, { kind: 'consent'; answer: 'withdrawn' }>

export async function withdrawInFlow(turn: Turn, run: Run, effect: Withdrawn): Promise<void> {
  const scopes: Scope[] =
    effect.topics === 'all'
      ? [{ kind: 'all' }]
      : topicsNamed(turn, effect.topics).map(({ topicId }) => ({ kind: 'topic', topicId }))
  const standing = scopes.map((scope) => ({ scope, seq: standingNo(turn, scope) }))
  const seqs = standing.flatMap(({ seq }) => (seq === null ? [] : [seq]))
  if (seqs.length > 0) await turn.stores.runs.attach(run, effect.node, seqs, turn.now)
  const left = standing.flatMap(({ scope, seq }) => (seq === null ? [scope] : []))
  if (left.length === 0) return
  await record(turn, run, effect, left)
  const [only] = left
  turn.freshNo = {
    scope: only?.kind === 'all' ? stopScopes.stop_word : stopScopes.topic_words,
    topicIds: left.flatMap((scope) => (scope.kind === 'topic' ? [scope.topicId] : [])),
  }
  await turn.readAgain()
}

/** seq of the no that covers this already and that no later yes has answered. */
function standingNo({ address: { fold, topics }, world }: Turn, scope: Scope): number | null {
  if (scope.kind === 'topic') {
    const category = world.categories.get(scope.topicId) ?? 'marketing'
    const topic = topics.get(scope.topicId) ?? emptyTopic
    const no = coveringNo(fold, topic, category)
    return no.state !== null && no.at >= topic.yes.at ? no.seq : null
  }
  const { noAll } = fold
  const isAnswered = topics.values().some(({ yes }) => yes.at > noAll.at)
  return noAll.state === null || isAnswered ? null : noAll.seq
}

async function record(turn: Turn, run: Run, effect: Withdrawn, scopes: readonly Scope[]): Promise<void> {
  const { stores, deps, world, key, now, said } = turn
  const wide = scopes.some(({ kind }) => kind === 'all')
  const { recorded } = await recordWithdrawal(
    stores,
    deps,
    { workspaceKind: world.workspace.kind, categories: world.categories },
    {
      key,
      scopes,
      of: wide ? 'person' : 'address',
      state: 'said',
      act: 'flow_variable',
      channel: 'whatsapp',
      actor: said === undefined ? 'system' : 'subject',
      strength: said === undefined ? 'attested' : 'vouched',
      clock: said === undefined ? 'ours' : 'whatsapp',
      occurredAt: said?.at ?? now,
      source: `run/${run.runId}/${run.steps}/${effect.node}/${scopes.map(scopeText).join(',')}`,
      evidence: {
        flow: run.flowId,
        version: run.version,
        run: run.runId,
        node: effect.node,
        ...(said === undefined ? {} : { text: said.text, payload: said.payload }),
      },
    },
    now,
  )
  turn.recorded.push(...recorded)
}
