/** Words that the business put on a person: for segments, filters and flows. They say nothing about consent. */
import type { Contact } from '@contract/contact.ts'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { PickerSet } from '../../../components/ui/picker.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { explain } from '../../../lib/problem.ts'
import { useMay } from '../../../resources/session.ts'
import { useUpdateContact } from '../api/update-contact.ts'

export function ContactTags({ contact }: { readonly contact: Contact }) {
  const may = useMay()
  const toast = useToast()
  const update = useUpdateContact(contact.id)
  const [typed, setTyped] = useState('')
  const mayWrite = may('contact:write') && contact.erased_at === null
  if (!mayWrite && contact.tags.length === 0) return null

  const remove = (tag: string) =>
    update.mutate(
      { tags: { remove: [tag] } },
      {
        onSuccess: () =>
          toast({ text: `No longer tagged ${tag}`, undo: () => update.mutate({ tags: { add: [tag] } }) }),
        onError: (error) => toast({ text: explain(error) }),
      },
    )
  const add = () => {
    const tags = typed.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))
    update.mutate({ tags: { add: tags } }, { onSuccess: () => setTyped('') })
  }
  return (
    <Section title="Tags">
      <div className="stack stack--6">
        {contact.tags.length === 0 ? null : (
          <div className="row row--wrap">
            {contact.tags.map((tag) =>
              mayWrite ? (
                <PickerSet key={tag} label="Tag" removal={`Take off ${tag}`} onRemove={() => remove(tag)}>
                  {tag}
                </PickerSet>
              ) : (
                <span key={tag} className="tag">
                  {tag}
                </span>
              ),
            )}
          </div>
        )}
        {mayWrite ? (
          <Form className="stack" onSubmit={add} error={update.error}>
            <TextField
              label="Add a tag"
              path="/tags/add/0"
              placeholder="vip"
              maxLength={120}
              value={typed}
              onText={setTyped}
              autoComplete="off"
            />
            <p>
              <Button type="submit" size="sm" busy={update.isPending} disabled={typed.trim() === ''}>
                Add
              </Button>
            </p>
          </Form>
        ) : null}
      </div>
    </Section>
  )
}
