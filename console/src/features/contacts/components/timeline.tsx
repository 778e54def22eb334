/** Everything that this person said, the newest first. Nothing in it is ever changed. */
import type { ContactConsent } from '@contract/contact-page.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ReceiptText } from 'lucide-react'
import { useState } from 'react'
import { Empty, Failed, LoadingLines } from '../../../components/ui/blank.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Picker } from '../../../components/ui/picker.tsx'
import { Timeline as Rail } from '../../../components/ui/record.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { counted } from '../../../lib/count.ts'
import { timelineQuery } from '../api/get-contact.ts'
import { TimelineItem } from './timeline-item.tsx'

interface TimelineProps {
  readonly contact: string
  readonly name: string
  readonly consent: ContactConsent
}

export function Timeline({ contact, name, consent }: TimelineProps) {
  const [address, setAddress] = useState('')
  const [topic, setTopic] = useState('')
  const filter = { ...(address === '' ? {} : { address }), ...(topic === '' ? {} : { topic }) }
  const timeline = useInfiniteQuery(timelineQuery(contact, filter))
  const entries = timeline.data?.pages.flatMap((page) => page.data) ?? []
  const records = timeline.data?.pages[0]?.records

  return (
    <Section
      title="Timeline"
      sub={records === undefined ? undefined : `${counted(records, 'record')}, nothing is ever changed`}
      actions={
        <>
          <Picker
            label="Number"
            value={address}
            onValue={setAddress}
            choices={[
              { value: '', label: 'All' },
              ...consent.addresses.map((one) => ({ value: one.id, label: <bdi className="num">{one.label}</bdi> })),
            ]}
          />
          <Picker
            label="Topic"
            value={topic}
            onValue={setTopic}
            choices={[
              { value: '', label: 'All' },
              ...consent.topics.map((row) => ({ value: row.topic.key, label: row.topic.name })),
            ]}
          />
        </>
      }
    >
      {timeline.isError ? <Failed error={timeline.error} onRetry={() => void timeline.refetch()} /> : null}
      {timeline.isPending ? <LoadingLines /> : null}
      {timeline.isSuccess && entries.length === 0 ? (
        <Empty icon={ReceiptText} title="Nothing was said yet">
          Every yes and every no will stand here, with the words that were shown.
        </Empty>
      ) : null}
      <Rail>
        {entries.map((entry) => (
          <TimelineItem key={`${entry.kind} ${entry.id}`} entry={entry} name={name} addresses={consent.addresses} />
        ))}
      </Rail>
      {timeline.hasNextPage ? (
        <p className="row">
          <Button size="sm" busy={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
            Older records
          </Button>
        </p>
      ) : null}
    </Section>
  )
}
