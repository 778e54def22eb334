/**
 * Forms entered by keyboard alone: Enter moves on, figures tick, 0 is the box that says no, and after saving the next form
 * begins. What is typed is checked while it is typed; what was entered before is shown before it is entered again.
 */
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../../../components/ui/button.tsx'
import { Check } from '../../../components/ui/check.tsx'
import { Field, FieldSet, TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { counted } from '../../../lib/count.ts'
import { Problem } from '../../../lib/problem.ts'
import { sayDate } from '../../../lib/time.ts'
import { useSettled } from '../../../lib/use-settled.ts'
import { workspaceQuery } from '../../../resources/workspace.ts'
import { languageName } from '../../../words/places.ts'
import { paperFormQuery, useEnterForm } from '../api/paper.ts'
import { NumberField } from './number-field.tsx'

const numbersMost = 5
const hourMs = 60 * 60 * 1_000

export function PaperEntry({ pointId }: { readonly pointId: string }) {
  const toast = useToast()
  const enter = useEnterForm()
  const sheet = useRef<HTMLDivElement>(null)
  const { data: workspace } = useQuery(workspaceQuery)
  const country = workspace?.profile.countries?.[0]
  const today = new Date().toISOString().slice(0, 10)
  const [formId, setFormId] = useState('')
  const [numbers, setNumbers] = useState<readonly string[]>([''])
  const [topics, setTopics] = useState<readonly string[]>([])
  const [no, setNo] = useState(false)
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [signedOn, setSignedOn] = useState(today)
  const [scan, setScan] = useState<File>()
  const [saved, setSaved] = useState<readonly number[]>([])
  const form = useQuery(paperFormQuery(useSettled(formId)))
  const boxes = form.data?.topics ?? []
  // Signing in on the way here leaves the focus where it was.
  useEffect(() => sheet.current?.querySelector<HTMLElement>('[data-step]')?.focus(), [])
  const elsewhere = form.data !== undefined && form.data.capture_point.id !== pointId

  const steps = () => [...(sheet.current?.querySelectorAll<HTMLElement>('[data-step]') ?? [])]
  const first = () => steps()[0]?.focus()

  /** Enter moves on; from an empty number it goes past the numbers, and from a filled one to a new one. */
  const onEnter = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    if (event.key !== 'Enter' || !(target instanceof HTMLElement) || target.dataset.step === undefined) return
    if (target.dataset.step === 'save') return
    event.preventDefault()
    const all = steps()
    const at = all.indexOf(target)
    if (target.dataset.step === 'number' && target instanceof HTMLInputElement) {
      const rows = all.filter((one) => one.dataset.step === 'number')
      const isLast = rows.at(-1) === target
      if (target.value !== '' && isLast && numbers.length < numbersMost) {
        // At once: the next key may come before the browser draws.
        flushSync(() => setNumbers([...numbers, '']))
        steps()[at + 1]?.focus()
        return
      }
      if (target.value === '' && numbers.length > 1 && isLast) setNumbers(numbers.slice(0, -1))
      const after = all.slice(at + 1).find((one) => target.value !== '' || one.dataset.step !== 'number')
      after?.focus()
      return
    }
    all[at + 1]?.focus()
  }

  const onTopicKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === '0') return setNo(!no)
    const box = boxes[Number(event.key) - 1]
    if (box === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    setTopics(topics.includes(box.key) ? topics.filter((key) => key !== box.key) : [...topics, box.key])
  }

  const begin = () => {
    setFormId('')
    setNumbers([''])
    setTopics([])
    setNo(false)
    setName('')
    setEmail('')
    setScan(undefined)
    const input = sheet.current?.querySelector<HTMLInputElement>('input[type=file]')
    if (input != null) input.value = ''
    first()
  }

  const save = () =>
    enter.mutate(
      {
        formId: form.data?.form_id ?? formId,
        capturePoint: pointId,
        numbers: numbers.filter((number) => number.trim() !== ''),
        country,
        topics,
        no,
        name: name.trim(),
        email: email.trim(),
        signedOn,
        scan,
      },
      {
        onSuccess: () => {
          const now = Date.now()
          setSaved([...saved.filter((at) => now - at < hourMs), now])
          toast({ text: no ? 'The no is recorded' : 'Saved' })
          begin()
        },
      },
    )

  const before = form.data?.entered
  return (
    <Form className="stack stack--6 pad entry" error={enter.error} onSubmit={save}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter is heard here for all fields within. */}
      <div className="stack stack--6" ref={sheet} onKeyDown={onEnter}>
        <TextField
          label="Form"
          path="/evidence/form_id"
          hint={
            form.data === undefined
              ? 'At the foot of the form, or scan its code.'
              : `${form.data.capture_point.name}, ${languageName(form.data.notice.language)}, wording ${form.data.notice.version}`
          }
          error={
            form.error instanceof Problem
              ? form.error.message
              : elsewhere
                ? `This form belongs to ${form.data.capture_point.name}.`
                : undefined
          }
          className="id"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={formId}
          onText={setFormId}
          data-step="form"
        />
        {before == null ? null : (
          <Note tone="warn">
            <p>
              {before.state === 'returned'
                ? `Returned to be entered anew: ${before.reason ?? ''}`
                : `Entered before, by ${before.by} on ${sayDate(before.at)}. The same again changes nothing.`}
            </p>
          </Note>
        )}
        {numbers.map((number, at) => (
          <NumberField
            // biome-ignore lint/suspicious/noArrayIndexKey: a number is its place on the form.
            key={at}
            at={at}
            number={number}
            country={country}
            twice={numbers.indexOf(number) < at && number !== ''}
            onNumber={(text) => setNumbers(numbers.map((one, place) => (place === at ? text : one)))}
          />
        ))}
        <FieldSet label="Ticked" path="/topics" hint="Press its figure to tick it. 0 is the box that says no.">
          {/* biome-ignore lint/a11y/useSemanticElements: the fieldset is around it; this is the step that takes figures. */}
          <div
            role="group"
            aria-label="Boxes of the form"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: figures tick its boxes.
            tabIndex={0}
            className="stack stack--2 ticks"
            data-step="topics"
            onKeyDown={onTopicKey}
          >
            {boxes.map((box, at) => (
              <Check
                key={box.key}
                label={`${at + 1}. ${box.name}`}
                hint={box.frequency}
                disabled={no}
                tabIndex={-1}
                checked={!no && topics.includes(box.key)}
                onTick={(ticked) => setTopics(ticked ? [...topics, box.key] : topics.filter((key) => key !== box.key))}
              />
            ))}
            <Check label="0. No WhatsApp messages at all" tabIndex={-1} checked={no} onTick={setNo} />
          </div>
        </FieldSet>
        <TextField
          label="Name"
          path="/contact/name"
          value={name}
          onText={setName}
          autoComplete="off"
          data-step="name"
        />
        <TextField label="E-mail" value={email} onText={setEmail} type="email" autoComplete="off" data-step="email" />
        <TextField
          label="Signed on"
          path="/occurred_at"
          type="date"
          max={today}
          value={signedOn}
          onText={setSignedOn}
          data-step="date"
        />
        <Field
          label="Scan or photo"
          path="/evidence/scan"
          hint="JPEG, PNG, WebP or PDF, at most 10 MiB. Without it the yes waits until the person confirms it."
        >
          {(control) => (
            <input
              {...control}
              className="input"
              type="file"
              accept="image/jpeg,image/png,image/webp,application/pdf"
              onChange={(event) => setScan(event.target.files?.[0])}
              data-step="scan"
            />
          )}
        </Field>
        <p className="row">
          <Button type="submit" look="primary" busy={enter.isPending} data-step="save">
            Save and next
          </Button>
          <span className="quiet" role="status">
            {counted(saved.length, 'form')} this hour
          </span>
        </p>
      </div>
    </Form>
  )
}
