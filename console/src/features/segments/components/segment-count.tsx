/** How many are in it, who of them may be messaged about what, and some of them by name. */
import type { Audience } from '@contract/audience.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { RefusedByReason } from '../../../components/audience/refused-by-reason.tsx'
import { LoadingLines } from '../../../components/ui/blank.tsx'
import { Face } from '../../../components/ui/face.tsx'
import { Mix, MixLegend, type Part } from '../../../components/ui/mix.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Picker } from '../../../components/ui/picker.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { paths } from '../../../config/paths.ts'
import { count, counted } from '../../../lib/count.ts'
import { explain } from '../../../lib/problem.ts'
import { topicsQuery, topicText } from '../../../resources/topics.ts'
import { gateCountQuery, ruleCountQuery, sampleQuery } from '../api/get-segment.ts'

/** `rule` is settled: it does not change with every key. */
export function SegmentCount({ rule }: { readonly rule: Audience }) {
  const counts = useQuery(ruleCountQuery(rule))
  const topics = useQuery(topicsQuery).data ?? []
  if (counts.isError) {
    return (
      <Section title="Who is in it">
        <Note tone="warn">{explain(counts.error)}</Note>
      </Section>
    )
  }
  if (counts.data === undefined) {
    return (
      <Section title="Who is in it">
        <LoadingLines lines={4} />
      </Section>
    )
  }
  const { people, opted_in: optedIn } = counts.data
  const first = topics[0]?.key
  return (
    <>
      <Section title="Who is in it" sub={counts.isFetching ? 'Counting again' : undefined}>
        <p className="figure__value num" aria-live="polite">
          {count(people)} <small>{people === 1 ? 'person' : 'people'}</small>
        </p>
        <p className="sm quiet">
          <code>opt_in</code> is true of {counted(optedIn, 'person', 'people')}.
        </p>
      </Section>
      {first === undefined ? null : <Gate rule={rule} first={first} />}
      <Sample rule={rule} />
    </>
  )
}

function Gate({ rule, first }: { readonly rule: Audience; readonly first: string }) {
  const [picked, setPicked] = useState<string>()
  const topic = picked ?? first
  const topics = useQuery(topicsQuery).data ?? []
  const gate = useQuery(gateCountQuery(rule, topic))
  const parts: readonly Part[] =
    gate.data === undefined
      ? []
      : [
          { state: 'given', count: gate.data.allowed, name: 'May be messaged' },
          { state: 'gate', count: gate.data.audience - gate.data.allowed, name: 'Refused by the gate' },
        ]
  return (
    <Section
      title="Who may be messaged"
      actions={
        <Picker
          label="About"
          value={topic}
          onValue={setPicked}
          choices={topics.map((one) => ({ value: one.key, label: topicText(one).name }))}
        />
      }
    >
      {gate.isError ? <Note tone="warn">{explain(gate.error)}</Note> : null}
      {gate.data === undefined ? (
        <LoadingLines lines={3} />
      ) : (
        <div className="stack stack--6">
          <p className="strong num" aria-live="polite">
            {count(gate.data.allowed)} of {counted(gate.data.audience, 'number')}
          </p>
          <Mix parts={parts} />
          <MixLegend parts={parts} />
          <RefusedByReason refused={gate.data.refused} />
        </div>
      )}
    </Section>
  )
}

function Sample({ rule }: { readonly rule: Audience }) {
  const people = useQuery(sampleQuery(rule)).data ?? []
  if (people.length === 0) return null
  return (
    <Section title="Some of them">
      <ul className="names">
        {people.map((person) => (
          <li key={person.id}>
            <Link className="who" to={paths.contact} params={{ contactId: person.id }}>
              <Face name={person.name} />
              <span className={person.name === null ? 'faint' : undefined}>{person.name ?? 'No name'}</span>
              <bdi className="num quiet sm">{person.number}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
