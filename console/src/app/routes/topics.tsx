/** Topics: what a person can choose. */
import type { Topic } from '@contract/topic.ts'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Empty, Failed, LoadingRows } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { TopicIcon } from '../../components/ui/product-icons.ts'
import { useToast } from '../../components/ui/toast.tsx'
import { useChangeTopic } from '../../features/topics/api/change-topic.ts'
import { CreateTopic } from '../../features/topics/components/create-topic.tsx'
import { EditTopic } from '../../features/topics/components/edit-topic.tsx'
import { TopicsList } from '../../features/topics/components/topics-list.tsx'
import { explain } from '../../lib/problem.ts'
import { useMay } from '../../resources/session.ts'
import { allTopicsQuery } from '../../resources/topics.ts'
import { workspaceQuery } from '../../resources/workspace.ts'

export function TopicsRoute() {
  const may = useMay()
  const toast = useToast()
  const topics = useQuery(allTopicsQuery)
  const language = useQuery(workspaceQuery).data?.profile.languages?.[0] ?? 'en'
  const change = useChangeTopic()
  const [creating, setCreating] = useState(false)
  const [editing, setEditing] = useState<Topic>()
  const failed = { onError: (error: Error) => toast({ text: explain(error) }) }

  /** The first of two neighbours takes the place of the second. Equal positions are told apart. */
  const move = (topic: Topic, before: Topic) => {
    const position = before.position
    change.mutate({ id: topic.id, position }, failed)
    change.mutate({ id: before.id, position: position === topic.position ? position + 1 : topic.position }, failed)
  }
  const archive = (topic: Topic, archived: boolean) =>
    change.mutate(
      { id: topic.id, archived },
      {
        ...failed,
        onSuccess: () =>
          toast({
            text: archived ? 'Asked nowhere any more; its records stay' : 'Can be asked again',
            undo: () => change.mutate({ id: topic.id, archived: !archived }),
          }),
      },
    )

  return (
    <>
      <PageHead
        title="Topics"
        line
        sub="What a person can choose. A yes is given to one topic, on one number."
        actions={
          may('topic:write') ? (
            <Button look="primary" onClick={() => setCreating(true)}>
              <Icon of={Plus} />
              Topic
            </Button>
          ) : null
        }
      />
      {topics.isError ? <Failed error={topics.error} onRetry={() => void topics.refetch()} /> : null}
      {topics.isPending ? <LoadingRows columns={4} rows={5} /> : null}
      {topics.data?.length === 0 ? (
        <Empty icon={TopicIcon} title="No topics yet">
          Make one for each kind of message: order status, offers, reminders. People choose among them.
        </Empty>
      ) : null}
      {topics.data !== undefined && topics.data.length > 0 ? (
        <TopicsList topics={topics.data} onEdit={setEditing} onMove={move} onArchive={archive} />
      ) : null}
      {creating ? <CreateTopic open onClose={() => setCreating(false)} language={language} /> : null}
      {editing === undefined ? null : <EditTopic topic={editing} onClose={() => setEditing(undefined)} />}
    </>
  )
}
