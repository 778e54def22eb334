/** Events as another system sends them: each is taken by itself, and told by its place what became of it. */
import { minute } from '../base/clock.ts'
import type { By } from '../domain/actor.ts'
import { type EventData, isProductEvent } from '../domain/event.ts'
import type { Deps } from './deps.ts'
import { findPeople, type NamedPerson } from './find-people.ts'
import { type NewEvent, raiseEvents, sourceOf } from './raise-event.ts'
import type { Stores } from './stores.ts'

export interface SentEvent extends NamedPerson {
  readonly name: string
  readonly data?: EventData
  readonly occurredAt?: Date
  readonly givenId?: string
}

export interface TakenEvent {
  readonly status: 'kept' | 'known' | 'no_such_person' | 'not_a_number' | 'in_future' | 'reserved_name' | 'nobody_named'
  readonly eventId: string | null
  readonly contactId: string | null
}

/** Clocks differ a little. */
const aheadMs = minute

/** In the caller's transaction. In the order in which they were sent. */
export async function takeEvents(
  stores: Stores,
  deps: Pick<Deps, 'secrets' | 'publicUrl' | 'clock'>,
  by: By,
  sent: readonly SentEvent[],
): Promise<TakenEvent[]> {
  const { workspaceId } = by.actor
  const people = await findPeople(stores, deps, workspaceId, sent)
  const seen = new Set<string>()
  const taken: (TakenEvent | { readonly event: NewEvent; readonly contactId: string })[] = sent.map((one, at) => {
    const person = people[at]
    const not = (status: TakenEvent['status']): TakenEvent => ({ status, eventId: null, contactId: null })
    if (isProductEvent(one.name)) return not('reserved_name')
    if (one.occurredAt !== undefined && one.occurredAt.getTime() > by.now.getTime() + aheadMs) return not('in_future')
    if (person === undefined || 'not' in person) return not(person?.not ?? 'nobody_named')
    const { contactId } = person
    if (one.givenId !== undefined && seen.has(one.givenId)) return { status: 'known', eventId: null, contactId }
    if (one.givenId !== undefined) seen.add(one.givenId)
    const { name, data, occurredAt, givenId } = one
    const event: NewEvent = {
      contactId,
      name,
      source: sourceOf(by.actor),
      ...(data === undefined ? {} : { data }),
      ...(occurredAt === undefined ? {} : { occurredAt }),
      ...(givenId === undefined ? {} : { givenId }),
    }
    return { event, contactId }
  })
  const events = taken.flatMap((one) => ('event' in one ? [one.event] : []))
  const raised = await raiseEvents(stores, deps, workspaceId, events)
  let next = 0
  return taken.map((one): TakenEvent => {
    if (!('event' in one)) return one
    const kept = raised[next++]
    return { status: kept === undefined ? 'known' : 'kept', eventId: kept?.eventId ?? null, contactId: one.contactId }
  })
}
