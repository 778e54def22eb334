/** Imports: what kind, which file, how far, and what was not taken. */
import type { Import } from '@contract/import.ts'
import { Link } from '@tanstack/react-router'
import { Cell, Rows } from '../../../components/ui/rows.tsx'
import { paths } from '../../../config/paths.ts'
import { count } from '../../../lib/count.ts'
import { sayWhen } from '../../../lib/time.ts'
import { kindWords } from '../words.ts'
import { ImportState } from './import-state.tsx'

export function ImportsList({ imports, busy }: { readonly imports: readonly Import[]; readonly busy: boolean }) {
  return (
    <Rows
      caption="Imports"
      busy={busy}
      columns={[
        { key: 'file', head: 'File' },
        { key: 'kind', head: 'What it brings' },
        { key: 'state', head: 'State' },
        { key: 'taken', head: 'Taken' },
        { key: 'not', head: 'Not taken', wide: true },
        { key: 'when', head: 'When', end: true },
      ]}
    >
      {imports.map((one) => (
        <tr key={one.id}>
          <Cell kind="name">
            <Link className="strong" to={paths.import} params={{ importId: one.id }}>
              {one.file?.name ?? 'No file yet'}
            </Link>
          </Cell>
          <Cell kind="sub" className="quiet">
            {kindWords[one.kind].name}
          </Cell>
          <Cell kind="state">
            <ImportState state={one.state} />
          </Cell>
          <Cell kind="note" className="num">
            {one.started_at === null ? <span className="faint">Nothing yet</span> : count(one.taken)}
          </Cell>
          <Cell kind="wide" className="num quiet">
            {one.rows === 0 ? '' : count(one.not_taken)}
          </Cell>
          <Cell kind="when" end className="quiet num nowrap">
            {sayWhen(one.started_at ?? one.created_at)}
          </Cell>
        </tr>
      ))}
    </Rows>
  )
}
