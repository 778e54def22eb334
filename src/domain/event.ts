/** What people did, as other systems, flows and the product itself tell it. It never changes consent. */
import { day } from '../base/clock.ts'
import type { Page, PageRequest } from './page.ts'

export type EventData = Readonly<Record<string, string | number | boolean | null>>

export interface PersonEvent {
  readonly workspaceId: string
  readonly eventId: string
  readonly contactId: string
  /** `order.paid`; the product's own begin with `contact.` or `segment.`, or stand in `productEvents`. */
  readonly name: string
  readonly data: EventData
  readonly occurredAt: Date
  readonly recordedAt: Date
  /** `api`, `flow:<key>`, `console`, `system`. */
  readonly source: string
  /** The sender's own name of it: sent again, it is the same event. */
  readonly givenId: string | null
}

export interface EventStore {
  /** Leaves out those whose `givenId` is known in the workspace. Returns those that are new, in their order. */
  add(events: readonly PersonEvent[]): Promise<PersonEvent[]>
  /** The newest first; keys are `<ms>.<event id>`. */
  list(workspaceId: string, contactId: string, page: PageRequest, name?: string): Promise<Page<PersonEvent>>
  /** Names that were ever used, in their order. */
  names(workspaceId: string): Promise<string[]>
  /** From one contact to another; with `raisedFor` only what was raised for these. */
  move(workspaceId: string, from: string, to: string, raisedFor?: readonly string[]): Promise<void>
  /** Deletes what was recorded until then; returns how many, at most `most`. */
  prune(until: Date, most: number): Promise<number>
}

export const eventsKeptMs = 400 * day

/** Raised by the product, so nobody else may use these names. */
export const productEvents = ['opted_in', 'opted_out', 'missed_call', 'consent_expiring', 'came_back'] as const

/** These are consent records: they are asked for there, and are true for as long as records are kept. */
export const consentEvents = ['opted_in', 'opted_out'] as const

/** Whether a name is the product's own. */
export function isProductEvent(name: string): boolean {
  return (productEvents as readonly string[]).includes(name) || /^(contact|segment)\./.test(name)
}
