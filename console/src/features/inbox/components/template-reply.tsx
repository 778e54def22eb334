/** When the window is closed, only an approved template goes, about a topic that they said yes to. */
import type { ConversationOut } from '@contract/conversation.ts'
import type { Decision } from '@contract/decision.ts'
import type { Template } from '@contract/template.ts'
import type { ConsentStateName, TopicRef } from '@contract/terms.ts'
import { useQuery } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { SelectField } from '../../../components/ui/select.tsx'
import { stateWord } from '../../../components/ui/state.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { useWorkspace } from '../../../resources/session.ts'
import { templatesQuery } from '../../../resources/templates.ts'
import { sayDecision } from '../../../words/refusals.ts'
import { useReply } from '../api/acts.ts'

export interface GivenTopic {
  readonly topic: TopicRef
  readonly state: ConsentStateName
}

interface TemplateReplyProps {
  readonly chat: ConversationOut
  readonly topics: readonly GivenTopic[]
}

export function TemplateReply({ chat, topics }: TemplateReplyProps) {
  const toast = useToast()
  const business = useWorkspace()
  const reply = useReply(chat.id)
  const templates = (useQuery(templatesQuery({ state: 'APPROVED' })).data?.data ?? []).filter(
    (template) => template.sender === chat.sender.id && canBeFilled(template),
  )
  const [id, setId] = useState<string>()
  const [topic, setTopic] = useState<string>()
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [refused, setRefused] = useState<Decision>()
  const key = useRef(crypto.randomUUID())
  const picked = templates.find((one) => one.id === id)
  const given = topics.find(({ state }) => state === 'given')?.topic.key
  const about = topic ?? given
  const send = () => {
    if (picked === undefined || about === undefined) return
    reply.mutate(
      { reply: { template: { id: picked.id, topic: about, variables: valuesOf(picked, values) } }, key: key.current },
      {
        onSuccess: ({ decision }) => {
          key.current = crypto.randomUUID()
          setRefused(decision.allow ? undefined : decision)
          if (decision.allow) toast({ text: `${picked.name} is on its way` })
        },
        onError: () => {
          key.current = crypto.randomUUID()
        },
      },
    )
  }
  if (topics.every(({ state }) => state !== 'given')) {
    return (
      <Note tone="warn">
        They have said yes to no topic, so no template may go. When they write again, the window opens for a day.
      </Note>
    )
  }
  return (
    <Form className="composer__form" onSubmit={send} error={reply.error}>
      <div className="two">
        <SelectField
          label="Template"
          path="/template/id"
          placeholder={templates.length === 0 ? 'None is approved' : 'Choose'}
          value={id}
          onValue={(next) => {
            setId(next)
            setValues({ first_name: firstNameOf(chat), business: business.name })
          }}
          choices={templates.map((one) => ({ value: one.id, label: `${one.name}, ${one.language}` }))}
        />
        <SelectField
          label="About"
          path="/template/topic"
          value={about}
          onValue={setTopic}
          choices={topics.map((one) => ({
            value: one.topic.key,
            label: one.state === 'given' ? one.topic.name : `${one.topic.name} (${stateWord[one.state].toLowerCase()})`,
            disabled: one.state !== 'given',
          }))}
        />
      </div>
      {picked === undefined ? null : (
        <>
          <div className="msg msg--mine composer__preview" dir="auto">
            {preview(picked, values)}
          </div>
          <div className="composer__blanks">
            {picked.variables.map(({ name, example }) => (
              <TextField
                key={name}
                label={name}
                path={`/template/variables/${name}`}
                {...(example === null ? {} : { hint: `Such as “${example}”` })}
                value={values[name] ?? ''}
                onText={(text) => setValues((before) => ({ ...before, [name]: text }))}
              />
            ))}
          </div>
        </>
      )}
      {refused === undefined ? null : (
        <Note tone="warn">
          <b>Not sent.</b> {sayDecision(refused.reason)}
        </Note>
      )}
      <div className="composer__acts">
        <Button type="submit" look="primary" busy={reply.isPending} disabled={picked === undefined}>
          <Icon of={Send} flip />
          Send the template
        </Button>
      </div>
    </Form>
  )
}

/** As they are known; whoever sends may change them. */
function firstNameOf({ person }: ConversationOut): string {
  return person.name?.split(' ')[0] ?? ''
}

function valuesOf({ variables }: Template, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(variables.map(({ name }) => [name, values[name] ?? '']))
}

/** Without a file above its words, for none can be picked here. */
function canBeFilled({ category, components }: Template): boolean {
  return (
    category !== 'AUTHENTICATION' &&
    components.every((component) => component.type !== 'HEADER' || component.format === 'TEXT')
  )
}

function preview({ components }: Template, values: Readonly<Record<string, string>>): string {
  const body = components.find((component) => component.type === 'BODY')
  return (body?.text ?? '').replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (blank, name: string) => values[name] || blank)
}
