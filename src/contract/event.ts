/**
 * What people did, told by other systems. POST /v1/events · GET /v1/contacts/{id}/events · GET /v1/event-names
 * An event never changes consent: POST /v1/consents and /v1/withdrawals do.
 */
import { type Static, Type } from 'typebox'
import { count, nullable, pageOf, pageQuery, part, shape, text, word } from './shape.ts'
import { Id, Instant, Mailbox, PhoneNumber } from './terms.ts'

const exampleId = '019368f0-8a30-7cc2-9d11-5e0a7f9b8001'

export const EventName = Type.String({
  pattern: '^[a-z][a-z0-9_.]{0,63}$',
  maxLength: 64,
  description: 'Small letters, figures, `_` and `.`, such as `order.paid`.',
})

export const EventData = Type.Record(
  Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_]{0,63}$' }),
  Type.Union([text(1000, 'Text.'), Type.Number(), Type.Boolean(), Type.Null()]),
  { additionalProperties: false, maxProperties: 50, description: 'What belongs to it: texts, numbers, yes and no.' },
)

export const EventIn = part(
  {
    contact: Type.Optional(Id),
    number: Type.Optional(PhoneNumber),
    email: Type.Optional(Mailbox),
    country: Type.Optional(
      Type.String({ pattern: '^[A-Z]{2}$', maxLength: 2, description: 'Whose national form the number is in.' }),
    ),
    event: EventName,
    data: Type.Optional(EventData),
    occurred_at: Type.Optional(Instant),
    id: Type.Optional(text(100, 'Your own name of it: sent again, it is the same event.', 1)),
  },
  'One thing that one person did; `contact`, `number` or `email` says who.',
)
export type EventIn = Static<typeof EventIn>

export const EventsIn = shape(
  { events: Type.Array(EventIn, { minItems: 1, maxItems: 1_000, description: 'In their order.' }) },
  'Up to 1,000 events. Each is taken by itself.',
  {
    events: [
      {
        number: '+61 491 570 156',
        event: 'order.paid',
        data: { order: 'A-1009', total: 49.9 },
        occurred_at: '2026-11-23T09:30:00Z',
        id: 'order-A-1009-paid',
      },
    ],
  },
)
export type EventsIn = Static<typeof EventsIn>

export const eventOutcomes = [
  'kept',
  'known',
  'no_such_person',
  'not_a_number',
  'in_future',
  'reserved_name',
  'nobody_named',
] as const

export const EventsOut = shape(
  {
    results: Type.Array(
      part(
        { status: word(eventOutcomes, 'What became of it.'), event: nullable(Id), contact: nullable(Id) },
        'Of the event at the same place.',
      ),
      { maxItems: 1_000 },
    ),
    kept: count('How many are new.'),
  },
  '`known`: the id was sent before. `reserved_name`: only Assent raises it. `nobody_named`: say contact, number or email.',
  { results: [{ status: 'kept', event: exampleId, contact: '019368f0-8a30-7cc2-9d11-5e0a7f9b1001' }], kept: 1 },
)
export type EventsOut = Static<typeof EventsOut>

const event = {
  id: Id,
  event: EventName,
  data: EventData,
  occurred_at: Instant,
  recorded_at: Instant,
  source: text(80, '`api`, `system`, or `flow:` and its key.'),
}
export const PersonEvent = part(event, 'Something that a person did.')
export type PersonEvent = Static<typeof PersonEvent>

export const PersonEventList = pageOf(PersonEvent, 'The newest first.', {
  data: [
    {
      id: exampleId,
      event: 'order.paid',
      data: { order: 'A-1009', total: 49.9 },
      occurred_at: '2026-11-23T09:30:00Z',
      recorded_at: '2026-11-23T09:30:01Z',
      source: 'api',
    },
  ],
})
export type PersonEventList = Static<typeof PersonEventList>

export const PersonEventQuery = part({ event: Type.Optional(EventName), ...pageQuery }, 'Which of them.')
export type PersonEventQuery = Static<typeof PersonEventQuery>

export const EventNames = shape(
  { data: Type.Array(EventName, { maxItems: 1_010 }) },
  'Names that can be asked for: those that were ever raised here.',
  { data: ['opted_in', 'opted_out', 'order.paid'] },
)
export type EventNames = Static<typeof EventNames>
