/** What an opt-in page is made of: the place, the wording that is live in each language, who asks, and by which number. */
import { second } from '../base/clock.ts'
import { Remembered } from '../base/remembered.ts'
import { sha256 } from '../base/secret.ts'
import { languageTags, nearestLanguage } from '../copy/languages.ts'
import type { BrandLook } from '../domain/brand.ts'
import { type CapturePoint, pageChannels } from '../domain/capture-point.ts'
import {
  fillNotice,
  liveVersions,
  type NoticeContent,
  type NoticeVersion,
  readNotice,
  writeShownNotice,
} from '../domain/notice.ts'
import type { Sender } from '../domain/sender.ts'
import type { Template } from '../domain/template.ts'
import type { Topic } from '../domain/topic.ts'
import { defaultLanguage } from '../domain/workspace.ts'
import { confirmationTemplate } from './ask-to-confirm.ts'
import type { Stores } from './stores.ts'
import { type World, worldOf } from './world.ts'

export interface OptInPage {
  readonly world: World
  readonly point: CapturePoint
  /** The number that people write to; undefined while none is connected. */
  readonly sender: Sender | undefined
  readonly hasOfficialMark: boolean
  readonly look: BrandLook | undefined
  /** By language, the place's own first; none while no wording is live. */
  readonly wordings: ReadonlyMap<string, Wording>
}

/** One language of the page. */
export interface Wording {
  readonly language: string
  readonly version: NoticeVersion
  readonly content: NoticeContent
  /** The topics that are asked about here, in the order of the notice. */
  readonly topics: readonly Topic[]
  /** The wording as the page shows it, and its hash. */
  readonly rendered: Buffer
  readonly renderedSha256: Buffer
  /** With which a message from us asks, where the place wants that and WhatsApp has approved it. */
  readonly template: Template | undefined
}

const rememberedMs = 2 * second

/** Undefined for a place that does not exist, was never opened, or is no page. An archived one is answered. */
export class OptInPages {
  readonly #read: Stores
  readonly #pages: Remembered<OptInPage | undefined>

  constructor(read: Stores) {
    this.#read = read
    this.#pages = new Remembered(rememberedMs, (slug) => this.#load(slug))
  }

  find(slug: string): Promise<OptInPage | undefined> {
    return this.#pages.get(slug)
  }

  async #load(slug: string): Promise<OptInPage | undefined> {
    const read = this.#read
    const point = await read.capturePoints.findBySlug(slug)
    if (point === undefined || !pageChannels.includes(point.channel) || point.state === 'draft') return undefined
    return readOptInPage(read, point)
  }
}

/** Any place that shows a notice, whatever its channel. */
export async function readOptInPage(read: Stores, point: CapturePoint): Promise<OptInPage> {
  const { workspaceId } = point
  const [world, [sender], hasOfficialMark, look, versions] = await Promise.all([
    worldOf(read, workspaceId),
    read.senders.list(workspaceId),
    read.brand.hasMark(workspaceId),
    read.brand.look(workspaceId),
    read.notices.versionsOf(workspaceId, [point.noticeId]),
  ])
  const live = [...liveVersions(versions, world.workspace.kind).values()]
  const contents = await read.wordings.find(
    workspaceId,
    live.map(({ sha256 }) => sha256),
  )
  const templates =
    point.confirmation === 'we_ask' && sender !== undefined
      ? await read.templates.list(workspaceId, sender.senderId)
      : []
  const wordings = live.flatMap((version): Wording[] => {
    const bytes = contents.get(version.sha256.toString('hex'))
    return bytes === undefined ? [] : [wordingOf(version, readNotice(bytes), point, world, templates)]
  })
  const first = point.settings.defaultLanguage ?? defaultLanguage(world.workspace)
  const place = ({ language }: Wording) => (language === first ? -1 : languageTags.indexOf(nearestLanguage(language)))
  const ordered = wordings.filter(({ topics }) => topics.length > 0).toSorted((a, b) => place(a) - place(b))
  return {
    world,
    point,
    sender,
    hasOfficialMark,
    look,
    wordings: new Map(ordered.map((wording) => [wording.language, wording])),
  }
}

export function wordingOf(
  version: NoticeVersion,
  content: NoticeContent,
  point: CapturePoint,
  { topics }: World,
  templates: readonly Template[],
): Wording {
  const asked = content.topics.flatMap(({ key }) => {
    const topic = topics.find((one) => one.key === key)
    return topic !== undefined && point.topics.includes(topic.topicId) ? [topic] : []
  })
  const rendered = writeShownNotice(
    fillNotice(
      content,
      asked.map(({ key }) => key),
    ),
  )
  return {
    language: version.language,
    version,
    content,
    topics: asked,
    rendered,
    renderedSha256: sha256(rendered),
    template: confirmationTemplate(templates, nearestLanguage(version.language)),
  }
}
