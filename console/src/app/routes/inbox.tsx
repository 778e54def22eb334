/** Inbox: the list and one chat side by side, by keyboard if one likes; on a phone the list, then the chat. */
import type { ConversationOut } from '@contract/conversation.ts'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { MessagesSquare } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Empty, Failed, LoadingLines } from '../../components/ui/blank.tsx'
import { Sheet } from '../../components/ui/sheet.tsx'
import { useToast } from '../../components/ui/toast.tsx'
import { paths } from '../../config/paths.ts'
import { contactConsentQuery, contactQuery } from '../../features/contacts/api/get-contact.ts'
import { RecordNo } from '../../features/contacts/components/record-no.tsx'
import { useChatAct } from '../../features/inbox/api/acts.ts'
import { conversationQuery, conversationsQuery, itemsQuery } from '../../features/inbox/api/conversations.ts'
import { ChatHead } from '../../features/inbox/components/chat-head.tsx'
import { ChatItems } from '../../features/inbox/components/chat-items.tsx'
import { ChatList } from '../../features/inbox/components/chat-list.tsx'
import { Composer, type ComposerMode } from '../../features/inbox/components/composer.tsx'
import { HandBackSettings } from '../../features/inbox/components/hand-back-settings.tsx'
import { PersonBeside } from '../../features/inbox/components/person-beside.tsx'
import type { GivenTopic } from '../../features/inbox/components/template-reply.tsx'
import { nameOf } from '../../features/inbox/words.ts'
import { explain } from '../../lib/problem.ts'
import { useKeys } from '../../lib/use-key.ts'
import { useMay, useSession } from '../../resources/session.ts'
import { readInboxSearch } from '../searches.ts'

export function InboxRoute() {
  const { conversationId } = useParams({ strict: false })
  const view = useSearch({ strict: false, select: (search) => readInboxSearch(search).view ?? 'open' })
  const navigate = useNavigate()
  const list = useInfiniteQuery(conversationsQuery(view))
  const [settings, setSettings] = useState(false)
  const chats = list.data?.pages.flatMap((page) => page.data) ?? []

  const at = chats.findIndex(({ id }) => id === conversationId)
  const go = (by: number) => {
    const next = chats[at === -1 ? 0 : Math.min(Math.max(at + by, 0), chats.length - 1)]
    if (next === undefined) return
    void navigate({
      to: paths.inboxChat,
      params: { conversationId: next.id },
      search: view === 'open' ? {} : { view },
    })
  }
  useKeys({ j: () => go(1), k: () => go(-1) })

  return (
    <div className="inbox" data-open={conversationId === undefined ? undefined : 'chat'}>
      <title>Inbox · Assent</title>
      <ChatList
        view={view}
        chats={chats}
        counts={list.data?.pages[0]}
        selected={conversationId}
        loading={list.isPending}
        error={list.error}
        onRetry={() => void list.refetch()}
        onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        busy={list.isFetchingNextPage}
        onSettings={() => setSettings(true)}
      />
      {conversationId === undefined ? (
        <div className="inbox__none">
          <Empty icon={MessagesSquare} title="Choose a chat">
            What was said in it stands here, with who said it. <kbd>j</kbd> and <kbd>k</kbd> move through the list.
          </Empty>
        </div>
      ) : (
        <OpenChat key={conversationId} id={conversationId} />
      )}
      {settings ? <HandBackSettings onClose={() => setSettings(false)} /> : null}
    </div>
  )
}

function OpenChat({ id }: { readonly id: string }) {
  const chat = useQuery(conversationQuery(id))
  if (chat.isError) {
    return (
      <div className="inbox__none">
        <Failed error={chat.error} onRetry={() => void chat.refetch()} />
      </div>
    )
  }
  if (chat.data === undefined) {
    return (
      <div className="inbox__chat pad">
        <LoadingLines lines={8} />
      </div>
    )
  }
  return <Chat chat={chat.data} />
}

function Chat({ chat }: { readonly chat: ConversationOut }) {
  const may = useMay()
  const toast = useToast()
  const me = useSession().user?.id
  const act = useChatAct(chat.id)
  const items = useInfiniteQuery(itemsQuery(chat.id))
  const contactId = chat.person.contact ?? ''
  const contact = useQuery({ ...contactQuery(contactId), enabled: contactId !== '' })
  const consent = useQuery({ ...contactConsentQuery(contactId), enabled: contactId !== '' })
  const [mode, setMode] = useState<ComposerMode>('answer')
  const [about, setAbout] = useState(false)
  const [recording, setRecording] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const mayAct = may('message:reply')
  useMarkRead(chat, mayAct, act.mutate)

  // What was done stands in the chat; only what could not be done has to be said.
  const orSay = { onError: (error: unknown) => toast({ text: explain(error) }) }
  const from = chat.held_by?.member ?? null
  const assign = (member: string | null) => act.mutate({ kind: 'assign', member, from }, orSay)
  const take = () => {
    if (chat.mine || !mayAct) return
    if (chat.held_by !== null && me !== undefined) assign(me)
    else act.mutate({ kind: 'take' }, orSay)
  }
  const handBack = () => {
    if (mayAct && chat.handed_off !== null) act.mutate({ kind: 'hand_back' }, orSay)
  }
  const close = () => act.mutate({ kind: 'close' }, orSay)
  const write = (next: ComposerMode) => {
    setMode(next)
    // The field is there once the mode has changed.
    setTimeout(() => field.current?.focus())
  }
  useKeys({
    t: take,
    e: handBack,
    ...(mayAct ? { r: () => write('answer'), n: () => write('note') } : {}),
  })

  const all = items.data?.pages.flatMap((page) => page.data) ?? []
  const beside = (
    <PersonBeside
      chat={chat}
      consent={consent.data}
      onRecordNo={may('consent:record-no') && consent.data !== undefined ? () => setRecording(true) : undefined}
    />
  )
  return (
    <>
      <section className="inbox__chat" aria-label={`Chat with ${nameOf(chat)}`}>
        <ChatHead
          chat={chat}
          mayAct={mayAct}
          busy={act.isPending}
          onTake={take}
          onAssign={assign}
          onHandBack={handBack}
          onClose={close}
          onAbout={() => setAbout(true)}
        />
        {items.isError ? <Failed error={items.error} onRetry={() => void items.refetch()} /> : null}
        {items.isPending ? (
          <div className="pad">
            <LoadingLines lines={6} />
          </div>
        ) : (
          <ChatItems
            items={all}
            onOlder={items.hasNextPage ? () => void items.fetchNextPage() : undefined}
            busy={items.isFetchingNextPage}
          />
        )}
        {mayAct ? (
          <Composer
            chat={chat}
            mode={mode}
            onMode={write}
            topics={topicsOn(chat.address, consent.data)}
            field={field}
            act={act}
          />
        ) : null}
      </section>
      <aside className="inbox__beside" aria-label={`About ${nameOf(chat)}`}>
        {beside}
      </aside>
      <Sheet open={about} onClose={() => setAbout(false)} title={nameOf(chat)}>
        {beside}
      </Sheet>
      {recording && contact.data !== undefined && consent.data !== undefined ? (
        <RecordNo
          open
          onClose={() => setRecording(false)}
          person={{ name: nameOf(chat), contact: contact.data, consent: consent.data }}
        />
      ) : null}
    </>
  )
}

/** Whoever opens a chat, and may answer in it, has read it; what comes while it is open as well. */
function useMarkRead(chat: ConversationOut, mayAct: boolean, mutate: ReturnType<typeof useChatAct>['mutate']) {
  const { unread, last_inbound_at: upTo } = chat
  useEffect(() => {
    if (unread && mayAct && upTo !== null) mutate({ kind: 'read', upTo })
  }, [unread, mayAct, upTo, mutate])
}

/** What was said about each topic from this address. */
function topicsOn(address: string, consent: Parameters<typeof PersonBeside>[0]['consent']): GivenTopic[] {
  return (consent?.topics ?? []).map(({ topic, cells }) => ({
    topic,
    state: cells.find((cell) => cell.address === address)?.state ?? 'unknown',
  }))
}
