/** The versions of a flow, each against the one before it: on the drawing, coloured and in words. */
import type { Flow, FlowVersionList } from '@contract/flow.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ReactFlowProvider } from '@xyflow/react'
import { ChevronRight, Download, RotateCcw } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Failed } from '../../../components/ui/blank.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { SelectField } from '../../../components/ui/select.tsx'
import { paths } from '../../../config/paths.ts'
import { counted } from '../../../lib/count.ts'
import { sayMoment } from '../../../lib/time.ts'
import { useMay } from '../../../resources/session.ts'
import { flowVersionQuery } from '../api/flows.ts'
import { changeWords, compare } from '../compare.ts'
import type { FlowDefinition } from '../definition.ts'
import { saveAsFile } from '../flow-file.ts'
import { orderOf } from '../order.ts'
import { nameOf } from '../pieces.ts'
import { Always } from './canvas/always.tsx'
import { Drawing } from './canvas/drawing.tsx'
import { Zoom } from './canvas/zoom.tsx'
import { NamesProvider } from './names.tsx'
import { RollBack } from './panel/roll-back.tsx'

interface VersionsProps {
  readonly flow: Flow
  /** The newest first. */
  readonly versions: FlowVersionList['data']
}

type Shown = number | 'draft'
const none = '(none)'

export function Versions(props: VersionsProps) {
  return (
    <NamesProvider>
      <ReactFlowProvider>
        <Compared {...props} />
      </ReactFlowProvider>
    </NamesProvider>
  )
}

function Compared({ flow, versions }: VersionsProps) {
  const may = useMay()
  const [shown, setShown] = useState<Shown>(flow.unpublished_changes ? 'draft' : (versions[0]?.version ?? 'draft'))
  const [against, setAgainst] = useState<number | undefined>()
  const [backTo, setBackTo] = useState<number>()
  const before = against ?? earlier(shown, versions)
  const newer = useDefinition(flow, shown)
  const older = useDefinition(flow, before ?? shown)
  const error = newer.error ?? older.error
  const comparison = useMemo(
    () => (newer.data === undefined || older.data === undefined ? undefined : compare(older.data, newer.data)),
    [newer.data, older.data],
  )
  const marks = useMemo(
    () => (comparison === undefined ? {} : { changes: comparison.steps, newWires: comparison.newWires }),
    [comparison],
  )

  return (
    <div className="studio">
      <header className="studio__bar">
        <title>{`Versions of ${flow.name} · Assent`}</title>
        <nav className="crumbs" aria-label="Path">
          <Link to={paths.flows}>Flows</Link>
          <Icon of={ChevronRight} flip />
          <Link to={paths.flow} params={{ flowId: flow.id }}>
            {flow.name}
          </Link>
          <Icon of={ChevronRight} flip />
        </nav>
        <h1>Versions</h1>
      </header>
      <div className="studio__cols studio__cols--look">
        {comparison === undefined ? (
          <section className="canvas canvas--alone" aria-busy="true">
            {error === null ? null : <Failed error={error} onRetry={() => void newer.refetch()} />}
          </section>
        ) : (
          <Drawing
            key={`${shown} ${before}`}
            className="canvas canvas--alone"
            flow={comparison.union}
            marks={marks}
            selected={[]}
            onSelect={() => undefined}
            onOpen={() => undefined}
            label={`Drawing of ${sayVersion(shown)}`}
          >
            <Always />
            <Zoom />
          </Drawing>
        )}
        <aside className="panel" aria-label="Versions">
          <div className="panel__body">
            <SelectField
              label={`What is new in ${sayVersion(shown)}, compared with`}
              value={before === undefined ? none : String(before)}
              onValue={(value) => setAgainst(value === none ? undefined : Number(value))}
              choices={[
                ...(before === undefined ? [{ value: none, label: 'Nothing: it is the first' }] : []),
                ...versions.map(({ version }) => ({ value: String(version), label: `Version ${version}` })),
              ]}
            />
            {comparison === undefined || before === undefined ? null : <Changes comparison={comparison} />}
            <ol className="versions">
              <Entry name="Draft" on={shown === 'draft'} onShow={() => setShown('draft')}>
                <p>
                  Changed {sayMoment(flow.updated_at)} by {flow.updated_by}
                </p>
              </Entry>
              {versions.map((one) => (
                <Entry
                  key={one.version}
                  name={`Version ${one.version}`}
                  beside={one.current ? 'Live' : undefined}
                  on={shown === one.version}
                  onShow={() => {
                    setShown(one.version)
                    setAgainst(undefined)
                  }}
                >
                  <p>
                    Published {sayMoment(one.published_at)} by {one.published_by}
                    {one.rolled_back_to === null ? '' : `, back to version ${one.rolled_back_to}`}
                  </p>
                  {one.note === null || one.note === '' ? null : <p className="quiet">{one.note}</p>}
                  {one.running === 0 ? null : (
                    <p>
                      {counted(one.running, 'run')} {one.running === 1 ? 'goes' : 'go'} on with it
                    </p>
                  )}
                </Entry>
              ))}
            </ol>
          </div>
          <footer className="panel__foot">
            <Button
              size="sm"
              disabled={newer.data === undefined}
              onClick={() =>
                newer.data && saveAsFile(`${flow.key}${shown === 'draft' ? '' : `-version-${shown}`}.json`, newer.data)
              }
            >
              <Icon of={Download} size="sm" />
              Export {shown === 'draft' ? 'the draft' : `version ${shown}`}
            </Button>
            {shown === 'draft' || shown === flow.published_version || !may('flow:write') ? null : (
              <Button size="sm" className="push" onClick={() => setBackTo(shown)}>
                <Icon of={RotateCcw} size="sm" />
                Roll back to it
              </Button>
            )}
          </footer>
        </aside>
      </div>
      {backTo === undefined ? null : (
        <RollBack
          flow={flow}
          version={backTo}
          onClose={() => setBackTo(undefined)}
          onDone={(version) => setShown(version)}
        />
      )}
    </div>
  )
}

interface EntryProps {
  readonly name: string
  readonly beside?: string | undefined
  readonly on: boolean
  readonly onShow: () => void
  readonly children: React.ReactNode
}

function Entry({ name, beside, on, onShow, children }: EntryProps) {
  return (
    <li aria-current={on ? 'true' : undefined}>
      <p className="row">
        <button type="button" className="linkish" onClick={onShow}>
          {name}
        </button>
        {beside === undefined ? null : <span className="tag">{beside}</span>}
      </p>
      {children}
    </li>
  )
}

function Changes({ comparison }: { readonly comparison: ReturnType<typeof compare> }) {
  const { steps, settings, union } = comparison
  const order = orderOf(union)
  if (steps.size === 0 && settings.length === 0) return <p className="sm quiet">Nothing differs.</p>
  return (
    <ul className="changes">
      {settings.map((name) => (
        <li key={name} data-change="changed">
          <b>Changed</b> {name.charAt(0).toLowerCase()}
          {name.slice(1)}
        </li>
      ))}
      {order.ids.flatMap((id) => {
        const change = steps.get(id)
        const node = union.nodes[id]
        return change === undefined || node === undefined
          ? []
          : [
              <li key={id} data-change={change}>
                <b>{changeWords[change]}</b> {order.number(id)}, {nameOf(node)}
              </li>,
            ]
      })}
    </ul>
  )
}

function useDefinition(flow: Flow, shown: Shown) {
  const version = useQuery({ ...flowVersionQuery(flow.id, Number(shown)), enabled: shown !== 'draft' })
  const draft: FlowDefinition = flow.draft
  return shown === 'draft'
    ? { data: draft, error: null, refetch: version.refetch }
    : { data: version.data, error: version.error, refetch: version.refetch }
}

/** What came before it: of the draft the live one. */
function earlier(shown: Shown, versions: VersionsProps['versions']): number | undefined {
  if (shown === 'draft') return versions.find(({ current }) => current)?.version ?? versions[0]?.version
  return versions.find(({ version }) => version < shown)?.version
}

function sayVersion(shown: Shown): string {
  return shown === 'draft' ? 'the draft' : `version ${shown}`
}
