/**
 * Something that a person did is kept, and whatever listens for it begins. `POST /v1/events`, flows and the product's own
 * jobs come through here. It never changes consent: not here, and not by what an event is called.
 */
import { newId } from '../base/ids.ts'
import type { Actor } from '../domain/actor.ts'
import type { EventData, PersonEvent } from '../domain/event.ts'
import type { Deps } from './deps.ts'
import { noteStarts } from './flow/listen.ts'
import type { Stores } from './stores.ts'

/** Where an event comes from, by who raises it. */
export function sourceOf({ kind }: Pick<Actor, 'kind'>): string {
  return { member: 'console', key: 'api', system: 'system', person: 'person' }[kind]
}

export interface NewEvent {
  readonly contactId: string
  readonly name: string
  readonly data?: EventData
  /** Now where it is left out. */
  readonly occurredAt?: Date
  /** `sourceOf` an actor, or `flow:<key>`. */
  readonly source: string
  /** The sender's own name of it; one event for each in a workspace. */
  readonly givenId?: string
  /** Of an event that a flow raises: how many others led to it without anybody's word. */
  readonly hops?: number
}

/**
 * In the caller's transaction. Contacts must be whole: neither merged nor erased. In the order of `events`; undefined where
 * one is known by its `givenId` already.
 */
export async function raiseEvents(
  stores: Stores,
  deps: Pick<Deps, 'secrets' | 'publicUrl' | 'clock'>,
  workspaceId: string,
  events: readonly NewEvent[],
): Promise<(PersonEvent | undefined)[]> {
  const now = deps.clock.now()
  const wanted = events.map(
    (event): PersonEvent => ({
      workspaceId,
      eventId: newId(now.getTime()),
      contactId: event.contactId,
      name: event.name,
      data: event.data ?? {},
      occurredAt: event.occurredAt ?? now,
      recordedAt: now,
      source: event.source,
      givenId: event.givenId ?? null,
    }),
  )
  const raised = await stores.events.add(wanted)
  const added = new Set(raised.map(({ eventId }) => eventId))
  await noteStarts(
    stores,
    workspaceId,
    wanted.flatMap((event, at) => (added.has(event.eventId) ? [{ ...event, hops: events[at]?.hops ?? 0 }] : [])),
  )
  return wanted.map((event) => (added.has(event.eventId) ? event : undefined))
}
