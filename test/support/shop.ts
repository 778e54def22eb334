/** A business that has something to say: a workspace with a number, an approved template, and people who said yes to offers. */
import { randomBytes } from 'node:crypto'
import type { Deps } from '../../src/actions/deps.ts'
import { findOrCreateAddresses } from '../../src/actions/identify.ts'
import { recordStatements } from '../../src/actions/record-statements.ts'
import { type Clock, systemClock } from '../../src/base/clock.ts'
import { newId } from '../../src/base/ids.ts'
import { type KeyMaterial, Secrets } from '../../src/base/secret.ts'
import { type By, systemActor } from '../../src/domain/actor.ts'
import type { AddressKey } from '../../src/domain/address.ts'
import type { Campaign } from '../../src/domain/campaign.ts'
import type { Sender } from '../../src/domain/sender.ts'
import type { Template, TemplateContent } from '../../src/domain/template.ts'
import type { Topic } from '../../src/domain/topic.ts'
import type { WhatsappGateway } from '../../src/domain/whatsapp-gateway.ts'
import { depsOn } from '../../src/main/deps.ts'
import type { Pool } from '../../src/postgres/pool.ts'
import { GraphGateway } from '../../src/providers/whatsapp/gateway.ts'
import { newCampaign } from './campaign.ts'
import { nothingHeard } from './sample-sender.ts'
import { approved, spring } from './sample-template.ts'

export interface ShopOptions {
  readonly graphUrl?: string
  readonly phoneNumberId?: string
  readonly wabaId?: string
  readonly accessToken?: string
  readonly appSecret?: string
  readonly kind?: 'demo' | 'live'
  readonly perSecond?: number
  readonly dailyLimit?: number | null
  readonly template?: Partial<TemplateContent>
  /** Has WhatsApp, or its emulator, approve the template as well. */
  readonly submits?: boolean
  readonly clock?: Clock
  readonly keys?: KeyMaterial
  readonly whatsapp?: WhatsappGateway
}

/** What a workspace holds once it has something to say. */
export interface OpenShop {
  readonly deps: Deps
  readonly workspaceId: string
  readonly topic: Topic
  readonly sender: Sender
  readonly templateId: string
  readonly by: By
  /** One more template of its number. */
  template(content: Partial<TemplateContent>, standing?: Partial<Template>): Promise<string>
  /** So many more people; each has said yes to offers in the chat, but for those of whom `saysYes` is false. */
  people(count: number, options?: { readonly saysYes?: boolean }): Promise<Person[]>
  /** A draft to everybody. */
  campaign(change?: Partial<Campaign>): Promise<Campaign>
}

export interface Shop extends OpenShop {
  readonly keys: KeyMaterial
}

export interface Person {
  readonly key: AddressKey
  /** E.164. */
  readonly phone: string
}

export function newKeys(): KeyMaterial {
  return { pepper: randomBytes(32), masterKey: randomBytes(32), tokenKey: randomBytes(32) }
}

/** What actions are given, on this pool, with these keys. */
export function depsWith(pool: Pool, keys: KeyMaterial, clock: Clock = systemClock, whatsapp?: WhatsappGateway): Deps {
  const secrets = new Secrets(keys)
  return depsOn({
    pool,
    keys: { secrets } as Parameters<typeof depsOn>[0]['keys'],
    clock,
    publicUrl: 'https://consent.acme.example',
    whatsapp: whatsapp ?? new GraphGateway(secrets),
    log: { info: () => {}, warn: () => {}, error: (fields, message) => console.error(message, fields) },
  })
}

export async function openShop(pool: Pool, options: ShopOptions = {}): Promise<Shop> {
  const keys = options.keys ?? newKeys()
  const deps = depsWith(pool, keys, options.clock, options.whatsapp)
  const now = deps.clock.now()
  const workspaceId = newId()
  await deps.read.workspaces.add(
    {
      workspaceId,
      slug: `shop-${randomBytes(4).toString('hex')}`,
      name: 'Acme Store',
      kind: options.kind ?? 'demo',
      profile: { tradingName: 'Acme Store', languages: ['en'] },
      createdAt: now,
    },
    deps.secrets.check(),
  )
  return { ...(await shopIn(deps, workspaceId, options)), keys }
}

export async function shopIn(deps: Deps, workspaceId: string, options: ShopOptions = {}): Promise<OpenShop> {
  const now = deps.clock.now()
  const topic: Topic = {
    workspaceId,
    topicId: newId(),
    key: 'offers',
    category: 'marketing',
    texts: { en: { name: 'Offers', description: 'What is new and what it costs', frequency: 'about two a month' } },
    position: 0,
    createdAt: now,
    archivedAt: null,
  }
  await deps.read.topics.add(topic)
  const sender = senderOf(deps, workspaceId, options, now)
  await deps.read.senders.add(sender, {
    perSecond: options.perSecond ?? 1_000,
    dailyLimit: options.dailyLimit ?? null,
  })
  const words: Partial<TemplateContent> = {
    header: null,
    body: { text: 'Hello {{first_name}}, our list is out.', examples: { first_name: 'Ana' } },
    buttons: spring.buttons.filter(({ kind }) => kind === 'quick_reply'),
    ...options.template,
  }
  const addTemplate = async (content: Partial<TemplateContent>, standing: Partial<Template> = {}) => {
    const templateId = newId()
    const template = {
      ...approved({ ...words, ...content }),
      workspaceId,
      senderId: sender.senderId,
      ...standing,
      templateId,
    }
    await deps.read.templates.add(template)
    if (options.submits === true) await deps.whatsapp.account(sender).createTemplate(template.content)
    return templateId
  }
  const templateId = await addTemplate({})
  const [noticeSha256] = await deps.read.wordings.keep(workspaceId, [Buffer.from('{"intro":"Get messages from us"}')])
  const by = { actor: systemActor(workspaceId, 'Noor Aziz'), now }
  let made = 0

  return {
    deps,
    workspaceId,
    topic,
    sender,
    templateId,
    by,
    template: addTemplate,
    async people(count, { saysYes = true } = {}) {
      const phones = Array.from({ length: count }, (_, index) => `+6149157${String(made + index).padStart(4, '0')}`)
      made += count
      const said = deps.clock.now()
      return deps.transaction(async (stores) => {
        const found = await findOrCreateAddresses(
          stores,
          deps.secrets,
          workspaceId,
          phones.map((phone, index) => ({
            identifiers: [{ kind: 'phone', value: phone }],
            evidence: 'typed',
            name: `Person ${index}`,
          })),
          said,
        )
        const context = { secrets: deps.secrets, categories: new Map([[topic.topicId, topic.category]]) }
        await recordStatements(stores, context, found, said, (locked) =>
          !saysYes
            ? []
            : locked.map(({ key }) => ({
                key,
                statements: [
                  {
                    address: key,
                    state: 'given',
                    scope: { kind: 'topic', topicId: topic.topicId },
                    act: 'sent_code',
                    channel: 'whatsapp',
                    actor: 'subject',
                    strength: 'vouched',
                    clock: 'whatsapp',
                    occurredAt: new Date(said.getTime() - 60_000),
                    policyPack: 'demo@1',
                    source: `code/${key.addressId}`,
                    ...(noticeSha256 === undefined ? {} : { noticeSha256 }),
                  },
                ],
              })),
        )
        return found.map((key, index) => ({ key, phone: phones[index] ?? '' }))
      })
    },
    async campaign(change = {}) {
      const campaign = newCampaign({
        workspaceId,
        topicId: topic.topicId,
        senderId: sender.senderId,
        templateId,
        variables: { first_name: { attribute: 'first_name', fallback: 'there' } },
        createdAt: deps.clock.now(),
        ...change,
      })
      await deps.read.campaigns.add(campaign)
      return campaign
    },
  }
}

function senderOf(deps: Deps, workspaceId: string, options: ShopOptions, createdAt: Date): Sender {
  return {
    workspaceId,
    senderId: newId(),
    phoneNumberId: options.phoneNumberId ?? '106540352242922',
    wabaId: options.wabaId ?? '102290129340398',
    appId: null,
    inboundPath: `acme-${randomBytes(4).toString('hex')}`,
    displayNumber: '+61 491 570 000',
    verifiedName: 'Acme Store',
    graphUrl: options.graphUrl ?? 'http://127.0.0.1:9',
    graphVersion: 'v26.0',
    sealedSecrets: deps.secrets.seal(
      JSON.stringify({
        accessToken: options.accessToken ?? 'token',
        appSecrets: [options.appSecret ?? 'secret'],
        verifyToken: 'verify',
      }),
    ),
    ...nothingHeard,
    createdAt,
  }
}
