/** Places through which this person can be asked: each goes to a number or a mailbox of theirs. */
import type { CapturePointSummary } from '@contract/capture-point.ts'
import type { Contact } from '@contract/contact.ts'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { Invite } from './invite.tsx'

interface InvitePersonProps {
  readonly contact: Contact
  readonly name: string
  /** Published, and going to people. */
  readonly points: readonly CapturePointSummary[]
}

export function InvitePerson({ contact, name, points }: InvitePersonProps) {
  const [inviting, setInviting] = useState<CapturePointSummary>()
  const offered = points.flatMap((point) => {
    const kind = point.channel === 'email_link' ? 'mailbox' : 'number'
    const address = contact.addresses.find((one) => one.kind === kind && one.erased_at === null)
    return address === undefined ? [] : [{ point, to: address.label }]
  })
  if (offered.length === 0 || contact.erased_at !== null) return null
  const to = offered.find(({ point }) => point.id === inviting?.id)?.to ?? ''
  return (
    <Section title={`Ask ${name}`}>
      <ul className="stack sm">
        {offered.map(({ point, to: address }) => (
          <li key={point.id} className="row">
            <span>
              {point.name} <bdi className="num faint">{address}</bdi>
            </span>
            <Button look="ghost" size="sm" className="push" onClick={() => setInviting(point)}>
              Invite
            </Button>
          </li>
        ))}
      </ul>
      <p className="xs faint below">Once in 180 days, with a reason why, and never after a no.</p>
      {inviting === undefined ? null : <Invite point={inviting} to={to} onClose={() => setInviting(undefined)} />}
    </Section>
  )
}
