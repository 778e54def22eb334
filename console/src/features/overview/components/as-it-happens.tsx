/** As it happens: each statement with its second. It can be held while somebody reads. */
import type { FeedItem } from '@contract/overview.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Pause, Play } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Feed } from '../../../components/ui/feed.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { State } from '../../../components/ui/state.tsx'
import { paths } from '../../../config/paths.ts'
import { actWords, channelWord } from '../../../words/acts.ts'
import { stateNameOf } from '../../../words/record-states.ts'
import { feedQuery } from '../api/get-overview.ts'

export function AsItHappens({ first }: { readonly first: readonly FeedItem[] }) {
  const [held, setHeld] = useState(false)
  const items = useQuery(feedQuery(held)).data ?? first
  return (
    <Section
      title="As it happens"
      actions={
        <Button look="ghost" size="sm" aria-pressed={held} onClick={() => setHeld(!held)}>
          <Icon of={held ? Play : Pause} size="sm" />
          {held ? 'Go on' : 'Hold'}
        </Button>
      }
    >
      {items.length === 0 ? (
        <p className="sm faint">The first yes or no will stand here in the second in which it is said.</p>
      ) : (
        <Feed
          label="Statements, the newest first"
          items={items.map((item) => ({
            key: item.id,
            at: item.at,
            what: (
              <>
                <State state={stateNameOf(item.state)} />
                <span className="quiet">{sayTopics(item)}</span>
              </>
            ),
            more: (
              <>
                <Who item={item} /> · {item.capture_point?.name ?? sayHow(item)}
              </>
            ),
          }))}
        />
      )}
    </Section>
  )
}

function Who({ item }: { readonly item: FeedItem }) {
  const name = <bdi className="num">{item.person.name ?? item.person.number ?? 'Somebody'}</bdi>
  if (item.person.contact === null) return name
  return (
    <Link className="quiet" to={paths.contact} params={{ contactId: item.person.contact }}>
      {name}
    </Link>
  )
}

function sayTopics(item: FeedItem): string {
  if (item.scope === 'all') return 'All topics'
  if (item.scope === 'marketing') return 'All marketing'
  return item.topics.map((topic) => topic.name).join(', ')
}

function sayHow(item: FeedItem): string {
  return item.act === 'typed_keyword'
    ? 'Wrote a keyword'
    : item.act === 'asked'
      ? channelWord(item.channel)
      : actWords[item.act]
}
