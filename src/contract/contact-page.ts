/**
 * What the page of a contact shows.
 * GET /v1/contacts/{id}/consent · GET /v1/contacts/{id}/timeline · GET /v1/contacts/{id}/messages (message.ts)
 * Asking the gate is POST /v1/decisions; recording a no is POST /v1/withdrawals with `contact`.
 */
import { type Static, Type } from 'typebox'
import { EventData, EventName } from './event.ts'
import { ReadingTrace } from './review.ts'
import { count, nullable, pageQuery, part, shape, text, word } from './shape.ts'
import {
  Act,
  Actor,
  Channel,
  ConsentStateName,
  Id,
  Instant,
  Language,
  OptIn,
  RecordState,
  Sha256,
  Strength,
  TopicKey,
  TopicRef,
  Url,
} from './terms.ts'

const exampleAddress = '019368f0-8a30-7cc2-9d11-5e0a7f9b1a01'
const exampleRecord = '019368f0-8a30-7cc2-9d11-5e0a7f9b1c01'
const exampleTopic = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1b01',
  key: 'offers',
  name: 'Offers',
  category: 'marketing' as const,
}

export const LifelineSpan = part(
  { state: ConsentStateName, from: Instant, to: Instant },
  'A stretch of time in one state; spans touch and cover the lifeline.',
)
export type LifelineSpan = Static<typeof LifelineSpan>

export const ConsentCell = part(
  {
    address: Id,
    state: ConsentStateName,
    since: nullable(Instant),
    until: nullable(Instant),
    record: nullable(Id),
    asked_at: nullable(Instant),
    lifeline: Type.Array(LifelineSpan, { maxItems: 500 }),
  },
  'One topic at one address: now, and over the last two years.',
)
export type ConsentCell = Static<typeof ConsentCell>

export const ContactConsent = shape(
  {
    opt_in: OptIn,
    addresses: Type.Array(
      part(
        { id: Id, label: text(254, 'As written for reading.'), note: nullable(text(120, 'Where it comes from.')) },
        'A column.',
      ),
      { maxItems: 200 },
    ),
    topics: Type.Array(
      part(
        { topic: TopicRef, frequency: text(80, 'How often.'), cells: Type.Array(ConsentCell, { maxItems: 200 }) },
        'A row, with a cell for each address.',
      ),
      { maxItems: 200 },
    ),
    from: Instant,
    to: Instant,
  },
  'Consent now, by topic and address; `from` and `to` bound every lifeline.',
  {
    opt_in: true,
    addresses: [{ id: exampleAddress, label: '+61 491 570 156', note: 'WhatsApp, heard from today' }],
    topics: [
      {
        topic: exampleTopic,
        frequency: 'up to 4 a month',
        cells: [
          {
            address: exampleAddress,
            state: 'given',
            since: '2026-11-23T09:31:00Z',
            until: '2028-11-23T09:31:00Z',
            record: exampleRecord,
            asked_at: '2026-11-23T09:30:12Z',
            lifeline: [
              { state: 'unknown', from: '2024-11-24T00:00:00Z', to: '2026-11-23T09:30:12Z' },
              { state: 'pending', from: '2026-11-23T09:30:12Z', to: '2026-11-23T09:31:00Z' },
              { state: 'given', from: '2026-11-23T09:31:00Z', to: '2026-11-24T00:00:00Z' },
            ],
          },
        ],
      },
    ],
    from: '2024-11-24T00:00:00Z',
    to: '2026-11-24T00:00:00Z',
  },
)
export type ContactConsent = Static<typeof ContactConsent>

export const ShownWording = part(
  {
    sha256: Sha256,
    content: Type.Unknown({
      description: 'As shown; personal values are placeholders. A notice has the shape NoticeContent.',
    }),
    notice: nullable(
      part(
        { id: Id, name: text(120, 'Its name.'), version: Type.Integer({ minimum: 1 }) },
        'The notice it is a version of.',
      ),
    ),
  },
  'A wording by its hash.',
)
export type ShownWording = Static<typeof ShownWording>

export const Effect = part(
  {
    record: Id,
    topic: nullable(TopicRef),
    scope: word(['topic', 'marketing', 'all'], 'How wide.'),
    was: nullable(ConsentStateName),
    is: nullable(ConsentStateName),
    receipt: Url,
  },
  'What one record changed: was and is. Null where a wide no touched several topics in different states.',
)
export type Effect = Static<typeof Effect>

export const EvidenceItem = part(
  { name: text(64, 'What it is.'), value: text(4000, 'What it says.') },
  'A piece of evidence, unsealed for whoever may read proofs.',
)

export const TimelineEntry = part(
  {
    kind: word(
      ['record', 'expired', 'merged', 'unmerged', 'event', 'reading', 'erased'],
      'A statement; or what happened by itself or by our hand, which is not a statement by the person.',
    ),
    id: Id,
    at: Instant,
    recorded_at: Instant,
    address: nullable(Id),
    state: nullable(RecordState),
    act: nullable(Act),
    channel: nullable(Channel),
    capture_point: nullable(part({ id: Id, name: text(120, 'Its name.'), slug: text(63, 'Its address.') }, 'Where.')),
    actor: Actor,
    strength: nullable(Strength),
    policy_pack: nullable(text(40, 'Pack and version.')),
    reason: nullable(text(400, 'Why, where one was given.')),
    language: nullable(Language),
    notice: nullable(ShownWording),
    rendered: nullable(ShownWording),
    effects: Type.Array(Effect, { maxItems: 400 }),
    confirms: nullable(Id),
    evidence: nullable(
      Type.Array(EvidenceItem, {
        maxItems: 60,
        description: 'Null where there is none, it has been erased, or the role may not read it.',
      }),
    ),
    evidence_sha256: nullable(Sha256),
    ledger: nullable(word(['pending'], 'Its place in the signed log.')),
    reading: nullable(ReadingTrace),
    event: nullable(
      part({ name: EventName, data: EventData }, 'What the person did, as it was told to us. It changed no consent.'),
    ),
    stop: nullable(
      part(
        {
          accepted_before: count('Messages that WhatsApp had accepted before.'),
          in_doubt: count('Messages whose answer had not come.'),
          closed_ms: count('From its arrival until the gate was closed.'),
          answered_ms: nullable(count('From its arrival until it was answered.')),
          campaign: nullable(part({ id: Id, name: text(120, 'Its name.') }, 'The campaign that the person answered.')),
        },
        'What a no caused.',
      ),
    ),
  },
  'One act of the person with all that it said, or one event. Records made by the same act stand together.',
)
export type TimelineEntry = Static<typeof TimelineEntry>

export const Timeline = shape(
  {
    data: Type.Array(TimelineEntry, { maxItems: 200 }),
    next: Type.Optional(text(512, 'Ask for older entries with this as `cursor`.')),
    records: count('Records of this person in all.'),
  },
  'The newest first. Nothing in it is ever changed.',
  {
    data: [
      {
        kind: 'record',
        id: exampleRecord,
        at: '2026-11-23T09:31:00Z',
        recorded_at: '2026-11-23T09:31:00.412Z',
        address: exampleAddress,
        state: 'given',
        act: 'sent_code',
        channel: 'whatsapp',
        capture_point: { id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1e01', name: 'Checkout page', slug: 'checkout' },
        actor: 'subject',
        strength: 'vouched',
        policy_pack: 'world@1',
        reason: null,
        language: 'en',
        notice: {
          sha256: '3042e1c8f5b1a0d2c9e77f60b6a1d34f5e0c2b7a91d84e6f0a3b5c7d9e1f2a3b',
          content: { heading: 'Get messages from Acme Store on WhatsApp' },
          notice: { id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1d01', name: 'Spring wording', version: 3 },
        },
        rendered: null,
        effects: [
          {
            record: exampleRecord,
            topic: exampleTopic,
            scope: 'topic',
            was: 'pending',
            is: 'given',
            receipt: 'https://consent.example/r/019368f0-8a30-7cc2-9d11-5e0a7f9b1c01',
          },
        ],
        confirms: '019368f0-8a30-7cc2-9d11-5e0a7f9b1c00',
        evidence: [{ name: 'code', value: 'K7Q2M9' }],
        evidence_sha256: 'a70d7547c1f2b3e4d5a6978877665544332211ffeeddccbbaa99887766554433',
        ledger: 'pending',
        event: null,
        reading: null,
        stop: null,
      },
    ],
    records: 6,
  },
)
export type Timeline = Static<typeof Timeline>

export const TimelineQuery = part(
  { address: Type.Optional(Id), topic: Type.Optional(TopicKey), ...pageQuery },
  'Only what was said at this address, or about this topic.',
)
export type TimelineQuery = Static<typeof TimelineQuery>
