/** Notices with what a reader wants to know of them: their words, whether those are stale, and who wrote and approved them. */
import { Fault } from '../base/fault.ts'
import { isStale, type Notice, type NoticeContent, type NoticeVersion, readNotice } from '../domain/notice.ts'
import type { Workspace } from '../domain/workspace.ts'
import { requireWorkspace } from './require-workspace.ts'
import type { Stores } from './stores.ts'

export interface ReadVersion {
  readonly version: NoticeVersion
  readonly content: NoticeContent
  /** Topics or profile have changed their words since. Only ever said of the newest version of a language. */
  readonly stale: boolean
}

export interface ReadNotice {
  readonly notice: Notice
  readonly versions: readonly ReadVersion[]
  readonly uses: number
  readonly workspaceKind: Workspace['kind']
  /** Names of those who wrote and approved, by what stands in the versions. */
  readonly names: ReadonlyMap<string, string>
}

type ReadStores = Pick<Stores, 'notices' | 'wordings' | 'topics' | 'workspaces' | 'actorNames'>

export async function readWholeNotice(stores: ReadStores, workspaceId: string, noticeId: string): Promise<ReadNotice> {
  const notice = await stores.notices.find(workspaceId, noticeId)
  if (notice === undefined) throw new Fault('not_found', 'There is no such notice.')
  // One after the other: inside a transaction they share one connection.
  const workspace = await requireWorkspace(stores, workspaceId)
  const topics = await stores.topics.list(workspaceId)
  const versions = await stores.notices.versionsOf(workspaceId, [noticeId])
  const uses = await stores.notices.uses(workspaceId, [noticeId])
  const hashes = versions.map(({ sha256 }) => sha256)
  const contents = await stores.wordings.find(workspaceId, hashes)
  const actors = versions.flatMap(({ createdBy, approvedBy }) => [
    createdBy,
    ...(approvedBy === null ? [] : [approvedBy]),
  ])
  const names = await stores.actorNames.names(workspaceId, actors)
  const newest = new Set([...Map.groupBy(versions, ({ language }) => language).values()].map((own) => own[0]))
  return {
    notice,
    uses: uses.get(noticeId) ?? 0,
    workspaceKind: workspace.kind,
    names,
    versions: versions.map((version) => {
      const bytes = contents.get(version.sha256.toString('hex'))
      if (bytes === undefined) throw new Error('a version of a notice without its wording')
      const content = readNotice(bytes)
      return { version, content, stale: newest.has(version) && isStale(content, { topics, workspace }) }
    }),
  }
}
