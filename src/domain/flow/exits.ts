/** The ways out of each kind of node, and which of them are the person's own act: only behind one of those stands a yes. */
import type { Choice, FlowNode } from './definition.ts'

/** In the order in which they are drawn. */
export function exitsOf(node: FlowNode): readonly string[] {
  switch (node.kind) {
    case 'buttons':
    case 'list':
      return [...choicesOf(node).map(({ id }) => id), 'other', 'timeout']
    case 'question':
      return ['answered', 'not_understood', 'timeout']
    case 'confirmation':
      return asksWhy(node) ? [...choicesOf(node).map(({ id }) => id), 'other', 'timeout'] : ['next']
    case 'condition':
    case 'branch':
      return [...node.cases.map(({ id }) => id), 'else']
    case 'consent_request':
    case 'webview':
    case 'whatsapp_flow':
      return ['given', 'refused', 'later', 'already', 'timeout', 'failed']
    case 'api_call':
      return ['ok', 'failed']
    case 'send_sms':
    case 'send_email':
      return ['sent', 'not_sent']
    case 'undo_stop':
      return ['given_back', 'nothing']
    case 'hand_off':
      return ['back']
    case 'run_flow':
      return ['ended']
    case 'jump':
    case 'end':
      return []
    default:
      return ['next']
  }
}

/** Ways out that every asking node has: no choice may be called so. */
export const reservedExits: ReadonlySet<string> = new Set(['other', 'timeout', 'else'])

/** What can be tapped or chosen there, in the order in which it is shown. */
export function choicesOf(node: FlowNode): readonly Choice[] {
  switch (node.kind) {
    case 'buttons':
      return node.buttons
    case 'confirmation':
      return node.buttons ?? []
    case 'list':
      return node.sections.flatMap(({ rows }) => rows)
    case 'question':
      return node.expects.kind === 'choice' ? node.expects.choices : []
    default:
      return []
  }
}

/**
 * Whether somebody who leaves by this way has just chosen something that was offered. Free words are none: who is asked for
 * a town and writes "no" has not said yes.
 */
export function isPersonsAct(node: FlowNode, exit: string): boolean {
  if (node.kind === 'question') return exit === 'answered' && node.expects.kind === 'choice'
  return choicesOf(node).some(({ id }) => id === exit)
}

/** Whether a run stands still there until something from outside moves it. */
export function standsStill(node: FlowNode): boolean {
  switch (node.kind) {
    case 'buttons':
    case 'list':
    case 'question':
    case 'consent_request':
    case 'webview':
    case 'whatsapp_flow':
    case 'api_call':
    case 'send_sms':
    case 'send_email':
    case 'wait':
    case 'undo_stop':
    case 'hand_off':
    case 'run_flow':
      return true
    case 'confirmation':
      return asksWhy(node)
    default:
      return false
  }
}

function asksWhy(node: FlowNode): boolean {
  return choicesOf(node).length > 0
}
