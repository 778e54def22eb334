/** What is known of a rehearsal: where it stands, what it has kept, and that it writes nothing. */
import type { FlowRehearsal } from '@contract/flow-rehearsal.ts'
import { State } from '../../../../components/ui/state.tsx'
import type { FlowDefinition } from '../../definition.ts'
import { orderOf } from '../../order.ts'
import { nameOf } from '../../pieces.ts'
import { optInOf } from '../../rehearsal.ts'

interface TryFactsProps {
  readonly flow: FlowDefinition
  readonly rehearsal: FlowRehearsal
}

export function TryFacts({ flow, rehearsal }: TryFactsProps) {
  const { at, variables } = rehearsal
  const node = at === null ? undefined : flow.nodes[at]
  const optIn = optInOf(flow, rehearsal)
  return (
    <dl className="facts facts--try">
      <dt>At step</dt>
      <dd>{node === undefined || at === null ? 'none, it is over' : `${orderOf(flow).number(at)}, ${nameOf(node)}`}</dd>
      {Object.entries(variables).map(([name, value]) => [
        <dt key={`${name}?`}>
          <code>{name}</code>
        </dt>,
        <dd key={name}>{value === null ? 'nothing' : String(value)}</dd>,
      ])}
      <dt>
        <code>opt_in</code>
      </dt>
      <dd>
        {optIn === null ? (
          <State state="unknown" />
        ) : (
          <State state={optIn ? 'given' : 'withdrawn'} word={String(optIn)} />
        )}
      </dd>
      <dt>Writes</dt>
      <dd>nothing, this is a rehearsal</dd>
    </dl>
  )
}
