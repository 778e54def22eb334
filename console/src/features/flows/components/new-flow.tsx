/** A new flow: blank, one of those that ship, or a file. Nothing starts it before it is published. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Upload } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Radio } from '../../../components/ui/check.tsx'
import { FieldSet, TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { paths } from '../../../config/paths.ts'
import { useCreateFlow } from '../api/flows.ts'
import { placesQuery } from '../api/places.ts'
import { readyFlowsQuery } from '../api/ready-flows.ts'
import type { FlowDefinition } from '../definition.ts'
import { readDefinition } from '../flow-file.ts'
import { blankFlow, keyFrom } from '../new-flow.ts'
import { PickFile } from './pick-file.tsx'

interface NewFlowProps {
  readonly language: string
  /** Keys that are taken. */
  readonly taken: readonly string[]
  readonly onClose: () => void
}

const blank = '(blank)'
const file = '(file)'

export function NewFlow({ language, taken, onClose }: NewFlowProps) {
  const navigate = useNavigate()
  const create = useCreateFlow()
  const place = useQuery(placesQuery).data?.find(({ channel }) => channel === 'bot_flow')
  const ready = useQuery(readyFlowsQuery(place?.slug)).data ?? []
  const [name, setName] = useState('')
  const [from, setFrom] = useState(blank)
  const [read, setRead] = useState<{ readonly name: string; readonly definition: FlowDefinition | undefined }>()
  const key = keyFrom(name, taken)
  const chosen = ready.find((one) => one.key === from)
  const definition = from === blank ? blankFlow(language) : from === file ? read?.definition : chosen?.definition

  const pick = (next: string, called: string) => {
    // A name that somebody has written stays theirs.
    if (name === '' || ready.some((one) => one.name === name)) setName(next === blank ? '' : called)
    setFrom(next)
  }

  return (
    <Sheet
      open
      title="New flow"
      onClose={onClose}
      foot={
        <>
          <span className="push" />
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            form="new-flow"
            look="primary"
            busy={create.isPending}
            disabled={definition === undefined || name.trim() === ''}
          >
            Draw it
          </Button>
        </>
      }
    >
      <Form
        id="new-flow"
        className="stack stack--6"
        error={create.error}
        onSubmit={() => {
          if (definition === undefined) return
          create.mutate(
            { name: name.trim(), key, definition },
            { onSuccess: ({ id }) => void navigate({ to: paths.flow, params: { flowId: id } }) },
          )
        }}
      >
        <TextField
          label="Name"
          value={name}
          onText={setName}
          path="/name"
          maxLength={120}
          autoComplete="off"
          hint={
            <>
              Its key is <code>{key}</code>, and stays.
            </>
          }
        />
        <FieldSet label="Begin with" path="/definition">
          <div className="options">
            <Radio
              name="from"
              label="A blank one"
              hint="One message, and you draw the rest."
              checked={from === blank}
              onTick={() => pick(blank, '')}
            />
            {ready.map((one) => (
              <Radio
                key={one.key}
                name="from"
                label={one.name}
                hint={readyWords[one.key]}
                checked={from === one.key}
                onTick={() => pick(one.key, one.name)}
              />
            ))}
            <PickFile
              onText={(text, called) => {
                setRead({ name: called, definition: readDefinition(text) })
                pick(file, called.replace(/\.json$/i, ''))
              }}
            >
              {(choose) => (
                <Radio
                  name="from"
                  label={
                    <span className="row">
                      <Icon of={Upload} size="sm" />
                      {read === undefined ? 'A JSON file' : read.name}
                    </span>
                  }
                  hint="As it is exported here."
                  checked={from === file}
                  onClick={choose}
                  onTick={() => (read === undefined ? undefined : setFrom(file))}
                />
              )}
            </PickFile>
          </div>
        </FieldSet>
        {from === file && read !== undefined && read.definition === undefined ? (
          <Note tone="danger">This file holds no flow.</Note>
        ) : null}
      </Form>
    </Sheet>
  )
}

const readyWords: Readonly<Record<string, string>> = {
  opt_in: 'Asks with buttons and topics, and thanks or lets go.',
  opt_out: 'Confirms a no that is written already; a reason and a pause are choices inside it.',
  preferences: 'Gives the link to the page of choices.',
  help: 'What this number is for, and how to reach a person.',
  missed_call: 'Greets whoever rang.',
  renewal: 'Asks again before a yes grows too old.',
  came_back: 'Greets somebody who had left.',
}
