/** A new key: what it is for, and as what it acts. */
import type { RoleName } from '@contract/member.ts'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { CopyLine } from '../../../components/ui/copy.tsx'
import { TextArea, TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { SelectField } from '../../../components/ui/select.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { roleNames, roleWords } from '../../../words/roles.ts'
import { useCreateKey } from '../api/keys.ts'

export function CreateKey({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const create = useCreateKey()
  const [name, setName] = useState('')
  const [role, setRole] = useState<RoleName>('clerk')
  const [scopes, setScopes] = useState('')
  const close = () => {
    create.reset()
    setName('')
    onClose()
  }
  const listed = scopes.split(/[\s,]+/).filter((scope) => scope !== '')
  return (
    <Sheet
      open={open}
      onClose={close}
      title="A new API key"
      foot={
        create.data === undefined ? (
          <>
            <Button className="push" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" form="create-key" look="primary" busy={create.isPending}>
              Make it
            </Button>
          </>
        ) : (
          <Button look="primary" className="push" onClick={close}>
            I have kept it
          </Button>
        )
      }
    >
      {create.data === undefined ? (
        <Form
          id="create-key"
          className="stack stack--6"
          error={create.error}
          onSubmit={() =>
            create.mutate({ name: name.trim(), role, ...(listed.length === 0 ? {} : { scopes: listed }) })
          }
        >
          <TextField
            label="What it is for"
            path="/name"
            placeholder="web shop, production"
            required
            value={name}
            onText={setName}
            autoComplete="off"
          />
          <SelectField
            label="It acts as"
            path="/role"
            hint={roleWords[role].may}
            value={role}
            onValue={setRole}
            choices={roleNames
              .filter((one) => one !== 'owner')
              .map((one) => ({ value: one, label: roleWords[one].name }))}
          />
          <TextArea
            label="Only these verbs"
            path="/scopes"
            hint="Left empty, all that the role may. Such as consent:record-yes consent:record-no."
            rows={2}
            value={scopes}
            onText={setScopes}
          />
        </Form>
      ) : (
        <div className="stack stack--6">
          <CopyLine name="Secret" text={create.data.secret} stacked />
          <Note tone="warn">
            <b>Keep it now.</b> It cannot be shown again. Send it as <code>Authorization: Bearer …</code>.
          </Note>
        </div>
      )}
    </Sheet>
  )
}
