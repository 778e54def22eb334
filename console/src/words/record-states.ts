/** The state whose mark a statement carries. What a set of them adds up to is the server's to say. */
import type { RecordState } from '@contract/terms.ts'
import type { StateName } from '../components/ui/state.tsx'

const names: Readonly<Record<RecordState, StateName>> = {
  unknown: 'unknown',
  requested: 'pending',
  deferred: 'unknown',
  given: 'given',
  renewed: 'given',
  refused: 'refused',
  withdrawn: 'withdrawn',
  revoked: 'revoked',
  invalidated: 'unknown',
}

export function stateNameOf(state: RecordState): StateName {
  return names[state]
}
