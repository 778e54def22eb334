/** Where intents get in each other's way, worst first, each with the way to where it is mended. */
import type { IntentSummary } from '@contract/intent.ts'
import type { IntentClashes } from '@contract/intent-test.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Empty, Failed, LoadingLines } from '../../../components/ui/blank.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { paths } from '../../../config/paths.ts'
import { counted } from '../../../lib/count.ts'
import { clashesQuery } from '../api/try-intents.ts'

type Said = IntentClashes['alike'][number]['a']
const shownMost = 40

export function Clashes({ intents }: { readonly intents: readonly IntentSummary[] }) {
  const clashes = useQuery(clashesQuery)
  if (clashes.isError) return <Failed error={clashes.error} onRetry={() => void clashes.refetch()} />
  if (clashes.data === undefined) {
    return (
      <div className="sec">
        <LoadingLines />
      </div>
    )
  }
  const { alike, taken_first: taken, not_found: lost } = clashes.data
  if (alike.length + taken.length + lost.length === 0) {
    return (
      <Empty icon={Check} title="Nothing clashes">
        Every utterance is found by the others of its intent, and no two intents say the same.
      </Empty>
    )
  }
  const nameOf = (key: string) => intents.find((intent) => intent.key === key)?.name ?? key
  return (
    <>
      <Section title="Too alike" sub={counted(alike.length, 'pair')}>
        <Lines
          none="No two intents say nearly the same."
          lines={alike.map(({ a, b }) => ({
            key: `${a.intent} ${a.text} ${b.intent} ${b.text}`,
            line: (
              <>
                <Quote said={a} name={nameOf(a.intent)} /> and <Quote said={b} name={nameOf(b.intent)} />
              </>
            ),
          }))}
        />
      </Section>
      <Section title="Taken before any intent is asked" sub={counted(taken.length, 'utterance')}>
        <Lines
          none="The ladder leaves every utterance to its intent."
          lines={taken.map((one) => ({
            key: `${one.intent} ${one.language} ${one.text}`,
            line: (
              <>
                <Quote said={one} name={nameOf(one.intent)} /> is read as{' '}
                {one.by === 'pause' ? 'a rest' : nameOf(one.by)}
              </>
            ),
          }))}
        />
      </Section>
      <Section title="Not found by the others of their intent" sub={counted(lost.length, 'utterance')}>
        <div className="stack">
          <p className="sm quiet">
            Each was left out, and the rest did not lead to it. People who write like this are not understood yet: add
            more of the kind.
          </p>
          <Lines
            none="Every utterance is found without itself."
            lines={lost.map((one) => ({
              key: `${one.intent} ${one.language} ${one.text}`,
              line: (
                <>
                  <Quote said={one} name={nameOf(one.intent)} />
                  {one.taken === null ? ' comes to nothing' : ` comes to ${nameOf(one.taken)}`}
                </>
              ),
            }))}
          />
        </div>
      </Section>
    </>
  )
}

function Quote({ said, name }: { readonly said: Said; readonly name: string }) {
  return (
    <>
      “<bdi lang={said.language}>{said.text}</bdi>” of{' '}
      <Link to={paths.intent} params={{ intentKey: said.intent }}>
        {name}
      </Link>
    </>
  )
}

interface LinesProps {
  readonly none: string
  readonly lines: readonly { readonly key: string; readonly line: ReactNode }[]
}

function Lines({ none, lines }: LinesProps) {
  if (lines.length === 0) return <p className="sm faint">{none}</p>
  return (
    <>
      <ul className="stack sm">
        {lines.slice(0, shownMost).map(({ key, line }) => (
          <li key={key}>
            <p>{line}</p>
          </li>
        ))}
      </ul>
      {lines.length > shownMost ? <p className="sm faint">And {lines.length - shownMost} more of the kind.</p> : null}
    </>
  )
}
