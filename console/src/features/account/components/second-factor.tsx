/** The second factor: a QR code for the authenticator, six digits to prove that it works, and codes for the day it is lost. */
import { useQuery } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { CopyBlock } from '../../../components/ui/copy.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { qrSvgQuery } from '../../../lib/qr.ts'
import { useSession } from '../../../resources/session.ts'
import {
  type SecondFactor as Factor,
  useConfirmSecondFactor,
  useDisableSecondFactor,
  useEnableSecondFactor,
} from '../api/account.ts'

export function SecondFactor() {
  const { user } = useSession()
  return (
    <Section title="Second factor" sub="A code from your telephone, besides the password">
      {user?.two_factor === true ? <On /> : <Off />}
    </Section>
  )
}

function Off() {
  const enable = useEnableSecondFactor()
  const [password, setPassword] = useState('')
  if (enable.data !== undefined) return <Prove factor={enable.data} />
  return (
    <Form className="stack stack--6 form--narrow" onSubmit={() => enable.mutate(password)} error={enable.error}>
      <TextField
        label="Your password"
        path="/password"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onText={setPassword}
      />
      <p>
        <Button type="submit" busy={enable.isPending} disabled={password === ''}>
          Set it up
        </Button>
      </p>
    </Form>
  )
}

function Prove({ factor }: { readonly factor: Factor }) {
  const toast = useToast()
  const confirm = useConfirmSecondFactor()
  const [code, setCode] = useState('')
  const qr = useQuery(qrSvgQuery(factor.totpURI)).data
  const secret = new URL(factor.totpURI).searchParams.get('secret')
  return (
    <div className="stack stack--6 form--narrow">
      <p className="sm quiet">Scan this with an authenticator, or type its key there.</p>
      <figure className="qr">
        {qr === undefined ? null : <img src={qr} alt="QR code for the authenticator" width={168} height={168} />}
      </figure>
      {secret === null ? null : <CopyBlock text={secret} />}
      <Form
        className="stack stack--6"
        error={confirm.error}
        onSubmit={() =>
          confirm.mutate(code, { onSuccess: () => toast({ text: 'On: the next sign-in asks for a code' }) })
        }
      >
        <TextField
          label="The six digits that it shows"
          path="/code"
          className="num sign__code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          required
          value={code}
          onText={(text) => setCode(text.replace(/\D/g, ''))}
        />
        <Note tone="warn">
          <b>Keep these codes.</b> Each lets you in once, should the telephone be lost. They are not shown again.
        </Note>
        <CopyBlock text={factor.backupCodes.join('\n')} />
        <p>
          <Button type="submit" look="primary" busy={confirm.isPending} disabled={code.length < 6}>
            I have kept them; turn it on
          </Button>
        </p>
      </Form>
    </div>
  )
}

function On() {
  const toast = useToast()
  const disable = useDisableSecondFactor()
  const [password, setPassword] = useState('')
  return (
    <Form
      className="stack stack--6 form--narrow"
      error={disable.error}
      onSubmit={() => disable.mutate(password, { onSuccess: () => toast({ text: 'Off' }) })}
    >
      <p className="row sm">
        <Icon of={ShieldCheck} />
        It is on.
      </p>
      <TextField
        label="Your password, to turn it off"
        path="/password"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onText={setPassword}
      />
      <p>
        <Button type="submit" look="danger" busy={disable.isPending} disabled={password === ''}>
          Turn it off
        </Button>
      </p>
    </Form>
  )
}
