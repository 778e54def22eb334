/** One person: what holds now, what they said and were shown, what was written, and what may be done about it. */
import type { Contact } from '@contract/contact.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Download, Hand } from 'lucide-react'
import { Fragment, useState } from 'react'
import { Failed, LoadingLines } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Face } from '../../components/ui/face.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { Note } from '../../components/ui/note.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { Tabs } from '../../components/ui/tabs.tsx'
import { paths } from '../../config/paths.ts'
import { capturePointsQuery } from '../../features/capture-points/api/list-capture-points.ts'
import { reaching } from '../../features/capture-points/channels.ts'
import { contactConsentQuery, contactQuery } from '../../features/contacts/api/get-contact.ts'
import { About } from '../../features/contacts/components/about.tsx'
import { AskGate } from '../../features/contacts/components/ask-gate.tsx'
import { Attributes } from '../../features/contacts/components/attributes.tsx'
import { ConsentNow } from '../../features/contacts/components/consent-now.tsx'
import { ContactData } from '../../features/contacts/components/contact-data.tsx'
import { ContactMessages } from '../../features/contacts/components/contact-messages.tsx'
import { MergeContacts } from '../../features/contacts/components/merge-contacts.tsx'
import { OwnPages } from '../../features/contacts/components/own-pages.tsx'
import { RecordNo } from '../../features/contacts/components/record-no.tsx'
import { ContactTags } from '../../features/contacts/components/tags.tsx'
import { Timeline } from '../../features/contacts/components/timeline.tsx'
import { OpenInInbox } from '../../features/inbox/components/open-in-inbox.tsx'
import { InvitePerson } from '../../features/invitations/components/invite-person.tsx'
import { sayDate, sayMoment } from '../../lib/time.ts'
import { useMay } from '../../resources/session.ts'
import { countryName, languageName } from '../../words/places.ts'

const route = getRouteApi('/app/contacts/$contactId')

export function ContactRoute() {
  const { contactId } = route.useParams()
  const { tab = 'consent' } = route.useSearch()
  const may = useMay()
  const [recording, setRecording] = useState(false)
  const contact = useQuery(contactQuery(contactId))
  const consent = useQuery(contactConsentQuery(contactId))
  const places = useQuery(capturePointsQuery({ state: 'published' })).data?.data ?? []
  const invites = places.filter(({ channel }) => reaching.includes(channel))

  if (contact.isError) return <Failed error={contact.error} onRetry={() => void contact.refetch()} />
  if (contact.data === undefined) {
    return (
      <div className="sec">
        <LoadingLines />
      </div>
    )
  }

  const person = contact.data
  const name = person.name ?? person.addresses[0]?.label ?? 'This person'
  const facts = [
    person.country === null ? null : countryName(person.country),
    person.language === null ? null : languageName(person.language),
    `Known since ${sayDate(person.created_at)}`,
  ].filter((fact) => fact !== null)

  return (
    <>
      <PageHead
        title={name}
        within={{ name: 'Contacts', link: { to: paths.contacts } }}
        before={<Face name={person.name} size="lg" />}
        sub={
          <span className="row row--wrap">
            {facts.map((fact) => (
              <Fragment key={fact}>
                <span>{fact}</span>
                <span className="faint">·</span>
              </Fragment>
            ))}
            <span>
              <code>opt_in</code> {person.opt_in === null ? 'unknown' : String(person.opt_in)}
            </span>
          </span>
        }
        actions={
          <>
            {may('contact:export') ? (
              <Button asChild>
                <a href={`/v1/contacts/${person.id}/export`} download={`contact-${person.id}.json`}>
                  <Icon of={Download} />
                  Proof
                </a>
              </Button>
            ) : null}
            {may('consent:record-no') && person.erased_at === null ? (
              <Button look="danger" onClick={() => setRecording(true)}>
                <Icon of={Hand} />
                Record a withdrawal
              </Button>
            ) : null}
          </>
        }
      />
      <Tabs label="Contact">
        {(['consent', 'messages', 'attributes'] as const).map((one) => (
          <Link
            key={one}
            to={paths.contact}
            params={{ contactId }}
            search={one === 'consent' ? {} : { tab: one }}
            className="tab"
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {tabNames[one]}
          </Link>
        ))}
      </Tabs>
      <div className="split">
        <div>
          <Notices person={person} />
          {tab === 'consent' && consent.isError ? (
            <Failed error={consent.error} onRetry={() => void consent.refetch()} />
          ) : null}
          {tab === 'consent' && consent.isPending ? (
            <div className="sec">
              <LoadingLines />
            </div>
          ) : null}
          {tab === 'consent' && consent.data !== undefined ? (
            <>
              <ConsentNow consent={consent.data} />
              <Timeline contact={person.id} name={name} consent={consent.data} />
            </>
          ) : null}
          {tab === 'messages' ? (
            <>
              {may('message:read') ? (
                <p className="pad row row--wrap">
                  <OpenInInbox contact={person.id} />
                </p>
              ) : null}
              <ContactMessages contact={person.id} name={name} />
            </>
          ) : null}
          {tab === 'attributes' ? <Attributes contact={person} /> : null}
        </div>
        <aside aria-label={`About ${name}`}>
          <AskGate contact={person} />
          <About key={person.id} contact={person} />
          <ContactTags contact={person} />
          {may('campaign:launch') ? <InvitePerson contact={person} name={name} points={invites} /> : null}
          <OwnPages contact={person} name={name} />
          <MergeContacts key={`${person.id} merge`} contact={person} name={name} />
          <ContactData contact={person} name={name} />
        </aside>
      </div>
      {recording && consent.data !== undefined ? (
        <RecordNo open onClose={() => setRecording(false)} person={{ name, contact: person, consent: consent.data }} />
      ) : null}
    </>
  )
}

const tabNames = { consent: 'Consent', messages: 'Messages', attributes: 'Attributes' } as const

/** What stands in the way of any message, whatever the topics say. */
function Notices({ person }: { readonly person: Contact }) {
  const lines = [
    person.erased_at === null
      ? null
      : `Erased on ${sayDate(person.erased_at)}. Only the hashes that keep the numbers blocked are left.`,
    ...person.addresses.flatMap((address) => [
      address.hold === null
        ? null
        : `${address.label} is held: a message is still to be understood. Until then the gate refuses.`,
      address.paused_until === null
        ? null
        : `${address.label} asked for a rest until ${sayMoment(address.paused_until)}.`,
      address.identity_changed_at === null
        ? null
        : `${address.label} changed on ${sayDate(address.identity_changed_at)}. Earlier yeses wait for the person’s word.`,
      address.platform_stopped_at === null
        ? null
        : `${address.label} stopped marketing in WhatsApp’s own settings on ${sayDate(address.platform_stopped_at)}.`,
    ]),
  ].filter((line) => line !== null)
  if (lines.length === 0) return null
  return (
    <div className="pad stack">
      {lines.map((line) => (
        <Note key={line} tone="warn">
          {line}
        </Note>
      ))}
    </div>
  )
}
