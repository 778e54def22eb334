/** A no starts a flow that waits for the event of one, or that is joined to the intent for STOP: both say the same. */
import type { Trigger } from './definition.ts'

export function startsByNo(trigger: Trigger): boolean {
  return (
    (trigger.kind === 'event' && trigger.event === 'opted_out') ||
    (trigger.kind === 'intent' && trigger.intent === 'stop')
  )
}
