/** What a person can choose. GET, POST /v1/topics · GET, PATCH /v1/topics/{id} */
import { type Static, Type } from 'typebox'
import { nullable, pageOf, part, shape, text } from './shape.ts'
import { Category, Id, Instant, Language, TopicKey } from './terms.ts'

export const TopicText = part(
  {
    name: text(80, 'As the person reads it.', 1),
    description: text(240, 'What comes, in plain words.', 1),
    frequency: text(80, 'How often, in words: "up to 4 a month".', 1),
  },
  'The words of a topic in one language.',
)
export type TopicText = Static<typeof TopicText>

export const TopicTexts = Type.Record(Language, TopicText, {
  minProperties: 1,
  additionalProperties: false,
  maxProperties: 40,
  description: "By language; the workspace's default language is always there.",
})
export type TopicTexts = Static<typeof TopicTexts>

const Position = Type.Integer({ minimum: 0, maximum: 10_000, description: 'Where it stands on a page.' })

const example = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1b01',
  key: 'offers',
  category: 'marketing' as const,
  texts: { en: { name: 'Offers', description: 'Sales and members’ prices.', frequency: 'up to 4 a month' } },
  position: 3,
  created_at: '2026-11-01T08:00:00Z',
  archived_at: null,
}

export const Topic = shape(
  {
    id: Id,
    key: TopicKey,
    category: Category,
    texts: TopicTexts,
    position: Position,
    created_at: Instant,
    archived_at: nullable(Instant),
  },
  'A message type that a person can choose.',
  example,
)
export type Topic = Static<typeof Topic>

export const TopicList = pageOf(Topic, 'Topics in the order of their positions.', { data: [example] })
export type TopicList = Static<typeof TopicList>

export const TopicQuery = part(
  { archived: Type.Optional(Type.Boolean({ default: false, description: 'Archived ones too.' })) },
  'A workspace has at most 200 topics; they come on one page.',
)
export type TopicQuery = Static<typeof TopicQuery>

export const TopicIn = shape(
  { key: TopicKey, category: Category, texts: TopicTexts, position: Type.Optional(Position) },
  'A new topic. Key and category stay as they are.',
  { key: 'offers', category: 'marketing', texts: example.texts },
)
export type TopicIn = Static<typeof TopicIn>

export const TopicPatch = shape(
  {
    texts: Type.Optional(TopicTexts),
    position: Type.Optional(Position),
    archived: Type.Optional(
      Type.Boolean({ description: 'An archived topic is asked nowhere any more; its records stay.' }),
    ),
  },
  'What may change about a topic. New words are shown once a notice version carries them.',
  { texts: example.texts },
)
export type TopicPatch = Static<typeof TopicPatch>
