/**
 * Words that a live flow is started by are its own where they were no more than a doubt: a shop that starts a flow by "a
 * number" does not want everybody who writes it asked whether to stop. A certain no is one, whatever a flow is started by.
 */
import type { Heard } from '../answer-meaning.ts'
import type { Meaning } from '../read-meaning.ts'
import type { Stores } from '../stores.ts'
import { isKeywordOfAny } from './find-flow.ts'
import { publishedFlows } from './published-flows.ts'

export async function ofFlowRatherThanDoubt(
  stores: Pick<Stores, 'flows'>,
  { key, message: { text } }: Pick<Heard, 'key' | 'message'>,
  meaning: Meaning,
): Promise<Meaning> {
  if (meaning.kind !== 'doubt' || text === undefined) return meaning
  const flows = await publishedFlows(stores, key.workspaceId)
  return isKeywordOfAny(flows, text) ? { kind: 'nothing', rule: 'flow_keyword', language: meaning.language } : meaning
}
