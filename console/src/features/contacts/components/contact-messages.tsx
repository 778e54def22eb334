/** What was written, both ways, with what became of each message. */
import type { Message as MessageOf } from '@contract/message.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { MessageCircle } from 'lucide-react'
import { useState } from 'react'
import { Empty, Failed, LoadingLines } from '../../../components/ui/blank.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { TextArea } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { paths } from '../../../config/paths.ts'
import { sayMoment, sayWhole } from '../../../lib/time.ts'
import { useMay } from '../../../resources/session.ts'
import { isRefusal, refusalWords, sayDecision } from '../../../words/refusals.ts'
import { statusWords } from '../../../words/statuses.ts'
import { contactMessagesQuery } from '../api/get-contact.ts'
import { useReply } from '../api/reply.ts'

export function ContactMessages({ contact, name }: { readonly contact: string; readonly name: string }) {
  const may = useMay()
  const messages = useInfiniteQuery(contactMessagesQuery(contact))
  const all = messages.data?.pages.flatMap((page) => page.data) ?? []
  return (
    <Section title="Messages" sub="The newest first">
      {may('message:reply') ? <Reply contact={contact} name={name} /> : null}
      {messages.isError ? <Failed error={messages.error} onRetry={() => void messages.refetch()} /> : null}
      {messages.isPending ? <LoadingLines /> : null}
      {messages.isSuccess && all.length === 0 ? (
        <Empty icon={MessageCircle} title="No messages yet">
          What {name} writes and what is sent to them will stand here.
        </Empty>
      ) : null}
      <ol className="letters">
        {all.map((message) => (
          <li key={message.id} className={message.direction === 'in' ? 'letters__in' : 'letters__out'}>
            <Letter message={message} />
          </li>
        ))}
      </ol>
      {messages.hasNextPage ? (
        <Button size="sm" busy={messages.isFetchingNextPage} onClick={() => void messages.fetchNextPage()}>
          Older messages
        </Button>
      ) : null}
    </Section>
  )
}

function Letter({ message }: { readonly message: MessageOf }) {
  return (
    <>
      <div className={message.direction === 'in' ? 'msg' : 'msg msg--mine'} dir="auto">
        {message.text ?? <span className="faint">Its words are no longer kept.</span>}
        {message.buttons.length === 0 ? null : <span className="msg__foot">{message.buttons.join(' · ')}</span>}
      </div>
      <p className="letters__meta" title={sayWhole(message.at)}>
        {sayMoment(message.at)}
        {message.direction === 'in' ? sayMeaning(message.meaning) : <Fate delivery={message.delivery} />}
      </p>
    </>
  )
}

const meanings: Readonly<Record<string, string>> = {
  opt_out: 'a stop',
  opt_out_topic: 'a stop for one topic',
  opt_in: 'a yes',
  help: 'a question for help',
}

function sayMeaning(meaning: string | null): string {
  return meaning === null || meaning === 'none' ? '' : `, read as ${meanings[meaning] ?? meaning.replaceAll('_', ' ')}`
}

function Fate({ delivery }: { readonly delivery: MessageOf['delivery'] }) {
  if (delivery === null) return null
  const why =
    delivery.reason !== null && delivery.reason in refusalWords
      ? refusalWords[delivery.reason as keyof typeof refusalWords].name
      : delivery.reason
  return (
    <>
      , {statusWords[delivery.status].toLowerCase()}
      {why === null ? '' : `: ${why}`}
      {delivery.error_code === null ? '' : ` (${delivery.error_code})`}
      {delivery.topic === null ? '' : `, ${delivery.topic.name}`}
      {delivery.campaign === null ? null : (
        <>
          , in{' '}
          <Link to={paths.campaign} params={{ campaignId: delivery.campaign.id }}>
            {delivery.campaign.name}
          </Link>
        </>
      )}
    </>
  )
}

function Reply({ contact, name }: { readonly contact: string; readonly name: string }) {
  const reply = useReply(contact)
  const [text, setText] = useState('')
  const decision = reply.data?.decision
  const send = () => reply.mutate(text, { onSuccess: (answer) => (answer.decision.allow ? setText('') : undefined) })
  return (
    <Form className="add-line" onSubmit={send} error={reply.error}>
      <TextArea
        label={`Answer ${name}`}
        path="/text"
        hint="Within 24 hours of what they wrote. Never marketing."
        rows={2}
        value={text}
        onText={setText}
      />
      {decision === undefined || decision.allow ? null : (
        <Note tone="warn">
          <b>Not sent.</b> {isRefusal(decision.reason) ? sayDecision(decision.reason) : ''}
        </Note>
      )}
      <p>
        <Button type="submit" busy={reply.isPending} disabled={text.trim() === ''}>
          Send
        </Button>
      </p>
    </Form>
  )
}
