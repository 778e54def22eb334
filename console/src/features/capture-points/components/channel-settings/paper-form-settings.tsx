/** How many forms a second person reads from the scan. */
import { SelectField } from '../../../../components/ui/select.tsx'
import type { OwnProps } from './channel-settings.tsx'

const shares = [
  { value: '1', label: 'Every form' },
  { value: '0.5', label: 'Every second form' },
  { value: '0.2', label: 'Every fifth form' },
  { value: '0', label: 'None' },
] as const

export function PaperFormSettings({ own, onOwn }: OwnProps) {
  const share = String(own.paper_form?.second_check_share ?? 1)
  return (
    <SelectField
      label="Read by a second person"
      path="/settings/paper_form/second_check_share"
      hint="Drawn by the form’s number, so that nobody chooses. What is not read again waits for the person to confirm."
      value={shares.find(({ value }) => value === share)?.value ?? '1'}
      onValue={(value) => onOwn({ ...own, paper_form: { second_check_share: Number(value) } })}
      choices={shares}
    />
  )
}
