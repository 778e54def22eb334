/** A shop with a number on WhatsApp, the topics and the notice that ship in every language, and pages that ask. */
import { addMark } from '../../src/actions/change-mark.ts'
import { createCapturePoint, type NewCapturePoint } from '../../src/actions/create-capture-point.ts'
import { createNotice } from '../../src/actions/create-notice.ts'
import { createTopic } from '../../src/actions/create-topic.ts'
import { findAddresses } from '../../src/actions/identify.ts'
import { mergeContacts } from '../../src/actions/merge-contacts.ts'
import { publishNoticeVersion } from '../../src/actions/publish-notice-version.ts'
import { receiveWebhook } from '../../src/actions/receive-webhook.ts'
import { newId } from '../../src/base/ids.ts'
import { exampleNotice } from '../../src/copy/example-notice.ts'
import { exampleTopics } from '../../src/copy/example-topics.ts'
import { type Language, languageTags } from '../../src/copy/languages.ts'
import { systemActor } from '../../src/domain/actor.ts'
import type { AddressKey } from '../../src/domain/address.ts'
import type { CapturePoint } from '../../src/domain/capture-point.ts'
import type { NoticeWords } from '../../src/domain/notice.ts'
import type { Sender } from '../../src/domain/sender.ts'
import type { Topic } from '../../src/domain/topic.ts'
import type { Workspace, WorkspaceProfile } from '../../src/domain/workspace.ts'
import { readWebhook } from '../../src/protocol/whatsapp/read-webhook.ts'
import type { HttpWorld } from './http.ts'
import { nothingHeard } from './sample-sender.ts'

export interface AskingShop {
  readonly workspace: Workspace
  readonly sender: Sender
  readonly noticeId: string
  readonly topics: ReadonlyMap<string, Topic>
  /** A published page. */
  page(slug: string, more?: Partial<NewCapturePoint>): Promise<CapturePoint>
  /** A new version of the notice in one language, approved. */
  reword(language: Language, change: Partial<NoticeWords>): Promise<void>
  addOfficialMark(): Promise<void>
  /** WhatsApp brings a message from this number. */
  hears(phone: string, text: string): Promise<void>
  /** The link to their own page, as it was put into their chat; undefined where none was. */
  linkSentTo(phone: string): Promise<string | undefined>
  /** Both numbers turn out to be one person's. */
  merge(phone: string, other: string): Promise<void>
  keyOf(phone: string): Promise<AddressKey>
}

const profile: WorkspaceProfile = {
  legalName: 'Lampwick Pty Ltd',
  tradingName: 'Lampwick',
  address: '1 Wick Lane, Melbourne',
  helpContact: 'help@lampwick.example',
  privacyUrl: 'https://lampwick.example/privacy',
  countries: ['AU'],
  languages: ['en'],
}

let shops = 0

export async function openShop(
  world: Pick<HttpWorld, 'deps' | 'database' | 'makeWorkspace'>,
  kind: Workspace['kind'] = 'demo',
  changes: Partial<WorkspaceProfile> & {
    readonly withoutSender?: boolean
    readonly languages?: readonly string[]
  } = {},
): Promise<AskingShop> {
  shops += 1
  const { deps } = world
  const slug = `lampwick-${shops}`
  const { withoutSender = false, ...profileChanges } = changes
  const made = await world.makeWorkspace(slug, kind)
  const workspace = { ...made, name: 'Lampwick', profile: { ...profile, ...profileChanges } }
  const { workspaceId } = workspace
  const by = { actor: systemActor(workspaceId, 'test'), now: deps.clock.now() }
  const sender = senderOf(workspaceId, shops, deps.secrets.seal('{}'))

  const topics = await deps.transaction(async (stores) => {
    await stores.workspaces.update(workspaceId, workspace)
    if (!withoutSender) await stores.senders.add(sender, { perSecond: 80, dailyLimit: null })
    const all: Topic[] = []
    for (const topic of exampleTopics) all.push(await createTopic(stores, by, topic))
    return all
  })
  const keys = topics.map(({ key }) => key)
  const words = (language: Language) =>
    exampleNotice(language, { business: 'Lampwick', topics: keys, ageMin: workspace.profile.ageMin })
  const noticeId = await deps.transaction(async (stores) => {
    const { notice } = await createNotice(stores, by, { name: 'Welcome', language: 'en', content: words('en') })
    for (const language of languageTags.slice(1)) {
      await publishNoticeVersion(stores, by, notice.noticeId, { language, content: words(language) })
    }
    return notice.noticeId
  })

  return {
    workspace,
    sender,
    noticeId,
    topics: new Map(topics.map((topic) => [topic.key, topic])),
    page: (slug, more = {}) =>
      deps.transaction(async (stores) => {
        const point = await createCapturePoint(stores, by, {
          name: slug,
          slug,
          channel: 'web_page',
          noticeId,
          topics: keys,
          ...more,
        })
        const published: CapturePoint = { ...point, state: 'published', publishedAt: by.now }
        await stores.capturePoints.update(published)
        return published
      }),
    reword: (language, change) =>
      deps.transaction(async (stores) => {
        const content = { ...words(language), ...change }
        const { version } = await publishNoticeVersion(stores, by, noticeId, { language, content })
        await stores.notices.approve(version, 'member:noor', by.now)
      }),
    addOfficialMark: () =>
      deps.transaction(async (stores) => {
        const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2z"/></svg>'
        await addMark(stores, by, Buffer.from(picture))
      }),
    hears: async (phone, text) => {
      messages += 1
      const id = `wamid.${phone}.${messages}`
      const body = {
        id,
        from: phone.slice(1),
        timestamp: String(Math.floor(deps.clock.now().getTime() / 1_000)),
        type: 'text',
        text: { body: text },
      }
      const metadata = { display_phone_number: '61491570000', phone_number_id: sender.phoneNumberId }
      const contacts = [{ profile: { name: 'Grace' }, wa_id: phone.slice(1) }]
      const value = { messaging_product: 'whatsapp', metadata, contacts, messages: [body] }
      const update = {
        object: 'whatsapp_business_account',
        entry: [{ id: sender.wabaId, changes: [{ field: 'messages', value }] }],
      }
      await receiveWebhook(deps, sender, readWebhook(update), deps.clock.now())
    },
    linkSentTo: async (phone) => {
      const key = await keyOf(phone)
      const { rows } = await world.database.pool.query<{ payload: object }>(
        'select payload from delivery_queue where workspace_id = $1 and address_id = $2 order by delivery_id desc',
        [workspaceId, key.addressId],
      )
      return /\/p\/[\w-]{32}/.exec(JSON.stringify(rows))?.[0]
    },
    merge: async (phone, other) => {
      const contactOf = async (one: string) =>
        (await deps.read.contactPages.addresses([await keyOf(one)]))[0]?.contactId ?? ''
      await mergeContacts(deps, by, await contactOf(phone), await contactOf(other))
    },
    keyOf,
  }

  async function keyOf(phone: string): Promise<AddressKey> {
    const [key] = await findAddresses(deps.read, deps.secrets, workspaceId, [[{ kind: 'phone', value: phone }]])
    if (key === undefined) throw new Error(`nobody is known as ${phone}`)
    return key
  }
}

let messages = 0

function senderOf(workspaceId: string, at: number, sealedSecrets: Buffer): Sender {
  return {
    workspaceId,
    senderId: newId(),
    phoneNumberId: String(106540352242900 + at),
    wabaId: '102290129340398',
    appId: null,
    inboundPath: `lampwick-${at}`,
    displayNumber: '+61 491 570 000',
    verifiedName: 'Lampwick',
    graphUrl: 'http://127.0.0.1:9',
    graphVersion: 'v25.0',
    sealedSecrets,
    ...nothingHeard,
    createdAt: new Date(),
  }
}
