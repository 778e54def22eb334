/** What an answer comes to that is reported to us. */
import { Options, Radio } from '../../../../components/ui/check.tsx'
import { FieldSet } from '../../../../components/ui/field.tsx'
import type { OwnProps } from './channel-settings.tsx'

const policies = [
  { value: 'confirm', label: 'It waits for the number to confirm', hint: 'The proof is WhatsApp’s own.' },
  { value: 'attested', label: 'It stands by your word', hint: 'Marked “attested” wherever it is shown.' },
  { value: 'signed', label: 'It stands by a signature that you keep', hint: 'On paper or a screen, with its scan.' },
] as const

export function PolicySettings({ own, onOwn }: OwnProps) {
  return (
    <FieldSet label="What does an answer come to?" path="/settings/policy">
      <Options>
        {policies.map(({ value, label, hint }) => (
          <Radio
            key={value}
            name="policy"
            label={label}
            hint={hint}
            checked={(own.policy ?? 'confirm') === value}
            onTick={() => onOwn({ ...own, policy: value })}
          />
        ))}
      </Options>
    </FieldSet>
  )
}
