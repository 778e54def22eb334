/** Records a no that was said outside WhatsApp: for a person whose page is open, or for a number, also one never seen. */
import type { Contact } from '@contract/contact.ts'
import type { ContactConsent } from '@contract/contact-page.ts'
import type { Topic } from '@contract/topic.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Check, Options, Radio } from '../../../components/ui/check.tsx'
import { FieldSet, TextArea, TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { SelectField } from '../../../components/ui/select.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { currentTime } from '../../../lib/clock.ts'
import { counted } from '../../../lib/count.ts'
import { forInput } from '../../../lib/time.ts'
import { useSession } from '../../../resources/session.ts'
import { topicsQuery, topicText } from '../../../resources/topics.ts'
import { useRecordNo } from '../api/record-no.ts'
import { meansWords, noesOf, type Said, subjectOf } from '../said.ts'

interface Person {
  readonly name: string
  readonly contact: Contact
  readonly consent: ContactConsent
}

interface RecordNoProps {
  readonly open: boolean
  readonly onClose: () => void
  /** Whose page is open; without it a number is asked for. */
  readonly person?: Person
}

export function RecordNo({ open, onClose, person }: RecordNoProps) {
  const toast = useToast()
  const session = useSession()
  const record = useRecordNo()
  const topics = useQuery(topicsQuery).data ?? []
  const [said, setSaid] = useState<Said>(() => blank(person))
  const change = (part: Partial<Said>) => setSaid((before) => ({ ...before, ...part }))

  const marketing = topics.flatMap((topic) => (topic.category === 'marketing' ? [topic.key] : []))
  const whose =
    person === undefined ? undefined : { contact: person.contact.id, addresses: openAddresses(person.contact) }

  const submit = () =>
    record.mutate(noesOf(said, marketing, whose, currentTime()), {
      onSuccess: () => {
        toast({
          text: person === undefined ? 'The no is kept, and holds from now on' : `The no of ${person.name} is kept`,
        })
        setSaid(blank(person))
        onClose()
      },
    })

  return (
    <Sheet
      open={open}
      onClose={onClose}
      title="Record a withdrawal"
      foot={
        <>
          <span className="sheet__sum">Recorded by {session.user?.name ?? 'you'}</span>
          <Button className="push" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form="record-no" look="danger-fill" busy={record.isPending}>
            Record withdrawal
          </Button>
        </>
      }
    >
      <Form id="record-no" className="stack stack--6" onSubmit={submit} error={record.error}>
        <p className="sm quiet">
          {person === undefined
            ? 'For a number that said no outside WhatsApp, whether it was ever seen here or not. It counts from the moment it was said.'
            : `For ${person.name}, when a no was said outside WhatsApp. It counts from the moment it was said.`}
        </p>
        {person === undefined ? (
          <TextField
            label="Number"
            path="/number"
            hint="With its country code."
            type="tel"
            className="num"
            dir="ltr"
            required
            autoComplete="off"
            value={said.number}
            onText={(number) => change({ number })}
          />
        ) : null}
        <Scope said={said} topics={topics} onSaid={change} />
        {person === undefined ? null : <Addresses said={said} contact={person.contact} onSaid={change} />}
        <div className="two">
          <SelectField
            label="How"
            path="/means"
            value={said.means}
            onValue={(means) => change({ means })}
            choices={Object.entries(meansWords).map(([value, label]) => ({ value: value as Said['means'], label }))}
          />
          <TextField
            label="When it was said"
            path="/occurred_at"
            type="datetime-local"
            className="num"
            max={forInput(currentTime())}
            value={said.at}
            onText={(at) => change({ at })}
          />
        </div>
        <TextArea
          label="The words, as near as you can"
          path="/evidence/words"
          hint="Kept encrypted with the record."
          rows={2}
          value={said.words}
          onText={(words) => change({ words })}
        />
        <Consequence said={said} {...(person && { person })} />
      </Form>
    </Sheet>
  )
}

/** Addresses that can still be written to. */
function openAddresses(contact: Contact) {
  return contact.addresses.filter((address) => address.closed_at === null && address.erased_at === null)
}

function blank(person: Person | undefined): Said {
  return {
    number: '',
    scope: 'all',
    topics: [],
    addresses: person === undefined ? [] : openAddresses(person.contact).map((address) => address.id),
    means: 'telephone',
    at: forInput(currentTime()),
    words: '',
  }
}

interface PartProps {
  readonly said: Said
  readonly onSaid: (part: Partial<Said>) => void
}

function Scope({ said, topics, onSaid }: PartProps & { readonly topics: readonly Topic[] }) {
  const marketing = topics.filter((topic) => topic.category === 'marketing')
  const pick = (scope: Said['scope']) => () => onSaid({ scope })
  const toggle = (topic: Topic, on: boolean) =>
    onSaid({ topics: on ? [...said.topics, topic.key] : said.topics.filter((key) => key !== topic.key) })
  return (
    <FieldSet label="What did they say no to?" path="/topics">
      <Options>
        <Radio
          name="scope"
          label="Everything"
          hint={`All ${counted(topics.length, 'topic')}, order messages too, and any that come later`}
          checked={said.scope === 'all'}
          onTick={pick('all')}
        />
        <Radio
          name="scope"
          label="All marketing"
          hint={marketing.map((topic) => topicText(topic).name).join(', ')}
          checked={said.scope === 'marketing'}
          onTick={pick('marketing')}
        />
        <Radio name="scope" label="Some topics" checked={said.scope === 'topics'} onTick={pick('topics')} />
      </Options>
      {said.scope === 'topics' ? (
        <Options>
          {topics.map((topic) => (
            <Check
              key={topic.key}
              label={topicText(topic).name}
              checked={said.topics.includes(topic.key)}
              onTick={(on) => toggle(topic, on)}
            />
          ))}
        </Options>
      ) : null}
    </FieldSet>
  )
}

/** Not asked where there is only one, or where this role may not read what they are. */
function Addresses({ said, contact, onSaid }: PartProps & { readonly contact: Contact }) {
  const addresses = openAddresses(contact)
  if (addresses.length < 2 || addresses.some((address) => subjectOf(address) === undefined)) return null
  const toggle = (id: string, on: boolean) =>
    onSaid({ addresses: on ? [...said.addresses, id] : said.addresses.filter((other) => other !== id) })
  return (
    <FieldSet label="On which numbers?" hint="If no number was named, leave them all.">
      <Options>
        {addresses.map((address) => (
          <Check
            key={address.id}
            label={<bdi className="num">{address.label}</bdi>}
            checked={said.addresses.includes(address.id)}
            onTick={(on) => toggle(address.id, on)}
          />
        ))}
      </Options>
    </FieldSet>
  )
}

function Consequence({ said, person }: { readonly said: Said; readonly person?: Person }) {
  const ends = person === undefined ? undefined : givenThatEnd(said, person.consent)
  return (
    <Note>
      <p>
        <b>When you record it:</b> {ends === undefined ? '' : sayEnds(ends)}waiting messages are held, and nothing more
        is sent but one confirmation. Only {person?.name ?? 'the person'} can undo this.
      </p>
    </Note>
  )
}

function sayEnds(ends: number): string {
  if (ends === 0) return 'no yes is in force, so none ends; '
  return ends === 1 ? 'one yes ends, ' : `${counted(ends, 'yes', 'yeses')} end, `
}

function givenThatEnd(said: Said, consent: ContactConsent): number {
  const covered = consent.topics.filter(
    ({ topic }) =>
      said.scope === 'all' ||
      (said.scope === 'marketing' ? topic.category === 'marketing' : said.topics.includes(topic.key)),
  )
  return covered
    .flatMap((row) => row.cells)
    .filter((cell) => cell.state === 'given' && said.addresses.includes(cell.address)).length
}
