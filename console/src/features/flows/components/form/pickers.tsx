/** Choosing a thing of the workspace by its name. Where there is no list to choose from, its key is typed. */
import { useQuery } from '@tanstack/react-query'
import { Check, Options } from '../../../../components/ui/check.tsx'
import { FieldSet, TextField } from '../../../../components/ui/field.tsx'
import { SelectField } from '../../../../components/ui/select.tsx'
import { templatesQuery } from '../../../../resources/templates.ts'
import { topicsQuery, topicText } from '../../../../resources/topics.ts'
import { flowsQuery } from '../../api/flows.ts'
import { intentsQuery } from '../../api/intents.ts'
import { placesQuery } from '../../api/places.ts'
import { segmentsQuery } from '../../api/segments.ts'
import { useFault, useFormScope } from './scope.tsx'

interface PickProps {
  readonly value: string
  readonly onValue: (value: string) => void
  readonly path: string
  readonly label?: string
}

interface Known {
  readonly key: string
  readonly name: string
}

/** `known` is undefined while it is not there to choose from. */
function KeyField({
  label,
  value,
  onValue,
  path,
  known,
  none,
}: Required<PickProps> & { readonly known: readonly Known[] | undefined; readonly none: string }) {
  const { readOnly } = useFormScope()
  const fault = useFault(path)
  if (known === undefined) {
    return (
      <TextField label={label} value={value} onText={onValue} error={fault} readOnly={readOnly} autoComplete="off" />
    )
  }
  const missing =
    value === '' || known.some(({ key }) => key === value) ? [] : [{ key: value, name: `${value}, not found` }]
  return (
    <SelectField
      label={label}
      value={value === '' ? undefined : value}
      onValue={onValue}
      disabled={readOnly}
      error={fault}
      hint={known.length === 0 ? none : undefined}
      choices={[...missing, ...known].map(({ key, name }) => ({ value: key, label: name, text: name }))}
    />
  )
}

export function CapturePointField({
  label = 'Capture point',
  channel,
  ...rest
}: PickProps & { readonly channel?: string }) {
  const places = useQuery(placesQuery).data
  return (
    <KeyField
      {...rest}
      label={label}
      none="No capture point is published yet."
      known={places
        ?.filter((place) => channel === undefined || place.channel === channel)
        .map(({ slug, name }) => ({ key: slug, name }))}
    />
  )
}

export function TopicField({ label = 'Topic', ...rest }: PickProps) {
  const topics = useQuery(topicsQuery).data
  return (
    <KeyField
      {...rest}
      label={label}
      none="There are no topics yet."
      known={topics?.map((topic) => ({ key: topic.key, name: topicText(topic).name }))}
    />
  )
}

export function TemplateField({ label = 'Template', ...rest }: PickProps) {
  const templates = useQuery(templatesQuery({ state: 'APPROVED' })).data?.data
  const names = templates && [...new Set(templates.map(({ name }) => name))]
  return (
    <KeyField
      {...rest}
      label={label}
      none="No template is approved yet."
      known={names?.map((name) => ({ key: name, name }))}
    />
  )
}

export function IntentField({ label = 'Intent', ...rest }: PickProps) {
  const intents = useQuery(intentsQuery).data
  return <KeyField {...rest} label={label} none="There are no intents yet." known={intents} />
}

export function SegmentField({ label = 'Segment', ...rest }: PickProps) {
  const segments = useQuery(segmentsQuery).data
  return <KeyField {...rest} label={label} none="There are no segments yet." known={segments} />
}

export function FlowField({ label = 'Flow', ...rest }: PickProps) {
  const flows = useQuery(flowsQuery).data
  return <KeyField {...rest} label={label} none="There is no other flow yet." known={flows} />
}

interface TopicsProps {
  readonly label: string
  readonly topics: readonly string[]
  readonly onTopics: (topics: string[]) => void
  readonly path: string
  readonly hint?: string
  /** Only these, where not all can be chosen. */
  readonly among?: readonly string[] | undefined
}

/** Several topics, ticked. */
export function TopicsField({ label, topics, onTopics, path, hint, among }: TopicsProps) {
  const { readOnly } = useFormScope()
  const known = (useQuery(topicsQuery).data ?? []).filter(({ key }) => among === undefined || among.includes(key))
  const fault = useFault(path)
  return (
    <FieldSet label={label} hint={hint} error={fault}>
      <Options>
        {known.map((topic) => (
          <Check
            key={topic.key}
            label={topicText(topic).name}
            disabled={readOnly}
            checked={topics.includes(topic.key)}
            onTick={(ticked) =>
              onTopics(known.map(({ key }) => key).filter((key) => (key === topic.key ? ticked : topics.includes(key))))
            }
          />
        ))}
      </Options>
    </FieldSet>
  )
}
