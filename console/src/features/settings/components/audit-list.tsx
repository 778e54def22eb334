/** Who did what, the newest first. */
import type { AuditEntry } from '@contract/audit.ts'
import { Cell, Rows } from '../../../components/ui/rows.tsx'
import { sayDay, saySeconds } from '../../../lib/time.ts'

export function AuditList({ entries }: { readonly entries: readonly AuditEntry[] }) {
  return (
    <Rows
      caption="Who did what"
      columns={[
        { key: 'what', head: 'What' },
        { key: 'who', head: 'Who' },
        { key: 'why', head: 'Why' },
        { key: 'when', head: 'When', end: true },
      ]}
    >
      {entries.map((entry) => (
        <tr key={entry.id}>
          <Cell kind="name">
            <code>{entry.action}</code>
          </Cell>
          <Cell kind="sub">{entry.actor.name}</Cell>
          <Cell kind="note" className="quiet">
            {entry.reason}
          </Cell>
          <Cell kind="when" end className="quiet num nowrap">
            {sayDay(entry.at)}, {saySeconds(entry.at)}
          </Cell>
        </tr>
      ))}
    </Rows>
  )
}
