/** Signed in, but in no workspace: choose one, or make one. */
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Options, Radio } from '../../../components/ui/check.tsx'
import { FieldSet, TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { useSession } from '../../../resources/session.ts'
import { useChooseWorkspace } from '../api/choose-workspace.ts'
import { useCreateWorkspace } from '../api/create-workspace.ts'
import { SignFrame } from './sign-frame.tsx'

export function NoWorkspace() {
  const { workspaces } = useSession()
  const choose = useChooseWorkspace()
  if (workspaces.length === 0) return <FirstWorkspace />
  return (
    <SignFrame title="Which workspace?">
      <div className="stack">
        {workspaces.map((workspace) => (
          <Button key={workspace.id} busy={choose.isPending} onClick={() => choose.mutate(workspace.id)}>
            {workspace.name}
            {workspace.kind === 'demo' ? <span className="tag">Demo</span> : null}
          </Button>
        ))}
      </div>
    </SignFrame>
  )
}

function FirstWorkspace() {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<'demo' | 'live'>('demo')
  const create = useCreateWorkspace()
  return (
    <SignFrame title="A workspace" lead="One business’s world: its people, topics and messages.">
      <Form onSubmit={() => create.mutate({ name, slug: slugOf(name), kind })} error={create.error}>
        <TextField label="Name" path="/name" required autoFocus value={name} onText={setName} />
        <FieldSet label="Kind" hint="It stays what it is." path="/kind">
          <Options>
            <Radio
              name="kind"
              checked={kind === 'demo'}
              onTick={() => setKind('demo')}
              label="Demo"
              hint="Emulated numbers and a simulated phone. Nothing leaves this machine."
            />
            <Radio
              name="kind"
              checked={kind === 'live'}
              onTick={() => setKind('live')}
              label="Live"
              hint="Real numbers, real people. Starts empty."
            />
          </Options>
        </FieldSet>
        <Button type="submit" look="primary" busy={create.isPending}>
          Make it
        </Button>
      </Form>
    </SignFrame>
  )
}

/** `Acmé Store` → `acme-store`; a name without Latin letters gets a plain one. */
function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 39)
  return plain === '' ? `workspace-${Date.now().toString(36)}` : plain
}
