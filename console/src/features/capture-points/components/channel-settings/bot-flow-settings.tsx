/** How the chat asks, and by which words somebody asks for it. */
import { Options, Radio } from '../../../../components/ui/check.tsx'
import { FieldSet, TextField } from '../../../../components/ui/field.tsx'
import type { OwnProps } from './channel-settings.tsx'
import { LinesField } from './lines-field.tsx'

const styles = [
  { value: 'buttons', label: 'Yes, choose, no', hint: 'Three buttons under the question.' },
  { value: 'list', label: 'A list of the topics', hint: 'Each row is a yes to that topic.' },
] as const

export function BotFlowSettings({ own, onOwn }: OwnProps) {
  const flow = own.bot_flow ?? {}
  const set = (part: typeof flow) => onOwn({ ...own, bot_flow: { ...flow, ...part } })
  const { later_days: _later, ...withoutLater } = flow
  return (
    <>
      <FieldSet label="How does it ask?" path="/settings/bot_flow/style">
        <Options>
          {styles.map(({ value, label, hint }) => (
            <Radio
              key={value}
              name="style"
              label={label}
              hint={hint}
              checked={(flow.style ?? 'buttons') === value}
              onTick={() => set({ style: value })}
            />
          ))}
        </Options>
      </FieldSet>
      <LinesField
        label="Words that start it"
        path="/settings/bot_flow/phrases"
        hint="One a line: a keyword, the text of a wa.me link, or an ice breaker. Whoever writes one is asked."
        placeholder="JOIN"
        lines={flow.phrases ?? []}
        onLines={(phrases) => set({ phrases })}
      />
      <TextField
        label="“Later” asks again after"
        path="/settings/bot_flow/later_days"
        hint="Days, once. Left empty, there is no “later”."
        inputMode="numeric"
        value={flow.later_days === undefined ? '' : String(flow.later_days)}
        onText={(days) =>
          onOwn({
            ...own,
            bot_flow: /^[0-9]{1,3}$/.test(days) && days !== '0' ? { ...flow, later_days: Number(days) } : withoutLater,
          })
        }
        autoComplete="off"
      />
    </>
  )
}
