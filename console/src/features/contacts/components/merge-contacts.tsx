/** Contacts that are the same person: finding the other one, seeing what follows, merging, and taking them apart again. */
import type { Contact, ContactRow } from '@contract/contact.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Failed, LoadingLines } from '../../../components/ui/blank.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Options, Radio } from '../../../components/ui/check.tsx'
import { Confirm } from '../../../components/ui/confirm.tsx'
import { FieldSet, TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { counted } from '../../../lib/count.ts'
import { useMay } from '../../../resources/session.ts'
import { contactsQuery } from '../api/list-contacts.ts'
import { mergeTrialQuery, useMergeContacts, useTakeApart } from '../api/merge-contacts.ts'

interface MergeProps {
  readonly contact: Contact
  readonly name: string
}

export function MergeContacts({ contact, name }: MergeProps) {
  const may = useMay()
  const [merging, setMerging] = useState(false)
  const [parting, setParting] = useState<Contact['merged'][number]>()
  if (!may('contact:merge') || contact.erased_at !== null || contact.merged_into !== null) return null
  return (
    <Section title="The same person">
      {contact.merged.length === 0 ? (
        <p className="sm quiet">Somebody may be here twice, with a number each. Merged, they are one contact.</p>
      ) : (
        <ul className="stack sm">
          {contact.merged.map((one) => (
            <li key={one.id} className="row">
              <span>{one.name ?? 'No name'}</span>
              <Button
                look="ghost"
                size="sm"
                className="push"
                aria-label={`Take ${one.name ?? 'this contact'} out again`}
                onClick={() => setParting(one)}
              >
                Take apart
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className="row below">
        <Button size="sm" onClick={() => setMerging(true)}>
          Merge another contact
        </Button>
      </p>
      {merging ? <Merge contact={contact} name={name} onClose={() => setMerging(false)} /> : null}
      {parting === undefined ? null : (
        <TakeApart contact={contact} name={name} other={parting} onClose={() => setParting(undefined)} />
      )}
    </Section>
  )
}

function Merge({ contact, name, onClose }: MergeProps & { readonly onClose: () => void }) {
  const toast = useToast()
  const merge = useMergeContacts(contact.id)
  const [search, setSearch] = useState('')
  const [other, setOther] = useState<ContactRow>()
  const submit = () => {
    if (other === undefined) return
    merge.mutate(other.id, {
      onSuccess: () => {
        toast({ text: `${nameOf(other)} and ${name} are one contact` })
        onClose()
      },
    })
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={`Merge another contact into ${name}`}
      foot={
        <>
          <span className="sheet__sum">It can be undone</span>
          <Button className="push" onClick={onClose}>
            Cancel
          </Button>
          <Button
            type="submit"
            form="merge-contacts"
            look="primary"
            busy={merge.isPending}
            disabled={other === undefined}
          >
            Merge
          </Button>
        </>
      }
    >
      <Form id="merge-contacts" className="stack stack--6" onSubmit={submit} error={merge.error}>
        <TextField
          label="Who else is this person?"
          path="/contact"
          hint="A name, part of one, or a whole number with its country code."
          value={search}
          onText={(text) => {
            setSearch(text)
            setOther(undefined)
          }}
          autoComplete="off"
        />
        <Found search={search.trim()} except={contact.id} picked={other} onPick={setOther} />
        {other === undefined ? null : <Follows contact={contact} name={name} other={other} />}
      </Form>
    </Sheet>
  )
}

const shortest = 2

interface FoundProps {
  readonly search: string
  readonly except: string
  readonly picked: ContactRow | undefined
  readonly onPick: (row: ContactRow) => void
}

function Found({ search, except, picked, onPick }: FoundProps) {
  const isAsked = search.length >= shortest
  const found = useQuery({ ...contactsQuery({ search }, 'all', undefined), enabled: isAsked })
  if (!isAsked) return null
  if (found.isError) return <Failed error={found.error} onRetry={() => void found.refetch()} />
  if (found.data === undefined) return <LoadingLines />
  const rows = found.data.data.filter(({ id }) => id !== except).slice(0, 8)
  if (rows.length === 0) return <p className="sm quiet">Nobody else is found by this.</p>
  return (
    <FieldSet label="Found">
      <Options>
        {rows.map((row) => (
          <Radio
            key={row.id}
            name="other"
            label={nameOf(row)}
            hint={<bdi className="num">{row.number ?? 'No number'}</bdi>}
            checked={picked?.id === row.id}
            onTick={() => onPick(row)}
          />
        ))}
      </Options>
    </FieldSet>
  )
}

/** As the server finds it: the merge is done and taken back. */
function Follows({ contact, name, other }: MergeProps & { readonly other: ContactRow }) {
  const trial = useQuery(mergeTrialQuery(contact.id, other.id))
  if (trial.isError) return <Failed error={trial.error} onRetry={() => void trial.refetch()} />
  if (trial.data === undefined) return <LoadingLines />
  const noes = trial.data.noes_carried
  const whose = nameOf(other)
  return (
    <Note {...(noes > 0 && { tone: 'warn' as const })}>
      <p>
        <b>When you merge them:</b>{' '}
        {noes === 0
          ? 'nothing ends for any number. '
          : `${counted(noes, 'no', 'noes')} to everything or to all marketing ${noes === 1 ? 'is' : 'are'} written for the numbers of the other side too: what this person said, they said for all of them. `}
        Each yes stays on the number that it came from.
      </p>
      <p className="below">
        The numbers and the timeline of {whose} come to {name}, whose name, language and attributes stay. Taken apart,
        each has their own again.
      </p>
    </Note>
  )
}

interface TakeApartProps extends MergeProps {
  readonly other: Contact['merged'][number]
  readonly onClose: () => void
}

function TakeApart({ contact, name, other, onClose }: TakeApartProps) {
  const toast = useToast()
  const part = useTakeApart(contact.id)
  const whose = other.name ?? 'The other contact'
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Take ${other.name ?? 'the other contact'} out again?`}
      action="Take apart"
      danger={false}
      busy={part.isPending}
      error={part.error}
      onConfirm={() =>
        part.mutate(other.id, {
          onSuccess: () => {
            toast({ text: `${whose} and ${name} are two contacts again` })
            onClose()
          },
        })
      }
    >
      <p>
        {whose} gets back the numbers that came along. A no that only the merge had written is taken back; what each
        number said itself stays.
      </p>
    </Confirm>
  )
}

function nameOf({ name, number }: Pick<ContactRow, 'name' | 'number'>): string {
  return name ?? number ?? 'No name'
}
