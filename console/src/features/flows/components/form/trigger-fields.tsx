/** What one trigger has to know. */
import { useState } from 'react'
import { Check } from '../../../../components/ui/check.tsx'
import { FieldSet, TextField } from '../../../../components/ui/field.tsx'
import { SelectField } from '../../../../components/ui/select.tsx'
import type { Trigger, TriggerOf } from '../../definition.ts'
import { put } from '../../put.ts'
import { eventWords } from '../../sentence.ts'
import { IntentField, SegmentField, TemplateField } from './pickers.tsx'
import { useFault, useFormScope } from './scope.tsx'

interface TriggerFieldsProps {
  readonly trigger: Trigger
  readonly onTrigger: (trigger: Trigger, typing?: string) => void
  readonly path: string
}

export function TriggerFields({ trigger, onTrigger, path }: TriggerFieldsProps) {
  const { readOnly } = useFormScope()
  const fault = useFault(path)
  switch (trigger.kind) {
    case 'keyword':
      return (
        <TextField
          label="Any of these words"
          defaultValue={trigger.words.join(', ')}
          readOnly={readOnly}
          autoComplete="off"
          error={fault}
          hint="With commas, however they are written: offers, News, SPRING26. STOP and START need none."
          onText={(typed) =>
            onTrigger(
              {
                ...trigger,
                words: typed
                  .split(',')
                  .map((word) => word.trim())
                  .filter((word) => word !== ''),
              },
              'words',
            )
          }
        />
      )
    case 'intent':
      return (
        <IntentField
          value={trigger.intent}
          path={path}
          onValue={(intent) => onTrigger({ ...trigger, intent }, 'intent')}
        />
      )
    case 'template_button':
      return (
        <>
          <TemplateField
            value={trigger.template}
            path={path}
            onValue={(template) => onTrigger({ ...trigger, template })}
          />
          <TextField
            label="Its button"
            value={trigger.button ?? ''}
            maxLength={25}
            readOnly={readOnly}
            autoComplete="off"
            hint="Left empty, any of them."
            onText={(button) => onTrigger(put(trigger, 'button', button || undefined), 'button')}
          />
        </>
      )
    case 'event':
      return <EventFields trigger={trigger} path={path} onTrigger={onTrigger} />
    case 'segment_entered':
      return (
        <SegmentField value={trigger.segment} path={path} onValue={(segment) => onTrigger({ ...trigger, segment })} />
      )
    case 'schedule':
      return <ScheduleFields trigger={trigger} path={path} onTrigger={onTrigger} />
    default:
      return null
  }
}

const own = '(own)'

function EventFields({ trigger, onTrigger, path }: TriggerFieldsProps & { readonly trigger: TriggerOf<'event'> }) {
  const { readOnly } = useFormScope()
  const fault = useFault(path)
  const [isOwn, setOwn] = useState(!(trigger.event in eventWords))
  return (
    <>
      <SelectField
        label="Event"
        value={isOwn ? own : trigger.event}
        disabled={readOnly}
        onValue={(event) => {
          setOwn(event === own)
          onTrigger({ ...trigger, event: event === own ? '' : event })
        }}
        choices={[
          ...Object.entries(eventWords).map(([value, label]) => ({ value, label })),
          { value: own, label: 'One of your own' },
        ]}
      />
      {isOwn ? (
        <TextField
          label="Its name"
          value={trigger.event}
          placeholder="order.shipped"
          readOnly={readOnly}
          autoComplete="off"
          error={fault}
          onText={(event) => onTrigger({ ...trigger, event: event.trim().toLowerCase() }, 'event')}
        />
      ) : null}
    </>
  )
}

const days = { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' } as const
type Day = keyof typeof days

function ScheduleFields({
  trigger,
  onTrigger,
  path,
}: TriggerFieldsProps & { readonly trigger: TriggerOf<'schedule'> }) {
  const { readOnly } = useFormScope()
  return (
    <>
      <TextField
        label="Time"
        type="time"
        value={trigger.at}
        readOnly={readOnly}
        error={useFault(`${path}/at`)}
        hint="In the time zone of the workspace."
        onText={(at) => onTrigger({ ...trigger, at }, 'at')}
      />
      <FieldSet label="Days" error={useFault(`${path}/days`)}>
        <div className="row row--wrap">
          {(Object.keys(days) as Day[]).map((day) => (
            <Check
              key={day}
              label={days[day]}
              disabled={readOnly}
              checked={trigger.days.includes(day)}
              onTick={(ticked) =>
                onTrigger({
                  ...trigger,
                  days: (Object.keys(days) as Day[]).filter((one) =>
                    one === day ? ticked : trigger.days.includes(one),
                  ),
                })
              }
            />
          ))}
        </div>
      </FieldSet>
      <SegmentField
        label="For everybody in"
        value={trigger.segment}
        path={`${path}/segment`}
        onValue={(segment) => onTrigger({ ...trigger, segment })}
      />
    </>
  )
}
