/**
 * The opt-in API, the opt-out API, and what stands for a number.
 * POST /v1/consents · GET /v1/consents?number= · POST /v1/withdrawals
 */
import { type Static, Type } from 'typebox'
import { nullable, pageQuery, part, shape, text, word } from './shape.ts'
import {
  Act,
  Channel,
  ConsentStateName,
  Country,
  Id,
  Instant,
  Language,
  Mailbox,
  OptIn,
  PhoneNumber,
  RecordState,
  Sha256,
  SlugOrId,
  Strength,
  TopicKey,
  TopicRef,
  Url,
  UserId,
} from './terms.ts'

const recordId = '019368f0-8a30-7cc2-9d11-5e0a7f9b1c01'
const addressId = '019368f0-8a30-7cc2-9d11-5e0a7f9b1a01'
const topicId = '019368f0-8a30-7cc2-9d11-5e0a7f9b1b01'

export const Evidence = Type.Record(
  Type.String({ pattern: '^[a-z][a-z0-9_]{0,63}$' }),
  Type.Union([Type.String({ maxLength: 4000 }), Type.Number(), Type.Boolean()]),
  {
    additionalProperties: false,
    maxProperties: 40,
    description:
      "What proves it, by name (`ip`, `form_url`, `operator`). Sealed under the address's own key; personal data belongs here.",
  },
)

export const reportableActs = [
  'ticked_box',
  'tapped_button',
  'chose_from_list',
  'typed_words',
  'switched_on_page',
  'told_staff',
  'signed_paper',
] as const

export const ConsentsIn = shape(
  {
    numbers: Type.Optional(Type.Array(PhoneNumber, { minItems: 1, maxItems: 20 })),
    user_ids: Type.Optional(Type.Array(UserId, { minItems: 1, maxItems: 20 })),
    country: Type.Optional(Country),
    topics: Type.Array(TopicKey, { minItems: 1, maxItems: 50, description: 'Each topic for each number.' }),
    answer: Type.Optional(word(['given', 'refused'], 'What the person said; `given` where it is left out.')),
    act: Type.Optional(word(reportableActs, 'What the person did. Without it the statement is kept as unknown.')),
    capture_point: Type.Optional(SlugOrId),
    notice: Type.Optional(
      part(
        { id: Id, version: Type.Integer({ minimum: 1, maximum: 1_000_000 }), language: Language },
        'The wording that the person was shown. Without it the statement is kept as unknown.',
      ),
    ),
    occurred_at: Type.Optional(Instant),
    evidence: Type.Optional(Evidence),
    contact: Type.Optional(
      part(
        {
          id: Type.Optional(Id),
          name: Type.Optional(text(200, 'As the person writes it.', 1)),
          language: Type.Optional(Language),
        },
        'Whose numbers these are: a contact that exists, or what to write about a new one.',
      ),
    ),
  },
  'What a person said, somewhere, having been shown something. The state is never sent: the policy of the capture point decides it. At least one of `numbers` and `user_ids`.',
  {
    numbers: ['+61 491 570 156', '+61 491 570 157'],
    topics: ['order_status', 'offers'],
    act: 'ticked_box',
    capture_point: 'checkout',
    notice: { id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1d01', version: 3, language: 'en' },
    occurred_at: '2026-11-23T09:30:12Z',
    evidence: { ip: '203.0.113.7', form_url: 'https://shop.example/checkout' },
    contact: { name: 'Asha Nair' },
  },
)
export type ConsentsIn = Static<typeof ConsentsIn>

export const missingParts = ['act', 'notice', 'evidence', 'capture_point'] as const

export const ConsentOutcome = part(
  {
    number: Type.Optional(PhoneNumber),
    user_id: Type.Optional(UserId),
    topic: TopicKey,
    record: Id,
    state: ConsentStateName,
    missing: Type.Array(word(missingParts, 'What would complete the statement.'), { maxItems: 4 }),
    confirmation: Type.Optional(
      part({ url: Url, expires_at: Instant }, 'Where the person confirms from the address itself, and until when.'),
    ),
    receipt: Url,
  },
  'What became of one topic for one number.',
)
export type ConsentOutcome = Static<typeof ConsentOutcome>

export const ConsentsOut = shape(
  { consents: Type.Array(ConsentOutcome, { maxItems: 2000 }) },
  'One for each number and topic, numbers first, in the order of the request.',
  {
    consents: [
      {
        number: '+61491570156',
        topic: 'offers',
        record: recordId,
        state: 'pending',
        missing: [],
        confirmation: {
          url: 'https://wa.me/61491570000?text=Yes%20to%20Acme%20Store%20offers%20K7Q2M9',
          expires_at: '2026-11-25T09:30:12Z',
        },
        receipt: 'https://consent.example/r/019368f0-8a30-7cc2-9d11-5e0a7f9b1c01',
      },
    ],
  },
)
export type ConsentsOut = Static<typeof ConsentsOut>

/** One of them says whose consent is asked for. */
const subject = {
  number: Type.Optional(PhoneNumber),
  user_id: Type.Optional(UserId),
  email: Type.Optional(Mailbox),
  contact: Type.Optional(Id),
}

export const ConsentsQuery = part(
  { ...subject, country: Type.Optional(Country), topic: Type.Optional(TopicKey), ...pageQuery },
  'Exactly one of `number`, `user_id`, `email` and `contact`. A leading space of a number counts as `+`.',
)
export type ConsentsQuery = Static<typeof ConsentsQuery>

export const ConsentNow = part(
  {
    address: nullable(Id),
    number: nullable(PhoneNumber),
    user_id: nullable(UserId),
    topic: TopicRef,
    state: ConsentStateName,
    since: nullable(Instant),
    until: nullable(Instant),
    record: nullable(Id),
  },
  'What stands for one topic at one address (null for somebody never seen), since when, until when it holds by itself, and the record that it rests on.',
)
export type ConsentNow = Static<typeof ConsentNow>

export const ConsentRecord = part(
  {
    id: Id,
    address: Id,
    state: RecordState,
    scope: word(['topic', 'marketing', 'all'], 'Only a no may be wider than one topic.'),
    topic: nullable(TopicRef),
    act: Act,
    channel: Channel,
    strength: Strength,
    actor: text(120, 'Who said or entered it.'),
    occurred_at: Instant,
    recorded_at: Instant,
    expires_at: nullable(Instant),
    confirms: nullable(Id),
    capture_point: nullable(Id),
    notice_sha256: nullable(Sha256),
    rendered_sha256: nullable(Sha256),
    language: nullable(Language),
    policy_pack: text(40, 'Pack and version.'),
    reason: nullable(text(400, 'Why, where one was given.')),
    receipt: Url,
  },
  'One statement by a person. Records are only ever added.',
)
export type ConsentRecord = Static<typeof ConsentRecord>

export const ConsentsOfPerson = shape(
  {
    contact: nullable(Id),
    opt_in: OptIn,
    states: Type.Array(ConsentNow, { maxItems: 1000 }),
    history: Type.Array(ConsentRecord, { maxItems: 200, description: 'Newest first.' }),
    next: Type.Optional(text(512, 'Ask for older records with this as `cursor`.')),
  },
  'States and history. For a number never seen every state is unknown.',
  {
    contact: '019368f0-8a30-7cc2-9d11-5e0a7f9b1001',
    opt_in: true,
    states: [
      {
        address: addressId,
        number: '+61491570156',
        user_id: null,
        topic: { id: topicId, key: 'offers', name: 'Offers', category: 'marketing' },
        state: 'given',
        since: '2026-11-23T09:31:00Z',
        until: '2028-11-23T09:31:00Z',
        record: recordId,
      },
    ],
    history: [
      {
        id: recordId,
        address: addressId,
        state: 'given',
        scope: 'topic',
        topic: { id: topicId, key: 'offers', name: 'Offers', category: 'marketing' },
        act: 'sent_code',
        channel: 'whatsapp',
        strength: 'vouched',
        actor: 'subject',
        occurred_at: '2026-11-23T09:31:00Z',
        recorded_at: '2026-11-23T09:31:00.412Z',
        expires_at: '2028-11-23T09:31:00Z',
        confirms: null,
        capture_point: null,
        notice_sha256: '3042e1c8f5b1a0d2c9e77f60b6a1d34f5e0c2b7a91d84e6f0a3b5c7d9e1f2a3b',
        rendered_sha256: null,
        language: 'en',
        policy_pack: 'world@1',
        reason: null,
        receipt: 'https://consent.example/r/019368f0-8a30-7cc2-9d11-5e0a7f9b1c01',
      },
    ],
  },
)
export type ConsentsOfPerson = Static<typeof ConsentsOfPerson>

export const means = ['telephone', 'letter', 'email', 'counter', 'sms', 'web', 'chat', 'other'] as const

export const WithdrawalsIn = shape(
  {
    ...subject,
    country: Type.Optional(Country),
    all: Type.Optional(Type.Literal(true, { description: 'Everything, utility too, now and later.' })),
    marketing: Type.Optional(Type.Literal(true, { description: 'All marketing, now and later.' })),
    topics: Type.Optional(Type.Array(TopicKey, { minItems: 1, maxItems: 50, description: 'These topics.' })),
    only_this_address: Type.Optional(
      Type.Boolean({
        description: 'With `all`: the person said "not this number". Else a wide no holds for all their addresses.',
      }),
    ),
    occurred_at: Type.Optional(Instant),
    means: Type.Optional(word(means, 'How it was said; `other` where it is left out.')),
    reason: Type.Optional(text(400, 'Why, if the person said so.')),
    evidence: Type.Optional(Evidence),
  },
  'A no. Exactly one of `number`, `user_id`, `email` and `contact`, and exactly one of `all`, `marketing` and `topics`. It may be repeated without harm, and is taken for people never seen before.',
  { number: '+61 491 570 156', all: true, means: 'telephone', evidence: { words: 'Please take me off all of it.' } },
)
export type WithdrawalsIn = Static<typeof WithdrawalsIn>

export const Withdrawal = part(
  {
    address: Id,
    scope: word(['topic', 'marketing', 'all'], 'How wide it is.'),
    topic: nullable(TopicKey),
    record: Id,
    state: word(['refused', 'withdrawn', 'revoked'], 'Withdrawn where there had been a yes.'),
    receipt: Url,
  },
  'The no as it stands for one address.',
)

export const WithdrawalsOut = shape(
  {
    withdrawals: Type.Array(Withdrawal, { maxItems: 1000 }),
    in_doubt: Type.Integer({
      minimum: 0,
      maximum: 1000,
      description: 'Messages handed to WhatsApp before the no whose answer had not come when this was written.',
    }),
  },
  'From this answer on nothing but the confirmation of the no is handed to WhatsApp for this person.',
  {
    withdrawals: [
      {
        address: addressId,
        scope: 'all',
        topic: null,
        record: recordId,
        state: 'withdrawn',
        receipt: 'https://consent.example/r/019368f0-8a30-7cc2-9d11-5e0a7f9b1c01',
      },
    ],
    in_doubt: 0,
  },
)
export type WithdrawalsOut = Static<typeof WithdrawalsOut>
