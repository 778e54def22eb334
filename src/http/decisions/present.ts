/** Questions to the gate and its answers, as the outside writes and reads them. */
import type { GateAnswer, GateAsked } from '../../actions/ask-gate.ts'
import type { DecisionQuestion, Decision as DecisionShape } from '../../contract/decision.ts'

export function readQuestion({ at, ...question }: DecisionQuestion): GateAsked {
  return { ...question, ...(at === undefined ? {} : { at: new Date(at) }) }
}

export function presentDecision({ allow, reason, until, recordId }: GateAnswer): DecisionShape {
  return {
    allow,
    reason,
    ...(until === undefined ? {} : { until: until.toISOString() }),
    ...(recordId === undefined ? {} : { record: recordId }),
  }
}
