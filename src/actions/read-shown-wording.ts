/** The wording that a device had shown when it could not be reached: the live one, or one that was live before. */
import { readNotice } from '../domain/notice.ts'
import { type OptInPage, type Wording, wordingOf } from './read-opt-in-page.ts'
import type { Stores } from './stores.ts'

/** Undefined where no version of the notice reads like that, or the place asks about other topics now. */
export async function readShownWording(
  read: Stores,
  page: OptInPage,
  language: string,
  renderedSha256: Buffer,
): Promise<Wording | undefined> {
  const live = page.wordings.get(language)
  if (live?.renderedSha256.equals(renderedSha256)) return live
  const { workspaceId, noticeId } = page.point
  const versions = (await read.notices.versionsOf(workspaceId, [noticeId])).filter((one) => one.language === language)
  const contents = await read.wordings.find(
    workspaceId,
    versions.map(({ sha256 }) => sha256),
  )
  for (const version of versions) {
    const bytes = contents.get(version.sha256.toString('hex'))
    if (bytes === undefined) continue
    const shown = wordingOf(version, readNotice(bytes), page.point, page.world, [])
    // The message from us is the one that asks now.
    if (shown.renderedSha256.equals(renderedSha256)) return { ...shown, template: live?.template }
  }
  return undefined
}
