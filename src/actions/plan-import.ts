/** Looks up what the rows of an import are read and taken by: topics, wording, places of columns. */
import type { CapturePoint } from '../domain/capture-point.ts'
import type { Import, ImportSettings } from '../domain/import.ts'
import { guessMapping } from '../domain/import-columns.ts'
import type { RowPlan } from '../domain/import-row.ts'
import { liveVersions } from '../domain/notice.ts'
import type { Topic } from '../domain/topic.ts'
import { defaultLanguage } from '../domain/workspace.ts'
import { pointOf } from './create-import.ts'
import type { Stores } from './stores.ts'
import { loadWorld, type World } from './world.ts'

export interface ImportPlan {
  readonly row: RowPlan
  readonly world: World
  readonly point: CapturePoint | undefined
  /** Hash of the wording that was shown, by language. */
  readonly notices: ReadonlyMap<string, Buffer>
}

/** As it was said, and guessed where nothing was. */
export function mappingOf({ kind, file, settings }: Import): Required<Pick<ImportSettings, 'mapping' | 'attributes'>> {
  const byName = guessMapping(kind, file?.columns ?? [])
  const guessed = file?.numberColumn === undefined ? byName : { mapping: { number: file.numberColumn }, attributes: {} }
  return {
    mapping: settings.mapping ?? guessed.mapping,
    attributes: settings.attributes ?? (settings.mapping === undefined ? guessed.attributes : {}),
  }
}

export async function planImport(stores: Stores, one: Import): Promise<ImportPlan> {
  const { workspaceId, kind, file, settings } = one
  const world = await loadWorld(stores, workspaceId)
  const all = await stores.topics.list(workspaceId)
  const point = await pointOf(stores, one)
  const versions = point === undefined ? [] : await stores.notices.versionsOf(workspaceId, [point.noticeId])
  const live = liveVersions(versions, world.workspace.kind)
  const { mapping, attributes } = mappingOf(one)
  const columns = file?.columns ?? []
  const place = (column: string | undefined) => (column === undefined ? -1 : columns.indexOf(column))
  const country = settings.country ?? point?.country ?? undefined
  // A yes can only be about what is still asked; a no about anything that ever was.
  const topics = kind === 'yeses' ? world.topics : all
  return {
    row: {
      kind,
      at: Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, place(column)])),
      attributes: Object.entries(attributes).map(([name, column]) => [name, place(column)] as const),
      country,
      dateFormat: settings.dateFormat ?? 'iso',
      topics: topicsByWord(topics),
      defaultTopics: topics.filter(({ key }) => settings.topics?.includes(key) === true),
      defaultScope: settings.scope ?? 'all',
      defaultDate: settings.date,
      source: settings.source,
      language: settings.language ?? point?.settings.defaultLanguage ?? defaultLanguage(world.workspace),
      asked: new Set(point?.topics ?? []),
      languages: new Map([...live.keys()].map((language) => [language.toLowerCase(), language])),
    },
    world,
    point,
    notices: new Map([...live].map(([language, { sha256 }]) => [language, sha256])),
  }
}

function topicsByWord(topics: readonly Topic[]): ReadonlyMap<string, Topic> {
  const words = new Map<string, Topic>()
  for (const topic of topics) {
    for (const { name } of Object.values(topic.texts)) words.set(name.trim().toLowerCase(), topic)
  }
  // A key says it surely; a name may be shared.
  for (const topic of topics) words.set(topic.key, topic)
  return words
}
