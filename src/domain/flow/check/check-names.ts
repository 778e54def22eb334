/** Whether everything that is named is there: variables in the flow, topics, places, templates, flows in the workspace. */
import type { Assignment, FlowNode, NodeId } from '../definition.ts'
import { isPlace } from '../fill-text.ts'
import { error, type Finding, type Known, nodesOf, type Rule } from './finding.ts'
import { readsOf, variablesWritten } from './places-of.ts'

export const checkNames: Rule = (definition, known) => {
  const nodes = nodesOf(definition)
  const variables = new Set(nodes.flatMap(([, node]) => variablesWritten(node)))
  return nodes.flatMap(([id, node]) => [
    ...readsOf(node).flatMap(({ path, place }) => read(`/nodes/${id}/${path}`, place, variables, known)),
    ...namedBy(node).flatMap((named) => isThere(id, named, known)),
    ...otherKind(id, node, known),
  ])
}

/** A picture that is sent as a film would be refused by WhatsApp, message by message. */
function otherKind(id: NodeId, node: FlowNode, { uploads }: Known): Finding[] {
  if (node.kind !== 'message' || !('source' in node.content) || !('upload' in node.content.source)) return []
  const { kind, source } = node.content
  const is = uploads?.get(source.upload)
  if (is === undefined || is === kind) return []
  const message = `The file is of the kind ${is} and it is sent as ${kind}. Name another file, or send it as ${is}.`
  return [error(`/nodes/${id}/content/kind`, 'other_kind', message)]
}

function read(path: string, place: string, variables: ReadonlySet<string>, known: Known): Finding[] {
  if (!isPlace(place)) {
    const message = `Nothing can stand at {{${place}}}. Write contact.first_name, variables.size, trigger.order, consent.offers, message.text, business or choices_link.`
    return [error(path, 'unknown_place', message)]
  }
  const dot = place.indexOf('.')
  const name = place.slice(dot + 1)
  if (place.startsWith('variables.') && !variables.has(name)) {
    return [error(path, 'unknown_variable', `No node sets ${name}. Set it in a question, a variable or an API call.`)]
  }
  return place.startsWith('consent.') ? missing(path, 'topics', name, known) : []
}

type Nouns = keyof Known
const nouns: Readonly<Record<Nouns, { readonly one: string; readonly code: string; readonly mend: string }>> = {
  topics: { one: 'topic', code: 'unknown_topic', mend: 'Make it, or name another.' },
  capturePoints: {
    one: 'published capture point',
    code: 'unknown_capture_point',
    mend: 'Publish it, or name another.',
  },
  templates: { one: 'approved template', code: 'unknown_template', mend: 'Have it approved, or name another.' },
  intents: { one: 'intent', code: 'unknown_intent', mend: 'Make it, or name another.' },
  flows: { one: 'flow', code: 'unknown_flow', mend: 'Make it, or name another.' },
  segments: { one: 'segment', code: 'unknown_segment', mend: 'Make it, or name another.' },
  uploads: { one: 'uploaded file', code: 'unknown_upload', mend: 'Upload it again.' },
}

export function missing(path: string, noun: Nouns, name: string, known: Known): Finding[] {
  if (known[noun]?.has(name) !== false) return []
  const { one, code, mend } = nouns[noun]
  return [error(path, code, name === '' ? `Name the ${one}.` : `There is no ${one} ${name}. ${mend}`)]
}

interface Named {
  readonly path: string
  readonly noun: Nouns
  readonly name: string
}

function isThere(id: NodeId, { path, noun, name }: Named, known: Known): Finding[] {
  return missing(`/nodes/${id}/${path}`, noun, name, known)
}

function namedBy(node: FlowNode): readonly Named[] {
  switch (node.kind) {
    case 'variable':
      return node.set.flatMap((one, at) =>
        topicsOf(one).map(([path, name]) => named(`set/${at}/${path}`, 'topics', name)),
      )
    case 'consent_request':
      return [
        named('capture_point', 'capturePoints', node.capture_point),
        ...(node.topics ?? []).map((topic, at) => named(`topics/${at}`, 'topics', topic)),
      ]
    case 'webview':
    case 'whatsapp_flow':
    case 'send_sms':
    case 'send_email':
      return [named('capture_point', 'capturePoints', node.capture_point)]
    case 'run_flow':
      return [named('flow', 'flows', node.flow)]
    case 'message':
      switch (node.content.kind) {
        case 'text':
          return []
        case 'template':
          return [
            named('content/template', 'templates', node.content.template),
            named('content/topic', 'topics', node.content.topic),
          ]
        default:
          return 'upload' in node.content.source
            ? [named('content/source/upload', 'uploads', node.content.source.upload)]
            : []
      }
    default:
      return []
  }
}

function named(path: string, noun: Nouns, name: string): Named {
  return { path, noun, name }
}

function topicsOf(assignment: Assignment): readonly (readonly [string, string])[] {
  if (assignment.target === 'topic') return [['topic', assignment.topic]]
  if (assignment.target === 'opt_in' && assignment.value) {
    return assignment.topics.map((topic, at) => [`topics/${at}`, topic] as const)
  }
  return []
}
