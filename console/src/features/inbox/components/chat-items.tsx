/** What stands in a chat, the oldest first: what the person, the flow and the team said, notes apart, and who had it when. */
import type { ConversationItem } from '@contract/conversation.ts'
import type { Message } from '@contract/message.ts'
import { Hand, StickyNote } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { sayClock, sayDay, sayWhole } from '../../../lib/time.ts'
import { refusalWords } from '../../../words/refusals.ts'
import { statusWords } from '../../../words/statuses.ts'
import { sayEvent, sayKind } from '../words.ts'

interface ChatItemsProps {
  /** The newest first, as they come. */
  readonly items: readonly ConversationItem[]
  readonly onOlder: (() => void) | undefined
  readonly busy: boolean
}

export function ChatItems({ items, onOlder, busy }: ChatItemsProps) {
  const log = useRef<HTMLDivElement>(null)
  const newest = items[0]?.id
  // What is new is seen, unless somebody has gone up to read.
  const atEnd = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the newest item that moves the log.
  useEffect(() => {
    if (atEnd.current) log.current?.scrollTo({ top: log.current.scrollHeight })
  }, [newest])
  const ordered = items.toReversed()
  return (
    <div
      ref={log}
      className="inbox__log"
      role="log"
      aria-label="Messages"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < 60
      }}
    >
      {onOlder === undefined ? null : (
        <p className="inbox__older">
          <Button size="sm" busy={busy} onClick={onOlder}>
            Older messages
          </Button>
        </p>
      )}
      <ol className="talk">
        {ordered.map((item, at) => (
          <li key={item.id} className={placeOf(item)}>
            {sayDay(item.at) === sayDay(ordered[at - 1]?.at ?? 0) ? null : (
              <p className="talk__day">{sayDay(item.at)}</p>
            )}
            <Item item={item} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function placeOf({ kind, from }: ConversationItem): string {
  if (kind !== 'message') return 'talk__between'
  return from === 'person' ? 'talk__in' : 'talk__out'
}

function Item({ item }: { readonly item: ConversationItem }) {
  if (item.kind === 'note') {
    return (
      <div className="talk__note">
        <p className="talk__meta">
          <Icon of={StickyNote} size="sm" />
          Note by {item.by}, never sent, {sayClock(item.at)}
        </p>
        <p dir="auto">{item.text ?? <span className="faint">Its words are no longer kept.</span>}</p>
      </div>
    )
  }
  if (item.message === null) {
    return (
      <p className="talk__event" title={sayWhole(item.at)}>
        {sayEvent(item)} {item.text === null ? null : <span dir="auto">“{item.text}”</span>} {sayClock(item.at)}
      </p>
    )
  }
  return <Said item={item} message={item.message} />
}

function Said({ item, message }: { readonly item: ConversationItem; readonly message: Message }) {
  const mine = message.direction === 'out'
  const no = !mine && (message.meaning?.startsWith('opt_out') ?? false)
  return (
    <>
      <div className={mine ? 'msg msg--mine' : 'msg'} dir="auto">
        {worded.has(message.kind) ? null : <b className="msg__head">{sayKind(message.kind)}</b>}
        {message.text ??
          (worded.has(message.kind) ? <span className="faint">Its words are no longer kept.</span> : null)}
        {message.buttons.length === 0 ? null : <span className="msg__foot">{message.buttons.join(' · ')}</span>}
      </div>
      <p className="talk__meta" title={sayWhole(message.at)}>
        {mine ? `${sayBy(item)}, ` : null}
        {sayClock(message.at)}
        {message.delivery === null ? null : <Fate delivery={message.delivery} />}
        {no ? (
          <span className="state" data-state="withdrawn">
            <Icon of={Hand} size="sm" />
            Read as a no
          </span>
        ) : null}
      </p>
    </>
  )
}

/** Kinds that are their words. */
const worded: ReadonlySet<string> = new Set([
  'text',
  'button',
  'button_reply',
  'list_reply',
  'buttons',
  'list',
  'cta_url',
  'flow',
  'edit',
  'template',
])

function sayBy({ from, by }: ConversationItem): string {
  switch (from) {
    case 'flow':
      return `Flow “${by}”`
    case 'campaign':
      return `Campaign “${by}”`
    case 'member':
      return by ?? 'The team'
    default:
      return 'Assent'
  }
}

function Fate({
  delivery: { status, reason, error_code: code },
}: {
  readonly delivery: NonNullable<Message['delivery']>
}) {
  const why =
    reason !== null && reason in refusalWords ? refusalWords[reason as keyof typeof refusalWords].name : reason
  return (
    <>
      , {statusWords[status].toLowerCase()}
      {why === null ? '' : `: ${why}`}
      {code === null ? '' : ` (${code})`}
    </>
  )
}
