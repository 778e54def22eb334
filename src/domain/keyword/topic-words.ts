/** What people call a topic when they stop it: its names in all languages, and its key. */
import type { Topic } from '../topic.ts'

export interface TopicWords {
  readonly topicId: string
  /** By BCP-47 language; `und` for words that belong to none. */
  readonly words: Readonly<Record<string, readonly string[]>>
}

export function topicWords(topic: Pick<Topic, 'topicId' | 'key' | 'texts'>): TopicWords {
  const names = Object.entries(topic.texts).map(([language, { name }]) => [language, [name]] as const)
  return { topicId: topic.topicId, words: { und: [topic.key.replaceAll(/[_.-]/g, ' ')], ...Object.fromEntries(names) } }
}
