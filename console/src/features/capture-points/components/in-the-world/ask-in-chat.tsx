/** Asks one person in the chat, by the rules of a consent request; the same call is there for one's own systems. */
import type { ConsentRequestOut } from '@contract/consent-request.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../../components/ui/button.tsx'
import { CopyBlock } from '../../../../components/ui/copy.tsx'
import { TextField } from '../../../../components/ui/field.tsx'
import { Form } from '../../../../components/ui/form.tsx'
import { api } from '../../../../lib/api-client.ts'
import { refusalWords } from '../../../../words/refusals.ts'
import type { PlaceProps } from './in-the-world.tsx'

export function AskInChat({ point }: PlaceProps) {
  const [number, setNumber] = useState('')
  const ask = useMutation({
    mutationFn: (to: string) =>
      api.post<ConsentRequestOut>('/v1/consent-requests', { number: to, capture_point: point.id }),
  })
  const { origin } = window.location
  return (
    <>
      <Form className="stack" onSubmit={() => ask.mutate(number.trim())} error={ask.error}>
        <TextField
          label="Ask one person now"
          path="/number"
          hint="Somebody who wrote within 24 hours, or has said yes to another topic."
          type="tel"
          required
          value={number}
          onText={(text) => {
            setNumber(text)
            ask.reset()
          }}
          autoComplete="off"
        />
        <p className="row">
          <Button type="submit" busy={ask.isPending} disabled={point.state !== 'published'}>
            Ask
          </Button>
          {ask.data === undefined ? null : (
            <span className="sm" role="status">
              {said(ask.data)}
            </span>
          )}
        </p>
      </Form>
      <CopyBlock
        text={`curl ${origin}/v1/consent-requests \\\n  -H 'authorization: Bearer <key>' -H 'content-type: application/json' \\\n  -d '{"number": "+61491570156", "capture_point": "${point.slug}"}'`}
      />
    </>
  )
}

function said({ decision }: ConsentRequestOut): string {
  if (decision.allow) return 'On its way.'
  const { reason } = decision
  return reason in refusalWords
    ? `Not asked: ${refusalWords[reason as keyof typeof refusalWords].name.toLowerCase()}.`
    : 'They have said yes to all of it already.'
}
