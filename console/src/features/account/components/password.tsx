/** Another password. Every other browser is signed out. */
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { useChangePassword } from '../api/account.ts'

export function Password() {
  const toast = useToast()
  const change = useChangePassword()
  const [currentPassword, setCurrent] = useState('')
  const [newPassword, setNew] = useState('')
  const submit = () =>
    change.mutate(
      { currentPassword, newPassword },
      {
        onSuccess: () => {
          setCurrent('')
          setNew('')
          toast({ text: 'Changed; other browsers are signed out' })
        },
      },
    )
  return (
    <Section title="Password">
      <Form className="stack stack--6 form--narrow" onSubmit={submit} error={change.error}>
        <TextField
          label="The one you have"
          path="/currentPassword"
          type="password"
          autoComplete="current-password"
          required
          value={currentPassword}
          onText={setCurrent}
        />
        <TextField
          label="The new one"
          path="/newPassword"
          hint="At least 12 characters. A sentence is easiest to keep."
          type="password"
          autoComplete="new-password"
          required
          value={newPassword}
          onText={setNew}
        />
        <p>
          <Button type="submit" busy={change.isPending} disabled={currentPassword === '' || newPassword === ''}>
            Change it
          </Button>
        </p>
      </Form>
    </Section>
  )
}
