/**
 * Brings the set-up of one workspace into another, as drafts: topics, notices, templates, capture points, intents and flows.
 * Never a person, never a record: a yes was given to one business and stays there. What is there already stays as it is.
 */
import { Fault } from '../base/fault.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import { isBuiltIn } from '../domain/intent/built-in.ts'
import { type Notice, type NoticeVersion, readNotice, wordsOf } from '../domain/notice.ts'
import type { Page, PageRequest } from '../domain/page.ts'
import type { Template } from '../domain/template.ts'
import { createCapturePoint } from './create-capture-point.ts'
import { createNotice } from './create-notice.ts'
import { createTemplate } from './create-template.ts'
import { createTopic } from './create-topic.ts'
import { createFlow } from './flow/create-flow.ts'
import { addNoticeVersion } from './publish-notice-version.ts'
import { changeIntent, createIntent } from './save-intent.ts'
import type { Stores } from './stores.ts'

export interface CopiedSetUp {
  readonly topics: number
  readonly notices: number
  readonly templates: number
  readonly capturePoints: number
  readonly intents: number
  readonly flows: number
  /** What could not come along, and why. */
  readonly left: readonly { readonly what: string; readonly why: string }[]
}

/** In the caller's transaction, which looked whether they may read `from`. Doing it again brings what is new there. */
export async function copySetUp(stores: Stores, by: By, from: string): Promise<CopiedSetUp> {
  if (from === by.actor.workspaceId) {
    throw new Fault('invalid', 'This is the same workspace.', {
      errors: [{ path: '/from', message: 'Name another workspace of yours.' }],
    })
  }
  const copy = new Copy(stores, by, from)
  const copied = {
    topics: await copy.topics(),
    notices: await copy.notices(),
    templates: await copy.templates(),
    capturePoints: await copy.capturePoints(),
    intents: await copy.intents(),
    flows: await copy.flows(),
    left: copy.left,
  }
  await stores.audit.write([
    auditEntry(by, {
      action: 'workspace.set-up-copied',
      subject: { kind: 'workspace', id: by.actor.workspaceId },
      detail: { from, ...copied, left: copied.left.map(({ what }) => what) },
    }),
  ])
  return copied
}

class Copy {
  readonly left: { what: string; why: string }[] = []
  readonly #stores: Stores
  readonly #by: By
  readonly #from: string
  readonly #to: string

  constructor(stores: Stores, by: By, from: string) {
    this.#stores = stores
    this.#by = by
    this.#from = from
    this.#to = by.actor.workspaceId
  }

  async topics(): Promise<number> {
    const there = new Set((await this.#stores.topics.list(this.#to)).map(({ key }) => key))
    const wanted = (await this.#stores.topics.list(this.#from)).filter(
      ({ key, archivedAt }) => archivedAt === null && !there.has(key),
    )
    return this.#each(
      wanted,
      ({ key }) => `the topic ${key}`,
      ({ key, category, texts }) => createTopic(this.#stores, this.#by, { key, category, texts }),
    )
  }

  async notices(): Promise<number> {
    const there = new Set((await this.#notices(this.#to)).map(({ name }) => name))
    const wanted = (await this.#notices(this.#from)).filter(({ name }) => !there.has(name))
    const versions = await this.#stores.notices.versionsOf(
      this.#from,
      wanted.map(({ noticeId }) => noticeId),
    )
    return this.#each(
      wanted,
      ({ name }) => `the notice ${name}`,
      ({ noticeId, name }) => this.#copyNotice(name, newestOf(versions.filter((one) => one.noticeId === noticeId))),
    )
  }

  /** Its words in each language, to be read and approved anew. */
  async #copyNotice(name: string, versions: readonly NoticeVersion[]): Promise<void> {
    const wordings = await this.#stores.wordings.find(
      this.#from,
      versions.map(({ sha256 }) => sha256),
    )
    const [first, ...others] = versions.flatMap(({ language, sha256 }) => {
      const bytes = wordings.get(sha256.toString('hex'))
      return bytes === undefined ? [] : [{ language, content: wordsOf(readNotice(bytes)) }]
    })
    if (first === undefined) return
    const { notice } = await createNotice(this.#stores, this.#by, { name, ...first })
    for (const version of others) await addNoticeVersion(this.#stores, this.#by, notice, version)
  }

  async templates(): Promise<number> {
    const wanted = (await this.#stores.templates.list(this.#from)).filter(isWorthCopying)
    const [sender] = await this.#stores.senders.list(this.#to)
    if (sender === undefined) {
      if (wanted.length > 0) {
        this.left.push({ what: 'the templates', why: 'Connect a WhatsApp number first, then copy once more.' })
      }
      return 0
    }
    const there = await this.#stores.templates.list(this.#to, sender.senderId)
    const named = ({ content: { name, language } }: Template) => `${name} ${language}`
    const known = new Set(there.map(named))
    return this.#each(
      wanted.filter((template) => !known.has(named(template))),
      (template) => `the template ${named(template)}`,
      ({ content }) => createTemplate(this.#stores, this.#by, { senderId: sender.senderId, content }),
    )
  }

  async capturePoints(): Promise<number> {
    const there = new Set((await this.#capturePoints(this.#to)).map(({ name }) => name))
    const wanted = (await this.#capturePoints(this.#from)).filter(
      ({ name, state }) => state !== 'archived' && !there.has(name),
    )
    const notices = await this.#notices(this.#from)
    const ours = await this.#notices(this.#to)
    const topics = await this.#stores.topics.list(this.#from)
    return this.#each(
      wanted,
      ({ name }) => `the capture point ${name}`,
      async (point) => {
        const notice = notices.find(({ noticeId }) => noticeId === point.noticeId)
        const copy = ours.find(({ name }) => name === notice?.name)
        if (copy === undefined) throw new Fault('conflict', 'Its notice did not come along.')
        await createCapturePoint(this.#stores, this.#by, {
          name: point.name,
          channel: point.channel,
          noticeId: copy.noticeId,
          topics: topics.filter(({ topicId }) => point.topics.includes(topicId)).map(({ key }) => key),
          confirmation: point.confirmation,
          settings: point.settings,
          ...(point.country === null ? {} : { country: point.country }),
        })
      },
    )
  }

  /** What was added to built-in ones comes along too, where nothing has been written there yet. */
  async intents(): Promise<number> {
    const there = new Set((await this.#stores.intents.list(this.#to)).map(({ key }) => key))
    const wanted = (await this.#stores.intents.list(this.#from)).filter(({ key }) => !there.has(key))
    return this.#each(
      wanted,
      ({ key }) => `the intent ${key}`,
      ({ key, name, description, labels, utterances, threshold }) => {
        if (key === 'stop') return changeIntent(this.#stores, this.#by, key, { utterances })
        const words = { name, description, labels, utterances, threshold }
        return isBuiltIn(key)
          ? changeIntent(this.#stores, this.#by, key, words)
          : createIntent(this.#stores, this.#by, { key, ...words })
      },
    )
  }

  /** As drafts: nothing is published before somebody here has looked at it. */
  async flows(): Promise<number> {
    const there = new Set((await this.#stores.flows.list(this.#to)).map(({ key }) => key))
    const wanted = (await this.#stores.flows.list(this.#from)).filter(({ key }) => !there.has(key))
    return this.#each(
      wanted,
      ({ name }) => `the flow ${name}`,
      ({ key, name, draft }) => createFlow(this.#stores, this.#by, { key, name, definition: draft }),
    )
  }

  /** Each on its own: one that does not fit here is told, and hinders no other. */
  async #each<T>(all: readonly T[], what: (one: T) => string, copy: (one: T) => Promise<unknown>): Promise<number> {
    let copied = 0
    for (const one of all) {
      try {
        await copy(one)
        copied += 1
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        this.left.push({ what: what(one), why: [error.message, error.errors[0]?.message].join(' ').trim() })
      }
    }
    return copied
  }

  #notices(workspaceId: string): Promise<Notice[]> {
    return everyPage((page) => this.#stores.notices.list(workspaceId, { archived: false }, page))
  }

  #capturePoints(workspaceId: string): Promise<CapturePoint[]> {
    return everyPage((page) => this.#stores.capturePoints.list(workspaceId, {}, page))
  }
}

function newestOf(versions: readonly NoticeVersion[]): NoticeVersion[] {
  return [...Map.groupBy(versions, ({ language }) => language).values()].flatMap((own) => own.slice(0, 1))
}

/** What we cannot write ourselves, or what is gone at WhatsApp, would only be a draft that nobody can submit. */
function isWorthCopying({ content, state }: Template): boolean {
  return (
    content.category !== 'AUTHENTICATION' &&
    content.unreadable.length === 0 &&
    state !== 'DELETED' &&
    state !== 'PENDING_DELETION'
  )
}

async function everyPage<T>(read: (page: PageRequest) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = []
  let page = await read({ limit: 200 })
  for (;;) {
    all.push(...page.rows)
    if (page.next === undefined) return all
    page = await read({ limit: 200, after: page.next })
  }
}
