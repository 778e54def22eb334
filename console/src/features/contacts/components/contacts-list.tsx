/** People, with the states of two topics, the newest statement first. On a phone each is two lines. */
import type { ContactRow } from '@contract/contact.ts'
import type { Topic } from '@contract/topic.ts'
import { Link } from '@tanstack/react-router'
import { Face } from '../../../components/ui/face.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { CaptureIcon } from '../../../components/ui/product-icons.ts'
import { Cell, Rows } from '../../../components/ui/rows.tsx'
import { State } from '../../../components/ui/state.tsx'
import { paths } from '../../../config/paths.ts'
import { sayWhen } from '../../../lib/time.ts'
import { topicText } from '../../../resources/topics.ts'
import { channelWord } from '../../../words/acts.ts'
import { sayLatest } from '../record-words.ts'

interface ContactsListProps {
  readonly contacts: readonly ContactRow[]
  /** At most two; the first keeps its place on a phone. */
  readonly topics: readonly Topic[]
  readonly busy: boolean
}

export function ContactsList({ contacts, topics, busy }: ContactsListProps) {
  const [first, second] = topics
  return (
    <Rows
      caption="Contacts"
      faces
      busy={busy}
      columns={[
        { key: 'name', head: 'Name' },
        { key: 'number', head: 'Number' },
        ...(first === undefined ? [] : [{ key: first.key, head: topicText(first).name }]),
        ...(second === undefined ? [] : [{ key: second.key, head: topicText(second).name, wide: true }]),
        { key: 'latest', head: 'Latest record' },
        { key: 'from', head: 'From', wide: true },
        { key: 'when', head: 'When', end: true },
      ]}
    >
      {contacts.map((contact) => (
        <tr key={contact.id}>
          <Cell kind="name">
            <Link className="who" to={paths.contact} params={{ contactId: contact.id }}>
              <Face name={contact.name} />
              <span className={contact.name === null ? 'faint' : undefined}>{contact.name ?? 'No name'}</span>
            </Link>
          </Cell>
          <Cell kind="sub" className="num">
            <bdi>{contact.number}</bdi>
            {contact.more_addresses === 0 ? null : <span className="faint"> +{contact.more_addresses}</span>}
          </Cell>
          {first === undefined ? null : (
            <Cell kind="state">
              <State state={stateIn(contact, first)} />
            </Cell>
          )}
          {second === undefined ? null : (
            <Cell kind="wide">
              <State state={stateIn(contact, second)} />
            </Cell>
          )}
          <Cell kind="note">{contact.latest === null ? 'Never asked' : sayLatest(contact.latest)}</Cell>
          <Cell kind="wide" className="quiet">
            <From contact={contact} />
          </Cell>
          <Cell kind="when" end className="quiet num nowrap">
            {sayWhen(contact.latest?.at ?? contact.created_at)}
          </Cell>
        </tr>
      ))}
    </Rows>
  )
}

function From({ contact }: { readonly contact: ContactRow }) {
  if (contact.latest === null) return null
  const { capture_point: point, channel } = contact.latest
  return (
    <span className="row">
      {point === null ? null : <Icon of={CaptureIcon} size="sm" />}
      <span>{point?.name ?? channelWord(channel)}</span>
    </span>
  )
}

function stateIn(contact: ContactRow, topic: Topic) {
  return contact.states.find((state) => state.topic === topic.key)?.state ?? 'unknown'
}
