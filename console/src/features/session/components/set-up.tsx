/** The first owner's account. The link says that whoever opens it stands at the machine. */
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { useSetUp } from '../api/set-up.ts'
import { SignFrame } from './sign-frame.tsx'

export function SetUp({ token, onDone }: { readonly token: string; readonly onDone: () => void }) {
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const setUp = useSetUp()

  if (token === '') {
    return (
      <SignFrame title="Set up Assent">
        <Note tone="warn">
          This link is not whole. Open the one that Assent printed when it started: it ends with a # and a code.
        </Note>
      </SignFrame>
    )
  }
  return (
    <SignFrame title="Set up Assent" lead="You become the owner. Everyone else is invited by you.">
      <Form onSubmit={() => setUp.mutate({ token, name, email, password }, { onSuccess: onDone })} error={setUp.error}>
        <TextField
          label="Your name"
          path="/name"
          name="name"
          autoComplete="name"
          autoFocus
          required
          value={name}
          onText={setName}
        />
        <TextField
          label="E-mail"
          path="/email"
          type="email"
          name="email"
          autoComplete="username"
          required
          value={email}
          onText={setEmail}
        />
        <TextField
          label="Password"
          path="/password"
          hint="At least 12 characters. A sentence is easiest to keep."
          type="password"
          name="password"
          autoComplete="new-password"
          minLength={12}
          required
          value={password}
          onText={setPassword}
        />
        <Button type="submit" look="primary" busy={setUp.isPending}>
          Begin
        </Button>
      </Form>
    </SignFrame>
  )
}
