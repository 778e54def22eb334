/** An event as the outside sees it. */
import type { PersonEvent as EventShape } from '../../contract/event.ts'
import type { PersonEvent } from '../../domain/event.ts'

export function presentEvent(event: PersonEvent): EventShape {
  return {
    id: event.eventId,
    event: event.name,
    data: { ...event.data },
    occurred_at: event.occurredAt.toISOString(),
    recorded_at: event.recordedAt.toISOString(),
    source: event.source,
  }
}
