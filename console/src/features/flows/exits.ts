/** The ways out of a step, with the words under which it carries them at its foot. The engine has the same ones. */
import { sayCondition } from './condition-words.ts'
import { type Choice, type FlowNode, textIn } from './definition.ts'
import { sayMinutes } from './minutes.ts'

export interface WayOut {
  readonly id: string
  readonly label: string
  /** Not what one draws first: it stands at the foot only once it leads somewhere. */
  readonly aside?: boolean
}

/** In the order in which they stand at its foot. None for a step that ends or goes on elsewhere. */
export function exitsOf(node: FlowNode, language = 'en'): readonly WayOut[] {
  switch (node.kind) {
    case 'buttons':
      return [...chosen(node.buttons, language), other, timeout(node.wait_minutes)]
    case 'list':
      return [...chosen(rowsOf(node), language), other, timeout(node.wait_minutes)]
    case 'question':
      return [
        { id: 'answered', label: 'Answered' },
        { id: 'not_understood', label: 'Not understood', aside: true },
        timeout(node.wait_minutes),
      ]
    case 'confirmation':
      return node.buttons === undefined || node.buttons.length === 0
        ? [{ id: 'next', label: 'Then' }]
        : [...chosen(node.buttons, language), other, timeout(node.wait_minutes)]
    case 'condition':
      return [
        ...node.cases.map((one) => ({ id: one.id, label: one.label || one.all.map(sayCondition).join(' and ') })),
        { id: 'else', label: 'Otherwise' },
      ]
    case 'branch':
      return [
        ...node.cases.map((one) => ({ id: one.id, label: one.values.join(', ') })),
        { id: 'else', label: 'Otherwise' },
      ]
    case 'consent_request':
    case 'webview':
    case 'whatsapp_flow':
      return [
        { id: 'given', label: 'Yes' },
        { id: 'refused', label: 'No' },
        { id: 'later', label: 'Later', aside: true },
        { id: 'already', label: 'Already said', aside: true },
        timeout(node.wait_minutes),
        { id: 'failed', label: 'Failed', aside: true },
      ]
    case 'api_call':
      return [
        { id: 'ok', label: 'Answered' },
        { id: 'failed', label: 'Failed' },
      ]
    case 'send_sms':
    case 'send_email':
      return [
        { id: 'sent', label: 'Sent' },
        { id: 'not_sent', label: 'Not sent' },
      ]
    case 'undo_stop':
      return [
        { id: 'given_back', label: 'Given back' },
        { id: 'nothing', label: 'Nothing to give back' },
      ]
    case 'hand_off':
      return [{ id: 'back', label: 'Handed back' }]
    case 'run_flow':
      return [{ id: 'ended', label: 'When it has ended' }]
    case 'jump':
    case 'end':
      return []
    default:
      return [{ id: 'next', label: 'Then' }]
  }
}

/**
 * Those that are drawn: what one draws first, and what leads somewhere. That silence ends a run needs no line, unless it is
 * counted how often one was taken.
 */
export function drawnExits(node: FlowNode, language: string, counts?: ReadonlyMap<string, string>): readonly WayOut[] {
  return exitsOf(node, language).filter(({ id, aside }) => {
    const to = node.exits[id]
    return typeof to === 'string' || counts?.has(id) === true || !(aside || (id === 'timeout' && to === null))
  })
}

/** It has one way, which goes on below it without a word. */
export function onlyNext(exits: readonly WayOut[]): WayOut | undefined {
  return exits.length === 1 && exits[0]?.id === 'next' ? exits[0] : undefined
}

/** Side by side while they can be read so. */
export function isLong(exits: readonly WayOut[]): boolean {
  return exits.length > 3 || exits.some(({ label }) => label.length > (exits.length === 2 ? 18 : 11))
}

export function exitLabel(node: FlowNode | undefined, exit: string, language: string): string {
  return (node && exitsOf(node, language).find(({ id }) => id === exit)?.label) ?? exit
}

function rowsOf(node: Extract<FlowNode, { kind: 'list' }>): readonly Choice[] {
  return node.sections.flatMap(({ rows }) => rows)
}

function chosen(choices: readonly Choice[], language: string): readonly WayOut[] {
  return choices.map(({ id, title }) => ({ id, label: textIn(title, language).trim() || id }))
}

const other: WayOut = { id: 'other', label: 'Any other answer', aside: true }

/** Taken only where the step says how long it waits. */
function timeout(minutes: number | undefined): WayOut {
  return minutes === undefined
    ? { id: 'timeout', label: 'No answer', aside: true }
    : { id: 'timeout', label: `No answer, ${sayMinutes(minutes)}` }
}
