/** The second step: the authenticator's six digits, or a code that was kept for the day it is lost. */
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { useVerifyCode } from '../api/sign-in.ts'
import { SignFrame } from './sign-frame.tsx'

export function SecondFactor({ onSignedIn, onBack }: { readonly onSignedIn: () => void; readonly onBack: () => void }) {
  const [kind, setKind] = useState<'app' | 'backup'>('app')
  const [code, setCode] = useState('')
  const verify = useVerifyCode()
  const app = kind === 'app'
  const swap = () => {
    setKind(app ? 'backup' : 'app')
    setCode('')
    verify.reset()
  }
  return (
    <SignFrame
      title="Your code"
      lead={
        app
          ? 'Six digits from the authenticator on your telephone.'
          : 'One of the codes that you kept. Each works once.'
      }
    >
      <Form onSubmit={() => verify.mutate({ code: code.trim(), kind }, { onSuccess: onSignedIn })} error={verify.error}>
        <TextField
          key={kind}
          label={app ? 'Code' : 'Kept code'}
          path="/code"
          className={app ? 'num sign__code' : 'id'}
          name="code"
          autoFocus
          required
          value={code}
          {...(app
            ? { inputMode: 'numeric' as const, autoComplete: 'one-time-code', maxLength: 6 }
            : { autoComplete: 'off' })}
          onText={(text) => setCode(app ? text.replace(/\D/g, '') : text)}
        />
        <Button
          type="submit"
          look="primary"
          busy={verify.isPending}
          disabled={code.trim() === '' || (app && code.length < 6)}
        >
          Sign in
        </Button>
        <Button look="ghost" onClick={swap}>
          {app ? 'The telephone is not at hand' : 'Use the telephone'}
        </Button>
        <Button look="ghost" onClick={onBack}>
          Back
        </Button>
      </Form>
    </SignFrame>
  )
}
