/** How a call asks, and whether a yes is spoken as well as pressed. */
import { Check, Options, Radio } from '../../../../components/ui/check.tsx'
import { FieldSet } from '../../../../components/ui/field.tsx'
import type { OwnProps } from './channel-settings.tsx'

const modes = [
  { value: 'one_by_one', label: 'Topic after topic', hint: 'Each with what it is and how often; 1 is yes, 2 is no.' },
  { value: 'list', label: 'All read out, then chosen', hint: 'Each has a key of its own.' },
] as const

export function VoiceMenuSettings({ channel, own, onOwn }: OwnProps) {
  const name = channel === 'ivr_outbound' ? 'ivr_outbound' : 'ivr_inbound'
  const menu = own[name] ?? {}
  const set = (part: typeof menu) => onOwn({ ...own, [name]: { ...menu, ...part } })
  return (
    <>
      <FieldSet label="How does it ask?" path={`/settings/${name}/topics`}>
        <Options>
          {modes.map(({ value, label, hint }) => (
            <Radio
              key={value}
              name="menu"
              label={label}
              hint={hint}
              checked={(menu.topics ?? 'one_by_one') === value}
              onTick={() => set({ topics: value })}
            />
          ))}
        </Options>
      </FieldSet>
      <Check
        label="The yes is spoken after a tone, and recorded"
        hint="Your provider keeps the recording; the record names it."
        checked={menu.record_yes ?? false}
        onTick={(record_yes) => set({ record_yes })}
      />
    </>
  )
}
