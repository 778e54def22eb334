/** Makes a topic. Key and category are for good: a yes is given to what it was. */
import { Fault, type FieldError } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import { type Topic, type TopicCategory, type TopicText, topicsMax } from '../domain/topic.ts'
import { defaultLanguage, type Workspace } from '../domain/workspace.ts'
import { requireWorkspace } from './require-workspace.ts'
import type { Stores } from './stores.ts'

export interface NewTopic {
  readonly key: string
  readonly category: TopicCategory
  /** By language. The workspace's default language must be there. */
  readonly texts: Readonly<Record<string, TopicText>>
  /** Behind the others where it is left out. */
  readonly position?: number
}

/** In the caller's transaction. Throws `conflict` where the key is taken, `invalid` where the words are not whole. */
export async function createTopic(
  stores: Pick<Stores, 'topics' | 'workspaces' | 'audit'>,
  by: By,
  wanted: NewTopic,
): Promise<Topic> {
  const { workspaceId } = by.actor
  const workspace = await requireWorkspace(stores, workspaceId)
  const there = await stores.topics.list(workspaceId)
  requireWords(wanted.texts, workspace)
  if (there.length >= topicsMax) {
    throw new Fault('conflict', `A workspace has at most ${topicsMax} topics. Change one that is there.`, {
      reason: 'too_many_topics',
    })
  }
  const topic: Topic = {
    workspaceId,
    topicId: newId(by.now.getTime()),
    key: wanted.key,
    category: wanted.category,
    texts: wanted.texts,
    position: wanted.position ?? Math.max(-1, ...there.map(({ position }) => position)) + 1,
    createdAt: by.now,
    archivedAt: null,
  }
  await stores.topics.add(topic)
  await stores.audit.write([
    auditEntry(by, {
      action: 'topic.created',
      subject: { kind: 'topic', id: topic.topicId },
      detail: { key: topic.key, category: topic.category, languages: Object.keys(topic.texts) },
    }),
  ])
  return topic
}

/** Throws `invalid` where the default language is missing, or a text is blank. */
export function requireWords(texts: Readonly<Record<string, TopicText>>, workspace: Pick<Workspace, 'profile'>): void {
  const language = defaultLanguage(workspace)
  const errors: FieldError[] = []
  if (texts[language] === undefined) {
    errors.push({ path: `/texts/${language}`, message: `Is missing: ${language} is the language of this workspace.` })
  }
  for (const [of, text] of Object.entries(texts)) {
    for (const part of ['name', 'description', 'frequency'] as const) {
      if (text[part].trim() === '')
        errors.push({ path: `/texts/${of}/${part}`, message: 'Is blank. Write what people read.' })
    }
  }
  if (errors.length > 0) throw new Fault('invalid', 'The words of the topic are not whole.', { errors })
}
