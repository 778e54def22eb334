/** The first page. GET /v1/overview · GET /v1/overview/feed */
import { type Static, Type } from 'typebox'
import { PersonRef } from './audience.ts'
import { CaptureChannel } from './capture-point.ts'
import { count, nullable, part, shape, text, word } from './shape.ts'
import { Act, Channel, Day, Id, Instant, RecordState, TopicRef } from './terms.ts'

export const OverviewQuery = part(
  { days: Type.Optional(Type.Integer({ minimum: 1, maximum: 366, default: 30, description: 'Today is the last.' })) },
  'Over how many days; compared with as many before.',
)
export type OverviewQuery = Static<typeof OverviewQuery>

export const FeedItem = part(
  {
    id: Id,
    at: Instant,
    state: RecordState,
    scope: word(['topic', 'marketing', 'all'], 'How wide.'),
    topics: Type.Array(TopicRef, { maxItems: 200 }),
    act: Act,
    channel: Channel,
    person: PersonRef,
    capture_point: nullable(part({ id: Id, name: text(120, 'Its name.') }, 'Where.')),
  },
  'What somebody said, with all topics of that act.',
)
export type FeedItem = Static<typeof FeedItem>

const exampleTopic = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1b01',
  key: 'offers',
  name: 'Offers',
  category: 'marketing' as const,
}

const exampleFeed = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1c01',
  at: '2026-11-23T09:31:00Z',
  state: 'given' as const,
  scope: 'topic' as const,
  topics: [exampleTopic],
  act: 'sent_code' as const,
  channel: 'whatsapp',
  person: { contact: '019368f0-8a30-7cc2-9d11-5e0a7f9b1001', name: 'Asha Nair', number: '+61 491 570 156' },
  capture_point: { id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1e01', name: 'Checkout page' },
}

export const FeedQuery = part(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 10, description: 'How many.' })),
    after: Type.Optional(Id),
  },
  'Only what was recorded after the item with this id.',
)
export type FeedQuery = Static<typeof FeedQuery>

export const Feed = shape({ data: Type.Array(FeedItem, { maxItems: 50 }) }, 'As it happens, the newest first.', {
  data: [exampleFeed],
})
export type Feed = Static<typeof Feed>

export const needs = [
  'profile_incomplete',
  'notice_not_reviewed',
  'notice_missing_language',
  'template_paused',
  'template_rejected',
  'template_without_stop',
  'template_category_changed',
  'sender_not_listening',
  'sender_stopped',
  'held_message',
  'unread_message',
  'in_doubt_delivery',
  'campaign_paused',
] as const

export const firstSteps = ['sender', 'topics', 'capture_point', 'first_yes', 'first_campaign'] as const

export const Overview = shape(
  {
    days: Type.Integer({ minimum: 1, maximum: 366 }),
    from: Day,
    to: Day,
    figures: part(
      {
        may_be_messaged: count('Addresses with a yes on at least one topic.'),
        may_be_messaged_change: Type.Integer({ description: 'Against the beginning of the period.' }),
        known: count('Addresses known.'),
        waiting: count('Addresses asked, not confirmed.'),
        confirmed_within_a_day: nullable(
          Type.Number({ minimum: 0, maximum: 1, description: 'Of those asked in the period.' }),
        ),
        said_no: count('People who said no in the period.'),
        said_no_share: nullable(Type.Number({ minimum: 0, maximum: 1, description: 'Of those who may be messaged.' })),
        sent_after_no: count('Messages accepted after a no was answered, but its confirmation. Must stay nought.'),
        refused_sends: count('Sends refused by the gate in the period.'),
      },
      'The four figures with their notes.',
    ),
    series: Type.Array(part({ day: Day, yes: count('Yes that day.'), no: count('No that day.') }, 'A day.'), {
      maxItems: 366,
      description: 'Acts a day: one act about several topics is one.',
    }),
    marks: Type.Array(
      part(
        { day: Day, campaign: Id, name: text(120, 'Its name.'), opted_out: count('Left because of it.') },
        'A day to point at.',
      ),
      { maxItems: 20 },
    ),
    topics: Type.Array(
      part(
        {
          topic: TopicRef,
          given: count('Addresses.'),
          pending: count('Addresses.'),
          no: count('Addresses.'),
          expired: count('Addresses.'),
          unknown: count('Addresses.'),
          of_asked: nullable(
            Type.Number({ minimum: 0, maximum: 1, description: 'Given, of those who ever answered or were asked.' }),
          ),
        },
        'What addresses have agreed to.',
      ),
      { maxItems: 200 },
    ),
    capture_points: Type.Array(
      part(
        {
          id: Id,
          name: text(120, 'Its name.'),
          channel: CaptureChannel,
          asked: count('Times shown, sampled; or numbers left where that is more.'),
          yes: count('Numbers confirmed.'),
          rate: nullable(Type.Number({ minimum: 0, maximum: 1 })),
        },
        'Where the yeses come from.',
      ),
      { maxItems: 20, description: 'The most yeses first.' },
    ),
    sending: Type.Array(
      part(
        {
          campaign: Id,
          name: text(120, 'Its name.'),
          audience: count('Addresses meant.'),
          done: count('Asked about so far.'),
          refused: count('By the gate.'),
          opted_out: count('Left because of it.'),
          paused: Type.Boolean(),
        },
        'A campaign at work.',
      ),
      { maxItems: 20 },
    ),
    needs_you: Type.Array(
      part(
        {
          kind: word(needs, 'What it is.'),
          title: text(160, 'In words.'),
          detail: nullable(text(300, 'What follows from it.')),
          subject: nullable(Id),
          count: count('How many.'),
        },
        'Something that waits for a person.',
      ),
      { maxItems: 50 },
    ),
    feed: Type.Array(FeedItem, { maxItems: 50 }),
    first_run: Type.Array(
      part(
        {
          key: word(firstSteps, 'Which step.'),
          done: Type.Boolean(),
          detail: text(300, 'What there is, or what to do.'),
        },
        'A step to the first yes.',
      ),
      { maxItems: 5 },
    ),
    counted_at: Instant,
  },
  'Figures, one chart, the lists beneath, and what is new.',
  {
    days: 30,
    from: '2026-10-25',
    to: '2026-11-23',
    figures: {
      may_be_messaged: 48216,
      may_be_messaged_change: 1284,
      known: 66418,
      waiting: 1932,
      confirmed_within_a_day: 0.61,
      said_no: 214,
      said_no_share: 0.0044,
      sent_after_no: 0,
      refused_sends: 12408,
    },
    series: [{ day: '2026-11-23', yes: 48, no: 7 }],
    marks: [
      { day: '2026-11-10', campaign: '019368f0-8a30-7cc2-9d11-5e0a7f9b4001', name: 'Winter preview', opted_out: 27 },
    ],
    topics: [
      { topic: exampleTopic, given: 33012, pending: 900, no: 5100, expired: 400, unknown: 27006, of_asked: 0.82 },
    ],
    capture_points: [
      {
        id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1e01',
        name: 'Checkout page',
        channel: 'web_page',
        asked: 1912,
        yes: 584,
        rate: 0.31,
      },
    ],
    sending: [
      {
        campaign: '019368f0-8a30-7cc2-9d11-5e0a7f9b4001',
        name: 'Autumn lamps',
        audience: 12480,
        done: 11153,
        refused: 2239,
        opted_out: 37,
        paused: false,
      },
    ],
    needs_you: [
      {
        kind: 'template_paused',
        title: 'Template spring_offer is paused',
        detail: 'By WhatsApp, for low quality, until 16:10.',
        subject: '019368f0-8a30-7cc2-9d11-5e0a7f9b5001',
        count: 1,
      },
    ],
    feed: [exampleFeed],
    first_run: [{ key: 'sender', done: true, detail: 'An emulated WhatsApp number is ready: +61 491 570 000.' }],
    counted_at: '2026-11-23T14:32:00Z',
  },
)
export type Overview = Static<typeof Overview>
