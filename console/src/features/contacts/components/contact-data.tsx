/** What is held about a person: taking it out, and erasing it. */
import type { Contact } from '@contract/contact.ts'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Confirm } from '../../../components/ui/confirm.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { counted } from '../../../lib/count.ts'
import { useMay } from '../../../resources/session.ts'
import { useEraseContact } from '../api/erase-contact.ts'

export function ContactData({ contact, name }: { readonly contact: Contact; readonly name: string }) {
  const may = useMay()
  const toast = useToast()
  const erase = useEraseContact(contact.id)
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  if (!may('contact:export') && !may('contact:erase')) return null
  return (
    <Section title={`${name}’s data`}>
      <p className="sm quiet">
        Erasing removes name, numbers, messages and evidence. A no stays in force: a keyed hash of each number is kept
        for that alone.
      </p>
      <p className="row below">
        {may('contact:export') ? (
          <Button size="sm" asChild>
            <a href={`/v1/contacts/${contact.id}/export`} download={`contact-${contact.id}.json`}>
              Export all
            </a>
          </Button>
        ) : null}
        {may('contact:erase') ? (
          <Button size="sm" look="danger" onClick={() => setAsking(true)}>
            Erase
          </Button>
        ) : null}
      </p>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={`Erase ${name}?`}
        action="Erase for good"
        busy={erase.isPending}
        error={erase.error}
        onConfirm={() =>
          erase.mutate(reason, {
            onSuccess: (done) => {
              setAsking(false)
              toast({ text: `Erased; ${counted(done.addresses, 'number')} stay blocked` })
            },
          })
        }
      >
        <p>
          What is known of {name} is removed for good, in the log only its hash remains. This cannot be undone. The
          numbers stay blocked.
        </p>
        <TextField label="Why" hint="Kept in the audit log." value={reason} onText={setReason} autoComplete="off" />
      </Confirm>
    </Section>
  )
}
