/** After how long a silence of the team the bot has a chat again. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { LoadingLines } from '../../../components/ui/blank.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { SelectField } from '../../../components/ui/select.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { counted } from '../../../lib/count.ts'
import { useMay } from '../../../resources/session.ts'
import { useChangeInboxSettings } from '../api/acts.ts'
import { inboxSettingsQuery } from '../api/conversations.ts'

const offered = [1, 2, 4, 8, 12, 24, 48, 72, 168]

export function HandBackSettings({ onClose }: { readonly onClose: () => void }) {
  const may = useMay()
  const toast = useToast()
  const settings = useQuery(inboxSettingsQuery)
  const change = useChangeInboxSettings()
  const [picked, setPicked] = useState<string>()
  const mayChange = may('workspace:configure')
  const now = settings.data?.hand_back_after_hours
  const value = picked ?? (now === undefined ? undefined : String(now ?? 'never'))
  const hours = [...new Set([...offered, ...(typeof now === 'number' ? [now] : [])])].toSorted((a, b) => a - b)
  const save = () =>
    change.mutate(
      { hand_back_after_hours: value === 'never' ? null : Number(value) },
      {
        onSuccess: () => {
          toast({ text: 'It holds from now on, also for chats that somebody has' })
          onClose()
        },
      },
    )
  return (
    <Sheet
      open
      onClose={onClose}
      title="When the bot gets a chat back"
      foot={
        <>
          <Button className="push" onClick={onClose}>
            {mayChange ? 'Cancel' : 'Close'}
          </Button>
          {mayChange ? (
            <Button type="submit" form="hand-back" look="primary" busy={change.isPending}>
              Save
            </Button>
          ) : null}
        </>
      }
    >
      <Form id="hand-back" className="stack stack--6" onSubmit={save} error={change.error ?? settings.error}>
        <p className="sm quiet">
          While somebody of the team has a chat, the bot is silent in it, but for a no. So that nobody waits in silence
          for ever, it gets the chat back when the team has done nothing in it for so long.
        </p>
        {value === undefined ? (
          <LoadingLines lines={1} />
        ) : (
          <SelectField
            label="After the team has been silent for"
            path="/hand_back_after_hours"
            value={value}
            onValue={setPicked}
            disabled={!mayChange}
            choices={[
              ...hours.map((one) => ({
                value: String(one),
                label: one > 24 && one % 24 === 0 ? counted(one / 24, 'day') : counted(one, 'hour'),
              })),
              { value: 'never', label: 'Never by itself' },
            ]}
          />
        )}
        <Note>
          An answer, a note or an assignment counts as doing something. The flow that had handed the chat off then goes
          on where it stood.
        </Note>
        {mayChange ? null : <p className="sm quiet">An owner or an admin can change it.</p>}
      </Form>
    </Sheet>
  )
}
