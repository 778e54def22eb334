/** A reading as the outside sees it: the words, what they were taken for, and why. */
import type { PersonRef } from '../../contract/audience.ts'
import type { ReadingTrace, Review } from '../../contract/review.ts'
import type { TopicRef } from '../../contract/terms.ts'
import { actorName } from '../../domain/actor-names.ts'
import { reasonsFor } from '../../domain/keyword/classifier/classify-message.ts'
import type { Reading, ReadingWithText } from '../../domain/reading.ts'

export interface ReadingView {
  readonly topicRef: (topicId: string) => TopicRef | null
  readonly names: ReadonlyMap<string, string>
}

export function presentReading({ reading, text }: ReadingWithText, { topicRef, names }: ReadingView): ReadingTrace {
  const { scope, ended } = reading
  return {
    text: text?.slice(0, 4_096) ?? null,
    label: reading.label,
    certainty: reading.certainty,
    rule: reading.rule,
    matched: reading.matched,
    reasons: reasonsOf(reading, text),
    language: reading.language,
    score: reading.score,
    ms: reading.ms,
    lexicon: reading.lexicon,
    scope: scope?.kind ?? null,
    topic: scope?.kind === 'topic' ? topicRef(scope.topicId) : null,
    hold: reading.hold,
    due_at: reading.dueAt?.toISOString() ?? null,
    ended:
      ended === null ? null : { at: ended.at.toISOString(), by: actorName(ended.by, names), outcome: ended.outcome },
  }
}

/** Of the classifier of today: pieces are told by the model that is loaded. */
function reasonsOf({ rule, label }: Reading, text: string | null): ReadingTrace['reasons'] {
  if (rule !== 'classifier' || text === null || label === 'answer') return []
  return reasonsFor(text, label).map(({ piece, weight }) => ({ piece, weight: Math.round(weight * 1_000) / 1_000 }))
}

export function presentReview(found: ReadingWithText, person: PersonRef, view: ReadingView): Review {
  const { reading } = found
  const { review } = reading
  return {
    id: reading.readingId,
    at: reading.at.toISOString(),
    person,
    asks: reading.asks,
    reading: presentReading(found, view),
    review:
      review === null
        ? null
        : {
            at: review.at.toISOString(),
            by: actorName(review.by, view.names),
            label: review.label,
            reason: review.reason,
          },
  }
}
