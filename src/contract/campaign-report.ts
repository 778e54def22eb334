/** What became of a campaign, and of each of its messages. GET /v1/campaigns/{id}/{report,deliveries} */
import { type Static, Type } from 'typebox'
import { PersonRef } from './audience.ts'
import { campaignFields, exampleCampaign, RefusedBy } from './campaign.ts'
import { DeliveryStatus } from './message.ts'
import { count, nullable, pageQuery, part, shape, text } from './shape.ts'
import { Id, Instant } from './terms.ts'

export const CampaignReport = shape(
  {
    campaign: part(campaignFields, 'The campaign.'),
    refused: Type.Array(RefusedBy, { maxItems: 30, description: 'The most first. Nobody here was messaged.' }),
    failed: Type.Array(
      part(
        {
          code: nullable(Type.Integer({ description: "WhatsApp's code; null where there was none." })),
          count: count('Messages.'),
          meaning: text(200, 'In words.'),
        },
        'How many, for this code.',
      ),
      { maxItems: 200 },
    ),
    bucket_seconds: Type.Integer({
      minimum: 1,
      maximum: 86_400,
      description: 'How long each step of the series is: 1 s for a short campaign, more for a long one.',
    }),
    series: Type.Array(
      part(
        {
          at: Instant,
          accepted: count('Accepted in this step.'),
          refused: count('Refused in this step.'),
          failed: count('Failed in this step.'),
          opted_out: count('Noes in this step.'),
        },
        'A step.',
      ),
      { maxItems: 2000 },
    ),
    rate_per_second: Type.Number({ minimum: 0, description: 'Over the last ten seconds.' }),
    ends_in_seconds: nullable(count('At this rate.')),
    replies: Type.Array(
      part({ label: text(80, 'A button, or `text`.'), count: count('People.') }, 'What they answered.'),
      {
        maxItems: 50,
      },
    ),
    opt_outs: Type.Array(part({ means: text(40, 'The act.'), count: count('People.') }, 'How they left.'), {
      maxItems: 20,
    }),
    stops: part(
      {
        kept_p50_ms: nullable(Type.Number({ minimum: 0 })),
        kept_max_ms: nullable(Type.Number({ minimum: 0 })),
        answered_p50_ms: nullable(Type.Number({ minimum: 0 })),
        answered_max_ms: nullable(Type.Number({ minimum: 0 })),
        accepted_after: count('Accepted after the no that should have held it was answered: 0, or a fault of ours.'),
        latest: Type.Array(
          part(
            {
              person: PersonRef,
              received_at: Instant,
              closed_ms: count('Until the gate was closed.'),
              answered_ms: nullable(count('Until WhatsApp was answered.')),
              accepted_before: count('Accepted before the stop.'),
              in_doubt: count('In the air then, answer unknown.'),
              confirmed_ms: nullable(count('Until the one confirmation was accepted.')),
            },
            'One who said stop.',
          ),
          { maxItems: 50 },
        ),
      },
      'From the arrival of a STOP to the gate closed and to its answer.',
    ),
  },
  'The live report.',
  {
    campaign: exampleCampaign,
    refused: [{ reason: 'withdrawn', count: 864 }],
    failed: [{ code: 131026, count: 71, meaning: 'Not reachable' }],
    bucket_seconds: 60,
    series: [{ at: '2026-11-23T14:00:00Z', accepted: 102, refused: 20, failed: 1, opted_out: 0 }],
    rate_per_second: 5.4,
    ends_in_seconds: 240,
    replies: [{ label: 'text', count: 393 }],
    opt_outs: [{ means: 'tapped_button', count: 19 }],
    stops: {
      kept_p50_ms: 26,
      kept_max_ms: 61,
      answered_p50_ms: 27,
      answered_max_ms: 64,
      accepted_after: 0,
      latest: [
        {
          person: { contact: null, name: 'Asha Nair', number: '+61 491 570 156' },
          received_at: '2026-11-23T14:21:07Z',
          closed_ms: 24,
          answered_ms: 27,
          accepted_before: 1,
          in_doubt: 0,
          confirmed_ms: 206,
        },
      ],
    },
  },
)
export type CampaignReport = Static<typeof CampaignReport>

export const PersonDelivery = part(
  {
    delivery: Id,
    person: PersonRef,
    address: Id,
    status: text(20, 'How far it has come.'),
    reason: nullable(text(60, 'Why not.')),
    error_code: nullable(Type.Integer()),
    at: Instant,
  },
  'One message of a campaign.',
)
export type PersonDelivery = Static<typeof PersonDelivery>

export const DeliveryQuery = part(
  {
    status: Type.Optional(DeliveryStatus),
    error_code: Type.Optional(Type.Integer({ minimum: 0, maximum: 9_999_999, description: "WhatsApp's code." })),
    ...pageQuery,
  },
  'Which messages of the campaign.',
)
export type DeliveryQuery = Static<typeof DeliveryQuery>

export const DeliveryList = shape(
  {
    data: Type.Array(PersonDelivery, { maxItems: 200 }),
    next: Type.Optional(text(512, 'Ask for the next page with this as `cursor`.')),
  },
  'GET /v1/campaigns/{id}/deliveries, by status.',
  {
    data: [
      {
        delivery: '019368f0-8a30-7cc2-9d11-5e0a7f9b2101',
        person: { contact: null, name: 'Asha Nair', number: '+61 491 570 156' },
        address: '019368f0-8a30-7cc2-9d11-5e0a7f9b1a01',
        status: 'failed',
        reason: null,
        error_code: 131026,
        at: '2026-11-23T14:02:00Z',
      },
    ],
  },
)
export type DeliveryList = Static<typeof DeliveryList>
