/** What moved a run, one thing after the other: what came in, which ways it took, what it wanted, and what became of that. */
import type { Run } from '@contract/run.ts'
import { saySeconds, sayWhen } from '../../../lib/time.ts'
import type { FlowDefinition } from '../definition.ts'
import { exitLabel } from '../exits.ts'
import { endWords } from '../run-words.ts'

type Step = Run['steps'][number]

interface RunStepsProps {
  readonly steps: readonly Step[]
  readonly definition: FlowDefinition
  readonly stepName: (id: string) => string
}

export function RunSteps({ steps, definition, stepName }: RunStepsProps) {
  return (
    <ol className="walked">
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps of a run are nothing but their place.
        <li key={at}>
          <p className="xs faint">
            <time dateTime={step.at} title={sayWhen(step.at)}>
              {saySeconds(step.at)}
            </time>
          </p>
          <p className="strong">{sayInput(step.input)}</p>
          {step.taken.map(({ node, exit }) => (
            <p className="sm quiet" key={`${node} ${exit}`}>
              {stepName(node)}: {exitLabel(definition.nodes[node], exit, definition.language)}
            </p>
          ))}
          {step.effects.map((effect, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <div className="walked__effect" key={index}>
              <p className="xs faint">{stepName(effect.node)}</p>
              <p className="sm" dir="auto">
                {effect.summary}
              </p>
              {effect.outcome === null ? null : <p className="xs faint">{effect.outcome}</p>}
            </div>
          ))}
          {step.ended === null ? null : <p className="sm quiet">{endWords[step.ended]}</p>}
        </li>
      ))}
    </ol>
  )
}

function sayInput({ kind, text, tapped }: Step['input']): string {
  switch (kind) {
    case 'start':
      return text === null ? 'It began' : `It began with “${text}”`
    case 'message':
      return text === null ? (tapped ? 'A tap' : 'A message') : tapped ? `Tapped “${text}”` : `Wrote “${text}”`
    case 'outcome':
      return text === null ? 'Something came of it' : `What came of it: ${text}`
    case 'time':
      return 'The time had passed'
    case 'handed_back':
      return 'The team gave the chat back'
    case 'end':
      return 'It was ended'
  }
}
