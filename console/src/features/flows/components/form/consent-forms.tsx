/** Asking for consent with the wording of a capture point: in the chat, on its page, or in its form. */
import { useQuery } from '@tanstack/react-query'
import { Note } from '../../../../components/ui/note.tsx'
import { SelectField } from '../../../../components/ui/select.tsx'
import { placesQuery } from '../../api/places.ts'
import { put } from '../../put.ts'
import { Waiting } from './asking.tsx'
import type { KindFormProps } from './kind-form.ts'
import { CapturePointField, TopicsField } from './pickers.tsx'
import { useFormScope } from './scope.tsx'

export function ConsentRequestForm({ node, onNode }: KindFormProps<'consent_request'>) {
  const { readOnly } = useFormScope()
  const places = useQuery(placesQuery).data ?? []
  const place = places.find(({ slug, id }) => slug === node.capture_point || id === node.capture_point)
  return (
    <>
      <CapturePointField
        value={node.capture_point}
        path="capture_point"
        onValue={(capture_point) => onNode(put({ ...node, capture_point }, 'topics', undefined))}
      />
      <TopicsField
        label="Topics"
        topics={node.topics ?? place?.topics ?? []}
        among={place?.topics}
        path="topics"
        hint="What is asked for. All of them: those of the capture point, also when it changes."
        onTopics={(topics) =>
          onNode(
            put(node, 'topics', topics.length === 0 || topics.length === place?.topics.length ? undefined : topics),
          )
        }
      />
      <SelectField
        label="Asks with"
        value={node.style}
        disabled={readOnly}
        onValue={(style) => onNode({ ...node, style })}
        choices={[
          { value: 'buttons', label: 'Buttons: yes to all of it, or no' },
          { value: 'list', label: 'A list: they choose the topics' },
        ]}
      />
      <Waiting node={node} onNode={onNode} />
      <Note>
        The words are those of the capture point’s notice, and are kept with the answer. Which of them the person saw is
        part of the record.
      </Note>
    </>
  )
}

export function PageForm({ node, onNode }: KindFormProps<'webview' | 'whatsapp_flow'>) {
  return (
    <>
      <CapturePointField
        value={node.capture_point}
        path="capture_point"
        {...(node.kind === 'whatsapp_flow' ? { channel: 'whatsapp_flow' } : {})}
        onValue={(capture_point) => onNode({ ...node, capture_point })}
      />
      <Waiting node={node} onNode={onNode} />
    </>
  )
}
