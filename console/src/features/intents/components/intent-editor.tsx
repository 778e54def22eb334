/** One intent: its name, its threshold, and how it is said. Of STOP only what a workspace adds can be written. */
import type { Intent, IntentPatch } from '@contract/intent.ts'
import type { IntentClashes } from '@contract/intent-test.ts'
import { Lock } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { count, counted } from '../../../lib/count.ts'
import { useMay } from '../../../resources/session.ts'
import { useChangeIntent } from '../api/intents.ts'
import { isSame } from '../utterances.ts'
import { UtteranceLines } from './utterance-lines.tsx'

interface IntentEditorProps {
  readonly intent: Intent
  readonly clashes: IntentClashes | undefined
  /** The workspace's own. */
  readonly threshold: number
  /** The language to begin with. */
  readonly language: string
}

export function IntentEditor({ intent, clashes, threshold, language }: IntentEditorProps) {
  const may = useMay()
  const toast = useToast()
  const change = useChangeIntent(intent.key)
  const [name, setName] = useState(intent.name)
  const [description, setDescription] = useState(intent.description)
  const [labels, setLabels] = useState<Record<string, string>>(intent.labels)
  const [utterances, setUtterances] = useState(intent.utterances)
  const [own, setOwn] = useState(intent.threshold === null ? '' : String(intent.threshold))
  const readOnly = !may('intent:write')
  const isStop = intent.key === 'stop'
  const words: IntentPatch = {
    name,
    description,
    labels,
    utterances,
    threshold: own.trim() === '' ? null : Number(own),
  }
  const isTouched =
    !isSame(utterances, intent.utterances) ||
    name !== intent.name ||
    description !== intent.description ||
    JSON.stringify(labels) !== JSON.stringify(intent.labels) ||
    own !== (intent.threshold === null ? '' : String(intent.threshold))

  const submit = () =>
    change.mutate(isStop ? { utterances } : words, {
      onSuccess: () => toast({ text: 'Kept; messages are read by it from now on' }),
    })

  return (
    <Form onSubmit={submit} error={change.error}>
      {isStop ? <StopWords intent={intent} /> : null}
      <Section title={isStop ? 'What you add to it' : 'How it is said'}>
        <div className="stack stack--6">
          {isStop ? (
            <Note>
              <b>What you add can only make a stop likelier.</b> A message that is written so holds everything until the
              person or one of you settles it, and becomes a no after a day; one that is like it holds marketing.
            </Note>
          ) : null}
          <UtteranceLines
            utterances={utterances}
            onUtterances={setUtterances}
            language={language}
            readOnly={readOnly}
            {...(isStop ? {} : { labels, onLabels: setLabels })}
          />
          <Unfound intent={intent} clashes={clashes} />
        </div>
      </Section>
      {isStop ? null : (
        <Section title="What it is">
          <div className="stack stack--6">
            <TextField
              label="Name"
              path="/name"
              required
              maxLength={80}
              readOnly={readOnly}
              value={name}
              onText={setName}
              autoComplete="off"
            />
            <TextField
              label="What it means"
              path="/description"
              maxLength={240}
              readOnly={readOnly}
              value={description}
              onText={setDescription}
              autoComplete="off"
            />
            <TextField
              label="Believed from"
              path="/threshold"
              hint={`Between 0 and 1. Left empty it is the workspace's own, ${threshold}.`}
              type="number"
              min={0}
              max={1}
              step={0.05}
              readOnly={readOnly}
              value={own}
              onText={setOwn}
              className="num"
            />
          </div>
        </Section>
      )}
      {readOnly ? null : (
        <div className="sec row">
          <Button type="submit" look="primary" busy={change.isPending} disabled={!isTouched}>
            Keep
          </Button>
          {isTouched ? <span className="sm quiet">Not kept yet</span> : null}
        </div>
      )}
    </Form>
  )
}

function StopWords({ intent: { words } }: { readonly intent: Intent }) {
  if (words === null) return null
  return (
    <Section title="What it is">
      <Note icon={Lock}>
        <b>
          {count(words.words)} words and phrases in {counted(words.languages, 'language')} mean STOP.
        </b>{' '}
        They are the same in every workspace and heard before anything else: whatever runs, whatever an intent says. The
        flow that starts is the one that listens to somebody who has opted out; the no is written before it.
      </Note>
    </Section>
  )
}

/** Its utterances that the others do not find. */
function Unfound({ intent, clashes }: Pick<IntentEditorProps, 'intent' | 'clashes'>) {
  const lost = clashes?.not_found.filter((one) => one.intent === intent.key) ?? []
  if (lost.length === 0 || intent.key === 'stop') return null
  return (
    <details className="sm">
      <summary>{counted(lost.length, 'utterance')} would not be found by the others: add more of the kind</summary>
      <ul className="stack quiet">
        {lost.map(({ text, language }) => (
          <li key={`${language} ${text}`}>
            <bdi lang={language}>{text}</bdi>
          </li>
        ))}
      </ul>
    </details>
  )
}
