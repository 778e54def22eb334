/** Puts people into a list by their numbers, and takes them out. */
import type { Segment, SegmentMembersOut } from '@contract/segment.ts'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextArea } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { counted } from '../../../lib/count.ts'
import { useFillList } from '../api/save-segment.ts'

const most = 1_000

export function ListPeople({ segment }: { readonly segment: Segment }) {
  const fill = useFillList(segment.id)
  const [typed, setTyped] = useState('')
  const [told, setTold] = useState<string>()
  const numbers = typed
    .split(/[\n;,]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const send = (way: 'add' | 'remove') =>
    fill.mutate(
      { [way]: numbers.slice(0, most).map((number) => ({ number })) },
      {
        onSuccess: (outcome) => {
          setTold(say(outcome, way))
          // Who was not found stays, to be looked at.
          setTyped(outcome.unknown.flatMap((path) => numbers[Number(path.split('/').at(-1))] ?? []).join('\n'))
        },
      },
    )
  return (
    <Section title="Change the list">
      <Form className="stack stack--6" onSubmit={() => send('add')} error={fill.error}>
        <TextArea
          label="Numbers"
          hint="One a line, with the country code. Only people who are known can be put into a list."
          rows={4}
          className="input num"
          dir="ltr"
          value={typed}
          onText={setTyped}
        />
        <p className="row">
          <Button type="submit" busy={fill.isPending} disabled={numbers.length === 0}>
            Put into the list
          </Button>
          <Button busy={fill.isPending} disabled={numbers.length === 0} onClick={() => send('remove')}>
            Take out
          </Button>
        </p>
        {told === undefined ? null : <Note>{told}</Note>}
      </Form>
    </Section>
  )
}

function say({ added, removed, unknown }: SegmentMembersOut, way: 'add' | 'remove'): string {
  const done =
    way === 'add' ? `${counted(added, 'person', 'people')} came in` : `${counted(removed, 'person', 'people')} went`
  return unknown.length === 0
    ? `${done}.`
    : `${done}. ${counted(unknown.length, 'number')} belongs to nobody who is known.`
}
