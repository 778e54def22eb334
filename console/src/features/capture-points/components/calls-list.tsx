/** Who called, or was called, and what came of it. */
import type { Call } from '@contract/call.ts'
import { Link } from '@tanstack/react-router'
import { Cell, Rows } from '../../../components/ui/rows.tsx'
import { paths } from '../../../config/paths.ts'
import { sayAgo } from '../../../lib/time.ts'

export function CallsList({ calls }: { readonly calls: readonly Call[] }) {
  return (
    <Rows
      caption="Calls, the newest first"
      columns={[
        { key: 'who', head: 'Call' },
        { key: 'outcome', head: 'What came of it' },
        { key: 'when', head: 'When', end: true },
      ]}
    >
      {calls.map(({ id, contact, caller, outcome, status, started_at }) => {
        const who = <bdi className="num">{caller ?? 'Number withheld'}</bdi>
        return (
          <tr key={id}>
            <Cell kind="name">
              {contact === null ? (
                who
              ) : (
                <Link to={paths.contact} params={{ contactId: contact }}>
                  {who}
                </Link>
              )}
            </Cell>
            <Cell kind="sub">{outcome === null ? statusWords[status] : outcomeWords[outcome]}</Cell>
            <Cell kind="state" end className="quiet num">
              {sayAgo(started_at)}
            </Cell>
          </tr>
        )
      })}
    </Rows>
  )
}

const statusWords: Readonly<Record<Call['status'], string>> = {
  ringing: 'Rings',
  in_progress: 'Talking now',
  completed: 'Ended',
  busy: 'Busy',
  no_answer: 'Nobody answered',
  failed: 'Did not get through',
}

const outcomeWords: Readonly<Record<NonNullable<Call['outcome']>, string>> = {
  invited: 'Asked on WhatsApp',
  answered_before: 'Had its answer within the last 30 days',
  withheld: 'Number withheld: cannot be answered',
  landline: 'A landline: has no chat',
  unservable: 'Has no chat that we may write to',
  limited: 'More calls of its range than people make',
  no_template: 'No approved template to answer with',
  pending: 'Said yes; waits for the number to confirm',
  refused: 'Said no',
  stopped: 'Pressed the stop key: a no to everything',
  nothing: 'Chose nothing',
  left: 'Put down in the middle',
  machine: 'An answering machine',
}
