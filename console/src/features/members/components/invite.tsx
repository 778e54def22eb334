/** Invites a colleague: the link is handed over by whoever invites, and is shown once. */
import type { RoleName } from '@contract/member.ts'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { CopyLine } from '../../../components/ui/copy.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { useInvite } from '../api/members.ts'
import { RoleField } from './role-field.tsx'

export function Invite({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const invite = useInvite()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<RoleName>('campaigner')
  const close = () => {
    invite.reset()
    setEmail('')
    onClose()
  }
  return (
    <Sheet
      open={open}
      onClose={close}
      title="Invite a colleague"
      foot={
        invite.data === undefined ? (
          <>
            <Button className="push" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" form="invite" look="primary" busy={invite.isPending}>
              Make the link
            </Button>
          </>
        ) : (
          <Button look="primary" className="push" onClick={close}>
            Done
          </Button>
        )
      }
    >
      {invite.data === undefined ? (
        <Form
          id="invite"
          className="stack stack--6"
          onSubmit={() => invite.mutate({ email: email.trim(), role })}
          error={invite.error}
        >
          <TextField
            label="E-mail"
            path="/email"
            type="email"
            required
            value={email}
            onText={setEmail}
            autoComplete="off"
          />
          <RoleField value={role} onValue={setRole} />
        </Form>
      ) : (
        <div className="stack stack--6">
          <CopyLine name="Link" text={invite.data.url} stacked />
          <Note>
            <b>Hand it over yourself.</b> It lets {invite.data.email} in once, for seven days, and cannot be shown
            again.
          </Note>
        </div>
      )}
    </Sheet>
  )
}
