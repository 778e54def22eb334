/** Events: added, read by their person, moved by a merge, and let go of when they are old. Never changed. */
import type { EventData, EventStore, PersonEvent } from '../domain/event.ts'
import type { EventCursor } from '../domain/export.ts'
import { cutPage, type Page, type PageRequest } from '../domain/page.ts'
import type { Queryable } from './pool.ts'

export function eventStore(db: Queryable): EventStore {
  return {
    add: (events) => add(db, events),
    list: (workspaceId, contactId, page, name) => list(db, workspaceId, contactId, page, name),
    names: async (workspaceId) => {
      const { rows } = await db.query<{ name: string }>(
        'select name from event_name where workspace_id = $1 order by name limit 1000',
        [workspaceId],
      )
      return rows.map((row) => row.name)
    },
    move: (workspaceId, from, to, raisedFor) => move(db, workspaceId, from, to, raisedFor),
    prune: async (until, most) => {
      const { rowCount } = await db.query(
        `delete from event e
         using (select workspace_id, contact_id, event_id from event where recorded_at <= $1 limit $2) as old
         where e.workspace_id = old.workspace_id and e.contact_id = old.contact_id and e.event_id = old.event_id`,
        [until, most],
      )
      return rowCount ?? 0
    },
  }
}

async function add(db: Queryable, events: readonly PersonEvent[]): Promise<PersonEvent[]> {
  if (events.length === 0) return []
  const { rows } = await db.query<{ event_id: string }>({
    name: 'add-events',
    text: `with named as (
             insert into event_name (workspace_id, name, first_at)
             select distinct on (workspace_id, name) workspace_id, name, at
             from unnest($1::uuid[], $4::text[], $7::timestamptz[]) as n (workspace_id, name, at)
             order by workspace_id, name, at
             on conflict do nothing
           )
           insert into event (workspace_id, contact_id, event_id, raised_for, name, data, occurred_at, recorded_at, source, given_id)
           select workspace_id, contact_id, event_id, contact_id, name, data, occurred_at, recorded_at, source, given_id
           from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::jsonb[], $6::timestamptz[], $7::timestamptz[], $8::text[], $9::text[])
             as n (workspace_id, contact_id, event_id, name, data, occurred_at, recorded_at, source, given_id)
           on conflict (workspace_id, given_id) where given_id is not null do nothing
           returning event_id`,
    values: [
      events.map((e) => e.workspaceId),
      events.map((e) => e.contactId),
      events.map((e) => e.eventId),
      events.map((e) => e.name),
      events.map((e) => JSON.stringify(e.data)),
      events.map((e) => e.occurredAt),
      events.map((e) => e.recordedAt),
      events.map((e) => e.source),
      events.map((e) => e.givenId),
    ],
  })
  const added = new Set(rows.map((row) => row.event_id))
  return events.filter(({ eventId }) => added.has(eventId))
}

interface EventRow {
  readonly workspace_id: string
  readonly contact_id: string
  readonly event_id: string
  readonly name: string
  readonly data: EventData
  readonly occurred_at: Date
  readonly recorded_at: Date
  readonly source: string
  readonly given_id: string | null
}

async function list(
  db: Queryable,
  workspaceId: string,
  contactId: string,
  { limit, after }: PageRequest,
  name?: string,
): Promise<Page<PersonEvent>> {
  const [ms, id] = after?.split('.') ?? []
  const { rows } = await db.query<EventRow>(
    `select workspace_id, contact_id, event_id, name, data, occurred_at, recorded_at, source, given_id
     from event
     where workspace_id = $1 and contact_id = $2 and ($3::text is null or name = $3)
       and ($4::timestamptz is null or (occurred_at, event_id) < ($4, $5::uuid))
     order by occurred_at desc, event_id desc
     limit ${Math.floor(limit) + 1}`,
    [workspaceId, contactId, name ?? null, ms === undefined ? null : new Date(Number(ms)), id ?? null],
  )
  return cutPage(rows.map(fromRow), limit, ({ occurredAt, eventId }) => `${occurredAt.getTime()}.${eventId}`)
}

/** Everybody's, person by person. */
export async function exportedEvents(
  db: Queryable,
  workspaceId: string,
  after: EventCursor | undefined,
  limit: number,
): Promise<PersonEvent[]> {
  const { rows } = await db.query<EventRow>(
    `select workspace_id, contact_id, event_id, name, data, occurred_at, recorded_at, source, given_id
     from event
     where workspace_id = $1 and (contact_id, event_id) > ($2::uuid, $3::uuid)
     order by contact_id, event_id
     limit ${Math.floor(limit)}`,
    [workspaceId, after?.contactId ?? nobody, after?.eventId ?? nobody],
  )
  return rows.map(fromRow)
}

const nobody = '00000000-0000-0000-0000-000000000000'

async function move(
  db: Queryable,
  workspaceId: string,
  from: string,
  to: string,
  raisedFor?: readonly string[],
): Promise<void> {
  await db.query(
    `update event set contact_id = $3
     where workspace_id = $1 and contact_id = $2 and ($4::uuid[] is null or raised_for = any ($4))`,
    [workspaceId, from, to, raisedFor ?? null],
  )
}

function fromRow(row: EventRow): PersonEvent {
  return {
    workspaceId: row.workspace_id,
    eventId: row.event_id,
    contactId: row.contact_id,
    name: row.name,
    data: row.data,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    source: row.source,
    givenId: row.given_id,
  }
}
