/** Attributes: what the business knows of a person, by name. */
import type { Contact } from '@contract/contact.ts'
import { Tags } from 'lucide-react'
import { useState } from 'react'
import { Empty } from '../../../components/ui/blank.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { useMay } from '../../../resources/session.ts'
import { useUpdateContact } from '../api/update-contact.ts'

export function Attributes({ contact }: { readonly contact: Contact }) {
  const may = useMay()
  const toast = useToast()
  const update = useUpdateContact(contact.id)
  const entries = Object.entries(contact.attributes).toSorted(([a], [b]) => a.localeCompare(b))
  const remove = (name: string) => {
    const before = contact.attributes[name] ?? null
    update.mutate(
      { attributes: { [name]: null } },
      {
        onSuccess: () =>
          toast({ text: `${name} is gone`, undo: () => update.mutate({ attributes: { [name]: before } }) }),
      },
    )
  }
  return (
    <Section title="Attributes" sub="By name, as campaigns and filters use them">
      {entries.length === 0 ? (
        <Empty icon={Tags} title="Nothing is known yet">
          Attributes come with imports, the API, or by hand here.
        </Empty>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Value</th>
              <th scope="col">
                <span className="vh">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td className="num">{String(value)}</td>
                <td className="end">
                  {may('contact:write') ? (
                    <Button look="ghost" size="sm" onClick={() => remove(name)}>
                      Remove
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {may('contact:write') ? <AddAttribute contact={contact.id} /> : null}
    </Section>
  )
}

function AddAttribute({ contact }: { readonly contact: string }) {
  const update = useUpdateContact(contact)
  const [name, setName] = useState('')
  const [value, setValue] = useState('')
  const add = () =>
    update.mutate(
      { attributes: { [name.trim()]: readAttribute(value) } },
      {
        onSuccess: () => {
          setName('')
          setValue('')
        },
      },
    )
  return (
    <Form className="add-line" onSubmit={add} error={update.error}>
      <div className="two">
        <TextField
          label="Name"
          path={`/attributes/${name.trim()}`}
          placeholder="city"
          required
          value={name}
          onText={setName}
          autoComplete="off"
        />
        <TextField label="Value" required value={value} onText={setValue} autoComplete="off" />
      </div>
      <p>
        <Button type="submit" busy={update.isPending} disabled={name.trim() === '' || value.trim() === ''}>
          Add
        </Button>
      </p>
    </Form>
  )
}

/** `4` is a number and `true` a truth; everything else is text, and so is a number that begins with a nought. */
function readAttribute(typed: string): string | number | boolean {
  const text = typed.trim()
  if (text === 'true' || text === 'false') return text === 'true'
  if (/^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text)) return Number(text)
  return text
}
