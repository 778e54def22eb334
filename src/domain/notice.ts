/**
 * The wording that is shown, one immutable version per language. A version is kept as canonical bytes under their hash, so
 * that a record can say for ever what its person had read.
 */
import { canonicalJson } from '../base/canonical-json.ts'
import { Fault, type FieldError } from '../base/fault.ts'
import type { Page, PageRequest } from './page.ts'
import type { Topic, TopicCategory } from './topic.ts'
import type { Workspace } from './workspace.ts'

/** What an editor writes. */
export interface NoticeWords {
  readonly heading: string
  readonly intro: string
  /** Beside each tick box, with `{topic}` and `{number}`. The mark is set before the word WhatsApp. */
  readonly tick: string
  readonly several_numbers: boolean
  readonly stop: string
  readonly age: string | null
  readonly yes: string
  readonly no: string
  readonly footer: string | null
  /** Keys, in the order shown. */
  readonly topics: readonly string[]
}

export interface NoticeTopic {
  readonly key: string
  readonly category: TopicCategory
  readonly name: string
  readonly description: string
  readonly frequency: string
}

/** The whole wording. Its members have the names under which they are hashed. */
export interface NoticeContent extends Omit<NoticeWords, 'topics'> {
  readonly v: 1
  readonly kind: 'notice'
  readonly language: string
  readonly business: string
  /** Null while the profile has none: the guideline check says so, and nothing is published. */
  readonly privacy_url: string | null
  readonly topics: readonly NoticeTopic[]
}

export interface Notice {
  readonly workspaceId: string
  readonly noticeId: string
  readonly name: string
  readonly createdAt: Date
  readonly archivedAt: Date | null
}

export interface NoticeVersion {
  readonly workspaceId: string
  readonly noticeId: string
  /** Counted per notice and language. */
  readonly version: number
  readonly language: string
  readonly sha256: Buffer
  readonly createdAt: Date
  /** As in records: `member:<id>`, `key:<id>`; `system` for one that ships. */
  readonly createdBy: string
  readonly approvedAt: Date | null
  readonly approvedBy: string | null
}

export interface NoticeStore {
  add(notice: Notice): Promise<void>
  find(workspaceId: string, noticeId: string): Promise<Notice | undefined>
  /** The same, and nobody else adds a version until the transaction ends. */
  lock(workspaceId: string, noticeId: string): Promise<Notice | undefined>
  /** Newest first. */
  list(workspaceId: string, filter: { readonly archived: boolean }, page: PageRequest): Promise<Page<Notice>>
  /** Writes name and whether it is archived. */
  update(notice: Notice): Promise<void>
  /** The wording must be kept already. */
  addVersion(version: NoticeVersion): Promise<void>
  /** By language, the newest first. */
  versionsOf(workspaceId: string, noticeIds: readonly string[]): Promise<NoticeVersion[]>
  /** Adds the approval where there is none; false where there was one. */
  approve(version: NoticeVersion, by: string, at: Date): Promise<boolean>
  /** By id; archived ones too. */
  names(workspaceId: string, noticeIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** How many capture points use each, archived ones apart. */
  uses(workspaceId: string, noticeIds: readonly string[]): Promise<ReadonlyMap<string, number>>
}

/** What a version is made from, besides an editor's words. */
export interface NoticeGround {
  readonly topics: readonly Topic[]
  readonly workspace: Pick<Workspace, 'name' | 'profile'>
}

/**
 * The whole wording in one language: the editor's words with those of topics and profile. Throws `invalid` with every
 * topic that is unknown, archived or without words in this language; `path` is where the words stand in what was sent.
 */
export function composeNotice(
  words: NoticeWords,
  language: string,
  { topics, workspace }: NoticeGround,
  path = '/content',
): NoticeContent {
  const { faults, found } = findTopics(words, language, topics, path)
  if (faults.length > 0)
    throw new Fault('invalid', 'The wording names topics that cannot be shown.', { errors: faults })
  const { topics: _keys, ...rest } = words
  return {
    v: 1,
    kind: 'notice',
    language,
    ...rest,
    business: workspace.profile.tradingName ?? workspace.name,
    privacy_url: workspace.profile.privacyUrl ?? null,
    topics: found,
  }
}

function findTopics(words: NoticeWords, language: string, topics: readonly Topic[], path: string) {
  const faults: FieldError[] = []
  const found: NoticeTopic[] = []
  words.topics.forEach((key, at) => {
    const topic = topics.find((one) => one.key === key)
    const text = topic?.texts[language]
    const message = whyNot(key, language, topic, words.topics.indexOf(key) < at)
    if (message !== undefined) faults.push({ path: `${path}/topics/${at}`, message })
    if (topic !== undefined && text !== undefined) found.push({ key, category: topic.category, ...text })
  })
  return { faults, found }
}

function whyNot(key: string, language: string, topic: Topic | undefined, twice: boolean): string | undefined {
  if (topic === undefined) return `There is no topic ${key}. Create it under Topics first.`
  if (topic.archivedAt !== null) return `The topic ${key} is archived. Leave it out, or take it back under Topics.`
  if (twice) return `The topic ${key} stands there twice.`
  if (topic.texts[language] === undefined)
    return `The topic ${key} has no words in ${language}. Write them under Topics.`
  return undefined
}

/** The editor's part of a wording, from which it can be made again. */
export function wordsOf({
  heading,
  intro,
  tick,
  several_numbers,
  stop,
  age,
  yes,
  no,
  footer,
  topics,
}: NoticeContent): NoticeWords {
  return { heading, intro, tick, several_numbers, stop, age, yes, no, footer, topics: topics.map(({ key }) => key) }
}

/** Whether topics or profile have changed their words since. */
export function isStale(content: NoticeContent, ground: NoticeGround): boolean {
  const { faults } = findTopics(wordsOf(content), content.language, ground.topics, '')
  if (faults.length > 0) return true
  const again = composeNotice(wordsOf(content), content.language, ground)
  return canonicalJson(again) !== canonicalJson(content)
}

export function writeNotice(content: NoticeContent): Buffer {
  return Buffer.from(canonicalJson(content))
}

/** The wording in kept bytes. Throws where they are another kind of wording. */
export function readNotice(bytes: Buffer): NoticeContent {
  const content: NoticeContent = JSON.parse(bytes.toString())
  if (content.kind !== 'notice' || content.v !== 1) throw new Error('this wording is no notice')
  return content
}

/**
 * The version that pages show in its language: the newest that a named member has approved. In a demo also one that
 * ships, though nobody has reviewed it. Undefined where there is none; `versions` are of one language.
 */
export function liveVersion(
  versions: readonly NoticeVersion[],
  workspaceKind: Workspace['kind'],
): NoticeVersion | undefined {
  return versions
    .filter(({ approvedAt, createdBy }) => approvedAt !== null || (workspaceKind === 'demo' && createdBy === 'system'))
    .reduce<NoticeVersion | undefined>((a, b) => (a !== undefined && a.version >= b.version ? a : b), undefined)
}

/** The live version of every language that has one, by language. */
export function liveVersions(
  versions: readonly NoticeVersion[],
  workspaceKind: Workspace['kind'],
): ReadonlyMap<string, NoticeVersion> {
  const live = new Map<string, NoticeVersion>()
  for (const [language, own] of Map.groupBy(versions, ({ language }) => language)) {
    const version = liveVersion(own, workspaceKind)
    if (version !== undefined) live.set(language, version)
  }
  return live
}

/** One tick box as it stood on a page. The number that a person typed stays `{number}`. */
export interface ShownBox {
  readonly topic: string
  readonly label: string
  readonly description: string
  readonly frequency: string
}

/** A notice after filling in: what one page showed, without anything about the person who read it. */
export interface ShownNotice extends Omit<NoticeContent, 'kind' | 'topics' | 'tick'> {
  readonly kind: 'shown_notice'
  readonly boxes: readonly ShownBox[]
}

/** Fills the notice in for a page that asks about these topics (keys). Whose words are not in the notice is not shown. */
export function fillNotice(content: NoticeContent, topicKeys: readonly string[]): ShownNotice {
  const { kind: _kind, topics, tick, ...rest } = content
  return {
    ...rest,
    kind: 'shown_notice',
    boxes: topics
      .filter(({ key }) => topicKeys.includes(key))
      .map(({ key, name, description, frequency }) => ({
        topic: key,
        label: tick.replaceAll('{topic}', name),
        description,
        frequency,
      })),
  }
}

export function writeShownNotice(shown: ShownNotice): Buffer {
  return Buffer.from(canonicalJson(shown))
}
