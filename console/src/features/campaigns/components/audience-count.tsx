/** Whom it would reach now, before anything is sent. */
import type { AudienceCount as Count } from '@contract/campaign.ts'
import { RefusedByReason } from '../../../components/audience/refused-by-reason.tsx'
import { LoadingLines } from '../../../components/ui/blank.tsx'
import { Mix, MixLegend, type Part } from '../../../components/ui/mix.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { count, counted as countOf } from '../../../lib/count.ts'
import { explain } from '../../../lib/problem.ts'

interface AudienceCountProps {
  readonly counted: Count | undefined
  readonly waiting: boolean
  readonly error: unknown
}

export function AudienceCount({ counted, waiting, error }: AudienceCountProps) {
  if (error) {
    return (
      <Section title="Whom it reaches">
        <Note tone="warn">{explain(error)}</Note>
      </Section>
    )
  }
  if (counted === undefined) {
    return (
      <Section title="Whom it reaches">
        {waiting ? (
          <LoadingLines lines={4} />
        ) : (
          <p className="sm faint">Choose a topic, and the gate is asked about everybody.</p>
        )}
      </Section>
    )
  }
  const parts: readonly Part[] = [
    { state: 'given', count: counted.allowed, name: 'May be messaged' },
    { state: 'gate', count: counted.audience - counted.allowed, name: 'Refused by the gate' },
  ]
  return (
    <Section title="Whom it reaches" sub={waiting ? 'Counting again' : undefined}>
      <div className="stack stack--6">
        <p className="figure__value num" aria-live="polite">
          {count(counted.allowed)} <small>of {countOf(counted.audience, 'number')}</small>
        </p>
        <Mix parts={parts} />
        <MixLegend parts={parts} />
        <RefusedByReason refused={counted.refused} />
        <p className="xs faint">The gate is asked again for each message at the moment when it is sent.</p>
      </div>
    </Section>
  )
}
