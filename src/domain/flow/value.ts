/** Values as a run keeps them and as texts show them: where each comes from, and how it is written. */
import type { FlowValue, ValueSource } from './definition.ts'
import type { RunFacts, RunState } from './run.ts'

/** UTF-16 units of one value that a run keeps. */
export const valueMost = 4_000

/** What a node can see while it is reached. */
export interface View {
  readonly variables: RunState['variables']
  readonly trigger: RunState['trigger']
  /** What the person has just written or tapped; nothing where something else moves the run. */
  readonly message: string | null
  readonly facts: RunFacts
}

export function valueFrom(source: ValueSource, view: View): FlowValue {
  return 'is' in source ? source.is : valueAt(source.from, view)
}

/** What stands at `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>` or `message.text`; null where nothing does. */
export function valueAt(place: string, view: View): FlowValue {
  if (place === 'message.text') return view.message
  const dot = place.indexOf('.')
  const name = place.slice(dot + 1)
  switch (place.slice(0, dot)) {
    case 'variables':
      return own(view.variables, name)
    case 'contact':
      return own(view.facts.contact, name)
    case 'trigger':
      return own(view.trigger, name)
    case 'consent':
      return own(view.facts.consent, name) ?? 'unknown'
    default:
      return null
  }
}

export function showValue(value: FlowValue): string {
  return value === null ? '' : String(value)
}

/** As it is kept: a long text is cut, for a run is stored after each step, and what a database cannot hold goes. */
export function kept(value: FlowValue): FlowValue {
  if (typeof value === 'string') return storable(value).slice(0, valueMost).toWellFormed()
  if (typeof value !== 'number') return value
  // JSON knows neither infinities nor a nought below zero.
  return Number.isFinite(value) ? value + 0 : null
}

export function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}

/** Values that come from outside: only under names that a flow can say, and only so many. */
export function keptValues(values: Readonly<Record<string, FlowValue>>): Record<string, FlowValue> {
  const named = Object.entries(values).filter(([name]) => valueName.test(name))
  return Object.fromEntries(named.slice(0, 100).map(([name, value]) => [name, kept(value)]))
}

const valueName = /^[A-Za-z][A-Za-z0-9_]{0,63}$/

/** Names come from people: nothing is read that an object only inherits. */
function own(values: Readonly<Record<string, FlowValue>>, name: string): FlowValue {
  return Object.hasOwn(values, name) ? (values[name] ?? null) : null
}
