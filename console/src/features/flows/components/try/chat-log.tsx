/** The chat of a rehearsal: what was said, what can be tapped, and, between the lines, what the flow would do. */
import type { FlowRehearsal } from '@contract/flow-rehearsal.ts'
import { ExternalLink, Image } from 'lucide-react'
import { Icon } from '../../../../components/ui/icon.tsx'
import type { RehearsalInput, RehearsalTurn, ShownMessage } from '../../api/rehearse.ts'
import type { FlowDefinition } from '../../definition.ts'
import { exitLabel } from '../../exits.ts'
import { endWords } from '../../run-words.ts'
import { sayTrigger } from '../../sentence.ts'

interface ChatLogProps {
  readonly flow: FlowDefinition
  readonly inputs: readonly RehearsalInput[]
  readonly rehearsal: FlowRehearsal | undefined
  readonly onInput: (input: RehearsalInput) => void
}

export function ChatLog({ flow, inputs, rehearsal, onInput }: ChatLogProps) {
  if (rehearsal === undefined) return null
  const last = rehearsal.turns.length - 1
  return (
    <>
      {rehearsal.turns.map((turn, at) => (
        <Turn
          // biome-ignore lint/suspicious/noArrayIndexKey: turns are nothing but their place.
          key={at}
          flow={flow}
          input={inputs[at]}
          turn={turn}
          live={at === last && rehearsal.ended === null}
          onInput={onInput}
        />
      ))}
      <Waits flow={flow} rehearsal={rehearsal} onInput={onInput} />
    </>
  )
}

interface TurnProps extends Pick<ChatLogProps, 'flow' | 'onInput'> {
  readonly input: RehearsalInput | undefined
  readonly turn: RehearsalTurn
  /** Its choices may still be tapped. */
  readonly live: boolean
}

function Turn({ flow, input, turn, live, onInput }: TurnProps) {
  return (
    <>
      {input === undefined ? null : <Entered flow={flow} input={input} />}
      {turn.effects.map((effect, at) =>
        effect.messages.length === 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: effects are nothing but their place.
          <p className="msg--note" key={at}>
            {effect.summary}
          </p>
        ) : (
          effect.messages.map((message, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <Shown key={`${at} ${index}`} message={message} live={live} onInput={onInput} />
          ))
        ),
      )}
      {turn.ended === null ? null : <p className="msg--note">{endWords[turn.ended]}</p>}
    </>
  )
}

function Entered({ flow, input }: { readonly flow: FlowDefinition; readonly input: RehearsalInput }) {
  switch (input.kind) {
    case 'start': {
      const [trigger] = flow.triggers
      if (trigger?.kind === 'keyword' && trigger.words[0] !== undefined) {
        return <p className="msg msg--mine">{trigger.words[0]}</p>
      }
      return <p className="msg--note">{trigger === undefined ? 'The flow begins' : sayTrigger(trigger)}</p>
    }
    case 'message':
      return (
        <p className="msg msg--mine" dir="auto">
          {input.text}
        </p>
      )
    case 'time':
      return <p className="msg--note">The time passes for which it waits</p>
    case 'handed_back':
      return <p className="msg--note">The team gives the chat back</p>
    case 'outcome':
      return null
  }
}

function Shown({
  message,
  live,
  onInput,
}: {
  readonly message: ShownMessage
  readonly live: boolean
  readonly onInput: (input: RehearsalInput) => void
}) {
  const { header, text, footer, label, choices, url, kind } = message
  return (
    <>
      <div className="msg" dir="auto">
        {header === null ? null : <b className="msg__head">{header}</b>}
        {kind === 'media' ? (
          <span className="row faint">
            <Icon of={Image} size="sm" />
            {url}
          </span>
        ) : null}
        <span className="msg__text">{text}</span>
        {footer === null ? null : <span className="msg__foot">{footer}</span>}
      </div>
      {kind === 'link' || kind === 'page' ? (
        <div className="msg__btns">
          <span className="msg__btn">
            <Icon of={ExternalLink} />
            {label ?? url}
          </span>
        </div>
      ) : null}
      {choices.length === 0 ? null : (
        <div className="msg__btns">
          {kind === 'list' && label !== null ? <p className="xs faint">{label}</p> : null}
          {choices.map(({ node, exit, title, description }) => (
            <button
              type="button"
              className="msg__btn"
              key={exit}
              dir="auto"
              disabled={!live}
              onClick={() => onInput({ kind: 'message', text: title, tapped: { node, exit } })}
            >
              <span>
                {title}
                {description === null ? null : <span className="msg__foot">{description}</span>}
              </span>
            </button>
          ))}
        </div>
      )}
    </>
  )
}

/** What only the time, another system or the team can move: here the one who tries it says what becomes of it. */
function Waits({
  flow,
  rehearsal,
  onInput,
}: {
  readonly flow: FlowDefinition
  readonly rehearsal: FlowRehearsal
  readonly onInput: (input: RehearsalInput) => void
}) {
  const { waits, at, turns } = rehearsal
  if (waits === null || at === null) return null
  const exits = waits.for === 'effect' ? (turns.at(-1)?.effects.findLast(({ node }) => node === at)?.exits ?? []) : []
  const node = flow.nodes[at]
  return (
    <div className="msg__btns msg__btns--aside">
      {exits.length === 0 ? null : <p className="xs faint">What becomes of it?</p>}
      {exits.map((exit) => (
        <button type="button" className="msg__btn" key={exit} onClick={() => onInput({ kind: 'outcome', exit })}>
          {exitLabel(node, exit, flow.language)}
        </button>
      ))}
      {waits.for === 'hand_back' ? (
        <button type="button" className="msg__btn" onClick={() => onInput({ kind: 'handed_back' })}>
          Give the chat back
        </button>
      ) : waits.until === null ? null : (
        <button type="button" className="msg__btn" onClick={() => onInput({ kind: 'time' })}>
          {waits.for === 'time' ? 'Let the time pass' : 'Let the time pass without an answer'}
        </button>
      )}
    </div>
  )
}
