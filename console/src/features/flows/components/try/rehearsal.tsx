/** Trying the draft on a telephone beside its drawing. Nothing is written and nothing is sent, whatever is tapped. */
import type { FlowRehearsal } from '@contract/flow-rehearsal.ts'
import { useQuery } from '@tanstack/react-query'
import { ExternalLink, RefreshCw, Send } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../../components/ui/button.tsx'
import { Device } from '../../../../components/ui/device.tsx'
import { Icon } from '../../../../components/ui/icon.tsx'
import { IconButton } from '../../../../components/ui/icon-button.tsx'
import { Note } from '../../../../components/ui/note.tsx'
import { served } from '../../../../config/paths.ts'
import { explain } from '../../../../lib/problem.ts'
import { useSettled } from '../../../../lib/use-settled.ts'
import { useWorkspace } from '../../../../resources/session.ts'
import { type RehearsalInput, rehearsalQuery } from '../../api/rehearse.ts'
import type { FlowDefinition } from '../../definition.ts'
import { rehearsedWalk, startsByNo } from '../../rehearsal.ts'
import type { Walk } from '../../walk.ts'
import { ChatLog } from './chat-log.tsx'
import { TryFacts } from './try-facts.tsx'

interface RehearsalProps {
  readonly flow: FlowDefinition
  readonly published: boolean
  /** Everything that was entered; kept by the caller, so that a look at a step does not begin it anew. */
  readonly inputs: readonly RehearsalInput[]
  readonly onInputs: (inputs: readonly RehearsalInput[]) => void
  readonly onWalk: (walk: Walk | undefined) => void
}

export const begin: readonly RehearsalInput[] = [{ kind: 'start' }]

export function Rehearsal({ flow, published, inputs, onInputs, onWalk }: RehearsalProps) {
  const workspace = useWorkspace()
  const definition = useSettled(flow)
  const rehearsal = useQuery(
    rehearsalQuery({ definition, inputs: [...inputs], ...(startsByNo(definition) ? { confirms: true } : {}) }),
  )
  const { data, error } = rehearsal
  useEffect(() => {
    onWalk(data === undefined ? undefined : rehearsedWalk(definition, data))
  }, [data, definition, onWalk])
  const enter = (input: RehearsalInput) => onInputs([...inputs, input])

  return (
    <aside className="tryit" aria-label="Try it">
      <div className="row">
        <h2>Try it</h2>
        <Button look="ghost" size="sm" className="push" onClick={() => onInputs(begin)}>
          <Icon of={RefreshCw} size="sm" />
          Again
        </Button>
      </div>
      <Device>
        <div className="chat">
          <div className="chat__head">
            <span className="face" aria-hidden="true">
              {initials(workspace.name)}
            </span>
            <span>
              <b>{workspace.name}</b>
              <small>Business, emulated</small>
            </span>
          </div>
          <Scrolled at={`${inputs.length} ${data?.turns.length ?? 0}`}>
            <ChatLog flow={definition} inputs={inputs} rehearsal={data} onInput={enter} />
          </Scrolled>
          <Write
            disabled={data === undefined || data.ended !== null}
            onText={(text) => enter({ kind: 'message', text })}
          />
        </div>
      </Device>
      {error === null ? null : <Note tone="warn">It cannot be tried as it is drawn now: {explain(error)}</Note>}
      <Facts flow={definition} rehearsal={data} />
      {workspace.kind === 'demo' && published ? (
        <p className="sm">
          <a href={served.phone}>
            The live version on the simulated phone <Icon of={ExternalLink} size="sm" />
          </a>
        </p>
      ) : null}
    </aside>
  )
}

function Facts({ flow, rehearsal }: { readonly flow: FlowDefinition; readonly rehearsal: FlowRehearsal | undefined }) {
  return rehearsal === undefined ? null : <TryFacts flow={flow} rehearsal={rehearsal} />
}

/** The end of the chat is in view whenever something is added to it. */
function Scrolled({ at, children }: { readonly at: string; readonly children: React.ReactNode }) {
  const ref = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it moves when the chat has grown.
  useEffect(() => {
    ref.current?.scrollTo({ top: ref.current.scrollHeight })
  }, [at])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard.
    <div className="chat__log" ref={ref} role="log" aria-label="The chat" tabIndex={0}>
      {children}
    </div>
  )
}

function Write({ disabled, onText }: { readonly disabled: boolean; readonly onText: (text: string) => void }) {
  const [text, setText] = useState('')
  return (
    <form
      className="chat__type"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '' || disabled) return
        onText(text.trim())
        setText('')
      }}
    >
      <input
        className="input"
        aria-label="Write a message"
        placeholder={disabled ? 'The run is over' : 'Write a message'}
        value={text}
        disabled={disabled}
        maxLength={4096}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <IconButton icon={Send} label="Send" look="primary" type="submit" disabled={disabled} />
    </form>
  )
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}
