/** A sender of one's own: what its provider has to be told is asked, and nothing else. */
import type { ChannelSender } from '@contract/channel-sender.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Check } from '../../../components/ui/check.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Segmented } from '../../../components/ui/segmented.tsx'
import { SelectField } from '../../../components/ui/select.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { channelProvidersQuery } from '../../../resources/channel-senders.ts'
import { useConnectChannelSender } from '../api/connect-channel-sender.ts'
import { identityHints, kindWords, providerWords } from '../words.ts'

type Values = Readonly<Record<string, string | number | boolean>>

const kinds = ['sms', 'email', 'voice'] as const

export function AddChannelSender({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const connect = useConnectChannelSender()
  const providers = useQuery(channelProvidersQuery).data ?? []
  const [kind, setKind] = useState<ChannelSender['kind']>('sms')
  const [picked, setPicked] = useState<ChannelSender['provider']>()
  const [name, setName] = useState('')
  const [identity, setIdentity] = useState('')
  const [settings, setSettings] = useState<Values>({})
  const [secrets, setSecrets] = useState<Readonly<Record<string, string>>>({})
  const possible = providers.filter((one) => one.kinds.includes(kind))
  const provider = possible.find((one) => one.provider === picked) ?? possible[0]

  const submit = () => {
    if (provider === undefined) return
    connect.mutate(
      {
        kind,
        provider: provider.provider,
        name: name.trim(),
        identity: identity.trim(),
        settings: Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== '')),
        secrets: Object.fromEntries(Object.entries(secrets).filter(([, value]) => value !== '')),
      },
      { onSuccess: onClose },
    )
  }

  return (
    <Sheet
      open={open}
      onClose={onClose}
      title="Connect a sender"
      foot={
        <>
          <Button className="push" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form="add-channel-sender" look="primary" busy={connect.isPending}>
            Connect
          </Button>
        </>
      }
    >
      <Form id="add-channel-sender" className="stack stack--6" onSubmit={submit} error={connect.error}>
        <Segmented
          label="Kind"
          value={kind}
          onValue={(next) => {
            setKind(next)
            setPicked(undefined)
            setSettings({})
            setSecrets({})
          }}
          choices={kinds.map((value) => ({ value, label: kindWords[value] }))}
        />
        <SelectField
          label="Provider"
          path="/provider"
          value={provider?.provider}
          onValue={setPicked}
          choices={possible.map((one) => ({ value: one.provider, label: providerWords[one.provider] }))}
        />
        <TextField
          label="Name"
          path="/name"
          hint="For you."
          required
          value={name}
          onText={setName}
          autoComplete="off"
        />
        <TextField
          label="Seen as"
          path="/identity"
          hint={identityHints[kind]}
          required
          value={identity}
          onText={setIdentity}
          autoComplete="off"
        />
        {provider?.settings.map((field) =>
          field.kind === 'flag' ? (
            <Check
              key={field.name}
              label={field.label}
              checked={settings[field.name] === true}
              onTick={(on) => setSettings({ ...settings, [field.name]: on })}
            />
          ) : (
            <TextField
              key={field.name}
              label={field.label}
              path={`/settings/${field.name}`}
              className="id"
              required={field.required}
              {...(field.required ? {} : { hint: 'May stay empty.' })}
              inputMode={field.kind === 'number' ? 'numeric' : 'text'}
              value={String(settings[field.name] ?? '')}
              onText={(text) =>
                setSettings({
                  ...settings,
                  [field.name]: field.kind === 'number' && /^[0-9]+$/.test(text) ? Number(text) : text,
                })
              }
              autoComplete="off"
            />
          ),
        )}
        {provider?.secrets.map((field) => (
          <TextField
            key={field.name}
            label={field.label}
            path={`/secrets/${field.name}`}
            type="password"
            required={field.required}
            value={secrets[field.name] ?? ''}
            onText={(text) => setSecrets({ ...secrets, [field.name]: text })}
            autoComplete="off"
          />
        ))}
        <Note>
          <b>Nothing is sent by this.</b> Secrets are kept sealed and never shown again.
        </Note>
      </Form>
    </Sheet>
  )
}
