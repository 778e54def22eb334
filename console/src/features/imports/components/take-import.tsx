/** Takes what was looked through: how many, of what kind, and why. */
import type { Import } from '@contract/import.ts'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { counted } from '../../../lib/count.ts'
import { useRunImport } from '../api/imports.ts'

interface TakeImportProps {
  readonly one: Import
  readonly open: boolean
  readonly onClose: () => void
}

const says = {
  noes: 'From then on nothing is sent to them that their no covers. A no cannot be taken back here: only the person can say yes again.',
  yeses: 'Each becomes a yes by your word, marked as such everywhere. Nobody who has said no is touched.',
  contacts: 'They become contacts without consent. Nothing may be sent to them because of it.',
} as const

export function TakeImport({ one, open, onClose }: TakeImportProps) {
  const [reason, setReason] = useState('')
  const run = useRunImport(one.id)
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={`Take ${counted(one.taken, 'row')}`}
      foot={
        <>
          <Button className="push" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form="take-import" look="primary" busy={run.isPending}>
            Take them
          </Button>
        </>
      }
    >
      <Form
        id="take-import"
        className="stack stack--6"
        error={run.error}
        onSubmit={() => run.mutate(reason, { onSuccess: onClose })}
      >
        <Note>{says[one.kind]}</Note>
        <TextField
          label="Why"
          path="/reason"
          hint="Kept in the audit log."
          required
          value={reason}
          onText={setReason}
          autoComplete="off"
        />
      </Form>
    </Sheet>
  )
}
