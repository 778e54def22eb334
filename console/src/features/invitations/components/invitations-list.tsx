/** Whom a place has asked, and what came of it. */
import type { Invitation } from '@contract/invitation.ts'
import { Link } from '@tanstack/react-router'
import { Cell, Rows } from '../../../components/ui/rows.tsx'
import { paths } from '../../../config/paths.ts'
import { sayAgo } from '../../../lib/time.ts'
import { stateWords } from '../words.ts'

export function InvitationsList({ invitations }: { readonly invitations: readonly Invitation[] }) {
  return (
    <Rows
      caption="People who were invited, the newest first"
      columns={[
        { key: 'to', head: 'Asked' },
        { key: 'state', head: 'How far' },
        { key: 'when', head: 'When', wide: true },
        { key: 'answer', head: 'Answer', end: true },
      ]}
    >
      {invitations.map((one) => (
        <tr key={one.id}>
          <Cell kind="name">
            {one.contact === null ? (
              <bdi className="num">{one.to}</bdi>
            ) : (
              <Link to={paths.contact} params={{ contactId: one.contact }}>
                <bdi className="num">{one.to}</bdi>
              </Link>
            )}
          </Cell>
          <Cell kind="sub">
            {stateWords[one.state]}
            {one.reason === null ? null : <span className="quiet"> {one.reason}</span>}
          </Cell>
          <Cell kind="wide" className="quiet num">
            {sayAgo(one.issued_at)}
          </Cell>
          <Cell kind="state" end>
            {one.answer === null ? '–' : one.answer === 'given' ? 'Chose' : 'No, thank you'}
          </Cell>
        </tr>
      ))}
    </Rows>
  )
}
