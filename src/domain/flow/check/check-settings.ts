/** Whether each node can do what it is set to: its cases can be asked, its addresses are safe, its times can pass. */
import { conditionFault } from '../../condition-fault.ts'
import { meansOptIn } from '../../contact.ts'
import { isProductEvent } from '../../event.ts'
import type { FlowDefinition, FlowNode, NodeId, NodeOf } from '../definition.ts'
import { reservedExits } from '../exits.ts'
import { hasFixedHost } from '../fill-text.ts'
import { error, type Finding, nodesOf, type Rule, warning } from './finding.ts'

export const checkSettings: Rule = (definition) =>
  nodesOf(definition).flatMap(([id, node]) => settings(definition, id, node))

function settings(definition: FlowDefinition, id: NodeId, node: FlowNode): readonly Finding[] {
  const path = `/nodes/${id}`
  switch (node.kind) {
    case 'condition':
      return [...cases(path, node.cases), ...conditions(path, node)]
    case 'branch':
      return cases(path, node.cases)
    case 'api_call':
      return hasFixedHost(node.url)
        ? []
        : [
            error(
              `${path}/url`,
              'unsafe_url',
              'It has to begin with https:// and a fixed host; variables stand behind that.',
            ),
          ]
    case 'message':
      if (node.content.kind === 'text' || node.content.kind === 'template') return []
      return 'link' in node.content.source && !hasFixedHost(node.content.source.link)
        ? [error(`${path}/content/source/link`, 'unsafe_url', 'WhatsApp fetches only what begins with https://.')]
        : []
    case 'variable':
      return node.set.flatMap((one, at) =>
        one.target === 'contact' ? attribute(`${path}/set/${at}/name`, one.name) : [],
      )
    case 'event':
      return isProductEvent(node.event)
        ? [
            error(
              `${path}/event`,
              'reserved_event',
              `${node.event} is raised by Assent itself. Give it a name of your own.`,
            ),
          ]
        : []
    case 'question':
      return [...patience(path, node, definition), ...numbers(path, node)]
    case 'buttons':
    case 'list':
    case 'consent_request':
    case 'webview':
    case 'whatsapp_flow':
    case 'confirmation':
      return patience(path, node, definition)
    default:
      return []
  }
}

/** What somebody is said to want is no attribute like any, and some are read from elsewhere. */
function attribute(path: string, name: string): Finding[] {
  if (meansOptIn(name)) {
    return [
      error(path, 'consent_as_attribute', `${name} is consent. Set opt_in or a topic instead, so that it is recorded.`),
    ]
  }
  if (!/^[a-z][a-z0-9_]{0,63}$/.test(name)) {
    return [error(path, 'attribute_name', `${name} is no name of an attribute: use a to z, 0 to 9 and _.`)]
  }
  if (!['country', 'created_at', 'first_name'].includes(name)) return []
  return [error(path, 'read_elsewhere', `${name} is known from elsewhere and cannot be set. Choose another name.`)]
}

function numbers(path: string, { expects }: NodeOf<'question'>): Finding[] {
  if (expects.kind !== 'number') return []
  const { least = -Infinity, most = Infinity } = expects
  if (least <= most) return []
  return [
    error(`${path}/expects`, 'no_number_fits', `No number is at least ${least} and at most ${most}. Mend one of them.`),
  ]
}

function patience(path: string, node: { readonly wait_minutes?: number }, definition: FlowDefinition): Finding[] {
  const { ends_after_minutes: end } = definition
  if (node.wait_minutes === undefined || node.wait_minutes <= end) return []
  const message = `The run ends after ${end} minutes of silence, before this wait is over. Wait less, or let the flow end later.`
  return [warning(`${path}/wait_minutes`, 'waits_too_long', message)]
}

function cases(path: string, all: readonly { readonly id: string }[]): Finding[] {
  return all.flatMap(({ id }, at): Finding[] => {
    const place = `${path}/cases/${at}/id`
    if (reservedExits.has(id))
      return [error(place, 'reserved_choice', `${id} is a way out of its own. Give this case another id.`)]
    if (all.findIndex((other) => other.id === id) === at) return []
    return [error(place, 'duplicate_choice', `Two cases have the id ${id}. Give each its own: it is its way out.`)]
  })
}

function conditions(path: string, { cases: all }: NodeOf<'condition'>): Finding[] {
  return all.flatMap(({ all: conditions }, at) =>
    conditions.flatMap((condition, n) => {
      const fault = conditionFault(condition)
      return fault === undefined ? [] : [error(`${path}/cases/${at}/all/${n}`, 'impossible_condition', fault)]
    }),
  )
}
