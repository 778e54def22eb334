/** From which score on an intent is believed, and from which the person is asked. */
import type { IntentSettings } from '@contract/intent.ts'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { useChangeIntentSettings } from '../api/intents.ts'

export function Thresholds({ settings, onClose }: { readonly settings: IntentSettings; readonly onClose: () => void }) {
  const toast = useToast()
  const change = useChangeIntentSettings()
  const [threshold, setThreshold] = useState(String(settings.threshold))
  const [askFrom, setAskFrom] = useState(String(settings.ask_from))
  const submit = () =>
    change.mutate(
      { threshold: Number(threshold), ask_from: Number(askFrom) },
      {
        onSuccess: () => {
          toast({ text: 'Kept; messages are read by it from now on' })
          onClose()
        },
      },
    )
  const range = { type: 'number', min: 0, max: 1, step: 0.05, className: 'num' } as const
  return (
    <Sheet
      open
      onClose={onClose}
      title="When an intent is believed"
      foot={
        <>
          <Button className="push" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form="thresholds" look="primary" busy={change.isPending}>
            Keep
          </Button>
        </>
      }
    >
      <Form id="thresholds" className="stack stack--6" onSubmit={submit} error={change.error}>
        <TextField
          label="Believed from"
          path="/threshold"
          hint="Between 0 and 1. Higher starts fewer flows by mistake, and asks more often."
          value={threshold}
          onText={setThreshold}
          {...range}
        />
        <TextField
          label="Asked from"
          path="/ask_from"
          hint="Between this and the other the person is asked: did you mean …? Below it nothing starts."
          value={askFrom}
          onText={setAskFrom}
          {...range}
        />
      </Form>
    </Sheet>
  )
}
