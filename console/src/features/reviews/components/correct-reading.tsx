/** Why a message was something else: kept with the decision, and read by whoever corrects the lexicon. */
import type { Review, ReviewLabel } from '@contract/review.ts'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextArea } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { labelWords } from '../../../words/readings.ts'
import { useDecide } from '../api/decide.ts'

interface CorrectReadingProps {
  readonly review: Review
  readonly label: ReviewLabel
  readonly onClose: () => void
  readonly onDone: (label: ReviewLabel) => void
}

const noes: readonly ReviewLabel[] = ['opt_out', 'opt_out_topic', 'wrong_number', 'delete_data']

export function CorrectReading({ review, label, onClose, onDone }: CorrectReadingProps) {
  const [reason, setReason] = useState('')
  const decide = useDecide()
  const submit = () =>
    decide.mutate(
      { id: review.id, decision: { verdict: 'correct', label, ...(reason === '' ? {} : { reason }) } },
      { onSuccess: () => onDone(label) },
    )
  return (
    <Sheet
      open
      onClose={onClose}
      title={labelWords[label]}
      foot={
        <>
          <Button className="push" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form="correct-reading" look="primary" busy={decide.isPending}>
            Correct
          </Button>
        </>
      }
    >
      <Form id="correct-reading" className="stack stack--6" onSubmit={submit} error={decide.error}>
        <blockquote className="doubt__quote" dir="auto">
          {review.reading.text ?? 'The words are no longer kept.'}
        </blockquote>
        <TextArea
          label="Why"
          path="/reason"
          hint="A few words. Kept with the decision, and read by whoever corrects the lexicon."
          rows={3}
          required
          maxLength={500}
          value={reason}
          onText={setReason}
        />
        <Note>{consequence(review, label)}</Note>
      </Form>
    </Sheet>
  )
}

function consequence({ reading }: Review, label: ReviewLabel): string {
  const open = reading.hold !== null && reading.ended === null
  if (!open) return 'The decision is kept. What has been written stays as it is: only the person takes a no back.'
  if (noes.includes(label))
    return 'The no is written as of when the message was written. Only the person takes it back.'
  if (label === 'pause')
    return 'The hold is lifted, and nothing is sent for as long as they said; for a month where they did not.'
  return 'The hold is lifted: what they had said yes to may be sent again.'
}
