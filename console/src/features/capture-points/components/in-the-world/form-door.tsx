/** The door of a form or shop tool: its address, its secret (shown once), and what could not be used. */
import type { FormWebhook, FormWebhookOpened } from '@contract/form-webhook.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../../components/ui/button.tsx'
import { CopyLine } from '../../../../components/ui/copy.tsx'
import { TextField } from '../../../../components/ui/field.tsx'
import { Form } from '../../../../components/ui/form.tsx'
import { Note } from '../../../../components/ui/note.tsx'
import { api } from '../../../../lib/api-client.ts'
import { explain } from '../../../../lib/problem.ts'
import { sayAgo } from '../../../../lib/time.ts'
import type { PlaceProps } from './in-the-world.tsx'

export function FormDoor({ point }: PlaceProps) {
  const client = useQueryClient()
  const path = `/v1/capture-points/${point.id}/form-webhook`
  const key = ['capture-points', 'form-webhook', point.id]
  const door = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<FormWebhook>(path, { signal }) })
  const [own, setOwn] = useState('')
  const open = useMutation({
    mutationFn: (secret: string) => api.post<FormWebhookOpened>(path, secret === '' ? {} : { secret }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
  if (door.isError) return <Note tone="warn">{explain(door.error)}</Note>
  if (door.data === undefined) return null
  const { hook, set_aside } = door.data
  return (
    <>
      {hook === null ? null : <CopyLine name="Webhook address" text={hook.url} stacked />}
      {open.data === undefined ? null : (
        <>
          <CopyLine name="Secret, shown this once" text={open.data.secret} stacked />
          <Note>Put both where your tool asks for its webhook.</Note>
        </>
      )}
      <Form className="stack" onSubmit={() => open.mutate(own.trim())} error={open.error}>
        <TextField
          label={hook === null ? 'Secret of the tool' : 'Another secret'}
          path="/secret"
          hint="Some tools bring their own, as Shopify does. Left empty, one is drawn."
          type="password"
          value={own}
          onText={setOwn}
          autoComplete="off"
        />
        <p>
          <Button type="submit" busy={open.isPending}>
            {hook === null ? 'Open the door' : 'Replace the secret'}
          </Button>
        </p>
      </Form>
      {set_aside.length === 0 ? null : (
        <div className="stack sm">
          <b>Could not be used</b>
          {set_aside.map(({ received_at, errors }) => (
            <p key={received_at}>
              <span className="num faint">{sayAgo(received_at)}</span>{' '}
              {errors.map(({ path: where, message }) => `${where} ${message}`).join(' ')}
            </p>
          ))}
        </div>
      )}
    </>
  )
}
