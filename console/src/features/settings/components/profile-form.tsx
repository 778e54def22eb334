/** What people are told about the business. Nothing goes live without it. */
import type { Profile, Workspace } from '@contract/workspace.ts'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextArea, TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { useMay } from '../../../resources/session.ts'
import { useChangeWorkspace } from '../../../resources/workspace.ts'

interface Written {
  readonly name: string
  readonly legal_name: string
  readonly trading_name: string
  readonly address: string
  readonly help_contact: string
  readonly privacy_url: string
  readonly countries: string
  readonly languages: string
  readonly age_min: string
}

function writtenOf({ name, profile }: Workspace): Written {
  return {
    name,
    legal_name: profile.legal_name ?? '',
    trading_name: profile.trading_name ?? '',
    address: profile.address ?? '',
    help_contact: profile.help_contact ?? '',
    privacy_url: profile.privacy_url ?? '',
    countries: (profile.countries ?? []).join(', '),
    languages: (profile.languages ?? []).join(', '),
    age_min: profile.age_min === undefined ? '' : String(profile.age_min),
  }
}

function profileOf(written: Written): Profile {
  const list = (text: string) => text.split(/[\s,]+/).filter((one) => one !== '')
  return {
    ...(written.legal_name.trim() === '' ? {} : { legal_name: written.legal_name.trim() }),
    ...(written.trading_name.trim() === '' ? {} : { trading_name: written.trading_name.trim() }),
    ...(written.address.trim() === '' ? {} : { address: written.address.trim() }),
    ...(written.help_contact.trim() === '' ? {} : { help_contact: written.help_contact.trim() }),
    ...(written.privacy_url.trim() === '' ? {} : { privacy_url: written.privacy_url.trim() }),
    countries: list(written.countries).map((one) => one.toUpperCase()),
    languages: list(written.languages),
    ...(written.age_min.trim() === '' ? {} : { age_min: Number(written.age_min) }),
  }
}

export function ProfileForm({ workspace }: { readonly workspace: Workspace }) {
  const may = useMay()
  const toast = useToast()
  const change = useChangeWorkspace()
  const [written, setWritten] = useState(() => writtenOf(workspace))
  const set = (part: Partial<Written>) => setWritten({ ...written, ...part })
  const locked = !may('workspace:configure')
  const submit = () =>
    change.mutate(
      { name: written.name.trim(), profile: profileOf(written) },
      { onSuccess: () => toast({ text: 'Saved' }) },
    )

  return (
    <Form className="pad stack stack--6 form--narrow" onSubmit={submit} error={change.error}>
      <TextField
        label="Name of the workspace"
        path="/name"
        hint="Only you see this."
        disabled={locked}
        value={written.name}
        onText={(name) => set({ name })}
      />
      <TextField
        label="Trading name"
        path="/profile/trading_name"
        hint="The name that people know. It stands in every notice."
        disabled={locked}
        value={written.trading_name}
        onText={(trading_name) => set({ trading_name })}
      />
      <TextField
        label="Legal name"
        path="/profile/legal_name"
        disabled={locked}
        value={written.legal_name}
        onText={(legal_name) => set({ legal_name })}
      />
      <TextArea
        label="Address"
        path="/profile/address"
        rows={2}
        disabled={locked}
        value={written.address}
        onText={(address) => set({ address })}
      />
      <TextField
        label="Where people get help"
        path="/profile/help_contact"
        hint="An e-mail address, a number or a page."
        disabled={locked}
        value={written.help_contact}
        onText={(help_contact) => set({ help_contact })}
      />
      <TextField
        label="Privacy page"
        path="/profile/privacy_url"
        type="url"
        disabled={locked}
        value={written.privacy_url}
        onText={(privacy_url) => set({ privacy_url })}
      />
      <div className="two">
        <TextField
          label="Countries"
          path="/profile/countries"
          hint="Two letters each: AU, IN."
          disabled={locked}
          value={written.countries}
          onText={(countries) => set({ countries })}
        />
        <TextField
          label="Languages"
          path="/profile/languages"
          hint="The first is used where nothing else is known: en, hi."
          disabled={locked}
          value={written.languages}
          onText={(languages) => set({ languages })}
        />
      </div>
      <TextField
        label="Youngest age"
        path="/profile/age_min"
        hint="Nobody younger is asked. Left empty, age is not asked about."
        inputMode="numeric"
        className="num"
        disabled={locked}
        value={written.age_min}
        onText={(age_min) => set({ age_min: age_min.replace(/\D/g, '') })}
      />
      {workspace.kind === 'demo' ? (
        <Note>This is a demo: its numbers are emulated, and every page says so.</Note>
      ) : null}
      {locked ? (
        <p className="sm quiet">An owner or admin changes this.</p>
      ) : (
        <p>
          <Button type="submit" look="primary" busy={change.isPending}>
            Save
          </Button>
        </p>
      )}
    </Form>
  )
}
