/** The list of chats, by what people wrote last. */
import type { Conversation, ConversationView } from '@contract/conversation.ts'
import { Link } from '@tanstack/react-router'
import { Inbox, Timer } from 'lucide-react'
import { Empty, Failed, LoadingLines } from '../../../components/ui/blank.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { IconButton } from '../../../components/ui/icon-button.tsx'
import { Tabs } from '../../../components/ui/tabs.tsx'
import { paths } from '../../../config/paths.ts'
import { viewWords } from '../words.ts'
import { ChatRow } from './chat-row.tsx'

interface ChatListProps {
  readonly view: ConversationView
  readonly chats: readonly Conversation[]
  readonly counts: { readonly mine: number; readonly unassigned: number } | undefined
  readonly selected: string | undefined
  readonly loading: boolean
  readonly error: unknown
  readonly onRetry: () => void
  /** Undefined where there are no more. */
  readonly onMore: (() => void) | undefined
  readonly busy: boolean
  readonly onSettings: () => void
}

export function ChatList(props: ChatListProps) {
  const { view, chats, counts, selected, loading, error, onRetry, onMore, busy, onSettings } = props
  return (
    <section className="inbox__list" aria-label="Chats">
      <header className="inbox__head">
        <h1>Inbox</h1>
        <IconButton
          icon={Timer}
          label="When the bot gets a chat back"
          look="ghost"
          className="push"
          onClick={onSettings}
        />
      </header>
      <Tabs label="Chats">
        {(['open', 'mine', 'unassigned', 'closed'] as const).map((one) => (
          <Link
            key={one}
            to={paths.inbox}
            search={one === 'open' ? {} : { view: one }}
            className="tab"
            activeOptions={{ exact: true, includeSearch: true }}
            {...(one === view ? { 'aria-current': 'page' as const } : {})}
          >
            {viewWords[one]}
            {one === 'mine' || one === 'unassigned' ? <Count of={counts?.[one] ?? 0} /> : null}
          </Link>
        ))}
      </Tabs>
      <div className="inbox__rows">
        {error ? <Failed error={error} onRetry={onRetry} /> : null}
        {loading ? (
          <div className="pad">
            <LoadingLines lines={8} />
          </div>
        ) : null}
        {!loading && !error && chats.length === 0 ? (
          <Empty icon={Inbox} title={emptyWords[view][0]}>
            {emptyWords[view][1]}
          </Empty>
        ) : null}
        <ul className="chatrows">
          {chats.map((chat) => (
            <ChatRow key={chat.id} chat={chat} view={view} selected={chat.id === selected} />
          ))}
        </ul>
        {onMore === undefined ? null : (
          <p className="pad">
            <Button size="sm" busy={busy} onClick={onMore}>
              More chats
            </Button>
          </p>
        )}
      </div>
    </section>
  )
}

function Count({ of }: { readonly of: number }) {
  return of === 0 ? null : <span className="tab__count num">{of}</span>
}

const emptyWords: Readonly<Record<ConversationView, readonly [title: string, text: string]>> = {
  open: ['Nobody is writing', 'Chats of the last day stand here, and all that somebody of the team has.'],
  mine: ['You have no chat', 'What you take over, or is given to you, stands here until it is handed back or closed.'],
  unassigned: [
    'Nobody waits',
    'When a flow or a person asks for the team, their chat waits here for somebody to take it.',
  ],
  closed: [
    'Nothing is closed yet',
    'A chat goes here when somebody closes it, or a day after the bot last heard from them.',
  ],
}
