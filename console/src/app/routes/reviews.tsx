/** Review: messages whose meaning is in doubt, one after another, by keyboard if one likes. */
import type { Review, ReviewLabel } from '@contract/review.ts'
import { useQuery } from '@tanstack/react-query'
import { Download, MessageCircleQuestionMark } from 'lucide-react'
import { useState } from 'react'
import { Empty, Failed, LoadingLines } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { useToast } from '../../components/ui/toast.tsx'
import { useDecide } from '../../features/reviews/api/decide.ts'
import { CorrectReading } from '../../features/reviews/components/correct-reading.tsx'
import { ReviewItem } from '../../features/reviews/components/review-item.tsx'
import { counted } from '../../lib/count.ts'
import { explain } from '../../lib/problem.ts'
import { useKeys } from '../../lib/use-key.ts'
import { reviewsQuery } from '../../resources/reviews.ts'
import { useMay } from '../../resources/session.ts'
import { labelKeys, labelWords } from '../../words/readings.ts'

export function ReviewsRoute() {
  const may = useMay()
  const toast = useToast()
  const reviews = useQuery(reviewsQuery)
  const decide = useDecide()
  const [selectedId, setSelectedId] = useState<string>()
  const [correcting, setCorrecting] = useState<ReviewLabel>()

  const all = reviews.data?.data ?? []
  const found = all.findIndex(({ id }) => id === selectedId)
  const at = found === -1 ? 0 : found
  const selected = all[at]
  const mayDecide = (review: Review) => may(review.asks === 'erasure' ? 'contact:erase' : 'consent:review-hold')

  const go = (by: number) => setSelectedId(all[Math.min(Math.max(at + by, 0), all.length - 1)]?.id)
  /** The next one takes the place of the one that is decided. */
  const goOn = () => setSelectedId((all[at + 1] ?? all[at - 1])?.id)
  const agree = () => {
    if (selected === undefined || decide.isPending || !mayDecide(selected) || selected.asks === 'erasure') return
    decide.mutate(
      { id: selected.id, decision: { verdict: 'agree' } },
      {
        onSuccess: () => {
          toast({ text: `Agreed: ${labelWords[selected.reading.label].toLowerCase()}` })
          goOn()
        },
        onError: (error) => toast({ text: explain(error) }),
      },
    )
  }
  const correct = (label: ReviewLabel) => {
    if (selected !== undefined && mayDecide(selected) && label !== selected.reading.label) setCorrecting(label)
  }

  useKeys({
    j: () => go(1),
    k: () => go(-1),
    a: agree,
    ...Object.fromEntries(Object.entries(labelKeys).map(([label, key]) => [key, () => correct(label as ReviewLabel)])),
  })

  return (
    <>
      <PageHead
        title="Review"
        line
        sub="Messages that may have meant no. Until somebody has looked, nothing is sent that the person may not want."
        actions={
          may('contact:export') ? (
            <Button asChild>
              <a href="/v1/reviews/export" download>
                <Icon of={Download} />
                Corrections
              </a>
            </Button>
          ) : null
        }
      />
      {reviews.isError ? <Failed error={reviews.error} onRetry={() => void reviews.refetch()} /> : null}
      {reviews.isPending ? <LoadingLines /> : null}
      {reviews.isSuccess && all.length === 0 ? (
        <Empty icon={MessageCircleQuestionMark} title="Nothing is in doubt">
          What somebody writes is read in thirty languages. Where it may have meant no and is not certain, it waits
          here.
        </Empty>
      ) : null}
      {selected === undefined ? null : (
        <>
          <p className="doubts__keys sm quiet">
            <span>{counted(reviews.data?.waiting ?? all.length, 'message')} to look at</span>
            <span className="doubts__hint">
              <kbd>j</kbd> <kbd>k</kbd> move, <kbd>a</kbd> agrees, <kbd>1</kbd> to <kbd>9</kbd> correct
            </span>
          </p>
          <ol className="doubts">
            {all.map((review) => (
              <ReviewItem
                key={review.id}
                review={review}
                selected={review.id === selected.id}
                busy={decide.isPending}
                mayDecide={mayDecide(review)}
                onSelect={() => setSelectedId(review.id)}
                onAgree={agree}
                onCorrect={correct}
              />
            ))}
          </ol>
          {correcting === undefined ? null : (
            <CorrectReading
              review={selected}
              label={correcting}
              onClose={() => setCorrecting(undefined)}
              onDone={(label) => {
                setCorrecting(undefined)
                toast({ text: `Corrected: ${labelWords[label].toLowerCase()}` })
                goOn()
              }}
            />
          )}
        </>
      )}
    </>
  )
}
