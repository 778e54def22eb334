/** Another name for a flow. Its key stays, because other flows call it by that. */
import type { Flow } from '@contract/flow.ts'
import { useState } from 'react'
import { Button } from '../../../../components/ui/button.tsx'
import { TextField } from '../../../../components/ui/field.tsx'
import { Form } from '../../../../components/ui/form.tsx'
import { Sheet } from '../../../../components/ui/sheet.tsx'
import { useChangeFlow } from '../../api/flows.ts'

export function RenameSheet({ flow, onClose }: { readonly flow: Flow; readonly onClose: () => void }) {
  const change = useChangeFlow(flow.id)
  const [name, setName] = useState(flow.name)
  return (
    <Sheet
      open
      title="Rename"
      onClose={onClose}
      foot={
        <>
          <span className="push" />
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="rename-flow" look="primary" busy={change.isPending}>
            Rename
          </Button>
        </>
      }
    >
      <Form
        id="rename-flow"
        className="stack stack--6"
        error={change.error}
        onSubmit={() => change.mutate({ name: name.trim() }, { onSuccess: onClose })}
      >
        <TextField label="Name" value={name} onText={setName} path="/name" maxLength={120} autoComplete="off" />
        <p className="sm quiet">
          Its key stays <code>{flow.key}</code>.
        </p>
      </Form>
    </Sheet>
  )
}
