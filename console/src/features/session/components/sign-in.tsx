/** Signing in. What it takes besides a password appears only where there is such a thing. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { setupStatusQuery } from '../api/set-up.ts'
import { useSignIn, useSingleSignOn } from '../api/sign-in.ts'
import { SecondFactor } from './second-factor.tsx'
import { SignFrame } from './sign-frame.tsx'

interface SignInProps {
  /** Where to go afterwards: a path of this console. */
  readonly next: string
  readonly onSignedIn: () => void
}

export function SignIn({ next, onSignedIn }: SignInProps) {
  const [step, setStep] = useState<'password' | 'code'>('password')
  if (step === 'code') return <SecondFactor onSignedIn={onSignedIn} onBack={() => setStep('password')} />
  return <Password next={next} onSignedIn={onSignedIn} onSecondFactor={() => setStep('code')} />
}

function Password({ next, onSignedIn, onSecondFactor }: SignInProps & { readonly onSecondFactor: () => void }) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useSignIn()
  const status = useQuery(setupStatusQuery).data
  const submit = () =>
    signIn.mutate(
      { email, password },
      { onSuccess: (then) => (then === 'second_factor' ? onSecondFactor() : onSignedIn()) },
    )

  if (status?.open === true) {
    return (
      <SignFrame title="Nobody owns this yet">
        <Note>
          Open the link that Assent printed when it started. It makes you the owner, once, and is printed again at each
          start until somebody has used it.
        </Note>
      </SignFrame>
    )
  }
  return (
    <SignFrame title="Sign in">
      <Form onSubmit={submit} error={signIn.error}>
        <TextField
          label="E-mail"
          path="/email"
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          required
          value={email}
          onText={setEmail}
        />
        <TextField
          label="Password"
          path="/password"
          type="password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onText={setPassword}
        />
        <Button type="submit" look="primary" busy={signIn.isPending}>
          Sign in
        </Button>
      </Form>
      {status?.single_sign_on == null ? null : <SingleSignOn name={status.single_sign_on} next={next} />}
      <p className="xs faint">Forgotten your password? An owner or admin of your workspace can invite you again.</p>
    </SignFrame>
  )
}

function SingleSignOn({ name, next }: { readonly name: string; readonly next: string }) {
  const sso = useSingleSignOn()
  return (
    <Form onSubmit={() => sso.mutate(next)} error={sso.error}>
      <Button type="submit" busy={sso.isPending}>
        Sign in with {name}
      </Button>
    </Form>
  )
}
