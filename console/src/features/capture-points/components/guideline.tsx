/** The guideline check beside the page that it looks at. */
import type { GuidelineCheck } from '@contract/capture-point.ts'
import { LoadingLines } from '../../../components/ui/blank.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Rules } from '../../../components/ui/rules.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { explain } from '../../../lib/problem.ts'
import { groupsOf } from '../words.ts'

export function Guideline({ check, error }: { readonly check: GuidelineCheck | undefined; readonly error?: unknown }) {
  return (
    <Section title="Guideline check">
      {error ? <Note tone="warn">{explain(error)}</Note> : null}
      {check === undefined && !error ? <LoadingLines lines={8} /> : null}
      {check === undefined ? null : <Rules groups={groupsOf(check.lines)} />}
    </Section>
  )
}
