/** Adds a person. It brings no consent: that needs the person's own act, or proof. */
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { paths } from '../../../config/paths.ts'
import { useCreateContact } from '../api/create-contact.ts'

export function AddContact({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [number, setNumber] = useState('')
  const [email, setEmail] = useState('')
  const create = useCreateContact()

  const submit = () =>
    create.mutate(
      {
        ...(number.trim() === '' ? {} : { numbers: [number.trim()] }),
        ...(email.trim() === '' ? {} : { emails: [email.trim()] }),
        ...(name.trim() === '' ? {} : { name: name.trim() }),
      },
      {
        onSuccess: (contact) => {
          onClose()
          void navigate({ to: paths.contact, params: { contactId: contact.id } })
        },
      },
    )

  return (
    <Sheet
      open={open}
      onClose={onClose}
      title="Add a contact"
      foot={
        <>
          <Button className="push" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form="add-contact" look="primary" busy={create.isPending}>
            Add
          </Button>
        </>
      }
    >
      <Form id="add-contact" className="stack stack--6" onSubmit={submit} error={create.error}>
        <TextField label="Name" path="/name" value={name} onText={setName} autoComplete="off" />
        <TextField
          label="Number"
          path="/numbers/0"
          hint="With its country code."
          type="tel"
          className="num"
          dir="ltr"
          placeholder="+61 491 570 156"
          value={number}
          onText={setNumber}
          autoComplete="off"
        />
        <TextField label="E-mail" path="/emails/0" type="email" value={email} onText={setEmail} autoComplete="off" />
        <Note>
          <b>Every topic starts as unknown.</b> Nothing is sent until the person says yes at a capture point.
        </Note>
      </Form>
    </Sheet>
  )
}
