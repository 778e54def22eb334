/** What is asked for, by what a condition speaks of. */
import { useQuery } from '@tanstack/react-query'
import { eventNamesQuery } from '../../resources/event-names.ts'
import { segmentsQuery } from '../../resources/segments.ts'
import { TextField } from '../ui/field.tsx'
import { SelectField } from '../ui/select.tsx'
import { AttributeFields } from './attribute-fields.tsx'
import { heardWords } from './condition.ts'
import { TopicFields, YesFields } from './consent-fields.tsx'
import type { FieldsProps, TypedCondition } from './typed-condition.ts'

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
