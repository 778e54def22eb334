/** What reports of consent are read against: topics, capture points, notices, senders. Remembered for two seconds. */
import { second } from '../base/clock.ts'
import type { FieldError } from '../base/fault.ts'
import { Remembered } from '../base/remembered.ts'
import type { Secrets } from '../base/secret.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import { readNotice } from '../domain/notice.ts'
import type { Sender } from '../domain/sender.ts'
import { type PaperForm, type PaperReport, readPaperForm } from './read-paper-form.ts'
import type { Stores } from './stores.ts'
import { type World, worldOf } from './world.ts'

/** A wording that a report may name. */
export interface ReportedNotice {
  readonly sha256: Buffer
  readonly language: string
  /** Names of its topics as shown, by key. */
  readonly topics: ReadonlyMap<string, string>
}

const rememberedMs = 2 * second
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export class ConsentGround {
  readonly #read: Stores
  readonly #points: Remembered<CapturePoint | undefined>
  readonly #notices: Remembered<ReportedNotice | undefined>
  readonly #senders: Remembered<Sender[]>

  constructor(read: Stores) {
    this.#read = read
    this.#points = new Remembered(rememberedMs, (key) => this.#loadPoint(key))
    this.#notices = new Remembered(rememberedMs, (key) => this.#loadNotice(key))
    this.#senders = new Remembered(rememberedMs, (workspaceId) => read.senders.list(workspaceId))
  }

  world(workspaceId: string): Promise<World> {
    return worldOf(this.#read, workspaceId)
  }

  /** A capture point of this workspace by its slug or its id. */
  capturePoint(workspaceId: string, slugOrId: string): Promise<CapturePoint | undefined> {
    return this.#points.get(`${workspaceId}/${slugOrId}`)
  }

  notice(workspaceId: string, id: string, version: number, language: string): Promise<ReportedNotice | undefined> {
    return this.#notices.get(`${workspaceId}/${id}/${version}/${language}`)
  }

  paperForm(secrets: Secrets, report: PaperReport, errors: FieldError[]): Promise<PaperForm | undefined> {
    return readPaperForm(this.#read, secrets, report, errors)
  }

  /** The number that people write to: the workspace's first. */
  async sender(workspaceId: string): Promise<Sender | undefined> {
    const [first] = await this.#senders.get(workspaceId)
    return first
  }

  async #loadPoint(key: string): Promise<CapturePoint | undefined> {
    const [workspaceId = '', slugOrId = ''] = key.split('/')
    const { capturePoints } = this.#read
    const point = uuid.test(slugOrId)
      ? await capturePoints.find(workspaceId, slugOrId)
      : await capturePoints.findBySlug(slugOrId)
    return point?.workspaceId === workspaceId ? point : undefined
  }

  async #loadNotice(key: string): Promise<ReportedNotice | undefined> {
    const [workspaceId = '', id = '', version = '', language = ''] = key.split('/')
    const versions = await this.#read.notices.versionsOf(workspaceId, [id])
    const found = versions.find((one) => one.version === Number(version) && one.language === language)
    if (found === undefined) return undefined
    const [bytes] = (await this.#read.wordings.find(workspaceId, [found.sha256])).values()
    if (bytes === undefined) throw new Error('a version of a notice without its wording')
    const topics = new Map(readNotice(bytes).topics.map((topic) => [topic.key, topic.name]))
    return { sha256: found.sha256, language, topics }
  }
}
