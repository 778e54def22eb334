/** Sends the message to up to five members' own numbers. Each must have written to the sender before. */
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextArea } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { State } from '../../../components/ui/state.tsx'
import { refusalWords } from '../../../words/refusals.ts'
import { useSendTest } from '../api/send-test.ts'

export function TestSend({
  campaign,
  open,
  onClose,
}: {
  readonly campaign: string
  readonly open: boolean
  readonly onClose: () => void
}) {
  const send = useSendTest(campaign)
  const [typed, setTyped] = useState('')
  const numbers = typed
    .split(/[\n,;]+/)
    .map((number) => number.trim())
    .filter((number) => number !== '')
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title="Send a test"
      foot={
        <>
          <Button className="push" onClick={onClose}>
            Close
          </Button>
          <Button type="submit" form="test-send" look="primary" busy={send.isPending} disabled={numbers.length === 0}>
            Send
          </Button>
        </>
      }
    >
      <Form id="test-send" className="stack stack--6" onSubmit={() => send.mutate(numbers)} error={send.error}>
        <TextArea
          label="Numbers of members"
          path="/numbers"
          hint="One a line, at most five. Each has written to this sender before."
          rows={3}
          dir="ltr"
          value={typed}
          onText={setTyped}
        />
        {send.data === undefined ? null : (
          <ul className="pairs" aria-live="polite">
            {send.data.results.map((result) => (
              <li key={result.number}>
                <bdi className="num">{result.number}</bdi>
                {result.allow ? (
                  <State state="given" word="Sent" />
                ) : (
                  <State state="unknown" word={whyNot(result.reason)} />
                )}
              </li>
            ))}
          </ul>
        )}
      </Form>
    </Sheet>
  )
}

function whyNot(reason: string): string {
  return reason in refusalWords ? refusalWords[reason as keyof typeof refusalWords].name : reason.replaceAll('_', ' ')
}
