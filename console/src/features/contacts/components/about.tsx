/** What is known about a person besides consent, and changing it. `opt_in` comes from the states and is not changed here. */
import type { Contact } from '@contract/contact.ts'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Facts } from '../../../components/ui/facts.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { IconButton } from '../../../components/ui/icon-button.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { sayDate, sayMoment } from '../../../lib/time.ts'
import { useMay } from '../../../resources/session.ts'
import { countryName, languageName } from '../../../words/places.ts'
import { useUpdateContact } from '../api/update-contact.ts'

export function About({ contact }: { readonly contact: Contact }) {
  const may = useMay()
  const [editing, setEditing] = useState(false)
  const heard = contact.addresses
    .flatMap((address) => address.last_heard_at ?? [])
    .toSorted()
    .at(-1)
  const of = (kind: 'number' | 'mailbox') =>
    contact.addresses.filter((address) => address.kind === kind && address.closed_at === null)
  return (
    <Section
      title="About"
      actions={
        may('contact:write') ? (
          <IconButton icon={Pencil} label="Edit" look="ghost" size="sm" onClick={() => setEditing(true)} />
        ) : null
      }
    >
      <Facts
        facts={[
          [
            'Numbers',
            of('number').length === 0 ? null : (
              <Lines key="numbers" lines={of('number').map((address) => address.label)} />
            ),
          ],
          [
            'E-mail',
            of('mailbox').length === 0 ? null : (
              <Lines key="mailboxes" lines={of('mailbox').map((address) => address.label)} />
            ),
          ],
          [
            'opt_in',
            <span key="opt_in">
              {contact.opt_in === null ? 'unknown' : String(contact.opt_in)}{' '}
              <span className="faint">from the states</span>
            </span>,
          ],
          ['Language', contact.language === null ? null : languageName(contact.language)],
          ['Country', contact.country === null ? null : countryName(contact.country)],
          ['Last wrote', heard === undefined ? null : sayMoment(heard)],
          ['Known since', sayDate(contact.created_at)],
        ]}
      />
      {editing ? <Edit contact={contact} onClose={() => setEditing(false)} /> : null}
    </Section>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className="line-of">
      <bdi className="num">{line}</bdi>
    </span>
  ))
}

function Edit({ contact, onClose }: { readonly contact: Contact; readonly onClose: () => void }) {
  const toast = useToast()
  const update = useUpdateContact(contact.id)
  const [name, setName] = useState(contact.name ?? '')
  const [language, setLanguage] = useState(contact.language ?? '')
  const submit = () =>
    update.mutate(
      { name: name.trim() === '' ? null : name.trim(), language: language.trim() === '' ? null : language.trim() },
      {
        onSuccess: () => {
          toast({ text: 'Saved' })
          onClose()
        },
      },
    )
  return (
    <Sheet
      open
      onClose={onClose}
      title="About this person"
      foot={
        <>
          <Button className="push" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form="about-contact" look="primary" busy={update.isPending}>
            Save
          </Button>
        </>
      }
    >
      <Form id="about-contact" className="stack stack--6" onSubmit={submit} error={update.error}>
        <TextField label="Name" path="/name" value={name} onText={setName} autoComplete="off" />
        <TextField
          label="Language"
          path="/language"
          hint="As a tag: en, pt-BR, hi."
          value={language}
          onText={setLanguage}
          autoComplete="off"
        />
        <Note>Consent is not edited: it is what the person said. A no that was said elsewhere has its own button.</Note>
      </Form>
    </Sheet>
  )
}
