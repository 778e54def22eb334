/** Every place of a node that reads a value, and every variable that it writes. */
import type { Assignment, FlowNode, LocalText, ValueSource } from '../definition.ts'
import { placeholders } from '../fill-text.ts'
import { pointer } from './finding.ts'
import { textsOf } from './texts-of.ts'

export interface Reads {
  /** Below the node. */
  readonly path: string
  /** `variables.size`, `business`, or whatever else stands there. */
  readonly place: string
}

export function readsOf(node: FlowNode): readonly Reads[] {
  return [
    ...textsOf(node).flatMap(({ path, text }) => inLocal(path, text)),
    ...plainTexts(node).flatMap(([path, text]) => inText(path, text)),
    ...sources(node).flatMap(([path, source]) =>
      'from' in source ? [{ path: `${path}/from`, place: source.from }] : [],
    ),
    ...(node.kind === 'condition'
      ? node.cases.flatMap(({ all }, at) =>
          all.map(({ attribute }, n) => ({ path: `cases/${at}/all/${n}/attribute`, place: attribute })),
        )
      : []),
  ]
}

export function variablesWritten(node: FlowNode): readonly string[] {
  switch (node.kind) {
    case 'buttons':
    case 'list':
      return node.variable === undefined ? [] : [node.variable]
    case 'question':
    case 'transform':
      return [node.variable]
    case 'variable':
      return node.set.flatMap((one) => (one.target === 'variable' ? [one.name] : []))
    case 'api_call':
      return Object.keys(node.save)
    default:
      return []
  }
}

function inLocal(path: string, text: LocalText): Reads[] {
  return Object.entries(text).flatMap(([tag, said]) => inText(`${path}/${pointer(tag)}`, said))
}

function inText(path: string, text: string): Reads[] {
  return [...text.matchAll(placeholders)].map((match) => ({ path, place: match[1] ?? '' }))
}

function plainTexts(node: FlowNode): readonly (readonly [string, string])[] {
  switch (node.kind) {
    case 'notify':
      return [
        ['subject', node.subject],
        ['text', node.text],
      ]
    case 'hand_off':
      return node.note === undefined ? [] : [['note', node.note]]
    case 'api_call':
      return [
        ['url', node.url],
        ...Object.entries(node.headers).map(([name, text]) => [`headers/${pointer(name)}`, text] as const),
        ...(node.body === undefined ? [] : [['body', node.body] as const]),
      ]
    default:
      return []
  }
}

function sources(node: FlowNode): readonly (readonly [string, ValueSource])[] {
  switch (node.kind) {
    case 'variable':
      return node.set.flatMap((one, at) => sourceOf(one).map((source) => [`set/${at}/value`, source] as const))
    case 'transform':
      return [['value', node.value]]
    case 'event':
      return Object.entries(node.data).map(([name, source]) => [`data/${pointer(name)}`, source])
    case 'message':
      return node.content.kind === 'template'
        ? Object.entries(node.content.variables).map(([name, source]) => [`content/variables/${pointer(name)}`, source])
        : []
    default:
      return []
  }
}

function sourceOf(assignment: Assignment): readonly ValueSource[] {
  return assignment.target === 'variable' || assignment.target === 'contact' ? [assignment.value] : []
}
