/** One person's walk: its path on the drawing of its own version, and its steps over time with what each wanted. */
import type { Run } from '@contract/run.ts'
import { Link } from '@tanstack/react-router'
import { ReactFlowProvider } from '@xyflow/react'
import { ChevronRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Confirm } from '../../../components/ui/confirm.tsx'
import { Facts } from '../../../components/ui/facts.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { paths } from '../../../config/paths.ts'
import { sayMoment } from '../../../lib/time.ts'
import { useMay } from '../../../resources/session.ts'
import { useEndRun } from '../api/runs.ts'
import type { FlowDefinition } from '../definition.ts'
import { orderOf } from '../order.ts'
import { nameOf } from '../pieces.ts'
import { endWords, waitWords } from '../run-words.ts'
import { walkOf } from '../walk.ts'
import { Always } from './canvas/always.tsx'
import { Drawing } from './canvas/drawing.tsx'
import { Zoom } from './canvas/zoom.tsx'
import { NamesProvider } from './names.tsx'
import { RunSteps } from './run-steps.tsx'

interface RunViewProps {
  readonly run: Run
  /** Of the run's own version. */
  readonly definition: FlowDefinition
}

export function RunView({ run, definition }: RunViewProps) {
  const may = useMay()
  const toast = useToast()
  const end = useEndRun(run.id)
  const [ending, setEnding] = useState(false)
  const who = run.person.name ?? run.person.number ?? 'Somebody'
  const marks = useMemo(() => ({ walk: walkOfRun(definition, run) }), [definition, run])
  const order = orderOf(definition)
  const stepName = (id: string) => {
    const node = definition.nodes[id]
    return node === undefined ? id : `${order.number(id)}, ${nameOf(node)}`
  }
  return (
    <NamesProvider>
      <ReactFlowProvider>
        <div className="studio">
          <header className="studio__bar">
            <title>{`Run of ${who} · Assent`}</title>
            <nav className="crumbs" aria-label="Path">
              <Link to={paths.flows}>Flows</Link>
              <Icon of={ChevronRight} flip />
              <Link to={paths.flow} params={{ flowId: run.flow.id }}>
                {run.flow.name}
              </Link>
              <Icon of={ChevronRight} flip />
              <Link to={paths.flowRuns} params={{ flowId: run.flow.id }}>
                Runs
              </Link>
              <Icon of={ChevronRight} flip />
            </nav>
            <h1>
              <bdi>{who}</bdi>
            </h1>
            <div className="head__acts head__acts--row">
              {run.ended === null && may('flow:write') ? (
                <Button look="danger" onClick={() => setEnding(true)}>
                  End this run
                </Button>
              ) : null}
            </div>
          </header>
          <div className="studio__cols studio__cols--look">
            <Drawing
              className="canvas canvas--alone"
              flow={definition}
              marks={marks}
              selected={[]}
              onSelect={() => undefined}
              onOpen={() => undefined}
              label="The path that was walked"
            >
              <Always />
              <Zoom />
            </Drawing>
            <aside className="panel" aria-label="The run">
              <div className="panel__body">
                <Facts
                  tight
                  facts={[
                    [
                      'Person',
                      run.person.contact === null ? (
                        <bdi key="who">{who}</bdi>
                      ) : (
                        <Link key="who" to={paths.contact} params={{ contactId: run.person.contact }}>
                          <bdi>{who}</bdi>
                        </Link>
                      ),
                    ],
                    ['Version', run.version],
                    ['Started', sayMoment(run.started_at)],
                    [
                      'Stands',
                      run.ended === null
                        ? `${run.at === null ? 'On its way' : stepName(run.at)}${run.waits === null ? '' : `, ${waitWords[run.waits.for]}`}`
                        : endWords[run.ended],
                    ],
                    ['Until', run.waits === null || run.waits.until === null ? null : sayMoment(run.waits.until)],
                    ...Object.entries(run.variables).map(
                      ([name, value]) => [name, value === null ? 'nothing' : String(value)] as const,
                    ),
                  ]}
                />
                <RunSteps steps={run.steps} definition={definition} stepName={stepName} />
              </div>
            </aside>
          </div>
          <Confirm
            open={ending}
            title="End this run"
            action="End it"
            busy={end.isPending}
            error={end.error}
            onClose={() => setEnding(false)}
            onConfirm={() =>
              end.mutate(undefined, {
                onSuccess: () => {
                  setEnding(false)
                  toast({ text: 'The run has ended' })
                },
              })
            }
          >
            <p>It says and does nothing more for this person. What has been written down stays.</p>
          </Confirm>
        </div>
      </ReactFlowProvider>
    </NamesProvider>
  )
}

function walkOfRun(definition: FlowDefinition, run: Run) {
  return walkOf(
    definition,
    run.steps.flatMap(({ taken }) => taken),
    run.at,
    run.steps.flatMap(({ effects }) => effects.map(({ node }) => node)),
  )
}
