/**
 * A send to an audience.
 * GET, POST /v1/campaigns · GET, PATCH /v1/campaigns/{id}
 * POST /v1/campaigns/{id}/counts · POST /v1/campaigns/{id}/tests
 * POST /v1/campaigns/{id}/{starts,pauses,resumptions,cancellations} · POST /v1/audience-counts counts a draft.
 */
import { type Static, Type } from 'typebox'
import { Audience } from './audience.ts'
import { count, nullable, pageQuery, part, shape, text, word } from './shape.ts'
import { Actor, Id, Instant, Language, PhoneNumber, Refusal, TopicKey, TopicRef } from './terms.ts'

export const campaignStates = ['draft', 'scheduled', 'running', 'paused', 'done', 'cancelled'] as const
export const CampaignState = word(campaignStates, 'Where it stands.')

export const VariableSource = Type.Union(
  [
    part(
      {
        attribute: text(64, 'An attribute of the contact, or `name`, `first_name`.', 1),
        fallback: text(200, 'Where the contact has none.', 1),
      },
      'Filled from the contact.',
    ),
    part({ text: text(1024, 'The same for everybody.', 1) }, 'Filled with a fixed text.'),
  ],
  { description: 'What a variable of the template is filled with.' },
)
export type VariableSource = Static<typeof VariableSource>

export const Variables = Type.Record(Type.String({ pattern: '^[a-z0-9_]{1,60}$' }), VariableSource, {
  additionalProperties: false,
  maxProperties: 120,
  description: 'By the name, or the number, of the variable.',
})

export const Figures = part(
  {
    audience: count('Addresses that were meant.'),
    to_ask: count('Not looked at yet.'),
    refused: count('Refused by the gate.'),
    queued: count('Waiting for their turn again.'),
    sending: count('Being handed over.'),
    accepted: count('WhatsApp took them: those that went further too.'),
    delivered: count('Arrived; the read ones too.'),
    read: count('Read.'),
    failed: count('WhatsApp said no.'),
    in_doubt: count('Nobody can say yet whether they were taken.'),
    lost: count('Nothing was heard of them for a day.'),
    replied: count('People who wrote something afterwards.'),
    opted_out: count('Noes that this campaign caused.'),
  },
  'Where every address stands. audience = to_ask + refused + queued + sending + accepted + failed + in_doubt + lost.',
)
export type Figures = Static<typeof Figures>

const exampleFigures = {
  audience: 12480,
  to_ask: 1327,
  refused: 2239,
  queued: 0,
  sending: 12,
  accepted: 8806,
  delivered: 8702,
  read: 5316,
  failed: 96,
  in_doubt: 0,
  lost: 0,
  replied: 1620,
  opted_out: 37,
}

/** Of a campaign, wherever one is told. */
export const campaignFields = {
  id: Id,
  name: text(120, 'For the people who work with it.'),
  state: CampaignState,
  paused_reason: nullable(text(200, 'Why it stands still: a person, `not_listening`, a template …')),
  topic: TopicRef,
  sender: Id,
  template: part({ id: Id, name: text(512, 'Its name.'), language: Language }, 'What is sent.'),
  variables: Variables,
  audience: Audience,
  every_address: Type.Boolean({ description: 'Every given address of a person, not only the preferred one.' }),
  include_attested: Type.Boolean({ description: 'Also yeses that only the business attests.' }),
  figures: Figures,
  starts_at: nullable(Instant),
  started_at: nullable(Instant),
  ended_at: nullable(Instant),
  created_at: Instant,
  created_by: Actor,
}

export const exampleCampaign = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b4001',
  name: 'Autumn lamps',
  state: 'running' as const,
  paused_reason: null,
  topic: { id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1b01', key: 'offers', name: 'Offers', category: 'marketing' as const },
  sender: '019368f0-8a30-7cc2-9d11-5e0a7f9b3001',
  template: { id: '019368f0-8a30-7cc2-9d11-5e0a7f9b5001', name: 'autumn_lamps', language: 'en' },
  variables: { first_name: { attribute: 'first_name', fallback: 'there' } },
  audience: { all: [{ attribute: 'city', op: 'is' as const, value: 'Leeds' }] },
  every_address: false,
  include_attested: true,
  figures: exampleFigures,
  starts_at: null,
  started_at: '2026-11-23T14:00:00Z',
  ended_at: null,
  created_at: '2026-11-23T13:40:00Z',
  created_by: 'Noor Aziz',
}

export const Campaign = shape(campaignFields, 'A campaign.', exampleCampaign)
export type Campaign = Static<typeof Campaign>

export const CampaignList = shape(
  {
    data: Type.Array(Campaign, { maxItems: 200 }),
    next: Type.Optional(text(512, 'Ask for the next page with this as `cursor`.')),
    live: count('Running ones, for the navigation.'),
  },
  'The newest first.',
  { data: [exampleCampaign], live: 1 },
)
export type CampaignList = Static<typeof CampaignList>

export const CampaignQuery = part(
  { state: Type.Optional(CampaignState), topic: Type.Optional(TopicKey), ...pageQuery },
  'Which campaigns.',
)
export type CampaignQuery = Static<typeof CampaignQuery>

export const CampaignIn = shape(
  {
    name: text(120, 'For the people who work with it.', 1),
    topic: TopicKey,
    template: Id,
    sender: Type.Optional(Id),
    variables: Type.Optional(Variables),
    audience: Type.Optional(Audience),
    every_address: Type.Optional(Type.Boolean()),
    include_attested: Type.Optional(Type.Boolean()),
    starts_at: Type.Optional(nullable(Instant)),
  },
  'A draft. It reaches addresses whose state for the topic is given, one per contact unless `every_address` says otherwise.',
  {
    name: 'Autumn lamps',
    topic: 'offers',
    template: '019368f0-8a30-7cc2-9d11-5e0a7f9b5001',
    variables: { first_name: { attribute: 'first_name', fallback: 'there' } },
    audience: { all: [] },
  },
)
export type CampaignIn = Static<typeof CampaignIn>

export const CampaignPatch = shape(
  {
    name: Type.Optional(text(120, 'A new name.', 1)),
    template: Type.Optional(Id),
    variables: Type.Optional(Variables),
    audience: Type.Optional(Audience),
    every_address: Type.Optional(Type.Boolean()),
    include_attested: Type.Optional(Type.Boolean()),
    starts_at: Type.Optional(nullable(Instant)),
  },
  'Only a draft or a scheduled one can be changed.',
  { name: 'Autumn lamps, Leeds' },
)
export type CampaignPatch = Static<typeof CampaignPatch>

export const CampaignStartIn = shape(
  { at: Type.Optional(Instant) },
  'Now, or at a time. Refused while its sender cannot hear or its template cannot be sent.',
  {},
)
export type CampaignStartIn = Static<typeof CampaignStartIn>

export const AudienceCountIn = shape(
  {
    topic: TopicKey,
    template: Type.Optional(Id),
    audience: Type.Optional(Audience),
    every_address: Type.Optional(Type.Boolean()),
    include_attested: Type.Optional(Type.Boolean()),
  },
  'Who would be asked about, before a campaign exists.',
  { topic: 'offers', audience: { all: [] } },
)
export type AudienceCountIn = Static<typeof AudienceCountIn>

export const RefusedBy = part({ reason: Refusal, count: count('Addresses.') }, 'How many, for this reason.')

export const AudienceCount = shape(
  {
    audience: count('Addresses that are meant.'),
    allowed: count('May be messaged now.'),
    refused: Type.Array(RefusedBy, { maxItems: 30, description: 'The most first.' }),
    counted_at: Instant,
  },
  'What the gate says now. It is asked again for each message when it is sent.',
  {
    audience: 12480,
    allowed: 10241,
    refused: [
      { reason: 'withdrawn', count: 864 },
      { reason: 'no_consent', count: 611 },
    ],
    counted_at: '2026-11-23T13:41:00Z',
  },
)
export type AudienceCount = Static<typeof AudienceCount>

export const TestSendIn = shape(
  { numbers: Type.Array(PhoneNumber, { minItems: 1, maxItems: 5 }) },
  "To at most five members' own numbers, each of which has written to this sender.",
  { numbers: ['+61491570156'] },
)
export type TestSendIn = Static<typeof TestSendIn>

export const TestSendOut = shape(
  {
    results: Type.Array(
      part(
        {
          number: PhoneNumber,
          allow: Type.Boolean(),
          reason: text(40, 'Why not, or `test`.'),
          delivery: nullable(Id),
        },
        'What the gate said about one number.',
      ),
      { maxItems: 5 },
    ),
  },
  'In the order of the numbers.',
  {
    results: [
      { number: '+61491570156', allow: true, reason: 'test', delivery: '019368f0-8a30-7cc2-9d11-5e0a7f9b2101' },
    ],
  },
)
export type TestSendOut = Static<typeof TestSendOut>
