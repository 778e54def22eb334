/** Who is meant, as a rule over what is known of people. The gate says, person by person, who may be messaged. */
import { type Static, Type } from 'typebox'
import { nullable, part, text, word } from './shape.ts'

export const conditionOps = ['is', 'is_not', 'contains', 'in', 'above', 'below', 'known', 'unknown'] as const
export const attributeOps = [
  ...conditionOps,
  'contains_not',
  'not_in',
  'in_last_days',
  'days_ago',
  'in_next_days',
  'days_ahead',
] as const

const days = Type.Integer({ minimum: 0, maximum: 3_650, description: 'Days.' })

/** Without `segment` it is about a person; what each op takes is said in words when it is wrong. */
export const Condition = part(
  {
    attribute: Type.String({
      pattern: '^[a-z][a-z0-9_]{0,63}$',
      maxLength: 64,
      description: 'An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`.',
    }),
    op: word(
      attributeOps,
      '`known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts.',
    ),
    value: Type.Optional(
      Type.Union(
        [
          text(1000, 'Text; a moment in RFC 3339 for times.'),
          Type.Number(),
          Type.Boolean(),
          Type.Array(text(200, 'One of these.'), { minItems: 1, maxItems: 200 }),
        ],
        { description: 'What it is compared with.' },
      ),
    ),
  },
  'A sentence about what is known of a person: "Country is France".',
)
export type Condition = Static<typeof Condition>

export const Tag = Type.String({
  pattern: '^[^,;|]{1,40}$',
  maxLength: 40,
  description: 'A word on a contact. Capitals and spaces around it do not count.',
})

export const TagCondition = part(
  {
    tags: Type.Array(Tag, { minItems: 1, maxItems: 50, description: 'Which.' }),
    op: word(['has_any', 'has_all', 'has_none'], 'How many of them.'),
  },
  'What stands on a person: "Tagged vip".',
)
export type TagCondition = Static<typeof TagCondition>

export const topicStandings = ['given', 'pending', 'withdrawn', 'expired', 'unknown'] as const

export const TopicCondition = part(
  {
    topic: Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$', maxLength: 40, description: 'Its key.' }),
    op: word(['is', 'is_not'], 'Whether the state is one of these.'),
    states: Type.Array(word(topicStandings, '`withdrawn` is every no.'), {
      minItems: 1,
      maxItems: 5,
      description: 'The best over all addresses counts.',
    }),
  },
  'The state of consent to a topic: "Offers is given or pending".',
)
export type TopicCondition = Static<typeof TopicCondition>

export const CapturePointCondition = part(
  {
    capture_point: text(63, 'Its slug.', 1),
    op: word(['is', 'is_not'], 'Whether a yes that can count was said there: of each topic the newest.'),
  },
  'Where the person said yes.',
)
export type CapturePointCondition = Static<typeof CapturePointCondition>

export const ChannelCondition = part(
  { channel: text(40, '`whatsapp`, `web_page` …', 1), op: word(['is', 'is_not'], 'As for capture points.') },
  'By which channel the person said yes.',
)
export type ChannelCondition = Static<typeof ChannelCondition>

export const HeardCondition = part(
  {
    heard: word(['in_last_days', 'not_in_last_days', 'ever', 'never'], '`ever` and `never` take no days.'),
    days: Type.Optional(days),
  },
  'When the person last wrote to us.',
)
export type HeardCondition = Static<typeof HeardCondition>

export const EventCondition = part(
  {
    event: Type.String({
      pattern: '^[a-z][a-z0-9_.]{0,63}$',
      maxLength: 64,
      description: 'Its name; also `opted_in` and `opted_out`, which are read from the records.',
    }),
    op: word(['did', 'did_not', 'count_is', 'count_above', 'count_below'], 'The last three take `count`.'),
    count: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, description: 'How often.' })),
    days: Type.Optional(days),
  },
  'What the person did, in so many days up to now: "Did order.paid more than twice in 30 days".',
)
export type EventCondition = Static<typeof EventCondition>

export const SegmentCondition = part(
  {
    segment: Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$', maxLength: 40, description: 'Its key.' }),
    op: word(['in', 'not_in'], 'Whether the person is in it.'),
  },
  'Who is in a segment.',
)
export type SegmentCondition = Static<typeof SegmentCondition>

export const AudienceCondition = Type.Union(
  [
    Condition,
    TagCondition,
    TopicCondition,
    CapturePointCondition,
    ChannelCondition,
    HeardCondition,
    EventCondition,
    SegmentCondition,
  ],
  {
    description:
      'A sentence about a person: by `attribute`, `tags`, `topic`, `capture_point`, `channel`, `heard`, `event` or `segment`.',
  },
)
export type AudienceCondition = Static<typeof AudienceCondition>

export const Audience = part(
  {
    all: Type.Array(AudienceCondition, { maxItems: 20, description: 'All of them hold; none means everybody.' }),
    any: Type.Optional(
      Type.Array(
        part(
          { all: Type.Array(AudienceCondition, { minItems: 1, maxItems: 20, description: 'All of them hold.' }) },
          'A set.',
        ),
        { maxItems: 10, description: 'And at least one of these sets; left out or empty: no more is asked.' },
      ),
    ),
  },
  'Who is meant.',
)
export type Audience = Static<typeof Audience>

/** What a person is called in a list: their name, else their number. */
export const PersonRef = part(
  {
    contact: nullable(Type.String({ format: 'uuid', maxLength: 36 })),
    name: nullable(text(200, 'As known.')),
    number: nullable(text(40, 'E.164, or masked to the last two digits where the role may not read it.')),
  },
  'A person, named.',
)
export type PersonRef = Static<typeof PersonRef>
