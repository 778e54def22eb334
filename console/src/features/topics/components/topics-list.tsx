/** Topics in the order in which people are asked. */
import type { Topic } from '@contract/topic.ts'
import { Archive, ArchiveRestore, ArrowDown, ArrowUp, Ellipsis, Pencil } from 'lucide-react'
import { IconButton } from '../../../components/ui/icon-button.tsx'
import { Menu, MenuItem, MenuLine } from '../../../components/ui/menu.tsx'
import { Cell, Rows } from '../../../components/ui/rows.tsx'
import { useMay } from '../../../resources/session.ts'
import { topicText } from '../../../resources/topics.ts'
import { ownLanguageName } from '../../../words/places.ts'
import { categoryWords } from '../category.ts'

interface TopicsListProps {
  readonly topics: readonly Topic[]
  readonly onEdit: (topic: Topic) => void
  readonly onMove: (topic: Topic, before: Topic) => void
  readonly onArchive: (topic: Topic, archived: boolean) => void
}

export function TopicsList({ topics, onEdit, onMove, onArchive }: TopicsListProps) {
  const may = useMay()
  const open = topics.filter((topic) => topic.archived_at === null)
  return (
    <Rows
      caption="Topics"
      columns={[
        { key: 'name', head: 'Topic' },
        { key: 'kind', head: 'Kind' },
        { key: 'often', head: 'How often' },
        { key: 'languages', head: 'Written in', wide: true },
        { key: 'acts', head: <span className="vh">Actions</span>, end: true },
      ]}
    >
      {topics.map((topic) => {
        const text = topicText(topic)
        const at = open.indexOf(topic)
        const above = open[at - 1]
        const below = open[at + 1]
        return (
          <tr key={topic.id}>
            <Cell kind="name">
              <span className="cell-2">
                <span className="row">
                  <b className="strong">{text.name}</b>
                  {topic.archived_at === null ? null : <span className="tag">Archived</span>}
                </span>
                <span>{text.description}</span>
              </span>
            </Cell>
            <Cell kind="sub" className="quiet">
              {categoryWords[topic.category]}
            </Cell>
            <Cell kind="note" className="quiet">
              {text.frequency}
            </Cell>
            <Cell kind="wide" className="quiet">
              {Object.keys(topic.texts).map(ownLanguageName).join(', ')}
            </Cell>
            <Cell kind="state" end>
              {may('topic:write') ? (
                <Menu trigger={<IconButton icon={Ellipsis} label={`Change ${text.name}`} look="ghost" size="sm" />}>
                  <MenuItem icon={Pencil} onSelect={() => onEdit(topic)}>
                    Its words
                  </MenuItem>
                  <MenuItem
                    icon={ArrowUp}
                    disabled={above === undefined}
                    onSelect={() => above && onMove(topic, above)}
                  >
                    Ask it earlier
                  </MenuItem>
                  <MenuItem
                    icon={ArrowDown}
                    disabled={at < 0 || below === undefined}
                    onSelect={() => below && onMove(below, topic)}
                  >
                    Ask it later
                  </MenuItem>
                  <MenuLine />
                  {topic.archived_at === null ? (
                    <MenuItem icon={Archive} onSelect={() => onArchive(topic, true)}>
                      Ask it nowhere any more
                    </MenuItem>
                  ) : (
                    <MenuItem icon={ArchiveRestore} onSelect={() => onArchive(topic, false)}>
                      Ask it again
                    </MenuItem>
                  )}
                </Menu>
              ) : null}
            </Cell>
          </tr>
        )
      })}
    </Rows>
  )
}
