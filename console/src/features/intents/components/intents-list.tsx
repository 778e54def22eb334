/** Intents: how many utterances in which languages, how well they find each other, and which flow starts there. */
import type { IntentSummary } from '@contract/intent.ts'
import type { IntentClashes } from '@contract/intent-test.ts'
import { Link } from '@tanstack/react-router'
import { Cell, Rows } from '../../../components/ui/rows.tsx'
import { paths } from '../../../config/paths.ts'
import { count, counted, share } from '../../../lib/count.ts'

interface IntentsListProps {
  readonly intents: readonly IntentSummary[]
  /** Undefined while it is being measured. */
  readonly quality: IntentClashes['quality'] | undefined
}

export function IntentsList({ intents, quality }: IntentsListProps) {
  return (
    <Rows
      caption="Intents"
      columns={[
        { key: 'name', head: 'Intent' },
        { key: 'utterances', head: 'Utterances' },
        { key: 'quality', head: 'Find each other', wide: true },
        { key: 'flow', head: 'Flow that starts', end: true },
      ]}
    >
      {intents.map((intent) => (
        <tr key={intent.key}>
          <Cell kind="name">
            <span className="cell-2">
              <span className="row">
                <Link to={paths.intent} params={{ intentKey: intent.key }} className="strong">
                  {intent.name}
                </Link>
                {intent.built_in ? <span className="tag">Built in</span> : null}
              </span>
              <span>{intent.description}</span>
            </span>
          </Cell>
          <Cell kind="sub" className="quiet num">
            {saidOf(intent)}
          </Cell>
          <Cell kind="wide" className="quiet num">
            {qualityOf(intent, quality)}
          </Cell>
          <Cell kind="state" end className="quiet">
            {intent.flows.length === 0 ? 'none yet' : intent.flows.map(({ name }) => name).join(', ')}
          </Cell>
        </tr>
      ))}
    </Rows>
  )
}

function saidOf({ key, counts, words }: IntentSummary): string {
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0)
  const added = `${counted(all, 'utterance')} in ${counted(Object.keys(counts).length, 'language')}`
  if (key !== 'stop') return all === 0 ? 'none yet' : added
  const own = words === null ? '' : `${count(words.words)} words in ${counted(words.languages, 'language')}`
  return all === 0 ? own : `${own}, and ${added} of yours`
}

/** Of its utterances, each left out in turn, so many are found or asked about by the others. */
function qualityOf({ key }: IntentSummary, quality: IntentsListProps['quality']): string {
  const own = quality?.find(({ intent }) => intent === key)
  if (own === undefined || own.utterances < 2) return ''
  return `${share(own.found + own.asked, own.utterances)} of them`
}
