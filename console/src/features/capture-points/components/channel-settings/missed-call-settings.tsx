/** What stands beside the number that people call and hang up: the ground on which they are answered. */
import { TextArea } from '../../../../components/ui/field.tsx'
import type { OwnProps } from './channel-settings.tsx'

export function MissedCallSettings({ own, onOwn }: OwnProps) {
  const { printed: _printed, ...rest } = own.missed_call ?? {}
  return (
    <TextArea
      label="Printed beside the number"
      path="/settings/missed_call/printed"
      hint="Word for word. It is why their call may be answered, and stands in the record."
      placeholder="Ring us and hang up: we then ask you on WhatsApp which messages you would like."
      rows={3}
      value={own.missed_call?.printed ?? ''}
      onText={(printed) => onOwn({ ...own, missed_call: printed.trim() === '' ? rest : { ...rest, printed } })}
    />
  )
}
