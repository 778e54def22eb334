/** Another token, or another app secret. Neither is ever shown again. */
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { useChangeSender } from '../api/connect-sender.ts'

export function ChangeToken({
  sender,
  open,
  onClose,
}: {
  readonly sender: string
  readonly open: boolean
  readonly onClose: () => void
}) {
  const toast = useToast()
  const change = useChangeSender(sender)
  const [token, setToken] = useState('')
  const [secret, setSecret] = useState('')
  const submit = () =>
    change.mutate(
      {
        ...(token.trim() === '' ? {} : { access_token: token.trim() }),
        ...(secret.trim() === '' ? {} : { app_secret: secret.trim() }),
      },
      {
        onSuccess: () => {
          setToken('')
          setSecret('')
          toast({ text: 'Kept, sealed' })
          onClose()
        },
      },
    )
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title="Access"
      foot={
        <>
          <Button className="push" onClick={onClose}>
            Cancel
          </Button>
          <Button
            type="submit"
            form="change-token"
            look="primary"
            busy={change.isPending}
            disabled={token.trim() === '' && secret.trim() === ''}
          >
            Keep it
          </Button>
        </>
      }
    >
      <Form id="change-token" className="stack stack--6" onSubmit={submit} error={change.error}>
        <TextField
          label="Access token"
          path="/access_token"
          hint="Of a system user, with the right to send and to manage templates."
          type="password"
          autoComplete="off"
          value={token}
          onText={setToken}
        />
        <TextField
          label="App secret"
          path="/app_secret"
          hint="Signs what WhatsApp sends us. Left empty, it stays."
          type="password"
          autoComplete="off"
          value={secret}
          onText={setSecret}
        />
      </Form>
    </Sheet>
  )
}
