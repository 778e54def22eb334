/** A marketing template without a stop instruction: the owner says, with a reason that is kept, that it may be used. */
import type { Template } from '@contract/template.ts'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Confirm } from '../../../components/ui/confirm.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { useMay } from '../../../resources/session.ts'
import { useAcceptTemplate } from '../api/accept-template.ts'

export function AcceptWithoutStop({ template }: { readonly template: Template }) {
  const may = useMay()
  const toast = useToast()
  const accept = useAcceptTemplate(template.id)
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <Note tone="warn">
      <p>
        <b>It does not say how to stop.</b> No campaign uses it until the owner has accepted that, with a reason.
      </p>
      {may('template:accept-without-stop') ? (
        <p className="below">
          <Button size="sm" onClick={() => setAsking(true)}>
            Accept it
          </Button>
        </p>
      ) : null}
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title="Use it without a stop instruction?"
        action="Accept it"
        busy={accept.isPending}
        error={accept.error}
        onConfirm={() =>
          accept.mutate(reason, {
            onSuccess: () => {
              setAsking(false)
              toast({ text: 'Accepted, in your name' })
            },
          })
        }
      >
        <p>People who want to leave will not be told how. Your name and the reason are kept with the template.</p>
        <TextField label="Why" value={reason} onText={setReason} autoComplete="off" />
      </Confirm>
    </Note>
  )
}
