/** What is asked for where a condition speaks of consent: its state, and where or how the yes was said. */
import type { TopicCondition } from '@contract/audience.ts'
import { useQuery } from '@tanstack/react-query'
import { capturePlacesQuery } from '../../resources/capture-places.ts'
import { topicsQuery, topicText } from '../../resources/topics.ts'
import { channelWord } from '../../words/acts.ts'
import { Check } from '../ui/check.tsx'
import { FieldSet } from '../ui/field.tsx'
import { SelectField } from '../ui/select.tsx'
import type { FieldsProps } from './typed-condition.ts'

const states: readonly TopicCondition['states'][number][] = ['given', 'pending', 'withdrawn', 'expired', 'unknown']

export function TopicFields({ typed, onTyped }: FieldsProps) {
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

export function YesFields({ typed, onTyped }: FieldsProps) {
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
