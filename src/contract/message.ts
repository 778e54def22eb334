/** What was written, both ways. GET /v1/messages · GET /v1/contacts/{id}/messages · POST /v1/contacts/{id}/messages */
import { type Static, Type } from 'typebox'
import { Decision } from './decision.ts'
import { nullable, pageOf, pageQuery, part, shape, text, word } from './shape.ts'
import { Id, Instant, purposes, TopicRef } from './terms.ts'

export const deliveryStatuses = [
  'queued',
  'refused',
  'sending',
  'in_doubt',
  'accepted',
  'sent',
  'delivered',
  'read',
  'failed',
  'lost',
] as const
export const DeliveryStatus = word(deliveryStatuses, 'How far it has come.')
export type DeliveryStatus = (typeof deliveryStatuses)[number]

const example = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b2001',
  direction: 'out' as const,
  at: '2026-11-23T10:00:00Z',
  contact: '019368f0-8a30-7cc2-9d11-5e0a7f9b1001',
  address: '019368f0-8a30-7cc2-9d11-5e0a7f9b1a01',
  sender: '019368f0-8a30-7cc2-9d11-5e0a7f9b3001',
  kind: 'template',
  text: 'Hello Asha, members save 20 % until Sunday.',
  buttons: ['See the lamps', 'Stop promotions'],
  meaning: null,
  referral: null,
  delivery: {
    id: '019368f0-8a30-7cc2-9d11-5e0a7f9b2101',
    status: 'read' as const,
    purpose: 'topic' as const,
    topic: {
      id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1b01',
      key: 'offers',
      name: 'Offers',
      category: 'marketing' as const,
    },
    campaign: { id: '019368f0-8a30-7cc2-9d11-5e0a7f9b4001', name: 'Autumn lamps' },
    record: '019368f0-8a30-7cc2-9d11-5e0a7f9b1c01',
    reason: null,
    error_code: null,
    accepted_at: '2026-11-23T10:00:00.210Z',
    delivered_at: '2026-11-23T10:00:01Z',
    read_at: '2026-11-23T10:02:12Z',
  },
}

export const MessageDelivery = part(
  {
    id: Id,
    status: DeliveryStatus,
    purpose: word(purposes, 'Why it left.'),
    topic: nullable(TopicRef),
    campaign: nullable(part({ id: Id, name: text(120, 'Its name.') }, 'Where it came from.')),
    record: nullable(Id),
    reason: nullable(text(60, 'Why the gate refused it.')),
    error_code: nullable(Type.Integer({ description: "WhatsApp's code." })),
    accepted_at: nullable(Instant),
    delivered_at: nullable(Instant),
    read_at: nullable(Instant),
  },
  'What became of it, and the record that it rests on.',
)
export type MessageDelivery = Static<typeof MessageDelivery>

const Referral = part(
  {
    source_type: nullable(text(40, '`ad` or `post`.')),
    source_id: nullable(text(100, 'WhatsApp’s id of the ad.')),
    source_url: nullable(text(2048, 'Where it stood.')),
    headline: nullable(text(500, 'Its headline.')),
    body: nullable(text(2000, 'Its text.')),
    click_id: nullable(text(500, '`ctwa_clid`: the click.')),
  },
  'The advertisement or post whose button was tapped to get here. Where somebody came from is no consent.',
)

export const Message = shape(
  {
    id: Id,
    direction: word(['in', 'out'], 'From the person, or to them.'),
    at: Instant,
    contact: nullable(Id),
    address: Id,
    sender: Id,
    kind: text(40, '`text`, `template`, `buttons`, `list`, `tap` …'),
    text: nullable(text(4096, 'Its words; null once pruned.')),
    buttons: Type.Array(text(80, 'A label.'), { maxItems: 10 }),
    meaning: nullable(text(60, 'What an inbound message was read as: `opt_out`, `confirmation`, `help` …')),
    referral: nullable(Referral),
    delivery: nullable(MessageDelivery),
  },
  'One message.',
  example,
)
export type Message = Static<typeof Message>

export const MessageList = pageOf(Message, 'The newest first.', { data: [example] })
export type MessageList = Static<typeof MessageList>

export const MessageQuery = part(
  { contact: Type.Optional(Id), address: Type.Optional(Id), ...pageQuery },
  'Exactly one of `contact` and `address`. Those of a campaign are at GET /v1/campaigns/{id}/deliveries.',
)
export type MessageQuery = Static<typeof MessageQuery>

export const ReplyIn = shape(
  { text: text(4096, 'Free text; inside the 24-hour window only, never marketing.', 1), address: Type.Optional(Id) },
  'An answer to what the person wrote. The gate is asked first.',
  { text: 'Your lamp is on its way.' },
)
export type ReplyIn = Static<typeof ReplyIn>

export const ReplyOut = shape(
  { decision: Decision, delivery: nullable(Id) },
  'What the gate said; the delivery, where it agreed.',
  { decision: { allow: true, reason: 'reply' }, delivery: '019368f0-8a30-7cc2-9d11-5e0a7f9b2101' },
)
export type ReplyOut = Static<typeof ReplyOut>
