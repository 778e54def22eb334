/** Whether what starts the flow can start it. STOP never does: it is understood before any flow, and raises an event. */

import type { FlowDefinition } from '../definition.ts'
import { missing } from './check-names.ts'
import { error, type Finding, type Known, nodesOf, type Rule, warning } from './finding.ts'
import { hearsNoes, saysStop } from './says-stop.ts'

export const checkTriggers: Rule = (definition, known) => [
  ...definition.triggers.flatMap((_, at) => trigger(definition, at, known)),
  ...none(definition),
  ...confirmsNothing(definition),
]

function trigger(definition: FlowDefinition, at: number, known: Known): readonly Finding[] {
  const one = definition.triggers[at]
  const path = `/triggers/${at}`
  switch (one?.kind) {
    case 'keyword':
      return one.words.flatMap((word, n) => keyword(definition, `${path}/words/${n}`, word))
    case 'intent':
      return missing(`${path}/intent`, 'intents', one.intent, known)
    case 'template_button':
      return missing(`${path}/template`, 'templates', one.template, known)
    case 'segment_entered':
    case 'schedule':
      return missing(`${path}/segment`, 'segments', one.segment, known)
    default:
      return []
  }
}

function keyword(definition: FlowDefinition, path: string, word: string): Finding[] {
  if (!saysStop(word) || hearsNoes(definition)) return []
  const message = `"${word}" is a no in some language, and a no is written before any flow is asked: it never starts this one. To go on after a no, start by the event opted_out or by the intent stop.`
  return [error(path, 'stop_word', message)]
}

function none({ triggers }: FlowDefinition): Finding[] {
  if (triggers.length > 0) return []
  return [
    warning('/triggers', 'no_trigger', 'Nothing starts it. Say when it begins, or let another flow or the API run it.'),
  ]
}

/** A confirmation belongs to a run that a no has started. */
function confirmsNothing(definition: FlowDefinition): Finding[] {
  if (hearsNoes(definition)) return []
  return nodesOf(definition)
    .filter(([, { kind }]) => kind === 'confirmation')
    .map(([id]) => {
      const message =
        'There is a no to confirm only where the event opted_out or the intent stop has started the flow. Start it so, or say this in a message.'
      return warning(`/nodes/${id}`, 'confirms_nothing', message)
    })
}
