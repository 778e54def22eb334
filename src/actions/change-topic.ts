/** Changes the words of a topic, its place, and whether it is asked at all. New words are shown once a notice carries them. */
import { Fault } from '../base/fault.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Topic, TopicText } from '../domain/topic.ts'
import { requireWords } from './create-topic.ts'
import type { Stores } from './stores.ts'

export interface TopicChange {
  readonly texts?: Readonly<Record<string, TopicText>>
  readonly position?: number
  readonly archived?: boolean
}

/** In the caller's transaction. What is named is written, the rest stays. */
export async function changeTopic(
  stores: Pick<Stores, 'topics' | 'workspaces' | 'audit'>,
  by: By,
  topicId: string,
  change: TopicChange,
): Promise<Topic> {
  const { workspaceId } = by.actor
  // The workspace's row stands for the lock of its few topics.
  const workspace = await stores.workspaces.lock(workspaceId)
  const before = await stores.topics.find(workspaceId, topicId)
  if (before === undefined || workspace === undefined) throw new Fault('not_found', 'There is no such topic.')
  if (change.texts !== undefined) requireWords(change.texts, workspace)
  const after: Topic = {
    ...before,
    texts: change.texts ?? before.texts,
    position: change.position ?? before.position,
    archivedAt:
      change.archived === undefined ? before.archivedAt : change.archived ? (before.archivedAt ?? by.now) : null,
  }
  await stores.topics.update(after)
  const told = ({ texts, position, archivedAt }: Topic) => ({ texts, position, archived: archivedAt !== null })
  await stores.audit.write([
    auditEntry(by, {
      action: 'topic.changed',
      subject: { kind: 'topic', id: topicId },
      detail: { before: told(before), after: told(after) },
    }),
  ])
  return after
}
