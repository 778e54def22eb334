/**
 * Messages whose meaning is in doubt, and what members decide about them.
 * GET /v1/reviews · POST /v1/reviews/{id}/decisions · GET /v1/reviews/export
 */
import { type Static, Type } from 'typebox'
import { PersonRef } from './audience.ts'
import { count, nullable, pageQuery, part, text, word } from './shape.ts'
import { Actor, Id, Instant, Language, TopicRef } from './terms.ts'

export const reviewLabels = [
  'opt_out',
  'opt_out_topic',
  'pause',
  'wrong_number',
  'delete_data',
  'opt_in',
  'help',
  'human',
  'none',
] as const
export type ReviewLabel = (typeof reviewLabels)[number]

const Label = word([...reviewLabels, 'answer'], 'What it was taken for; `answer`: to what we had asked.')

export const ReadingTrace = part(
  {
    text: nullable(
      text(4096, 'The words; null once they are no longer kept, or where the role may not read messages.'),
    ),
    label: Label,
    certainty: word(['certain', 'likely', 'unsure'], 'How surely.'),
    rule: text(60, 'The rung that decided, and what on it: `phrase.stop`, `typo`, `classifier`.'),
    matched: text(4096, 'The words or phrase of the lexicon that decided; empty for the classifier.'),
    reasons: Type.Array(
      part({ piece: text(300, 'Of the message.'), weight: Type.Number({ description: 'What it adds.' }) }, 'A piece.'),
      { maxItems: 10, description: 'The weightiest pieces, where the classifier decided.' },
    ),
    language: nullable(Language),
    score: Type.Number({ minimum: 0, maximum: 1, description: '1 for what a rule decided.' }),
    ms: Type.Number({ minimum: 0, description: 'How long the reading took.' }),
    lexicon: text(64, 'Which lexicons and model: a hash.'),
    scope: nullable(word(['topic', 'marketing', 'all'], 'How far the no reaches, or would.')),
    topic: nullable(TopicRef),
    hold: nullable(word(['likely', 'unsure'], 'It held: from everything, or from marketing.')),
    due_at: nullable(Instant),
    ended: nullable(
      part(
        {
          at: Instant,
          by: Actor,
          outcome: word(
            ['stopped', 'kept', 'lapsed', 'done'],
            'By a no; nothing was meant to end; by a day without an answer, which is a no; it was seen to.',
          ),
        },
        'How the doubt ended.',
      ),
    ),
  },
  'What a message was taken for, and by what.',
)
export type ReadingTrace = Static<typeof ReadingTrace>

export const Review = part(
  {
    id: Id,
    at: Instant,
    person: PersonRef,
    asks: nullable(word(['erasure', 'person'], 'What they want done: their data erased; somebody to answer.')),
    reading: ReadingTrace,
    review: nullable(
      part({ at: Instant, by: Actor, label: Label, reason: nullable(text(500, 'Why.')) }, 'What a member decided.'),
    ),
  },
  'One message.',
)
export type Review = Static<typeof Review>

const exampleReview = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b6001',
  at: '2026-11-23T09:31:00Z',
  person: { contact: '019368f0-8a30-7cc2-9d11-5e0a7f9b1001', name: 'Asha Nair', number: '+61 491 570 156' },
  asks: null,
  reading: {
    text: 'your messages are so annoying',
    label: 'opt_out' as const,
    certainty: 'unsure' as const,
    rule: 'phrase.weary',
    matched: 'your messages are … annoying',
    reasons: [],
    language: 'en',
    score: 1,
    ms: 0.31,
    lexicon: '3f9a0c1d2e4b',
    scope: 'all' as const,
    topic: null,
    hold: 'unsure' as const,
    due_at: null,
    ended: null,
  },
  review: null,
}

export const ReviewList = Type.Object(
  {
    data: Type.Array(Review, { maxItems: 200 }),
    waiting: count('In all.'),
    next: Type.Optional(Type.String({ maxLength: 512, description: 'Ask for the next page with this as `cursor`.' })),
  },
  {
    additionalProperties: false,
    description: 'What waits for a member: holds, doubts, and wishes that only a member can fulfil. The newest first.',
    examples: [{ data: [exampleReview], waiting: 1 }],
  },
)
export type ReviewList = Static<typeof ReviewList>

export const ReviewQuery = part(pageQuery, 'Which page.')

export const ReviewDecisionIn = Type.Object(
  {
    verdict: word(['agree', 'correct'], 'It was what it was taken for, or something else.'),
    label: Type.Optional(word(reviewLabels, 'What it was. Goes with `correct`.')),
    reason: Type.Optional(text(500, 'Needed to correct, and to lift a hold.', 3)),
  },
  {
    additionalProperties: false,
    description:
      'A no writes the no, as of when the message was written; anything else lifts the hold. A no that is written is not lifted.',
    examples: [{ verdict: 'correct', label: 'none', reason: 'She means the messages of the courier.' }],
  },
)
export type ReviewDecisionIn = Static<typeof ReviewDecisionIn>

export const ReviewOut = Type.Object(Review.properties, {
  additionalProperties: false,
  description: 'The message as it stands now.',
  examples: [
    {
      ...exampleReview,
      reading: {
        ...exampleReview.reading,
        ended: { at: '2026-11-23T10:02:00Z', by: 'Noor', outcome: 'kept' as const },
      },
      review: {
        at: '2026-11-23T10:02:00Z',
        by: 'Noor',
        label: 'none' as const,
        reason: 'She means the messages of the courier.',
      },
    },
  ],
})
export type ReviewOut = Static<typeof ReviewOut>
