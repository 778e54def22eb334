/** Everything about the forms of a place: printed ranges, a new one, and the ways to data entry and to the second reading. */
import type { CapturePoint } from '@contract/capture-point.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Keyboard, Printer, ScanEye } from 'lucide-react'
import { useState } from 'react'
import { LoadingLines } from '../../../components/ui/blank.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { SelectField } from '../../../components/ui/select.tsx'
import { paths } from '../../../config/paths.ts'
import { counted } from '../../../lib/count.ts'
import { sayDate } from '../../../lib/time.ts'
import { useMay } from '../../../resources/session.ts'
import { languageName, readableOf } from '../../../words/places.ts'
import { entriesQuery, paperRunsQuery, usePrintRun } from '../api/paper.ts'

export function PaperForms({ point }: { readonly point: Pick<CapturePoint, 'id' | 'state' | 'notice'> }) {
  const may = useMay()
  const runs = useQuery(paperRunsQuery(point.id))
  const waiting = useQuery({ ...entriesQuery(point.id, 'to_check'), enabled: may('consent:record-yes') }).data?.data
    .length
  const params = { capturePointId: point.id }
  return (
    <div className="stack stack--4">
      {may('consent:record-yes') && point.state === 'published' ? (
        <>
          <p className="row row--wrap">
            <Button asChild>
              <Link to={paths.paperEntry} params={params}>
                <Icon of={Keyboard} />
                Enter forms
              </Link>
            </Button>
            <Button asChild>
              <Link to={paths.paperChecks} params={params}>
                <Icon of={ScanEye} />
                {waiting === undefined || waiting === 0 ? 'Second reading' : `Second reading: ${waiting}`}
              </Link>
            </Button>
          </p>
          <PrintRun point={point} />
        </>
      ) : null}
      {runs.isPending ? <LoadingLines lines={2} /> : null}
      {runs.data === undefined || runs.data.length === 0 ? null : (
        <ul className="codelines">
          {runs.data.map((run) => (
            <li key={run.id}>
              <span>
                <code>{run.first}</code> <span className="sm quiet">to</span> <code>{run.last}</code>
                <br />
                <span className="sm quiet">
                  {counted(run.copies, 'copy', 'copies')}, {languageName(run.notice.language)}, wording{' '}
                  {run.notice.version}, {sayDate(run.created_at)}
                </span>
              </span>
              <Button size="sm" asChild>
                <a href={new URL(run.url).pathname} target="_blank" rel="noreferrer">
                  <Icon of={Printer} size="sm" />
                  Print
                </a>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function PrintRun({ point }: { readonly point: Pick<CapturePoint, 'id' | 'notice'> }) {
  const print = usePrintRun()
  const [language, setLanguage] = useState(readableOf(point.notice.languages))
  const [copies, setCopies] = useState('50')
  return (
    <Form
      className="stack stack--4"
      error={print.error}
      onSubmit={() =>
        print.mutate({ capture_point: point.id, language: language ?? '', copies: Number.parseInt(copies, 10) || 0 })
      }
    >
      <SelectField
        label="Language of new forms"
        path="/language"
        value={language}
        onValue={setLanguage}
        choices={point.notice.languages.map((one) => ({ value: one, label: languageName(one) }))}
      />
      <TextField
        label="Copies"
        path="/copies"
        hint="Each has a number of its own. Do not photocopy them."
        inputMode="numeric"
        value={copies}
        onText={setCopies}
      />
      <p>
        <Button type="submit" busy={print.isPending}>
          Number new forms
        </Button>
      </p>
    </Form>
  )
}
