/** A business on WhatsApp and people who write to it: real database, real webhooks, and a look at what is queued in answer. */
import { randomBytes } from 'node:crypto'
import { captureConsents } from '../../src/actions/capture-consent.ts'
import { decideMessages } from '../../src/actions/decide-messages.ts'
import type { Deps } from '../../src/actions/deps.ts'
import { findAddresses } from '../../src/actions/identify.ts'
import { receiveWebhook } from '../../src/actions/receive-webhook.ts'
import { type Clock, WoundClock } from '../../src/base/clock.ts'
import { newId } from '../../src/base/ids.ts'
import { Secrets, sha256 } from '../../src/base/secret.ts'
import { fromPage } from '../../src/capture/page.ts'
import type { AddressKey } from '../../src/domain/address.ts'
import type { ConsentRecord } from '../../src/domain/consent.ts'
import type { SendRequest } from '../../src/domain/delivery.ts'
import type { Sender } from '../../src/domain/sender.ts'
import { categoriesOf, type Topic, type TopicCategory } from '../../src/domain/topic.ts'
import { channelGateway } from '../../src/main/channels.ts'
import { databaseOn } from '../../src/main/deps.ts'
import { errandRunner } from '../../src/main/errand-runner.ts'
import { readWebhook } from '../../src/protocol/whatsapp/read-webhook.ts'
import { showCode } from '../../src/protocol/whatsapp/wa-me.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { nothingHeard } from './sample-sender.ts'

const wabaId = '102290129340398'
const phoneNumberId = '106540352242922'

export interface Business {
  readonly deps: Deps
  readonly database: TestDatabase
  readonly clock: WoundClock
  readonly workspaceId: string
  readonly sender: Sender
  readonly capturePointId: string
  readonly topics: Readonly<Record<'offers' | 'updates' | 'order_status', Topic>>
  person(name: string, number: string): Person
}

export async function openBusiness(): Promise<Business> {
  const database = await testDatabase()
  const clock = new WoundClock(new Date())
  const workspaceId = newId()
  const deps: Deps = depsFor(database, clock)
  const workspace = {
    workspaceId,
    slug: `shop-${randomBytes(4).toString('hex')}`,
    name: 'Acme Store',
    kind: 'demo' as const,
    profile: { tradingName: 'Acme Store', helpContact: 'help@acme.example', languages: ['en'] },
    createdAt: clock.now(),
  }
  await deps.read.workspaces.add(workspace, deps.secrets.check())
  const topics = {
    offers: topicOf(workspaceId, 'offers', 'marketing', 'Offers'),
    updates: topicOf(workspaceId, 'updates', 'marketing', 'Updates'),
    order_status: topicOf(workspaceId, 'order_status', 'utility', 'Order status'),
  }
  for (const topic of Object.values(topics)) await deps.read.topics.add(topic)
  const sender: Sender = {
    workspaceId,
    senderId: newId(),
    phoneNumberId,
    wabaId,
    appId: null,
    inboundPath: `app-${randomBytes(4).toString('hex')}`,
    displayNumber: '+61 491 570 000',
    verifiedName: 'Acme Store',
    graphUrl: 'http://127.0.0.1:9',
    graphVersion: 'v25.0',
    sealedSecrets: deps.secrets.seal(JSON.stringify({ accessToken: 't', appSecrets: ['s'], verifyToken: 'v' })),
    ...nothingHeard,
    createdAt: clock.now(),
  }
  await deps.read.senders.add(sender, { perSecond: 80, dailyLimit: null })
  const noticeId = newId()
  await deps.read.notices.add({ workspaceId, noticeId, name: 'Welcome', createdAt: clock.now(), archivedAt: null })
  const capturePointId = newId()
  await deps.read.capturePoints.add({
    workspaceId,
    capturePointId,
    slug: `welcome-${randomBytes(4).toString('hex')}`,
    name: 'Welcome',
    channel: 'web_page',
    noticeId,
    topics: Object.values(topics).map(({ topicId }) => topicId),
    confirmation: 'person_sends',
    country: null,
    settings: {},
    state: 'published',
    createdAt: clock.now(),
    publishedAt: clock.now(),
  })
  const business: Business = {
    deps,
    database,
    clock,
    workspaceId,
    sender,
    capturePointId,
    topics,
    person: (name, number) => new Person(business, name, number),
  }
  return business
}

function depsFor(database: TestDatabase, clock: Clock): Deps {
  const secrets = new Secrets({ pepper: randomBytes(32), masterKey: randomBytes(32), tokenKey: randomBytes(32) })
  return {
    clock,
    secrets,
    channels: channelGateway(secrets),
    errands: errandRunner(secrets),
    publicUrl: 'https://consent.acme.example',
    ...databaseOn(database.pool),
    whatsapp: {
      endpoint: () => undefined,
      account: () => {
        throw new Error('nobody asks WhatsApp here')
      },
      messenger: () => {
        throw new Error('nobody sends here')
      },
    },
    log: { info: () => {}, warn: () => {}, error: (fields) => console.error(fields) },
  }
}

function topicOf(workspaceId: string, key: string, category: TopicCategory, name: string): Topic {
  return {
    workspaceId,
    topicId: newId(),
    key,
    category,
    texts: { en: { name, description: `${name} from the shop`, frequency: 'about two a month' } },
    position: 0,
    createdAt: new Date(),
    archivedAt: null,
  }
}

export type Names = { readonly waId?: string; readonly bsuid?: string }

export class Person {
  readonly #business: Business
  readonly name: string
  readonly number: string
  /** What a webhook carries of them. */
  names: Names
  #messages = 0
  readonly #account = randomBytes(8).toString('hex')

  constructor(business: Business, name: string, number: string) {
    this.#business = business
    this.name = name
    this.number = number
    this.names = { waId: number.slice(1), bsuid: `AU.${this.#account}` }
  }

  /** Ticks the topics on the page; returns the code to send. */
  async ticks(...topics: readonly Topic[]): Promise<string> {
    const { deps, clock, workspaceId, capturePointId } = this.#business
    const now = clock.now()
    const wording = Buffer.from('{"intro":"Get messages from Acme Store"}')
    const all = await deps.read.topics.list(workspaceId)
    const [outcomes] = await deps.transaction(async (stores) => {
      const [hash] = await stores.wordings.keep(workspaceId, [wording])
      const capture = fromPage(
        {
          formId: newId(),
          people: [{ identifiers: [{ kind: 'phone', value: this.number }], topicIds: topics.map((t) => t.topicId) }],
          ip: '203.0.113.7',
          userAgent: 'a browser',
          url: 'https://consent.acme.example/o/welcome',
          language: 'en',
          rendered: Buffer.from('{"page":"as shown"}'),
        },
        'web_page',
        { workspaceId, capturePointId, country: null, confirmation: 'person_sends' },
        { sha256: hash ?? sha256(wording), language: 'en' },
        now,
      )
      return captureConsents(stores, deps, { workspaceKind: 'demo', categories: categoriesOf(all) }, [capture], now)
    })
    return outcomes?.[0]?.confirmation?.code ?? ''
  }

  /** Ticks, and sends the code. */
  async optsIn(...topics: readonly Topic[]): Promise<void> {
    const code = await this.ticks(...topics)
    await this.says(`Hello Acme Store. Yes, please send me offers on WhatsApp. Code: ${showCode(code)}`)
  }

  says(text: string, more: object = {}): Promise<void> {
    return this.sends({ type: 'text', text: { body: text }, ...more })
  }

  taps(payload: string, label = 'a button'): Promise<void> {
    return this.sends({
      type: 'interactive',
      interactive: { type: 'button_reply', button_reply: { id: payload, title: label } },
    })
  }

  /** One message; the same `id` twice is the same webhook delivered again. */
  async sends(body: object, id = `wamid.${this.#account}.${this.#messages++}`): Promise<void> {
    const { waId, bsuid } = this.names
    await this.#webhook('messages', {
      messages: [
        {
          ...(waId === undefined ? {} : { from: waId }),
          ...(bsuid === undefined ? {} : { from_user_id: bsuid }),
          id,
          timestamp: String(Math.floor(this.#business.clock.now().getTime() / 1_000)),
          ...body,
        },
      ],
    })
  }

  /** WhatsApp's own switch for offers. */
  async switchesPromotions(value: 'stop' | 'resume'): Promise<void> {
    await this.#webhook('user_preferences', {
      user_preferences: [
        {
          ...(this.names.waId === undefined ? {} : { wa_id: this.names.waId }),
          ...(this.names.bsuid === undefined ? {} : { user_id: this.names.bsuid }),
          detail: '',
          category: 'marketing_messages',
          value,
          timestamp: Math.floor(this.#business.clock.now().getTime() / 1_000),
        },
      ],
    })
  }

  async changesNumberTo(number: string, bsuid: string): Promise<void> {
    await this.#webhook('messages', {
      messages: [
        {
          from: this.names.waId,
          id: `wamid.${this.number}.changed`,
          timestamp: String(Math.floor(this.#business.clock.now().getTime() / 1_000)),
          type: 'system',
          system: {
            body: 'changed',
            wa_id: number.slice(1),
            user_id: bsuid,
            previous_user_id: this.names.bsuid,
            type: 'user_changed_number',
          },
        },
      ],
    })
  }

  async #webhook(field: string, value: object): Promise<void> {
    const { deps, sender, clock } = this.#business
    const contacts =
      field === 'messages' && 'system' in ((value as { messages?: object[] }).messages?.[0] ?? {})
        ? []
        : [
            {
              profile: { name: this.name },
              ...(this.names.waId === undefined ? {} : { wa_id: this.names.waId }),
              ...(this.names.bsuid === undefined ? {} : { user_id: this.names.bsuid }),
            },
          ]
    const body = {
      object: 'whatsapp_business_account',
      entry: [
        {
          id: wabaId,
          changes: [
            {
              field,
              value: {
                messaging_product: 'whatsapp',
                metadata: { display_phone_number: '61491570000', phone_number_id: phoneNumberId },
                contacts,
                ...value,
              },
            },
          ],
        },
      ],
    }
    await receiveWebhook(deps, sender, readWebhook(body), clock.now())
  }

  async key(): Promise<AddressKey> {
    const { deps, workspaceId } = this.#business
    const [key] = await findAddresses(deps.read, deps.secrets, workspaceId, [[{ kind: 'phone', value: this.number }]])
    if (key === undefined) throw new Error(`${this.name} is not known`)
    return key
  }

  async records(): Promise<ConsentRecord[]> {
    return this.#business.deps.read.consent.recordsOf([await this.key()])
  }

  /** What the gate answers for a topic: `given`, or why not. */
  async gate(topic: Topic): Promise<string> {
    const { deps, workspaceId, sender, clock } = this.#business
    const [key] = await findAddresses(deps.read, deps.secrets, workspaceId, [[{ kind: 'phone', value: this.number }]])
    const [answer] = await decideMessages(
      deps.read,
      [
        {
          key,
          purpose: 'topic',
          topicId: topic.topicId,
          templateId: null,
          senderId: sender.senderId,
          form: 'free',
          marketing: topic.category === 'marketing',
        },
      ],
      clock.now(),
    )
    return answer?.reason ?? 'unanswered'
  }

  /** What waits in the queue for them, oldest first. */
  async queued(): Promise<SendRequest[]> {
    const key = await this.key()
    const { rows } = await this.#business.database.pool.query<{ payload: SendRequest }>(
      `select payload from delivery_queue where workspace_id = $1 and bucket = $2 and address_id = $3 order by delivery_id`,
      [key.workspaceId, key.bucket, key.addressId],
    )
    return rows.map(({ payload }) => payload)
  }

  /** The words of the last answer that is queued. */
  async answer(): Promise<string> {
    const last = (await this.queued()).at(-1)?.content
    return last !== undefined && 'body' in last && typeof last.body === 'string' ? last.body : ''
  }

  async optIn(): Promise<boolean | null | undefined> {
    const key = await this.key()
    const { rows } = await this.#business.database.pool.query<{ opt_in: boolean | null }>(
      `select c.opt_in from contact c join address a using (workspace_id, contact_id)
       where a.workspace_id = $1 and a.bucket = $2 and a.address_id = $3`,
      [key.workspaceId, key.bucket, key.addressId],
    )
    return rows[0]?.opt_in
  }
}
