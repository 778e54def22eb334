/** Saying something: words, a file, or a template. */
import { useQuery } from '@tanstack/react-query'
import { TextField } from '../../../../components/ui/field.tsx'
import { SelectField } from '../../../../components/ui/select.tsx'
import { templatesQuery } from '../../../../resources/templates.ts'
import type { MessageContent } from '../../definition.ts'
import { limits } from '../../limits.ts'
import { put } from '../../put.ts'
import type { KindFormProps } from './kind-form.ts'
import { MediaSource } from './media-source.tsx'
import { TemplateField, TopicField } from './pickers.tsx'
import { useFormScope } from './scope.tsx'
import { Value } from './value.tsx'
import { Words } from './words.tsx'

interface ContentProps<C extends MessageContent> {
  readonly content: C
  readonly onContent: (content: C, typing?: string) => void
}
type Media = Extract<MessageContent, { source: unknown }>
type Template = Extract<MessageContent, { kind: 'template' }>

export function MessageForm({ node, onNode }: KindFormProps<'message'>) {
  const { content } = node
  const change = (next: MessageContent, typing?: string) => onNode({ ...node, content: next }, typing)
  if (content.kind === 'template') return <TemplateContent content={content} onContent={change} />
  if (content.kind !== 'text') return <MediaContent content={content} onContent={change} />
  return (
    <Words
      label="Text"
      text={content.text}
      path="content/text"
      limit={limits.text}
      multiline
      hint="May hold {{contact.first_name}}, {{variables.x}}, {{business}} and {{choices_link}}."
      onText={(text, typing) => change({ ...content, text: text ?? {} }, typing)}
    />
  )
}

function MediaContent({ content, onContent }: ContentProps<Media>) {
  const { readOnly } = useFormScope()
  return (
    <>
      <SelectField
        label="What it is"
        value={content.kind}
        disabled={readOnly}
        onValue={(kind) => onContent({ ...content, kind })}
        choices={[
          { value: 'image', label: 'A picture' },
          { value: 'video', label: 'A film' },
          { value: 'audio', label: 'A sound' },
          { value: 'document', label: 'A document' },
        ]}
      />
      <MediaSource
        source={content.source}
        onLink={(link) => onContent({ ...content, source: { link } }, 'source')}
        onUpload={(upload, kind = content.kind) => onContent({ ...content, kind, source: { upload } })}
      />
      {content.kind === 'audio' ? null : (
        <Words
          label="Below it"
          text={content.caption}
          path="content/caption"
          limit={limits.caption}
          optional
          multiline
          onText={(text, typing) => onContent(put(content, 'caption', text), typing)}
        />
      )}
      {content.kind === 'document' ? (
        <TextField
          label="Name of the file"
          value={content.filename ?? ''}
          readOnly={readOnly}
          onText={(filename) => onContent(put(content, 'filename', filename || undefined), 'filename')}
        />
      ) : null}
    </>
  )
}

function TemplateContent({ content, onContent }: ContentProps<Template>) {
  const templates = useQuery(templatesQuery({ state: 'APPROVED' })).data?.data ?? []
  const template = templates.find(({ name }) => name === content.template)
  const names = template?.variables.map(({ name }) => name) ?? Object.keys(content.variables)
  return (
    <>
      <TemplateField
        value={content.template}
        path="content/template"
        onValue={(name) => {
          const wanted = templates.find((one) => one.name === name)?.variables ?? []
          onContent({
            ...content,
            template: name,
            variables: Object.fromEntries(wanted.map((one) => [one.name, content.variables[one.name] ?? { is: '' }])),
          })
        }}
      />
      <TopicField
        label="Under the yes to"
        value={content.topic}
        path="content/topic"
        onValue={(topic) => onContent({ ...content, topic })}
      />
      {names.map((name) => (
        <Value
          key={name}
          label={name}
          value={content.variables[name] ?? { is: '' }}
          path={`content/variables/${name}`}
          onValue={(value, typing) =>
            onContent({ ...content, variables: { ...content.variables, [name]: value } }, typing)
          }
        />
      ))}
    </>
  )
}
