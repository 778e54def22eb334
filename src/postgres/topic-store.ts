/** Topics: few, read whole. Nothing here can change a key or a category. */
import { Fault } from '../base/fault.ts'
import type { Topic, TopicCategory, TopicStore, TopicText } from '../domain/topic.ts'
import type { Queryable } from './pool.ts'
import { isSqlState } from './sql-state.ts'

export function topicStore(db: Queryable): TopicStore {
  return {
    add: (topic) => add(db, topic),
    find: (workspaceId, topicId) => find(db, workspaceId, topicId),
    list: (workspaceId) => list(db, workspaceId),
    update: (topic) => update(db, topic),
  }
}

interface TopicRow {
  readonly workspace_id: string
  readonly topic_id: string
  readonly key: string
  readonly category: TopicCategory
  readonly texts: Record<string, TopicText>
  readonly position: number
  readonly created_at: Date
  readonly archived_at: Date | null
}

async function add(db: Queryable, topic: Topic): Promise<void> {
  try {
    await db.query(
      `insert into topic (workspace_id, topic_id, key, category, texts, position, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [topic.workspaceId, topic.topicId, topic.key, topic.category, topic.texts, topic.position, topic.createdAt],
    )
  } catch (error) {
    if (isSqlState(error, 'uniqueViolation')) throw keyTaken(topic.key, error)
    throw error
  }
}

async function find(db: Queryable, workspaceId: string, topicId: string): Promise<Topic | undefined> {
  const { rows } = await db.query<TopicRow>(
    `select workspace_id, topic_id, key, category, texts, position, created_at, archived_at
     from topic
     where workspace_id = $1 and topic_id = $2`,
    [workspaceId, topicId],
  )
  return rows[0] && fromRow(rows[0])
}

async function list(db: Queryable, workspaceId: string): Promise<Topic[]> {
  const { rows } = await db.query<TopicRow>({
    name: 'list-topics',
    text: `select workspace_id, topic_id, key, category, texts, position, created_at, archived_at
           from topic
           where workspace_id = $1
           order by position, key`,
    values: [workspaceId],
  })
  return rows.map(fromRow)
}

async function update(db: Queryable, topic: Topic): Promise<void> {
  await db.query(
    `update topic set texts = $3, position = $4, archived_at = $5
     where workspace_id = $1 and topic_id = $2`,
    [topic.workspaceId, topic.topicId, topic.texts, topic.position, topic.archivedAt],
  )
}

function fromRow(row: TopicRow): Topic {
  return {
    workspaceId: row.workspace_id,
    topicId: row.topic_id,
    key: row.key,
    category: row.category,
    texts: row.texts,
    position: row.position,
    createdAt: row.created_at,
    archivedAt: row.archived_at,
  }
}

function keyTaken(key: string, cause: unknown): Fault {
  return new Fault('conflict', `There is a topic ${key} already.`, {
    reason: 'topic_key_taken',
    errors: [{ path: '/key', message: 'Choose another one, or change the topic that has it.' }],
    cause,
  })
}
