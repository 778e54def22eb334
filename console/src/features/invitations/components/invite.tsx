/** Invites people: who, and why they may be asked. What would be written is shown before anything leaves. */
import type { CapturePoint } from '@contract/capture-point.ts'
import type { InvitationIn, InvitationOutcomes } from '@contract/invitation.ts'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Options, Radio } from '../../../components/ui/check.tsx'
import { FieldSet, TextArea, TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { count } from '../../../lib/count.ts'
import { refusalWords } from '../../../words/refusals.ts'
import { useInvite } from '../api/invitations.ts'
import { groundWords } from '../words.ts'

const grounds = ['asked_for_it', 'customer', 'channel_consent'] as const

interface InviteProps {
  readonly point: Pick<CapturePoint, 'id' | 'channel' | 'name'>
  /** Filled in already, where one person's page leads here. */
  readonly to?: string
  readonly onClose: () => void
}

export function Invite({ point, to = '', onClose }: InviteProps) {
  const toast = useToast()
  const look = useInvite()
  const invite = useInvite()
  const byLetter = point.channel === 'email_link'
  const [people, setPeople] = useState(to)
  const [ground, setGround] = useState<InvitationIn['ground']['kind']>('asked_for_it')
  const [note, setNote] = useState('')
  const order: InvitationIn = {
    capture_point: point.id,
    people: people
      .split(/[\n;,]/)
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .map((one) => (byLetter ? { email: one } : { number: one })),
    ground: { kind: ground, note: note.trim() },
  }
  const changed = () => {
    look.reset()
    invite.reset()
  }
  const send = () =>
    invite.mutate(order, {
      onSuccess: ({ invitations }) => {
        const queued = invitations.filter(({ state }) => state === 'queued').length
        toast({ text: `${count(queued)} of ${count(invitations.length)} are being asked` })
        onClose()
      },
    })

  return (
    <Sheet
      open
      onClose={onClose}
      title={`Invite people: ${point.name}`}
      foot={
        <>
          <Button className="push" onClick={onClose}>
            Cancel
          </Button>
          {look.data === undefined ? (
            <Button type="submit" form="invite" look="primary" busy={look.isPending}>
              See what would go
            </Button>
          ) : (
            <Button look="primary" busy={invite.isPending} onClick={send}>
              Send
            </Button>
          )}
        </>
      }
    >
      <Form
        id="invite"
        className="stack stack--6"
        onSubmit={() => look.mutate({ ...order, dry_run: true })}
        error={invite.error ?? look.error}
      >
        <TextArea
          label={byLetter ? 'Mailboxes' : 'Numbers'}
          path="/people"
          hint="One a line. Each person is asked once in 180 days, over whichever channel."
          rows={4}
          required
          value={people}
          onText={(text) => {
            setPeople(text)
            changed()
          }}
        />
        <FieldSet label="Why may they be asked?" path="/ground/kind">
          <Options>
            {grounds.map((kind) => (
              <Radio
                key={kind}
                name="ground"
                label={groundWords[kind].label}
                hint={groundWords[kind].hint}
                checked={ground === kind}
                onTick={() => {
                  setGround(kind)
                  changed()
                }}
              />
            ))}
          </Options>
        </FieldSet>
        <TextField
          label="Where does that come from?"
          path="/ground/note"
          hint="An order, a form, a list and its date. Kept with each invitation."
          required
          value={note}
          onText={(text) => {
            setNote(text)
            changed()
          }}
          autoComplete="off"
        />
        {look.data === undefined ? null : <Would outcomes={look.data} />}
      </Form>
    </Sheet>
  )
}

/** What would happen, before it does. */
function Would({ outcomes: { invitations } }: { readonly outcomes: InvitationOutcomes }) {
  const queued = invitations.filter(({ state }) => state === 'queued')
  const refused = Map.groupBy(
    invitations.filter(({ state }) => state === 'refused'),
    ({ reason }) => reason,
  )
  const written = queued[0]?.written
  return (
    <div className="stack" role="status">
      <p>
        <b className="num">{count(queued.length)}</b> of {count(invitations.length)} can be asked.
      </p>
      {[...refused].map(([reason, people]) => (
        <p key={reason} className="sm quiet">
          <span className="num">{count(people.length)}</span>{' '}
          {reason === null ? 'cannot be asked' : refusalWords[reason].name.toLowerCase()}
        </p>
      ))}
      {written?.text == null ? null : (
        <div className="well stack">
          {written.subject === null ? null : <b>{written.subject}</b>}
          <p className="copy__block">{written.text}</p>
          {written.segments === null ? null : (
            <p className="xs faint num">
              {written.segments === 1 ? 'One SMS' : `${written.segments} SMS`} for each person
            </p>
          )}
        </div>
      )}
      <Note>The link in it is the person’s own, and good for one answer.</Note>
    </div>
  )
}
