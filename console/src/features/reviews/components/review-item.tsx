/** One message in doubt: the words, what they were taken for and by what, and what can be decided. */
import type { Review, ReviewLabel } from '@contract/review.ts'
import { Link } from '@tanstack/react-router'
import { Check, Hourglass } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Facts } from '../../../components/ui/facts.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { paths } from '../../../config/paths.ts'
import { sayMoment, sayWhen } from '../../../lib/time.ts'
import { certaintyWords, labelKeys, labelWords, sayMs, sayOutcome, sayScore, sayWhy } from '../../../words/readings.ts'

const labels = Object.keys(labelKeys) as readonly ReviewLabel[]

interface ReviewItemProps {
  readonly review: Review
  readonly selected: boolean
  readonly busy: boolean
  /** Whether this member may decide about it. */
  readonly mayDecide: boolean
  readonly onSelect: () => void
  readonly onAgree: () => void
  readonly onCorrect: (label: ReviewLabel) => void
}

export function ReviewItem(props: ReviewItemProps) {
  const { review, selected, onSelect } = props
  const { reading, person } = review
  const ref = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (selected) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    <li ref={ref} className="doubt" data-selected={selected || undefined} aria-current={selected ? 'true' : undefined}>
      <div className="doubt__head">
        <h2 className="doubt__who">
          {person.contact === null ? (
            <Name review={review} />
          ) : (
            <Link to={paths.contact} params={{ contactId: person.contact }}>
              <Name review={review} />
            </Link>
          )}
        </h2>
        <HoldTag review={review} />
        <time className="doubt__when num" dateTime={review.at}>
          {sayWhen(review.at)}
        </time>
      </div>
      <button type="button" className="doubt__words" aria-expanded={selected} onClick={onSelect}>
        <span dir="auto">{reading.text ?? 'The words are no longer kept.'}</span>
      </button>
      {selected ? <Opened {...props} /> : null}
    </li>
  )
}

function Name({ review: { person } }: { readonly review: Review }) {
  if (person.name !== null) return <bdi>{person.name}</bdi>
  return <bdi className="num">{person.number ?? 'Somebody'}</bdi>
}

function HoldTag({ review: { reading, asks } }: { readonly review: Review }) {
  if (asks === 'erasure') return <span className="tag">Wants to be erased</span>
  if (asks === 'person') return <span className="tag">Wants a person</span>
  if (reading.ended !== null) return <span className="tag">{sayOutcome(reading.ended)}</span>
  if (reading.hold === null) return null
  return (
    <span className="tag">
      <Icon of={Hourglass} size="sm" />
      {reading.hold === 'likely' ? 'Nothing is sent' : 'No marketing is sent'}
    </span>
  )
}

function Opened({ review, busy, mayDecide, onAgree, onCorrect }: ReviewItemProps) {
  const { reading, asks } = review
  return (
    <div className="doubt__more">
      <Facts
        tight
        facts={[
          ['Taken for', `${labelWords[reading.label]}, ${certaintyWords[reading.certainty]}`],
          ['Because', <Why key="why" review={review} />],
          ['Language', reading.language],
          [
            'Reaches',
            reading.scope === 'topic'
              ? reading.topic?.name
              : reading.scope === 'all'
                ? 'Everything'
                : reading.scope === 'marketing'
                  ? 'All marketing'
                  : null,
          ],
          [
            'Ends',
            reading.due_at === null || reading.ended !== null
              ? null
              : `As a no ${sayMoment(reading.due_at)}, if nobody answers`,
          ],
          ['Read with', `Lexicon ${reading.lexicon}, in ${sayMs(reading.ms)}`],
        ]}
      />
      {asks === 'erasure' ? (
        <p className="sm quiet">
          Their messages have stopped. Whether they are erased is decided on their page, by an owner or the privacy
          role.
        </p>
      ) : null}
      {mayDecide ? (
        <div className="doubt__acts">
          {asks === 'erasure' ? null : (
            <Button look="primary" busy={busy} onClick={onAgree}>
              <Icon of={Check} />
              {asks === 'person' ? 'Seen to' : 'Agree'}
              <kbd>a</kbd>
            </Button>
          )}
          <div className="doubt__labels">
            {labels
              .filter((label) => label !== reading.label)
              .map((label) => (
                <Button key={label} size="sm" aria-disabled={busy || undefined} onClick={() => onCorrect(label)}>
                  {labelWords[label]}
                  <kbd>{labelKeys[label]}</kbd>
                </Button>
              ))}
          </div>
        </div>
      ) : null}
    </div>
  )
}

function Why({ review: { reading } }: { readonly review: Review }) {
  const score = sayScore(reading)
  return (
    <>
      {sayWhy(reading)}
      {score === null ? null : `, ${score}`}
      {reading.reasons.length === 0 ? null : (
        <span className="doubt__pieces">
          {reading.reasons.map(({ piece, weight }) => (
            <span key={piece} className="tag">
              <bdi>{piece.trim()}</bdi>
              <span className="num faint">+{weight.toFixed(2)}</span>
            </span>
          ))}
        </span>
      )}
    </>
  )
}
