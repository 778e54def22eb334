/** A message type that a person can choose. Its category never changes: a yes was given to what it was. */
export type TopicCategory = 'marketing' | 'utility'

export interface TopicText {
  readonly name: string
  readonly description: string
  /** How often, in words: "up to 4 a month". */
  readonly frequency: string
}

export interface Topic {
  readonly workspaceId: string
  readonly topicId: string
  /** A short word for the API and for templates' payloads, such as `offers`. */
  readonly key: string
  readonly category: TopicCategory
  /** By BCP-47 language; the workspace's default language is always there. */
  readonly texts: Readonly<Record<string, TopicText>>
  readonly position: number
  readonly createdAt: Date
  readonly archivedAt: Date | null
}

/** As many as a page can still explain. They are read whole, on one page. */
export const topicsMax = 200

export interface TopicStore {
  /** Throws `conflict` where the key is taken. */
  add(topic: Topic): Promise<void>
  find(workspaceId: string, topicId: string): Promise<Topic | undefined>
  /** All of them, archived ones too, by position and key. */
  list(workspaceId: string): Promise<Topic[]>
  /** Writes words, position and whether it is archived. */
  update(topic: Topic): Promise<void>
}

/** The words in the language that was asked for, else in the default, else in any. */
export function topicText(topic: Topic, language: string, fallback: string): TopicText {
  const text = topic.texts[language] ?? topic.texts[fallback] ?? Object.values(topic.texts)[0]
  if (text === undefined) throw new Error(`topic ${topic.key} has no words`)
  return text
}

/** The category of each topic, by topic id: what the fold of consent asks. */
export function categoriesOf(topics: readonly Topic[]): ReadonlyMap<string, TopicCategory> {
  return new Map(topics.map(({ topicId, category }) => [topicId, category]))
}
