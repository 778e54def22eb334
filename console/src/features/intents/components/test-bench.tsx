/** Type a message: how far it gets on the ladder, which intent it has, how sure that is, and which words made it so. */
import type { IntentSummary } from '@contract/intent.ts'
import type { IntentTest } from '@contract/intent-test.ts'
import { useQuery } from '@tanstack/react-query'
import { Check as CheckIcon, Hand, Minus, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { BarList } from '../../../components/ui/bar-list.tsx'
import { Check } from '../../../components/ui/check.tsx'
import { TextArea } from '../../../components/ui/field.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { percent } from '../../../lib/count.ts'
import { explain } from '../../../lib/problem.ts'
import { useSettled } from '../../../lib/use-settled.ts'
import { languageName } from '../../../words/places.ts'
import { intentTestQuery } from '../api/try-intents.ts'
import { ladderSteps, type Step } from '../words.ts'

export function TestBench({ intents }: { readonly intents: readonly IntentSummary[] }) {
  const [message, setMessage] = useState('')
  const [afterMarketing, setAfterMarketing] = useState(false)
  const asked = useSettled(message)
  const test = useQuery(intentTestQuery(asked, afterMarketing))
  const nameOf = (key: string) => intents.find((intent) => intent.key === key)?.name ?? key
  return (
    <Section title="Try a message">
      <div className="stack stack--6">
        <TextArea
          label="As a person would write it"
          hint="In any language. Nothing is kept of it."
          rows={2}
          maxLength={1000}
          dir="auto"
          value={message}
          onText={setMessage}
        />
        <Check
          label="As the answer to marketing"
          hint="A few more words mean stop then."
          checked={afterMarketing}
          onTick={setAfterMarketing}
        />
        <div aria-live="polite" className="stack stack--6">
          {test.isError ? <Note tone="warn">{explain(test.error)}</Note> : null}
          {test.data === undefined || asked.trim() === '' ? null : <Reading test={test.data} nameOf={nameOf} />}
        </div>
      </div>
    </Section>
  )
}

interface ReadingProps {
  readonly test: IntentTest
  readonly nameOf: (key: string) => string
}

function Reading({ test, nameOf }: ReadingProps) {
  const { intents, ladder } = test
  // Where the ladder takes it, what the intents would have made of it explains nothing.
  const isTaken = ladder.takes !== null
  const reasons = isTaken ? ladder.why : intents.why
  const whole = reasons.reduce((sum, { weight }) => sum + weight, 0)
  return (
    <>
      <p className="strong">
        {test.comes_to === 'none'
          ? 'Comes to no intent'
          : `Comes to ${test.comes_to === 'pause' ? 'a rest' : nameOf(test.comes_to)}`}
      </p>
      <ul className="rules">
        {ladderSteps(test, nameOf).map((step) => (
          <li key={step.key} data-ok={step.ok}>
            <Icon of={stepIcons[step.ok]} />
            <span className={step.ok === 'past' ? 'quiet' : 'strong'}>{step.name}</span>
            {step.more === '' ? null : <p>{step.more}</p>}
          </li>
        ))}
      </ul>
      {isTaken || intents.intent === null ? null : <Scores test={test} nameOf={nameOf} />}
      {reasons.length === 0 || (!isTaken && intents.exact) ? null : (
        <div className="stack">
          <h3 className="sm strong">Words that made it so, of a hundred</h3>
          <BarList
            none=""
            rows={reasons.map(({ piece, weight }) => ({
              key: piece,
              name: <bdi>{piece}</bdi>,
              value: Math.round((weight / whole) * 100),
            }))}
          />
        </div>
      )}
      {isTaken || intents.nearest === null ? null : (
        <p className="sm quiet">
          Most like “<bdi lang={intents.nearest.language}>{intents.nearest.text}</bdi>”,{' '}
          {languageName(intents.nearest.language)}.
        </p>
      )}
    </>
  )
}

const stepIcons: Readonly<Record<Step['ok'], typeof Hand>> = {
  yes: CheckIcon,
  look: TriangleAlert,
  no: Hand,
  past: Minus,
}

/** The likeliest intents, with how sure each would be. */
function Scores({ test: { intents }, nameOf }: ReadingProps) {
  const rows = [{ intent: intents.intent ?? '', score: intents.score }, ...intents.runners_up]
  return (
    <div className="stack">
      <h3 className="sm strong">How sure, of a hundred</h3>
      <BarList
        none=""
        rows={rows.map(({ intent, score }) => ({
          key: intent,
          name: nameOf(intent),
          value: Math.round(score * 100),
        }))}
      />
      <p className="xs faint">Believed from {percent(intents.threshold)} on.</p>
    </div>
  )
}
