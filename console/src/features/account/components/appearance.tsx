/** Light, dark, or as the system has it. Kept in this browser. */
import { Section } from '../../../components/ui/section.tsx'
import { Segmented } from '../../../components/ui/segmented.tsx'
import { setTheme, useTheme } from '../../../lib/theme.ts'

export function Appearance() {
  const theme = useTheme()
  return (
    <Section title="Appearance" sub="In this browser">
      <Segmented
        label="Appearance"
        value={theme}
        onValue={setTheme}
        choices={[
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
          { value: 'system', label: 'As the system has it' },
        ]}
      />
    </Section>
  )
}
