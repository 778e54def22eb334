/** Contacts: tabs by state, filters that read as a sentence, and a no for a number never seen. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { FileUp, Hand, Plus, Search, Users } from 'lucide-react'
import { useState } from 'react'
import { Conditions } from '../../components/audience/conditions.tsx'
import { Empty, Failed, LoadingRows } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { Pager } from '../../components/ui/pager.tsx'
import { Picker, PickerFind } from '../../components/ui/picker.tsx'
import { State } from '../../components/ui/state.tsx'
import { Tabs } from '../../components/ui/tabs.tsx'
import { paths } from '../../config/paths.ts'
import { contactCountsQuery, contactsPerPage, contactsQuery } from '../../features/contacts/api/list-contacts.ts'
import { AddContact } from '../../features/contacts/components/add-contact.tsx'
import { ContactsList } from '../../features/contacts/components/contacts-list.tsx'
import { RecordNo } from '../../features/contacts/components/record-no.tsx'
import { count, counted } from '../../lib/count.ts'
import { usePages } from '../../lib/use-pages.ts'
import { useSettled } from '../../lib/use-settled.ts'
import { segmentsQuery } from '../../resources/segments.ts'
import { useMay } from '../../resources/session.ts'
import { topicsQuery, topicText } from '../../resources/topics.ts'
import type { ContactSearch } from '../searches.ts'

const route = getRouteApi('/app/contacts')
const tabs = ['all', 'given', 'pending', 'withdrawn', 'expired', 'unknown'] as const

export function ContactsRoute() {
  const may = useMay()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [open, setOpen] = useState<'add' | 'no'>()
  const topics = useQuery(topicsQuery).data ?? []
  const segments = useQuery(segmentsQuery).data ?? []
  const { tab = 'all', ...filter } = search
  const asked = useSettled(filter)
  const pages = usePages(JSON.stringify([tab, asked]))
  const contacts = useQuery(contactsQuery(asked, tab, pages.cursor))
  const counts = useQuery(contactCountsQuery(asked))

  const change = (part: Partial<ContactSearch>) =>
    void navigate({ search: (before) => withoutEmpty({ ...before, ...part }), replace: true })
  const filtered = filter.search !== undefined || filter.segment !== undefined || (filter.conditions?.length ?? 0) > 0
  const rows = contacts.data?.data ?? []
  const first = topics.find((topic) => topic.key === filter.topic) ?? topics[0]
  const columns = [first, topics.find((topic) => topic !== first)].filter((topic) => topic !== undefined)

  return (
    <>
      <PageHead
        title="Contacts"
        sub={
          counts.data === undefined ? (
            <span className="bone bone--note" />
          ) : (
            `${counted(counts.data.contacts, 'person', 'people')}, ${counted(counts.data.addresses, 'address', 'addresses')}`
          )
        }
        actions={
          <>
            {may('consent:record-no') ? (
              <Button look="danger" onClick={() => setOpen('no')}>
                <Icon of={Hand} />
                Record a no
              </Button>
            ) : null}
            {may('consent:record-no') ? (
              <Button asChild>
                <Link to={paths.imports}>
                  <Icon of={FileUp} />
                  Import
                </Link>
              </Button>
            ) : null}
            {may('contact:write') ? (
              <Button look="primary" onClick={() => setOpen('add')}>
                <Icon of={Plus} />
                Contact
              </Button>
            ) : null}
          </>
        }
      />
      <Tabs
        label={
          filter.topic === undefined
            ? 'By state'
            : `By state of ${first === undefined ? filter.topic : topicText(first).name}`
        }
      >
        {tabs.map((one) => (
          <Link
            key={one}
            to={paths.contacts}
            search={one === 'all' ? filter : { ...filter, tab: one }}
            className="tab"
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {one === 'all' ? 'All' : <State state={one} />}
            {counts.data === undefined ? null : <span className="num">{count(counts.data.tabs[one])}</span>}
          </Link>
        ))}
      </Tabs>
      <div className="toolbar">
        <PickerFind label="Name or number" value={filter.search ?? ''} onText={(text) => change({ search: text })} />
        <Picker
          label="Topic"
          value={filter.topic ?? ''}
          onValue={(topic) => change({ topic })}
          choices={[
            { value: '', label: 'Any' },
            ...topics.map((topic) => ({ value: topic.key, label: topicText(topic).name })),
          ]}
        />
        {segments.length === 0 ? null : (
          <Picker
            label="Segment"
            value={filter.segment ?? ''}
            onValue={(segment) => change({ segment })}
            choices={[
              { value: '', label: 'Any' },
              ...segments.map((segment) => ({ value: segment.key, label: segment.name })),
            ]}
          />
        )}
        <Conditions conditions={filter.conditions ?? []} onConditions={(conditions) => change({ conditions })} />
      </div>
      {contacts.isError ? <Failed error={contacts.error} onRetry={() => void contacts.refetch()} /> : null}
      {contacts.isPending ? <LoadingRows columns={6} /> : null}
      {contacts.isSuccess && rows.length > 0 ? (
        <ContactsList contacts={rows} topics={columns} busy={contacts.isPlaceholderData} />
      ) : null}
      {contacts.isSuccess && rows.length === 0 ? (
        <NoContacts filtered={filtered || tab !== 'all'} onClear={() => void navigate({ search: {}, replace: true })} />
      ) : null}
      {contacts.isSuccess && (rows.length > 0 || pages.page > 0) ? (
        <Pager
          onPrevious={pages.onPrevious}
          onNext={contacts.data.next === undefined ? undefined : () => pages.onNext(contacts.data.next ?? '')}
        >
          {range(pages.page, rows.length)}
          {counts.data === undefined ? '' : ` of ${count(counts.data.tabs[tab])}`}
        </Pager>
      ) : null}
      <AddContact open={open === 'add'} onClose={() => setOpen(undefined)} />
      {open === 'no' ? <RecordNo open onClose={() => setOpen(undefined)} /> : null}
    </>
  )
}

function NoContacts({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  if (filtered) {
    return (
      <Empty
        icon={Search}
        title="No one matches"
        action={
          <Button size="sm" onClick={onClear}>
            Remove the filters
          </Button>
        }
      >
        Take a filter away to see more people.
      </Empty>
    )
  }
  return (
    <Empty
      icon={Users}
      title="No one yet"
      action={
        <Button size="sm" asChild>
          <Link to={paths.capturePoints}>Capture points</Link>
        </Button>
      }
    >
      People appear when they say yes at a capture point, write to you, or are added here.
    </Empty>
  )
}

function range(page: number, rows: number): string {
  const from = page * contactsPerPage
  return `${count(from + 1)}–${count(from + rows)}`
}

function withoutEmpty(search: ContactSearch): ContactSearch {
  return Object.fromEntries(
    Object.entries(search).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
