/** The person beside their chat: what they said yes to on this number, and the way to say no for them. */
import type { ContactConsent } from '@contract/contact-page.ts'
import type { ConversationOut } from '@contract/conversation.ts'
import { Link } from '@tanstack/react-router'
import { ExternalLink, Hand } from 'lucide-react'
import { LoadingLines } from '../../../components/ui/blank.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Facts } from '../../../components/ui/facts.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { State } from '../../../components/ui/state.tsx'
import { paths } from '../../../config/paths.ts'
import { sayMoment } from '../../../lib/time.ts'

interface PersonBesideProps {
  readonly chat: ConversationOut
  readonly consent: ContactConsent | undefined
  /** Undefined where this member may not. */
  readonly onRecordNo: (() => void) | undefined
}

export function PersonBeside({ chat, consent, onRecordNo }: PersonBesideProps) {
  const { person } = chat
  return (
    <>
      <Section title="Consent now" sub="On this number">
        {consent === undefined && person.contact !== null ? <LoadingLines lines={4} /> : null}
        <dl className="topicstates">
          {consent?.topics.map(({ topic, cells }) => {
            const cell = cells.find(({ address }) => address === chat.address)
            return (
              <div key={topic.id}>
                <dt>{topic.name}</dt>
                <dd>
                  <State state={cell?.state ?? 'unknown'} />
                </dd>
              </div>
            )
          })}
        </dl>
        {onRecordNo === undefined || person.contact === null ? null : (
          <Button look="danger" onClick={onRecordNo}>
            <Icon of={Hand} />
            Record a no
          </Button>
        )}
      </Section>
      <Section title="About">
        <div className="stack">
          <Facts
            tight
            facts={[
              [
                'Number',
                person.number === null ? null : (
                  <bdi key="number" className="num">
                    {person.number}
                  </bdi>
                ),
              ],
              [
                'Writes to',
                <bdi key="to" className="num">
                  {chat.sender.number}
                </bdi>,
              ],
              ['Wrote last', chat.last_inbound_at === null ? 'Never' : sayMoment(chat.last_inbound_at)],
              ['The team was told', chat.handed_off?.note ?? null],
            ]}
          />
          {person.contact === null ? null : (
            <p>
              <Link to={paths.contact} params={{ contactId: person.contact }} className="row">
                <Icon of={ExternalLink} size="sm" />
                Their page, with every proof
              </Link>
            </p>
          )}
        </div>
      </Section>
    </>
  )
}
