/** One import, from its file to its report: what comes next is open, what was done stands above it. */
import type { CapturePointSummary } from '@contract/capture-point.ts'
import type { Import } from '@contract/import.ts'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Confirm } from '../../../components/ui/confirm.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { PageHead } from '../../../components/ui/page-head.tsx'
import { Progress } from '../../../components/ui/progress.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { Steps } from '../../../components/ui/steps.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { paths } from '../../../config/paths.ts'
import { count, counted } from '../../../lib/count.ts'
import { explain } from '../../../lib/problem.ts'
import { sayWhole } from '../../../lib/time.ts'
import { isUnderWay, useCancelImport, useCheckImport, useForgetFile } from '../api/imports.ts'
import { type Draft, draftOf, patchOf } from '../draft.ts'
import { kindWords, sayBytes } from '../words.ts'
import { DropFile } from './drop-file.tsx'
import { Findings } from './findings.tsx'
import { ImportForm } from './import-form.tsx'
import { ImportState } from './import-state.tsx'
import { TakeImport } from './take-import.tsx'

interface ImportWorkProps {
  readonly one: Import
  readonly topics: readonly { readonly key: string; readonly name: string }[]
  readonly points: readonly CapturePointSummary[]
}

const steps = ['File', 'Columns', 'Look through', 'Take']

export function ImportWork({ one, topics, points }: ImportWorkProps) {
  const toast = useToast()
  const check = useCheckImport(one.id)
  const cancel = useCancelImport(one.id)
  const [written, setWritten] = useState<Draft>()
  const [mending, setMending] = useState(false)
  const [taking, setTaking] = useState(false)
  const [forgetting, setForgetting] = useState(false)
  const forget = useForgetFile(one.id)
  const draft = written ?? draftOf(one)
  const begun = one.started_at !== null
  const at = one.file === null ? 0 : begun ? 3 : one.state === 'draft' || mending ? 1 : 2
  const stop = () => cancel.mutate(undefined, { onError: (error) => toast({ text: explain(error) }) })

  return (
    <>
      <PageHead
        title={one.file?.name ?? kindWords[one.kind].name}
        line
        beside={<ImportState state={one.state} />}
        within={{ name: 'Imports', link: { to: paths.imports } }}
        sub={<FileLine one={one} />}
        actions={
          one.rows > 0 && !isUnderWay(one) && one.file !== null && !one.file.gone ? (
            <>
              {begun ? <Button onClick={() => setForgetting(true)}>Delete the file</Button> : null}
              <Button asChild>
                <a href={`/v1/imports/${one.id}/report.csv`} download>
                  <Icon of={Download} />
                  Row by row
                </a>
              </Button>
            </>
          ) : null
        }
      />
      {begun && one.state !== 'running' ? null : <Steps steps={steps} at={at} />}
      {isUnderWay(one) ? (
        <Section title={one.state === 'checking' ? 'Looking through the file' : 'Taking the rows'}>
          <Progress
            done={one.rows}
            all={Math.max(one.rows, one.rows_total ?? estimate(one))}
            label="Rows"
            title={one.state === 'checking' ? 'Nothing is taken yet' : `${count(one.taken)} taken`}
          >
            <p className="row row--wrap sm quiet">
              You may leave this page; it goes on by itself.
              <Button className="push" busy={cancel.isPending} onClick={stop}>
                Stop
              </Button>
            </p>
          </Progress>
        </Section>
      ) : null}
      {one.failure === null ? null : (
        <Section title="The file cannot be read">
          <Note tone="danger">{one.failure}</Note>
        </Section>
      )}
      {!isUnderWay(one) && one.rows > 0 && !mending && one.state !== 'draft' ? (
        <Section
          title={begun ? 'What became of the rows' : 'What would become of the rows'}
          sub={`${count(one.taken)} taken, ${count(one.not_taken)} not taken`}
          actions={
            begun || one.state !== 'checked' ? null : (
              <>
                <Button onClick={() => setMending(true)}>Change how it is read</Button>
                <Button look="primary" disabled={one.taken === 0} onClick={() => setTaking(true)}>
                  Take {counted(one.taken, 'row')}
                </Button>
              </>
            )
          }
        >
          <Findings one={one} />
        </Section>
      ) : null}
      {begun || isUnderWay(one) || (one.state === 'checked' && !mending) ? null : (
        <>
          <Section title="File" sub={kindWords[one.kind].name}>
            <DropFile one={one} onSent={() => setWritten(undefined)} />
          </Section>
          {one.file === null ? null : (
            <Section title="How it is read">
              <Form
                id="import"
                className="stack stack--6"
                error={check.error}
                onSubmit={() =>
                  check.mutate(patchOf(one, draft), {
                    onSuccess: () => {
                      setWritten(undefined)
                      setMending(false)
                    },
                  })
                }
              >
                <ImportForm one={one} draft={draft} onDraft={setWritten} topics={topics} points={points} />
                <p className="row">
                  <Button type="submit" look="primary" busy={check.isPending}>
                    Look through
                  </Button>
                  <span className="sm quiet">Nothing is taken yet.</span>
                </p>
              </Form>
            </Section>
          )}
        </>
      )}
      <Confirm
        open={forgetting}
        onClose={() => setForgetting(false)}
        title="Delete the file?"
        action="Delete"
        busy={forget.isPending}
        error={forget.error}
        onConfirm={() => forget.mutate(undefined, { onSuccess: () => setForgetting(false) })}
      >
        What was taken stays, and so does the file’s hash. There is no report row by row afterwards.
      </Confirm>
      {taking ? <TakeImport one={one} open={taking} onClose={() => setTaking(false)} /> : null}
    </>
  )
}

function FileLine({ one }: { readonly one: Import }) {
  const { file } = one
  if (file === null) return <>{kindWords[one.kind].hint}</>
  const said = one.started_at === null ? '' : ` · taken ${sayWhole(one.started_at)} by ${one.started_by}: ${one.reason}`
  return (
    <>
      {kindWords[one.kind].name} · {sayBytes(file.bytes)} · {file.encoding.toUpperCase()}
      {said}
    </>
  )
}

/** Before the rows are counted: as many as the file would have at some 30 bytes each. */
function estimate({ file }: Import): number {
  return Math.ceil((file?.bytes ?? 0) / 30)
}
