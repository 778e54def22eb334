/** Which flow something starts. Of several the one with the higher priority; of equals the one that was meant more exactly; then the older. Pure. */
import type { Trigger } from '../../domain/flow/definition.ts'
import { startsByNo } from '../../domain/flow/starts-by-no.ts'
import { normalise } from '../../domain/keyword/normalise.ts'
import type { PublishedFlow } from './published-flows.ts'

/** What a person wrote or tapped, as triggers see it. */
export interface Written {
  readonly text: string
  /** The template whose quick reply was tapped, and its label. */
  readonly tapped?: { readonly template: string; readonly button: string } | undefined
  /** Key of the intent that was read. */
  readonly intent?: string | undefined
  /** Nobody at this address has ever written before. */
  readonly isFirst: boolean
}

export interface Found {
  readonly flow: PublishedFlow
  readonly trigger: Trigger['kind']
}

/** From the most exact to the least. Whatever understands a message goes before `fallback`, whatever its priority. */
const ranks: Readonly<Partial<Record<Trigger['kind'], number>>> = {
  template_button: 0,
  keyword: 1,
  intent: 2,
  first_message: 3,
}

export function flowForMessage(flows: readonly PublishedFlow[], written: Written): Found | undefined {
  const text = normalise(written.text)
  const starts = (trigger: Trigger): boolean => {
    switch (trigger.kind) {
      case 'keyword':
        return isKeyword(trigger, text)
      case 'template_button':
        return (
          written.tapped?.template === trigger.template &&
          (trigger.button === undefined || normalise(trigger.button) === normalise(written.tapped.button))
        )
      case 'intent':
        return written.intent === trigger.intent
      case 'first_message':
        return written.isFirst
      default:
        return false
    }
  }
  return best(flows, starts) ?? best(flows, ({ kind }) => kind === 'fallback')
}

/** Whether these words, as a whole message, are a keyword of any of them. */
export function isKeywordOfAny(flows: readonly PublishedFlow[], text: string): boolean {
  const written = normalise(text)
  return flows.some(({ definition }) =>
    definition.triggers.some((trigger) => trigger.kind === 'keyword' && isKeyword(trigger, written)),
  )
}

function isKeyword({ words }: Extract<Trigger, { kind: 'keyword' }>, normalised: string): boolean {
  return normalised !== '' && words.some((word) => normalise(word) === normalised)
}

export function flowForEvent(flows: readonly PublishedFlow[], event: string): Found | undefined {
  return best(flows, (trigger) => trigger.kind === 'event' && trigger.event === event)
}

export function flowForNo(flows: readonly PublishedFlow[]): Found | undefined {
  return best(flows, startsByNo)
}

export function flowForSegment(flows: readonly PublishedFlow[], segment: string): Found | undefined {
  return best(flows, (trigger) => trigger.kind === 'segment_entered' && trigger.segment === segment)
}

/** Whether any of them waits for this: so that nothing is looked up that nobody asks for. */
export function listensTo(flows: readonly PublishedFlow[], kind: Trigger['kind'], event?: string): boolean {
  return flows.some(({ definition }) =>
    definition.triggers.some(
      (trigger) =>
        trigger.kind === kind && (event === undefined || (trigger.kind === 'event' && trigger.event === event)),
    ),
  )
}

function best(flows: readonly PublishedFlow[], starts: (trigger: Trigger) => boolean): Found | undefined {
  const found = flows.flatMap((flow) => {
    const [first] = flow.definition.triggers.filter(starts).toSorted((a, b) => rankOf(a) - rankOf(b))
    return first === undefined ? [] : [{ flow, trigger: first.kind, rank: rankOf(first) }]
  })
  // They come the oldest first, and sorting keeps the order of equals.
  const [one] = found.toSorted((a, b) => b.flow.definition.priority - a.flow.definition.priority || a.rank - b.rank)
  return one && { flow: one.flow, trigger: one.trigger }
}

function rankOf({ kind }: Trigger): number {
  return ranks[kind] ?? 9
}
