/** Where the team writes: an answer while the window is open, a template when it is closed, a note at any time. */
import type { ConversationOut } from '@contract/conversation.ts'
import type { Decision } from '@contract/decision.ts'
import { Clock, Send, StickyNote } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextArea } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Segmented } from '../../../components/ui/segmented.tsx'
import { sayMoment } from '../../../lib/time.ts'
import { sayDecision } from '../../../words/refusals.ts'
import { type ChatAct, useReply } from '../api/acts.ts'
import { nameOf, sayLeft } from '../words.ts'
import { type GivenTopic, TemplateReply } from './template-reply.tsx'

export type ComposerMode = 'answer' | 'note'

interface ComposerProps {
  readonly chat: ConversationOut
  readonly mode: ComposerMode
  readonly onMode: (mode: ComposerMode) => void
  readonly topics: readonly GivenTopic[]
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly act: {
    readonly mutate: (act: ChatAct, after: { onSuccess: () => void }) => void
    readonly isPending: boolean
  }
}

export function Composer(props: ComposerProps) {
  const { chat, mode, onMode } = props
  return (
    <div className={mode === 'note' ? 'composer composer--note' : 'composer'}>
      <div className="composer__head">
        <Segmented
          label="What you write"
          value={mode}
          onValue={onMode}
          choices={[
            { value: 'answer', label: 'Answer' },
            { value: 'note', label: 'Note' },
          ]}
        />
        <Window chat={chat} />
      </div>
      {mode === 'note' ? <WriteNote {...props} /> : <Answer {...props} />}
      {chat.hands_back_at === null ? null : (
        <p className="composer__foot">
          The bot gets it back {sayMoment(chat.hands_back_at)} if nobody of the team does anything until then.
        </p>
      )}
    </div>
  )
}

function Window({ chat }: Pick<ComposerProps, 'chat'>) {
  return (
    <span className="composer__window num">
      <Icon of={Clock} size="sm" />
      {chat.window_until === null ? 'The 24-hour window is closed' : `${sayLeft(chat.window_until)} left to answer`}
    </span>
  )
}

function Answer(props: ComposerProps) {
  const { chat, topics } = props
  if (chat.state === 'bot' || chat.state === 'closed') {
    return (
      <p className="sm quiet">Take the chat over to answer. Its flow ends then, and the bot is silent but for a no.</p>
    )
  }
  if (chat.state === 'assigned' && !chat.mine) {
    return (
      <p className="sm quiet">{chat.held_by?.name} has this chat. You can leave them a note, or take it from them.</p>
    )
  }
  if (chat.window_until === null) return <TemplateReply chat={chat} topics={topics} />
  if (!chat.reply.allow) {
    return (
      <Note tone="warn">
        <b>The gate refuses an answer.</b> {sayDecision(chat.reply.reason)} What they write next may be answered.
      </Note>
    )
  }
  return <WriteAnswer {...props} />
}

function WriteAnswer({ chat, field }: ComposerProps) {
  const reply = useReply(chat.id)
  const [text, setText] = useState('')
  const attempt = useRef({ text: '', key: '' })
  const [refused, setRefused] = useState<Decision>()
  const send = () => {
    if (text.trim() === '' || reply.isPending) return
    if (attempt.current.text !== text) attempt.current = { text, key: crypto.randomUUID() }
    reply.mutate(
      { reply: { text }, key: attempt.current.key },
      {
        onSuccess: ({ decision }) => {
          setRefused(decision.allow ? undefined : decision)
          attempt.current = { text: '', key: '' }
          if (decision.allow) setText('')
        },
      },
    )
  }
  return (
    <Form className="composer__form" onSubmit={send} error={reply.error}>
      <TextArea
        ref={field}
        label={`Answer ${nameOf(chat)}`}
        path="/text"
        rows={2}
        dir="auto"
        maxLength={4096}
        value={text}
        onText={setText}
        onKeyDown={onSendKey(send)}
      />
      {refused === undefined ? null : (
        <Note tone="warn">
          <b>Not sent.</b> {sayDecision(refused.reason)}
        </Note>
      )}
      <div className="composer__acts">
        <Button type="submit" look="primary" busy={reply.isPending} disabled={text.trim() === ''}>
          <Icon of={Send} flip />
          Send
        </Button>
      </div>
    </Form>
  )
}

function WriteNote({ chat, field, act }: ComposerProps) {
  const [text, setText] = useState('')
  const write = () => {
    if (text.trim() !== '' && !act.isPending) act.mutate({ kind: 'note', text }, { onSuccess: () => setText('') })
  }
  return (
    <Form className="composer__form" onSubmit={write} error={null}>
      <TextArea
        ref={field}
        label={`Note about ${nameOf(chat)}`}
        path="/text"
        hint="For the team alone. It is never sent."
        rows={2}
        dir="auto"
        maxLength={4096}
        value={text}
        onText={setText}
        onKeyDown={onSendKey(write)}
      />
      <div className="composer__acts">
        <Button type="submit" busy={act.isPending} disabled={text.trim() === ''}>
          <Icon of={StickyNote} />
          Keep the note
        </Button>
      </div>
    </Form>
  )
}

/** Ctrl or ⌘ and Enter sends; Escape leaves the field to the keys of the page. */
function onSendKey(send: () => void) {
  return (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send()
    }
    if (event.key === 'Escape') event.currentTarget.blur()
  }
}
