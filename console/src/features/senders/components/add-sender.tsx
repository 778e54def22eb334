/** A number of one's own: the ids and secrets that its app page shows. */
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { useAddSender } from '../api/connect-sender.ts'

export function AddSender({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const add = useAddSender()
  const [number, setNumber] = useState('')
  const [account, setAccount] = useState('')
  const [token, setToken] = useState('')
  const [secret, setSecret] = useState('')
  const submit = () =>
    add.mutate(
      {
        phone_number_id: number.trim(),
        waba_id: account.trim(),
        access_token: token.trim(),
        app_secret: secret.trim(),
      },
      { onSuccess: onClose },
    )
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title="Connect a WhatsApp number"
      foot={
        <>
          <Button className="push" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form="add-sender" look="primary" busy={add.isPending}>
            Connect
          </Button>
        </>
      }
    >
      <Form id="add-sender" className="stack stack--6" onSubmit={submit} error={add.error}>
        <TextField
          label="Phone number ID"
          path="/phone_number_id"
          className="id"
          inputMode="numeric"
          required
          value={number}
          onText={setNumber}
          autoComplete="off"
        />
        <TextField
          label="Business account ID"
          path="/waba_id"
          className="id"
          inputMode="numeric"
          required
          value={account}
          onText={setAccount}
          autoComplete="off"
        />
        <TextField
          label="Access token"
          path="/access_token"
          hint="Of a system user, so that it does not run out."
          type="password"
          required
          value={token}
          onText={setToken}
          autoComplete="off"
        />
        <TextField
          label="App secret"
          path="/app_secret"
          type="password"
          required
          value={secret}
          onText={setSecret}
          autoComplete="off"
        />
        <Note>
          <b>Nothing is sent by this.</b> Each step is tried from here, and says what is left to do. Campaigns begin
          when all hold.
        </Note>
      </Form>
    </Sheet>
  )
}
