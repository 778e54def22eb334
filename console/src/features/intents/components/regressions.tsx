/** A file of messages with the intents that they should come to, and the report of a run. */
import type { IntentSummary } from '@contract/intent.ts'
import type { RegressionFile, RegressionRun } from '@contract/intent-test.ts'
import { useQuery } from '@tanstack/react-query'
import { Play } from 'lucide-react'
import { useState } from 'react'
import { Failed, LoadingLines } from '../../../components/ui/blank.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { TextArea } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Progress } from '../../../components/ui/progress.tsx'
import { Cell, Rows } from '../../../components/ui/rows.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { counted } from '../../../lib/count.ts'
import { explain } from '../../../lib/problem.ts'
import { useMay } from '../../../resources/session.ts'
import { regressionFileQuery, useRunRegressions, useSaveRegressions } from '../api/try-intents.ts'

export function Regressions({ intents }: { readonly intents: readonly IntentSummary[] }) {
  const file = useQuery(regressionFileQuery)
  if (file.isError) return <Failed error={file.error} onRetry={() => void file.refetch()} />
  if (file.data === undefined) {
    return (
      <div className="sec">
        <LoadingLines />
      </div>
    )
  }
  return <OpenFile file={file.data} intents={intents} />
}

interface OpenFileProps {
  readonly file: RegressionFile
  readonly intents: readonly IntentSummary[]
}

function OpenFile({ file, intents }: OpenFileProps) {
  const may = useMay()
  const toast = useToast()
  const save = useSaveRegressions()
  const run = useRunRegressions()
  const [text, setText] = useState(file.text.replaceAll('\r\n', '\n'))
  const mayWrite = may('intent:write')
  const submit = () =>
    save.mutate(text, {
      onSuccess: ({ cases }) => {
        toast({ text: `Kept: ${counted(cases, 'message')}` })
        run.mutate()
      },
    })
  const open = async (opened: File | undefined) => {
    if (opened !== undefined) setText(await opened.text())
  }
  return (
    <>
      <Section title="Messages, and what they should come to" sub={counted(file.cases, 'message')}>
        <Form className="stack stack--6" onSubmit={submit} error={save.error}>
          <TextArea
            label="CSV, or lines of JSON"
            path="/text"
            hint={`Columns message, intent and, if you like, language. Intents: ${[...intents.map(({ key }) => key), 'none'].join(', ')}.`}
            rows={10}
            className="input id"
            spellCheck={false}
            dir="auto"
            readOnly={!mayWrite}
            placeholder={'message,intent,language\nwheres my parcel,order_status,en\ndo you sell boots,none,en'}
            value={text}
            onText={setText}
          />
          <div className="row row--wrap">
            {mayWrite ? (
              <>
                <Button type="submit" look="primary" busy={save.isPending}>
                  Keep and run
                </Button>
                <Button asChild>
                  <label>
                    Open a file
                    <input
                      type="file"
                      className="vh"
                      accept=".csv,.jsonl,.ndjson,.txt,text/csv"
                      onChange={(event) => void open(event.target.files?.[0])}
                    />
                  </label>
                </Button>
              </>
            ) : null}
            {file.cases === 0 ? null : (
              <Button busy={run.isPending} onClick={() => run.mutate()}>
                <Icon of={Play} />
                Run what is kept
              </Button>
            )}
          </div>
        </Form>
      </Section>
      <div aria-live="polite">
        {run.isError ? <Note tone="warn">{explain(run.error)}</Note> : null}
        {run.data === undefined ? null : <Report run={run.data} intents={intents} />}
      </div>
    </>
  )
}

function Report({ run, intents }: { readonly run: RegressionRun; readonly intents: readonly IntentSummary[] }) {
  const nameOf = (key: string) => intents.find((intent) => intent.key === key)?.name ?? wordOf(key)
  return (
    <>
      <Section title="The last run">
        <Progress
          done={run.passed}
          all={run.cases}
          label="Messages that came to what they should"
          title="As they should"
        >
          {run.asked === 0 ? null : (
            <p className="sm quiet">About {counted(run.asked, 'other message')} the person would be asked.</p>
          )}
        </Progress>
      </Section>
      {run.misses.length === 0 ? null : (
        <Rows
          caption="Misses"
          columns={[
            { key: 'message', head: 'Message' },
            { key: 'expected', head: 'Should come to' },
            { key: 'got', head: 'Came to', end: true },
          ]}
        >
          {run.misses.map((miss) => (
            <tr key={miss.line}>
              <Cell kind="name">
                <bdi lang={miss.language ?? undefined}>{miss.message}</bdi>
              </Cell>
              <Cell kind="sub" className="quiet">
                {nameOf(miss.expected)}
              </Cell>
              <Cell kind="state" end className="quiet">
                {miss.asked ? 'asked, did you mean' : nameOf(miss.got)}
              </Cell>
            </tr>
          ))}
        </Rows>
      )}
    </>
  )
}

function wordOf(key: string): string {
  if (key === 'none') return 'no intent'
  return key === 'pause' ? 'a rest' : key
}
