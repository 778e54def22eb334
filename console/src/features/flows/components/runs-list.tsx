/** Walks of people through a flow, the newest first. */
import type { RunItem } from '@contract/run.ts'
import { Link } from '@tanstack/react-router'
import { Cell, Rows } from '../../../components/ui/rows.tsx'
import { paths } from '../../../config/paths.ts'
import { sayAgo, sayMoment } from '../../../lib/time.ts'
import { endTags, waitWords } from '../run-words.ts'
import { triggerNames } from './form/trigger-names.ts'

const columns = [
  { key: 'person', head: 'Person' },
  { key: 'stands', head: 'Stands' },
  { key: 'by', head: 'Started by', wide: true },
  { key: 'version', head: 'Version', wide: true, end: true },
  { key: 'started', head: 'Started' },
]

interface RunsListProps {
  readonly runs: readonly RunItem[]
  readonly busy: boolean
  /** What the step is called. */
  readonly stepName: (id: string) => string
}

export function RunsList({ runs, busy, stepName }: RunsListProps) {
  return (
    <Rows caption="Runs" columns={columns} busy={busy}>
      {runs.map((run) => (
        <tr key={run.id}>
          <Cell kind="name">
            <Link to={paths.flowRun} params={{ flowId: run.flow.id, runId: run.id }} className="strong">
              <bdi>{run.person.name ?? run.person.number ?? 'Somebody'}</bdi>
            </Link>
          </Cell>
          <Cell kind="state">
            {run.ended === null ? (
              <>
                {run.at === null ? 'On its way' : stepName(run.at)}
                {run.waits === null ? null : <span className="faint">, {waitWords[run.waits.for]}</span>}
              </>
            ) : (
              <span className="quiet">{endTags[run.ended]}</span>
            )}
          </Cell>
          <Cell kind="wide">
            <span className="quiet">{triggerNames[run.started_by as keyof typeof triggerNames] ?? run.started_by}</span>
          </Cell>
          <Cell kind="wide" end>
            <span className="num">{run.version}</span>
          </Cell>
          <Cell kind="when">
            <span title={sayMoment(run.started_at)}>{sayAgo(run.started_at)}</span>
          </Cell>
        </tr>
      ))}
    </Rows>
  )
}
