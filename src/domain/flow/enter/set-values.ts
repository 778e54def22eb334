/**
 * Nodes that set something: variables, attributes, consent, tags. A yes is only ever the person's own: without a tap or
 * choice that led here in this very step, the whole node writes nothing and the run ends.
 */
import type { Assignment, FlowValue, NodeOf } from '../definition.ts'
import type { Effect, RunFacts } from '../run.ts'
import { transform } from '../transform.ts'
import { kept, valueFrom } from '../value.ts'
import { type Entered, type Entering, goesOn } from './entered.ts'

export function enterVariable({ set }: NodeOf<'variable'>, { id, view, act }: Entering): Entered {
  if (act === null && set.some(isYes)) return { effects: [], next: { ended: 'yes_without_act' } }
  const effects: Effect[] = []
  let variables = view.variables
  let facts = view.facts
  for (const one of set) {
    switch (one.target) {
      case 'variable':
        variables = { ...variables, [one.name]: kept(valueFrom(one.value, { ...view, variables, facts })) }
        break
      case 'contact': {
        const value = kept(valueFrom(one.value, { ...view, variables, facts }))
        effects.push({ node: id, kind: 'set_attribute', name: one.name, value })
        facts = withAttribute(facts, one.name, value)
        break
      }
      case 'opt_in':
      case 'topic': {
        const topics = one.target === 'topic' ? [one.topic] : one.value ? one.topics : 'all'
        if (one.value && act !== null && topics !== 'all') {
          effects.push({ node: id, kind: 'consent', answer: 'given', topics, act })
          facts = withConsent(facts, topics, 'given')
        } else if (!one.value) {
          effects.push({ node: id, kind: 'consent', answer: 'withdrawn', topics })
          facts = withConsent(facts, topics, 'withdrawn')
        }
      }
    }
  }
  return { effects, variables, facts, next: goesOn }
}

/** What comes back is found under the lock of the address, in the same moment. */
export function enterUndoStop({ id, act }: Entering): Entered {
  if (act === null) return { effects: [], next: { ended: 'yes_without_act' } }
  return { effects: [{ node: id, kind: 'undo_stop', act }], next: { waits: { for: 'effect', until: null } } }
}

/** Whether it says yes for somebody. */
export function isYes(assignment: Assignment): boolean {
  return (assignment.target === 'opt_in' || assignment.target === 'topic') && assignment.value
}

export function enterTransform(node: NodeOf<'transform'>, { view }: Entering): Entered {
  const { facts, variables } = view
  const context = { language: facts.language, country: countryOf(facts), now: facts.now }
  const value = kept(transform(valueFrom(node.value, view), node.by, context))
  return { effects: [], variables: { ...variables, [node.variable]: value }, next: goesOn }
}

export function enterTag({ add, remove }: NodeOf<'tag'>, { id }: Entering): Entered {
  return { effects: [{ node: id, kind: 'tag', add, remove }], next: goesOn }
}

export function enterEvent({ event, data }: NodeOf<'event'>, { id, view }: Entering): Entered {
  const carried: Record<string, FlowValue> = Object.fromEntries(
    Object.entries(data).map(([name, source]) => [name, kept(valueFrom(source, view))]),
  )
  return { effects: [{ node: id, kind: 'raise', event, data: carried }], next: goesOn }
}

export function countryOf({ contact }: RunFacts): string | undefined {
  return typeof contact.country === 'string' ? contact.country : undefined
}

/** As everything further on in the same step sees the person: called by the new name, and spoken to in the new language. */
function withAttribute(facts: RunFacts, name: string, value: FlowValue): RunFacts {
  const derived = name === 'name' && typeof value === 'string' ? { first_name: value.split(/\s+/)[0] ?? null } : {}
  const language = name === 'language' && typeof value === 'string' && value !== '' ? value : facts.language
  return { ...facts, language, contact: { ...facts.contact, [name]: value, ...derived } }
}

/** The same of a condition. */
function withConsent(facts: RunFacts, topics: readonly string[] | 'all', state: string): RunFacts {
  const named = topics === 'all' ? Object.keys(facts.consent) : topics
  return { ...facts, consent: { ...facts.consent, ...Object.fromEntries(named.map((topic) => [topic, state])) } }
}
