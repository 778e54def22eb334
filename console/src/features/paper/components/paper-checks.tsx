/** The second reading: the scan on one side, and what you read on it on the other. What was entered is not shown. */
import type { PaperEntry } from '@contract/paper-form.ts'
import { useQuery } from '@tanstack/react-query'
import { ExternalLink, ScanEye } from 'lucide-react'
import { useState } from 'react'
import { Empty, Failed, LoadingLines } from '../../../components/ui/blank.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Check } from '../../../components/ui/check.tsx'
import { FieldSet, TextArea, TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { counted } from '../../../lib/count.ts'
import { sayAgo } from '../../../lib/time.ts'
import { entriesQuery, useCheckEntry } from '../api/paper.ts'

export function PaperChecks({ pointId }: { readonly pointId: string }) {
  const entries = useQuery(entriesQuery(pointId, 'to_check'))
  if (entries.isError) return <Failed error={entries.error} onRetry={() => void entries.refetch()} />
  if (entries.data === undefined) {
    return (
      <div className="sec">
        <LoadingLines />
      </div>
    )
  }
  const others = entries.data.data.filter(({ own }) => !own)
  const own = entries.data.data.length - others.length
  const [next] = others
  if (next === undefined) {
    return (
      <Empty icon={ScanEye} title="Nothing waits for your eyes">
        {own === 0
          ? 'Forms that were drawn for a second reading come here.'
          : `${counted(own, 'form')} that you entered yourself ${own === 1 ? 'waits' : 'wait'} for somebody else.`}
      </Empty>
    )
  }
  return <Reading key={next.id} entry={next} left={others.length} />
}

function Reading({ entry, left }: { readonly entry: PaperEntry; readonly left: number }) {
  const toast = useToast()
  const check = useCheckEntry()
  const [numbers, setNumbers] = useState('')
  const [topics, setTopics] = useState<readonly string[]>([])
  const [reason, setReason] = useState<string>()
  const listed = numbers.split(/[\n,;]+/).flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))
  const submit = () =>
    check.mutate(
      {
        id: entry.id,
        check: reason === undefined ? { read: { numbers: listed, topics: [...topics] } } : { returned: reason.trim() },
      },
      { onSuccess: ({ state }) => toast({ text: state === 'approved' ? 'Both readings agree' : 'Returned' }) },
    )
  return (
    <div className="maker maker--two">
      <Form className="pad stack stack--6" error={check.error} onSubmit={submit}>
        <p className="quiet">
          <code>{entry.form_id}</code>, entered by {entry.entered_by} {sayAgo(entry.entered_at)}.{' '}
          {counted(left, 'form')} to read.
        </p>
        {reason === undefined ? (
          <>
            <TextArea
              label="Numbers on the form"
              path="/numbers"
              hint="As you read them, one a line."
              rows={3}
              value={numbers}
              onText={setNumbers}
              className="num"
              autoFocus
            />
            <FieldSet label="Ticked on the form" path="/topics">
              {entry.topics.map(({ key, name }) => (
                <Check
                  key={key}
                  label={name}
                  checked={topics.includes(key)}
                  onTick={(ticked) => setTopics(ticked ? [...topics, key] : topics.filter((one) => one !== key))}
                />
              ))}
            </FieldSet>
            <p className="row">
              <Button type="submit" look="primary" busy={check.isPending}>
                This is what it says
              </Button>
              <Button
                onClick={() => {
                  check.reset()
                  setReason('')
                }}
              >
                Return it
              </Button>
            </p>
          </>
        ) : (
          <>
            <TextField
              label="What is wrong with it"
              path="/returned"
              hint="Whoever enters it anew reads this."
              value={reason}
              onText={setReason}
              autoFocus
            />
            <p className="row">
              <Button type="submit" look="primary" busy={check.isPending}>
                Return it
              </Button>
              <Button onClick={() => setReason(undefined)}>Read it after all</Button>
            </p>
          </>
        )}
      </Form>
      <div className="pad">{entry.scan === null ? null : <Scan scan={entry.scan} formId={entry.form_id} />}</div>
    </div>
  )
}

function Scan({ scan, formId }: { readonly scan: NonNullable<PaperEntry['scan']>; readonly formId: string }) {
  const path = new URL(scan.url).pathname
  return (
    <figure className="stack stack--2">
      {scan.media_type === 'application/pdf' ? null : (
        <img className="scan" src={path} alt={`Scan of the form ${formId}`} />
      )}
      <figcaption>
        <a href={path} target="_blank" rel="noreferrer">
          <Icon of={ExternalLink} size="sm" /> Open the scan
        </a>
      </figcaption>
    </figure>
  )
}
