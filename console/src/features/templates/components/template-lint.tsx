/** What WhatsApp's component rules and the stop rules say, line by line. */
import type { TemplateCheck } from '@contract/template.ts'
import { Check, TriangleAlert, X } from 'lucide-react'
import { LoadingLines } from '../../../components/ui/blank.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { explain } from '../../../lib/problem.ts'

export function TemplateLint({
  check,
  error,
}: {
  readonly check: Pick<TemplateCheck, 'problems'> | undefined
  readonly error?: unknown
}) {
  return (
    <Section title="Before it is sent for review">
      {error ? <Note tone="warn">{explain(error)}</Note> : null}
      {check === undefined && !error ? <LoadingLines lines={4} /> : null}
      {check === undefined ? null : (
        <ul className="rules" aria-live="polite">
          {check.problems.length === 0 ? (
            <li data-ok="yes">
              <Icon of={Check} />
              <span>Within WhatsApp’s rules, and it says how to stop</span>
            </li>
          ) : null}
          {check.problems.map((problem) => (
            <li key={`${problem.path} ${problem.rule}`} data-ok={problem.refuses ? 'no' : 'look'}>
              <Icon of={problem.refuses ? X : TriangleAlert} label={problem.refuses ? 'Must change' : 'To look at'} />
              <span>{problem.message}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
