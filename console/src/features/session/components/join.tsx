/** An invitation: what it leads to, and an account for whoever has none. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { LoadingLines } from '../../../components/ui/blank.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { explain } from '../../../lib/problem.ts'
import { roleWords } from '../../../words/roles.ts'
import { invitationQuery, useJoin } from '../api/join.ts'
import { SignFrame } from './sign-frame.tsx'

interface JoinProps {
  readonly token: string
  readonly onDone: () => void
  readonly onSignIn: () => void
}

export function Join({ token, onDone, onSignIn }: JoinProps) {
  const join = useJoin()
  const invitation = useQuery(invitationQuery(token))
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')

  if (token === '' || invitation.isError) {
    return (
      <SignFrame title="This invitation does not open">
        <Note tone="warn">
          {token === '' ? 'The link is not whole: it ends with a # and a code.' : explain(invitation.error)}
        </Note>
        <p className="sm quiet">Ask whoever invited you for another one.</p>
      </SignFrame>
    )
  }
  if (invitation.data === undefined) {
    return (
      <SignFrame title="An invitation">
        <LoadingLines lines={3} />
      </SignFrame>
    )
  }
  const { workspace, role, inviter, email, has_account } = invitation.data
  return (
    <SignFrame
      title={`Join ${workspace}`}
      lead={`${inviter ?? 'A colleague'} invites ${email} as ${roleWords[role].name.toLowerCase()}: ${roleWords[role].may.toLowerCase()}.`}
    >
      {has_account ? (
        <Form onSubmit={() => join.mutate({ token }, { onSuccess: onDone })} error={join.error}>
          <Note>You have an account already. Sign in with it first, then join.</Note>
          <Button type="submit" look="primary" busy={join.isPending}>
            Join
          </Button>
          <Button onClick={onSignIn}>Sign in</Button>
        </Form>
      ) : (
        <Form onSubmit={() => join.mutate({ token, name, password }, { onSuccess: onDone })} error={join.error}>
          <TextField
            label="Your name"
            path="/name"
            autoComplete="name"
            autoFocus
            required
            value={name}
            onText={setName}
          />
          <TextField
            label="Password"
            path="/password"
            hint="At least 12 characters. A sentence is easiest to keep."
            type="password"
            autoComplete="new-password"
            required
            value={password}
            onText={setPassword}
          />
          <Button type="submit" look="primary" busy={join.isPending}>
            Join
          </Button>
        </Form>
      )}
    </SignFrame>
  )
}
