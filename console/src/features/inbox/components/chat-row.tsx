/** One chat in the list: who, what was written last, who has it, and how long they have waited. */
import type { Conversation, ConversationView } from '@contract/conversation.ts'
import { Link } from '@tanstack/react-router'
import { Hourglass } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Face } from '../../../components/ui/face.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { paths } from '../../../config/paths.ts'
import { sayWhen, sayWhole } from '../../../lib/time.ts'
import { nameOf, sayHolder, sayKind, sayWaited } from '../words.ts'

const writers = { person: '', member: 'Team: ', bot: 'Bot: ' } as const

interface ChatRowProps {
  readonly chat: Conversation
  readonly view: ConversationView
  readonly selected: boolean
}

export function ChatRow({ chat, view, selected }: ChatRowProps) {
  const ref = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (selected) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const { last, last_inbound_at: at, waiting_since: waits } = chat
  return (
    <li ref={ref}>
      <Link
        to={paths.inboxChat}
        params={{ conversationId: chat.id }}
        search={view === 'open' ? {} : { view }}
        className="chatrow"
        data-unread={chat.unread || undefined}
        {...(selected ? { 'aria-current': 'true' as const } : {})}
      >
        <Face name={chat.person.name} />
        <span className="chatrow__who">
          <bdi className={chat.person.name === null ? 'num' : undefined}>{nameOf(chat)}</bdi>
          {chat.unread ? <span className="chatrow__dot" role="img" aria-label="Unread" /> : null}
        </span>
        {at === null ? null : (
          <time className="chatrow__when num" dateTime={at} title={sayWhole(at)}>
            {sayWhen(at)}
          </time>
        )}
        <span className="chatrow__last" dir="auto">
          {last === null ? null : `${writers[last.from]}${last.text ?? sayKind(last.kind)}`}
        </span>
        <span className="chatrow__foot">
          <span>{sayHolder(chat)}</span>
          {waits === null ? null : (
            <span className="tag">
              <Icon of={Hourglass} size="sm" />
              {sayWaited(waits)}
            </span>
          )}
        </span>
      </Link>
    </li>
  )
}
