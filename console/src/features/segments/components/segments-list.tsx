/** Segments by name, each with its rule as a sentence. */
import type { Segment } from '@contract/segment.ts'
import { Link } from '@tanstack/react-router'
import { Archive, ArchiveRestore, Ellipsis, Users } from 'lucide-react'
import { IconButton } from '../../../components/ui/icon-button.tsx'
import { Menu, MenuItem } from '../../../components/ui/menu.tsx'
import { Cell, Rows } from '../../../components/ui/rows.tsx'
import { paths } from '../../../config/paths.ts'
import { sayDate } from '../../../lib/time.ts'
import { useMay } from '../../../resources/session.ts'
import { sayRule } from '../draft.ts'

interface SegmentsListProps {
  readonly segments: readonly Segment[]
  readonly onArchive: (segment: Segment, archived: boolean) => void
  readonly onPeople: (segment: Segment) => void
}

export function SegmentsList({ segments, onArchive, onPeople }: SegmentsListProps) {
  const may = useMay()
  return (
    <Rows
      caption="Segments"
      columns={[
        { key: 'name', head: 'Segment' },
        { key: 'who', head: 'Who is in it' },
        { key: 'since', head: 'Made', wide: true },
        { key: 'acts', head: <span className="vh">Actions</span>, end: true },
      ]}
    >
      {segments.map((segment) => (
        <tr key={segment.id}>
          <Cell kind="name">
            <span className="cell-2">
              <span className="row">
                <Link className="strong" to={paths.segment} params={{ segmentId: segment.id }}>
                  {segment.name}
                </Link>
                {segment.archived_at === null ? null : <span className="tag">Archived</span>}
              </span>
              <span>{segment.description}</span>
            </span>
          </Cell>
          <Cell kind="note" className="quiet">
            {sayRule(segment.rule)}
          </Cell>
          <Cell kind="wide" className="quiet nowrap">
            {sayDate(segment.created_at)}
          </Cell>
          <Cell kind="state" end>
            <Menu trigger={<IconButton icon={Ellipsis} label={`Change ${segment.name}`} look="ghost" size="sm" />}>
              <MenuItem icon={Users} onSelect={() => onPeople(segment)}>
                Its people
              </MenuItem>
              {may('segment:write') ? (
                <MenuItem
                  icon={segment.archived_at === null ? Archive : ArchiveRestore}
                  onSelect={() => onArchive(segment, segment.archived_at === null)}
                >
                  {segment.archived_at === null ? 'Put it away' : 'Offer it again'}
                </MenuItem>
              ) : null}
            </Menu>
          </Cell>
        </tr>
      ))}
    </Rows>
  )
}
