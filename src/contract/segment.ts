/**
 * Named audiences. GET, POST /v1/segments · GET, PATCH /v1/segments/{id} · POST /v1/segments/{id}/members
 * GET /v1/segments/{id}/counts · POST /v1/segment-counts counts a draft.
 * Who is in one: GET /v1/contacts?segment=; as CSV: GET /v1/exports/contacts.csv?segment=.
 */
import { type Static, Type } from 'typebox'
import { Audience } from './audience.ts'
import { count, nullable, part, shape, text, word } from './shape.ts'
import { Actor, Id, Instant, PhoneNumber, TopicKey } from './terms.ts'

export const SegmentKey = Type.String({
  pattern: '^[a-z][a-z0-9_]{0,39}$',
  maxLength: 40,
  description: 'How rules, campaigns and flows name it. It never changes.',
})

const exampleId = '019368f0-8a30-7cc2-9d11-5e0a7f9b7001'
const exampleContact = '019368f0-8a30-7cc2-9d11-5e0a7f9b1001'
const exampleRule = {
  all: [],
  any: [
    { all: [{ attribute: 'city', op: 'is' as const, value: 'Leeds' }] },
    { all: [{ event: 'order.paid', op: 'count_above' as const, count: 2, days: 30 }] },
  ],
}

export const Segment = shape(
  {
    id: Id,
    key: SegmentKey,
    name: text(80, 'For the people who work with it.'),
    description: text(400, 'What it is for.'),
    kind: word(['rule', 'list'], 'A rule is asked anew each time; a list is kept by hand, by import or by the API.'),
    rule: nullable(Audience),
    created_at: Instant,
    created_by: Actor,
    archived_at: nullable(Instant),
  },
  'A segment.',
  {
    id: exampleId,
    key: 'leeds_or_regulars',
    name: 'Leeds or regulars',
    description: 'For the shop in Leeds.',
    kind: 'rule',
    rule: exampleRule,
    created_at: '2026-11-23T09:30:12Z',
    created_by: 'Noor Aziz',
    archived_at: null,
  },
)
export type Segment = Static<typeof Segment>

export const SegmentQuery = part(
  { archived: Type.Optional(Type.Boolean({ description: 'Also archived ones.' })) },
  'Which segments.',
)
export type SegmentQuery = Static<typeof SegmentQuery>

export const SegmentList = shape(
  { data: Type.Array(Segment, { maxItems: 1_000 }) },
  'Segments by name, at most 1,000.',
  { data: [] },
)
export type SegmentList = Static<typeof SegmentList>

export const SegmentIn = shape(
  {
    name: text(80, 'For the people who work with it.', 1),
    key: Type.Optional(SegmentKey),
    description: Type.Optional(text(400, 'What it is for.')),
    rule: Type.Optional(Audience),
  },
  'A rule, or, where `rule` is left out, an empty list. Without `key` one is made from the name.',
  { name: 'Leeds or regulars', rule: exampleRule },
)
export type SegmentIn = Static<typeof SegmentIn>

export const SegmentPatch = shape(
  {
    name: Type.Optional(text(80, 'For the people who work with it.', 1)),
    description: Type.Optional(text(400, 'What it is for.')),
    rule: Type.Optional(Audience),
    archived: Type.Optional(
      Type.Boolean({ description: 'An archived one is offered to nobody; where it is used it goes on.' }),
    ),
  },
  'What may change. Campaigns that have started keep the rule that they started with.',
  { archived: true },
)
export type SegmentPatch = Static<typeof SegmentPatch>

const people = (description: string) =>
  Type.Optional(
    Type.Array(
      Type.Union([part({ contact: Id }, 'By id.'), part({ number: PhoneNumber }, 'By number.')], {
        description: 'A person who is known.',
      }),
      { maxItems: 1_000, description },
    ),
  )

export const SegmentMembersIn = shape(
  { add: people('Who comes in.'), remove: people('Who goes.') },
  'Changes a list. Who is not known is told, and keeps nobody else out.',
  { add: [{ contact: exampleContact }, { number: '+61 491 570 156' }] },
)
export type SegmentMembersIn = Static<typeof SegmentMembersIn>

export const SegmentMembersOut = shape(
  {
    added: count('Who were not in it before.'),
    removed: count('Who were in it.'),
    unknown: Type.Array(text(60, 'As a JSON pointer into what was sent.'), { maxItems: 2_000 }),
  },
  'What became of the list.',
  { added: 2, removed: 0, unknown: [] },
)
export type SegmentMembersOut = Static<typeof SegmentMembersOut>

export const SegmentCountIn = shape({ rule: Audience }, 'A rule that is being written.', { rule: exampleRule })
export type SegmentCountIn = Static<typeof SegmentCountIn>

export const SegmentCount = shape(
  {
    people: count('People in it.'),
    opted_in: count('Of them, whose opt_in is true.'),
    topics: Type.Array(part({ topic: TopicKey, given: count('Whose best state is given.') }, 'Of them, by topic.'), {
      maxItems: 200,
    }),
    counted_at: Instant,
  },
  'How many. What the gate would say of each: POST /v1/audience-counts with a topic.',
  { people: 412, opted_in: 360, topics: [{ topic: 'offers', given: 298 }], counted_at: '2026-11-23T10:00:00Z' },
)
export type SegmentCount = Static<typeof SegmentCount>
