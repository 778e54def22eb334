/** What is asked for, by what a condition speaks of. */
import type { TopicCondition } from '@contract/audience.ts'
import { useQuery } from '@tanstack/react-query'
import { capturePlacesQuery } from '../../resources/capture-places.ts'
import { eventNamesQuery } from '../../resources/event-names.ts'
import { segmentsQuery } from '../../resources/segments.ts'
import { topicsQuery, topicText } from '../../resources/topics.ts'
import { channelWord } from '../../words/acts.ts'
import { Check } from '../ui/check.tsx'
import { FieldSet, TextField } from '../ui/field.tsx'
import { SelectField } from '../ui/select.tsx'
import { attributeWord, builtIn, heardWords, type Op, opWords, takesDays } from './condition.ts'
import { attributeOf, type TypedCondition } from './typed-condition.ts'

interface FieldsProps {
  readonly typed: TypedCondition
  readonly onTyped: (part: Partial<TypedCondition>) => void
}

export function ConditionFields({ typed, onTyped, without }: FieldsProps & { readonly without?: string | undefined }) {
  const fields = { typed, onTyped }
  switch (typed.kind) {
    case 'attribute':
      return <AttributeFields {...fields} />
    case 'tags':
      return <TagFields {...fields} />
    case 'topic':
      return <TopicFields {...fields} />
    case 'capture_point':
    case 'channel':
      return <YesFields {...fields} />
    case 'heard':
      return <HeardFields {...fields} />
    case 'event':
      return <EventFields {...fields} />
    case 'segment':
      return <SegmentFields {...fields} without={without} />
  }
}

const own = '(own)'

function AttributeFields({ typed, onTyped }: FieldsProps) {
  const attribute = attributeOf(typed)
  const { op } = typed
  return (
    <>
      <SelectField
        label="What"
        value={typed.attribute === '' ? own : typed.attribute}
        onValue={(picked) => onTyped({ attribute: picked === own ? '' : picked })}
        choices={[
          ...builtIn.map((name) => ({ value: name, label: attributeWord(name) })),
          { value: own, label: 'Another attribute' },
        ]}
      />
      {typed.attribute === '' ? (
        <TextField
          label="Its name"
          value={typed.ownAttribute}
          onText={(ownAttribute) => onTyped({ ownAttribute })}
          placeholder="city"
          autoComplete="off"
        />
      ) : null}
      <SelectField
        label="How"
        value={op}
        onValue={(picked) => onTyped({ op: picked })}
        choices={Object.entries(opWords).map(([value, label]) => ({
          value: value as Op,
          label: opChoice[value] ?? label,
        }))}
      />
      {op === 'known' || op === 'unknown' ? null : (
        <TextField
          label={takesDays(op) ? 'Days' : op === 'in' || op === 'not_in' ? 'Values, with commas' : 'Value'}
          value={typed.value}
          onText={(value) => onTyped({ value })}
          placeholder={takesDays(op) ? '7' : placeholderFor(attribute)}
          inputMode={takesDays(op) ? 'numeric' : 'text'}
          autoComplete="off"
        />
      )}
    </>
  )
}

/** In a list of choices nothing follows that would tell these apart. */
const opChoice: Readonly<Record<string, string>> = {
  in_last_days: 'is in the last … days',
  days_ago: 'is exactly … days ago',
  in_next_days: 'is in the next … days',
  days_ahead: 'is exactly … days ahead',
}

function placeholderFor(attribute: string): string {
  if (attribute === 'country') return 'AU'
  if (attribute === 'language') return 'en'
  if (attribute === 'opt_in') return 'true'
  if (attribute === 'created_at') return '2026-01-01'
  return ''
}

function TagFields({ typed, onTyped }: FieldsProps) {
  return (
    <>
      <SelectField
        label="How"
        value={typed.tagOp}
        onValue={(tagOp) => onTyped({ tagOp })}
        choices={[
          { value: 'has_any', label: 'has any of these' },
          { value: 'has_all', label: 'has all of these' },
          { value: 'has_none', label: 'has none of these' },
        ]}
      />
      <TextField
        label="Tags, with commas"
        value={typed.tags}
        onText={(tags) => onTyped({ tags })}
        placeholder="vip"
        autoComplete="off"
      />
    </>
  )
}

const states: readonly TopicCondition['states'][number][] = ['given', 'pending', 'withdrawn', 'expired', 'unknown']

function TopicFields({ typed, onTyped }: FieldsProps) {
  const topics = useQuery(topicsQuery).data ?? []
  return (
    <>
      <SelectField
        label="Topic"
        value={typed.topic}
        onValue={(topic) => onTyped({ topic })}
        placeholder="Which?"
        choices={topics.map((one) => ({ value: one.key, label: topicText(one).name }))}
      />
      <SelectField
        label="How"
        value={typed.topicOp}
        onValue={(topicOp) => onTyped({ topicOp })}
        choices={[
          { value: 'is', label: 'is one of' },
          { value: 'is_not', label: 'is none of' },
        ]}
      />
      <FieldSet label="States">
        {states.map((state) => (
          <Check
            key={state}
            label={state}
            checked={typed.states.includes(state)}
            onTick={(ticked) =>
              onTyped({ states: states.filter((one) => (one === state ? ticked : typed.states.includes(one))) })
            }
          />
        ))}
      </FieldSet>
    </>
  )
}

function YesFields({ typed, onTyped }: FieldsProps) {
  const places = useQuery(capturePlacesQuery).data ?? []
  const atPlace = typed.kind === 'capture_point'
  return (
    <>
      <SelectField
        label="How"
        value={typed.yesOp}
        onValue={(yesOp) => onTyped({ yesOp })}
        choices={[
          { value: 'is', label: 'said yes' },
          { value: 'is_not', label: 'did not say yes' },
        ]}
      />
      {atPlace ? (
        <SelectField
          label="At"
          value={typed.point}
          onValue={(point) => onTyped({ point })}
          placeholder="Which capture point?"
          choices={places.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      ) : (
        <SelectField
          label="By"
          value={typed.channel}
          onValue={(channel) => onTyped({ channel })}
          placeholder="Which channel?"
          choices={channels.map((channel) => ({ value: channel, label: channelWord(channel) }))}
        />
      )}
    </>
  )
}

const channels = [
  'whatsapp',
  'web_page',
  'qr_code',
  'sms_link',
  'email_link',
  'missed_call',
  'ivr_inbound',
  'ivr_outbound',
  'till',
  'paper_form',
  'widget',
  'webview',
  'whatsapp_flow',
  'bot_flow',
  'registration_form',
  'form_webhook',
  'preference_page',
  'import',
  'api',
] as const

function HeardFields({ typed, onTyped }: FieldsProps) {
  return (
    <>
      <SelectField
        label="How"
        value={typed.heard}
        onValue={(heard) => onTyped({ heard })}
        choices={Object.entries(heardWords).map(([value, label]) => ({
          value: value as TypedCondition['heard'],
          label: value.endsWith('_days') ? `${label} … days` : label,
        }))}
      />
      {typed.heard === 'ever' || typed.heard === 'never' ? null : (
        <DaysField label="Days" days={typed.days} onDays={(days) => onTyped({ days })} />
      )}
    </>
  )
}

function EventFields({ typed, onTyped }: FieldsProps) {
  const names = useQuery(eventNamesQuery).data ?? []
  return (
    <>
      <SelectField
        label="Event"
        value={typed.event}
        onValue={(event) => onTyped({ event })}
        placeholder="Which?"
        choices={names.map((name) => ({ value: name, label: name }))}
      />
      <SelectField
        label="How often"
        value={typed.eventOp}
        onValue={(eventOp) => onTyped({ eventOp })}
        choices={[
          { value: 'did', label: 'at least once' },
          { value: 'did_not', label: 'never' },
          { value: 'count_is', label: 'exactly … times' },
          { value: 'count_above', label: 'more than … times' },
          { value: 'count_below', label: 'fewer than … times' },
        ]}
      />
      {typed.eventOp.startsWith('count_') ? (
        <TextField
          label="Times"
          value={typed.count}
          onText={(count) => onTyped({ count })}
          inputMode="numeric"
          placeholder="2"
          autoComplete="off"
        />
      ) : null}
      <DaysField
        label="In the last … days"
        hint="Any time where it is left empty."
        days={typed.days}
        onDays={(days) => onTyped({ days })}
      />
    </>
  )
}

function SegmentFields({ typed, onTyped, without }: FieldsProps & { readonly without?: string | undefined }) {
  const segments = useQuery(segmentsQuery).data ?? []
  return (
    <>
      <SelectField
        label="How"
        value={typed.segmentOp}
        onValue={(segmentOp) => onTyped({ segmentOp })}
        choices={[
          { value: 'in', label: 'is in' },
          { value: 'not_in', label: 'is not in' },
        ]}
      />
      <SelectField
        label="Segment"
        value={typed.segment}
        onValue={(segment) => onTyped({ segment })}
        placeholder="Which?"
        choices={segments.filter(({ key }) => key !== without).map(({ key, name }) => ({ value: key, label: name }))}
      />
    </>
  )
}

interface DaysFieldProps {
  readonly label: string
  readonly hint?: string
  readonly days: string
  readonly onDays: (days: string) => void
}

function DaysField({ label, hint, days, onDays }: DaysFieldProps) {
  return (
    <TextField
      label={label}
      hint={hint}
      value={days}
      onText={onDays}
      inputMode="numeric"
      placeholder="30"
      autoComplete="off"
    />
  )
}
