/** Makes a place where consent is asked, as a draft: nobody sees it until it is published. */
import { Fault, type FieldError } from '../base/fault.ts'
import { newCode, newId } from '../base/ids.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import {
  type CaptureChannel,
  type CapturePoint,
  type CapturePointSettings,
  reportedChannels,
  slugOf,
} from '../domain/capture-point.ts'
import type { Topic } from '../domain/topic.ts'
import { websiteSettingErrors } from '../domain/website-settings.ts'
import type { Stores } from './stores.ts'

export interface NewCapturePoint {
  readonly name: string
  /** Made from the name where it is left out. */
  readonly slug?: string
  readonly channel: CaptureChannel
  readonly noticeId: string
  /** Keys. */
  readonly topics: readonly string[]
  readonly confirmation?: CapturePoint['confirmation']
  readonly country?: string
  readonly settings?: CapturePointSettings
}

/** In the caller's transaction. Throws `invalid` with every field that does not fit, `conflict` where the slug is taken. */
export async function createCapturePoint(
  stores: Pick<Stores, 'capturePoints' | 'notices' | 'topics' | 'audit'>,
  by: By,
  wanted: NewCapturePoint,
): Promise<CapturePoint> {
  const { workspaceId } = by.actor
  const topics = await stores.topics.list(workspaceId)
  const notice = await stores.notices.find(workspaceId, wanted.noticeId)
  const errors = [
    ...topicErrors(wanted.topics, topics),
    ...(notice === undefined || notice.archivedAt !== null ? [noNotice] : []),
    ...settingErrors(wanted.channel, wanted.settings ?? {}),
  ]
  if (errors.length > 0) throw new Fault('invalid', 'The capture point was not made.', { errors })
  const point: CapturePoint = {
    workspaceId,
    capturePointId: newId(by.now.getTime()),
    slug: wanted.slug ?? (await freeSlug(stores, wanted.name)),
    name: wanted.name,
    channel: wanted.channel,
    noticeId: wanted.noticeId,
    topics: topicIds(wanted.topics, topics),
    confirmation: wanted.confirmation ?? 'person_sends',
    country: wanted.country ?? null,
    settings: wanted.settings ?? {},
    state: 'draft',
    createdAt: by.now,
    publishedAt: null,
  }
  await stores.capturePoints.add(point)
  await stores.audit.write([
    auditEntry(by, {
      action: 'capture-point.created',
      subject: { kind: 'capture-point', id: point.capturePointId },
      detail: { slug: point.slug, name: point.name, channel: point.channel, topics: wanted.topics },
    }),
  ])
  return point
}

export const noNotice: FieldError = { path: '/notice', message: 'There is no such notice, or it is archived.' }

export function topicErrors(keys: readonly string[], topics: readonly Topic[]): FieldError[] {
  return keys.flatMap((key, at) => {
    const topic = topics.find((one) => one.key === key)
    if (topic?.archivedAt === null && keys.indexOf(key) === at) return []
    const message =
      topic === undefined ? `There is no topic ${key}.` : `The topic ${key} is archived, or stands there twice.`
    return [{ path: `/topics/${at}`, message }]
  })
}

export function settingErrors(channel: CaptureChannel, settings: CapturePointSettings): FieldError[] {
  const errors: FieldError[] = []
  if (!reportedChannels.includes(channel) && settings.policy !== undefined) {
    errors.push({
      path: '/settings/policy',
      message: `What an answer comes to here follows from how it is given; a policy is for ${reportedChannels.join(', ')}.`,
    })
  }
  if (settings.redirectUrl !== undefined && !/^https?:\/\/[^\s]+$/.test(settings.redirectUrl)) {
    errors.push({ path: '/settings/redirect_url', message: 'Send a whole address that begins with https://.' })
  }
  errors.push(...websiteSettingErrors(channel, settings))
  return errors
}

export function topicIds(keys: readonly string[], topics: readonly Topic[]): string[] {
  return keys.flatMap((key) => topics.find((topic) => topic.key === key)?.topicId ?? [])
}

async function freeSlug({ capturePoints }: Pick<Stores, 'capturePoints'>, name: string): Promise<string> {
  const slug = slugOf(name)
  if (slug.length > 1 && (await capturePoints.findBySlug(slug)) === undefined) return slug
  return `${slug === '' ? 'ask' : slug}-${newCode(6).toLowerCase()}`
}
