/** A new intent. Its key stays: flows and regression files name it. */
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { keyOf } from '../../../lib/key.ts'
import { useCreateIntent } from '../api/intents.ts'
import type { Utterances } from '../utterances.ts'
import { UtteranceLines } from './utterance-lines.tsx'

interface CreateIntentProps {
  readonly onClose: () => void
  readonly onMade: (key: string) => void
  readonly language: string
}

export function CreateIntent({ onClose, onMade, language }: CreateIntentProps) {
  const toast = useToast()
  const create = useCreateIntent()
  const [name, setName] = useState('')
  const [ownKey, setOwnKey] = useState<string>()
  const [labels, setLabels] = useState<Record<string, string>>({})
  const [utterances, setUtterances] = useState<Utterances>({})
  const key = ownKey ?? keyOf(name)
  const submit = () =>
    create.mutate(
      { key, name, labels, utterances },
      {
        onSuccess: () => {
          toast({ text: 'Intent made; a flow can start at it' })
          onMade(key)
        },
      },
    )
  return (
    <Sheet
      open
      onClose={onClose}
      title="A new intent"
      foot={
        <>
          <Button className="push" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form="create-intent" look="primary" busy={create.isPending}>
            Make it
          </Button>
        </>
      }
    >
      <Form id="create-intent" className="stack stack--6" onSubmit={submit} error={create.error}>
        <TextField
          label="Name"
          path="/name"
          hint="What somebody means: “Repairs”."
          required
          maxLength={80}
          value={name}
          onText={setName}
          autoComplete="off"
        />
        <TextField
          label="Key"
          path="/key"
          hint="How flows and files name it. It stays."
          className="id"
          value={key}
          onText={setOwnKey}
          autoComplete="off"
        />
        <UtteranceLines
          utterances={utterances}
          onUtterances={setUtterances}
          labels={labels}
          onLabels={setLabels}
          language={language}
        />
      </Form>
    </Sheet>
  )
}
