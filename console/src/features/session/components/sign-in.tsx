/** Signing in. The second step appears only for an account that has a second factor. */
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { useSignIn, useVerifyCode } from '../api/sign-in.ts'
import { SignFrame } from './sign-frame.tsx'

export function SignIn({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const [step, setStep] = useState<'password' | 'code'>('password')
  if (step === 'code') return <SecondFactor onSignedIn={onSignedIn} onBack={() => setStep('password')} />
  return <Password onSignedIn={onSignedIn} onSecondFactor={() => setStep('code')} />
}

function Password({
  onSignedIn,
  onSecondFactor,
}: {
  readonly onSignedIn: () => void
  readonly onSecondFactor: () => void
}) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useSignIn()
  const submit = () =>
    signIn.mutate(
      { email, password },
      { onSuccess: (next) => (next === 'second_factor' ? onSecondFactor() : onSignedIn()) },
    )
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
      <p className="xs faint">Forgotten your password? An owner or admin of your workspace can invite you again.</p>
    </SignFrame>
  )
}

function SecondFactor({ onSignedIn, onBack }: { readonly onSignedIn: () => void; readonly onBack: () => void }) {
  const [code, setCode] = useState('')
  const verify = useVerifyCode()
  return (
    <SignFrame title="Your code" lead="Six digits from the authenticator on your telephone.">
      <Form onSubmit={() => verify.mutate(code, { onSuccess: onSignedIn })} error={verify.error}>
        <TextField
          label="Code"
          path="/code"
          className="num sign__code"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          autoFocus
          required
          value={code}
          onText={(text) => setCode(text.replace(/\D/g, ''))}
        />
        <Button type="submit" look="primary" busy={verify.isPending} disabled={code.length < 6}>
          Sign in
        </Button>
        <Button look="ghost" onClick={onBack}>
          Back
        </Button>
      </Form>
    </SignFrame>
  )
}
