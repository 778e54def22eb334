/** A rehearsal as the outside sees it: what is said, as the phone would show it. */

import type { RehearsalOutcome, RehearsedEffect } from '../../actions/flow/rehearse-flow.ts'
import type { FlowRehearsal } from '../../contract/flow-rehearsal.ts'
import { untilOf } from '../../domain/flow/waiting.ts'
import type { MessageContent, ReplyButton } from '../../domain/messenger.ts'
import { summaryOf } from './summary.ts'

type Turn = FlowRehearsal['turns'][number]
type Shown = Turn['effects'][number]['messages'][number]

export function presentRehearsal({ turns, state }: RehearsalOutcome): FlowRehearsal {
  const until = untilOf(state.waits)
  return {
    turns: turns.map(({ state: after, taken, effects }) => ({
      taken: taken.map(({ node, exit }) => ({ node, exit })),
      effects: effects.map(presentEffect),
      stands_at: after.at,
      ended: after.ended,
    })),
    at: state.at,
    waits:
      state.waits === null
        ? null
        : { for: state.waits.for, until: until === null ? null : new Date(until).toISOString() },
    ended: state.ended,
    variables: { ...state.variables },
  }
}

function presentEffect({ effect, messages, exits }: RehearsedEffect): Turn['effects'][number] {
  return {
    node: effect.node,
    kind: effect.kind,
    summary: summaryOf(effect).slice(0, 4_096),
    messages: messages.map(presentMessage),
    exits: [...exits],
  }
}

const blank: Shown = { kind: 'text', header: null, text: null, footer: null, label: null, choices: [], url: null }

function presentMessage(content: MessageContent): Shown {
  switch (content.kind) {
    case 'text':
      return { ...blank, text: content.body }
    case 'buttons':
      return { ...framed(content), kind: 'buttons', choices: content.buttons.map(choiceOf) }
    case 'list':
      return {
        ...framed(content),
        kind: 'list',
        label: content.label,
        choices: content.sections.flatMap(({ rows }) => rows.map(choiceOf)),
      }
    case 'cta_url':
      return { ...framed(content), kind: 'link', label: content.label, url: content.url }
    case 'media':
      return {
        ...blank,
        kind: 'media',
        text: content.caption ?? null,
        label: content.filename ?? content.media,
        url: 'link' in content.source ? content.source.link : null,
      }
    case 'flow':
      return { ...framed(content), kind: 'page', label: content.label }
    case 'template':
      return { ...blank, kind: 'template', label: content.name }
    case 'contact_request':
      return { ...blank, text: content.body }
  }
}

interface Framed {
  readonly header?: string | undefined
  readonly body: string
  readonly footer?: string | undefined
}

function framed({ header, body, footer }: Framed): Shown {
  return { ...blank, header: header ?? null, text: body, footer: footer ?? null }
}

/** A rehearsal names its taps by node and way out. */
function choiceOf({ id, title, description }: ReplyButton & { readonly description?: string | undefined }) {
  const [node = '', exit = ''] = id.split(':')
  return { node, exit, title, description: description ?? null }
}
