/** Hangs a code elsewhere: the same picture asks for another place from now on. */
import type { QrCode } from '@contract/qr-code.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { SelectField } from '../../../components/ui/select.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { capturePlacesQuery } from '../../../resources/capture-places.ts'
import { useChangeQrCode } from '../api/qr-codes.ts'

export function MoveQrCode({ code, onClose }: { readonly code: QrCode; readonly onClose: () => void }) {
  const toast = useToast()
  const move = useChangeQrCode()
  const places = useQuery(capturePlacesQuery).data ?? []
  const [place, setPlace] = useState(code.capture_point.id)
  const [label, setLabel] = useState(code.label)
  const submit = () =>
    move.mutate(
      { id: code.id, change: { label: label.trim(), capture_point: place } },
      {
        onSuccess: () => {
          toast({ text: 'Saved' })
          onClose()
        },
      },
    )
  return (
    <Sheet
      open
      onClose={onClose}
      title={`Move ${code.code}`}
      foot={
        <>
          <Button className="push" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form="move-qr-code" look="primary" busy={move.isPending}>
            Save
          </Button>
        </>
      }
    >
      <Form id="move-qr-code" className="stack stack--6" error={move.error} onSubmit={submit}>
        <TextField label="Where it hangs" path="/label" value={label} onText={setLabel} maxLength={80} />
        <SelectField
          label="It asks for"
          path="/capture_point"
          hint="The wording that was printed beside it stays what it was. Where the new place has another notice, the chat shows that wording and asks."
          value={place}
          onValue={setPlace}
          choices={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form>
    </Sheet>
  )
}
