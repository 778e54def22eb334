/** Flows, one a row: what starts each, which version is live, and what came of its runs. */
import type { FlowListItem } from '@contract/flow.ts'
import { Link } from '@tanstack/react-router'
import { Cell, Rows } from '../../../components/ui/rows.tsx'
import { paths } from '../../../config/paths.ts'
import { count, counted, share } from '../../../lib/count.ts'
import { sayWhen } from '../../../lib/time.ts'
import { sayTrigger } from '../sentence.ts'

const columns = [
  { key: 'name', head: 'Flow' },
  { key: 'starts', head: 'Starts when', wide: true },
  { key: 'state', head: 'Live' },
  { key: 'runs', head: 'Runs, 30 days', end: true },
  { key: 'ends', head: 'Come to the end', end: true, wide: true },
  { key: 'changed', head: 'Changed', wide: true },
]

export function FlowsList({ flows }: { readonly flows: readonly FlowListItem[] }) {
  return (
    <Rows caption="Flows" columns={columns}>
      {flows.map((flow) => (
        <tr key={flow.id}>
          <Cell kind="name">
            <Link to={paths.flow} params={{ flowId: flow.id }} className="strong">
              {flow.name}
            </Link>{' '}
            {flow.unpublished_changes && flow.state !== 'archived' ? <span className="tag">Draft</span> : null}
            {flow.errors === 0 ? null : <span className="xs danger"> {counted(flow.errors, 'error')}</span>}
          </Cell>
          <Cell kind="wide">
            <span className="quiet">{startsWhen(flow)}</span>
          </Cell>
          <Cell kind="state">{liveWord(flow)}</Cell>
          <Cell kind="when" end>
            <span className="num">{count(flow.runs.started)}</span>
            {flow.runs.running === 0 ? null : <span className="num faint">, {count(flow.runs.running)} now</span>}
          </Cell>
          <Cell kind="wide" end>
            <span className="num">{share(flow.runs.finished, flow.runs.started)}</span>
          </Cell>
          <Cell kind="wide">
            <span className="faint">
              {sayWhen(flow.updated_at)}, {flow.updated_by}
            </span>
          </Cell>
        </tr>
      ))}
    </Rows>
  )
}

function liveWord(flow: FlowListItem): string {
  if (flow.state === 'archived') return 'Archived'
  return flow.published_version === null ? 'Not live' : `Version ${flow.published_version}`
}

function startsWhen({ triggers }: FlowListItem): string {
  return triggers.map(sayTrigger).join('; ') || 'Nothing starts it'
}
