/** Over the drawing: which flow this is, whether it is kept, and what can be done with all of it. */
import type { Flow } from '@contract/flow.ts'
import { Link, useNavigate } from '@tanstack/react-router'
import {
  Archive,
  ArchiveRestore,
  ChevronRight,
  Download,
  Ellipsis,
  History,
  Pencil,
  Redo2,
  Smartphone,
  Undo2,
  Upload,
  Users,
  Zap,
} from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { IconButton } from '../../../components/ui/icon-button.tsx'
import { Menu, MenuItem, MenuLine } from '../../../components/ui/menu.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { paths, served } from '../../../config/paths.ts'
import { counted, share } from '../../../lib/count.ts'
import { explain } from '../../../lib/problem.ts'
import { useWorkspace } from '../../../resources/session.ts'
import { useChangeFlow } from '../api/flows.ts'
import { errorsIn } from '../findings.ts'
import { readDefinition, saveAsFile } from '../flow-file.ts'
import type { Autosave, SaveState } from '../use-autosave.ts'
import type { BuilderActions } from './builder-actions.ts'
import { PublishSheet } from './panel/publish-sheet.tsx'
import { RenameSheet } from './panel/rename-sheet.tsx'
import { PickFile } from './pick-file.tsx'

interface BuilderBarProps {
  readonly flow: Flow
  readonly actions: BuilderActions
  readonly saved: Autosave
  readonly counting: boolean
  readonly onCounting: (counting: boolean) => void
  readonly onFindings: () => void
  readonly onStart: () => void
}

export function BuilderBar({ flow, actions, saved, counting, onCounting, onFindings, onStart }: BuilderBarProps) {
  const [open, setOpen] = useState<'publish' | 'rename'>()
  const { draft, dispatch, readOnly } = actions
  const errors = errorsIn(saved.findings)
  const warnings = saved.findings.length - errors
  return (
    <header className="studio__bar">
      <title>{`${flow.name} · Assent`}</title>
      <nav className="crumbs" aria-label="Path">
        <Link to={paths.flows}>Flows</Link>
        <Icon of={ChevronRight} flip />
      </nav>
      <h1>{flow.name}</h1>
      <span className="tag hide-small">
        {flow.state === 'archived' ? 'Archived' : `Draft of version ${(flow.published_version ?? 0) + 1}`}
      </span>
      <span className="sm faint hide-small" role="status">
        {readOnly ? 'To look at only' : saveWords(saved.state)}
      </span>
      <div className="head__acts head__acts--row">
        <span className="sm faint hide-narrow">{liveWords(flow)}</span>
        {readOnly ? null : (
          <>
            <IconButton
              icon={Undo2}
              label="Undo"
              disabled={draft.past.length === 0}
              onClick={() => dispatch({ kind: 'undo' })}
            />
            <IconButton
              icon={Redo2}
              label="Redo"
              className="hide-small"
              disabled={draft.future.length === 0}
              onClick={() => dispatch({ kind: 'redo' })}
            />
          </>
        )}
        {flow.published_version === null ? null : (
          <Button className="hide-small" aria-pressed={counting} onClick={() => onCounting(!counting)}>
            Numbers
          </Button>
        )}
        <Button onClick={onFindings}>
          Check
          {saved.findings.length === 0 ? null : (
            <span className={errors > 0 ? 'num danger' : 'num faint'}>
              {errors > 0 ? counted(errors, 'error') : counted(warnings, 'warning')}
            </span>
          )}
        </Button>
        {readOnly ? null : (
          <Button look="primary" onClick={() => setOpen('publish')}>
            Publish
          </Button>
        )}
        <More flow={flow} actions={actions} onStart={onStart} onRename={() => setOpen('rename')} />
      </div>
      {open === 'publish' ? (
        <PublishSheet flow={flow} saved={saved} onClose={() => setOpen(undefined)} onFindings={onFindings} />
      ) : null}
      {open === 'rename' ? <RenameSheet flow={flow} onClose={() => setOpen(undefined)} /> : null}
    </header>
  )
}

interface MoreProps {
  readonly flow: Flow
  readonly actions: BuilderActions
  readonly onStart: () => void
  readonly onRename: () => void
}

function More({ flow, actions, onStart, onRename }: MoreProps) {
  const navigate = useNavigate()
  const toast = useToast()
  const workspace = useWorkspace()
  const change = useChangeFlow(flow.id)
  const { draft, edit, dispatch, readOnly } = actions
  const archived = flow.state === 'archived'
  const put = (text: string) => {
    const definition = readDefinition(text)
    if (definition === undefined) toast({ text: 'This file holds no flow' })
    else {
      edit({ kind: 'replace', definition })
      toast({ text: 'The drawing is the one of the file now', undo: () => dispatch({ kind: 'undo' }) })
    }
  }
  return (
    <PickFile onText={put}>
      {(pick) => (
        <Menu trigger={<IconButton icon={Ellipsis} label="More" />}>
          <MenuItem icon={Zap} onSelect={onStart}>
            What starts it
          </MenuItem>
          <MenuItem icon={Pencil} onSelect={onRename} disabled={readOnly}>
            Rename
          </MenuItem>
          <MenuLine />
          <MenuItem
            icon={History}
            onSelect={() => void navigate({ to: paths.flowVersions, params: { flowId: flow.id } })}
          >
            Versions
          </MenuItem>
          <MenuItem icon={Users} onSelect={() => void navigate({ to: paths.flowRuns, params: { flowId: flow.id } })}>
            Runs
          </MenuItem>
          {workspace.kind === 'demo' && flow.published_version !== null ? (
            <MenuItem icon={Smartphone} onSelect={() => window.location.assign(served.phone)}>
              On the simulated phone
            </MenuItem>
          ) : null}
          <MenuLine />
          <MenuItem icon={Download} onSelect={() => saveAsFile(`${flow.key}.json`, draft.now)}>
            Export as JSON
          </MenuItem>
          <MenuItem icon={Upload} onSelect={pick} disabled={readOnly}>
            Put a file in its place
          </MenuItem>
          <MenuLine />
          <MenuItem
            icon={archived ? ArchiveRestore : Archive}
            danger={!archived}
            onSelect={() =>
              change.mutate(
                { archived: !archived },
                {
                  onSuccess: () => toast({ text: archived ? 'It may start runs again' : 'Starts nothing any more' }),
                  onError: (error) => toast({ text: explain(error) }),
                },
              )
            }
          >
            {archived ? 'Take it up again' : 'Archive'}
          </MenuItem>
        </Menu>
      )}
    </PickFile>
  )
}

function saveWords(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return 'Saved'
    case 'waiting':
      return 'Saving'
    case 'conflict':
      return 'Not saved: somebody else has'
    case 'unfinished':
      return 'Not saved yet: something is missing'
    case 'failed':
      return `Not saved: ${state.why}`
  }
}

function liveWords({ published_version, runs }: Flow): string {
  if (published_version === null) return 'Nothing is live yet'
  const ended = runs.started === 0 ? '' : `, ${share(runs.finished, runs.started)} come to its end`
  return `Version ${published_version} is live${ended}`
}
