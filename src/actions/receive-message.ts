/**
 * What a person wrote or tapped: taken in, understood, and recorded in one transaction, so that what is stored is heard.
 * After a no the answer waits until nothing claimed before it is still on its way. Delivered twice, it is recorded once,
 * and waits twice.
 */
import { newId } from '../base/ids.ts'
import { type AddressKey, keyText } from '../domain/address.ts'
import type { LockedAddress } from '../domain/address-store.ts'
import type { Conversation } from '../domain/conversation.ts'
import type { InboxItem } from '../domain/inbox.ts'
import { lexiconVersion } from '../domain/keyword/lexicon-version.ts'
import { topicWords } from '../domain/keyword/topic-words.ts'
import { packFor } from '../domain/policy-pack.ts'
import type { Sender } from '../domain/sender.ts'
import type { Stop } from '../domain/stop-report.ts'
import type { MessageUpdate } from '../protocol/whatsapp/webhook-update.ts'
import { answerMeaning, type Heard } from './answer-meaning.ts'
import type { Deps } from './deps.ts'
import { askedByRun, giveUpRuns } from './flow/asked-by-run.ts'
import { ofFlowRatherThanDoubt } from './flow/keyword-of-flow.ts'
import { withAddedStop } from './hear-added-stop.ts'
import { keepReading } from './keep-reading.ts'
import { type Hearing, type Meaning, readMeaning } from './read-meaning.ts'
import { answerWhenQuiet, reportStops } from './report-stops.ts'
import { findPerson, resolvePerson } from './resolve-person.ts'
import { choicesTexts } from './speak.ts'
import type { Stores } from './stores.ts'
import { type World, worldOf } from './world.ts'

export async function receiveMessage(
  deps: Deps,
  sender: Sender,
  message: MessageUpdate,
  receivedAt: Date,
): Promise<void> {
  if (message.channel === 'echo') return
  const world = await worldOf(deps.read, sender.workspaceId)
  let began = false
  const read = (flows: boolean) =>
    deps.transaction((stores) => {
      began = true
      return readOnce(stores, deps, world, sender, message, receivedAt, flows)
    })
  const { keys, stops } = await read(true).catch(async (error: unknown) => {
    // The database was not there, or had no room: whoever called brings it again.
    if (!began) throw error
    // No flow stands between a person and their no: what fails with flows is heard without them.
    deps.log.error({ err: error }, 'a message could not be read with flows; it is read without them')
    const heard = await read(false)
    await giveUpRuns(deps, heard.heardAt)
    return heard
  })
  if (keys.length > 0) await answerWhenQuiet(deps, keys, stops)
}

/** How an update is known again: at least once, in any order, by any worker. */
export function inboxItem(
  deps: Pick<Deps, 'secrets'>,
  sender: Sender,
  update: { dedupe: string },
  receivedAt: Date,
): InboxItem {
  return {
    workspaceId: sender.workspaceId,
    source: `whatsapp/${sender.senderId}`,
    dedupe: deps.secrets.keyedHash(`inbox/${sender.workspaceId}`, update.dedupe),
    receivedAt,
    payload: update,
  }
}

interface Read {
  /** Addresses for which a no was said, now or the first time, or to which one came along. */
  readonly keys: readonly AddressKey[]
  readonly stops: readonly Stop[]
  /** The address that it came from; undefined where it had been heard before. */
  readonly heardAt?: AddressKey
}

async function readOnce(
  stores: Stores,
  deps: Deps,
  world: World,
  sender: Sender,
  message: MessageUpdate,
  receivedAt: Date,
  flows: boolean,
): Promise<Read> {
  const item = inboxItem(deps, sender, message, receivedAt)
  if ((await stores.inbox.take(item)) === 'read') {
    // Heard before: whatever it said is recorded. It may have been a no whose first answer is still waiting.
    const key = await findPerson(stores, deps, sender, message.person)
    return { keys: key === undefined ? [] : [key], stops: [] }
  }
  const resolved = await resolvePerson(stores, deps, world, sender, message.person, receivedAt)
  const { key, reached, address = await lockOne(stores, key) } = resolved
  // Under the lock: whoever takes the chat from the bot has it before, or after, this message. What needs no answer of each
  // other is on its way together, here and below: each trip costs as much as what it asks.
  const [conversation, running] = await Promise.all([
    stores.conversations.read(key, sender.senderId),
    flows ? askedByRun(stores, key, sender.senderId) : undefined,
  ])
  const started = performance.now()
  const asked = conversation.openQuestion === null ? running : undefined
  const words = meaningOf(message, address, conversation, asked, world, deps)
  const said = flows ? await ofFlowRatherThanDoubt(stores, { key, message }, words) : words
  const meaning = await withAddedStop(stores, { key, sender, message, conversation }, said)
  const ms = performance.now() - started
  const wamidHash = deps.secrets.keyedHash('wamid', message.wamid)

  await Promise.all([
    stores.conversations.change(key, sender.senderId, { lastInboundAt: message.at }),
    message.groupId === undefined ? stores.conversations.prefer(key) : undefined,
  ])
  const messageId = newId(message.at.getTime())
  const read: Heard = {
    world,
    sender,
    message,
    key,
    address,
    conversation,
    meaning,
    wamidHash,
    receivedAt,
    messageId,
    inDoubt: false,
    flows,
  }
  const heard: Heard = { ...read, inDoubt: await keepReading(stores, deps, read, { lexicon: lexiconVersion, ms }) }
  const { recorded } = await answerMeaning(stores, deps, heard)
  await Promise.all([
    stores.conversations.addMessages([
      {
        key,
        messageId,
        senderId: sender.senderId,
        direction: 'in',
        kind: message.kind,
        content: contentOf(message),
        wamidHash,
        deliveryId: null,
        meaning: `${meaning.kind}/${meaning.rule}`,
        at: message.at,
      },
    ]),
    stores.inbox.markRead(item, receivedAt),
  ])
  const stops = await reportStops(stores, deps, recorded, receivedAt, () => causeOf(stores, deps, heard))
  const keys = new Map([...stops.map((stop) => stop.key), ...reached].map((one) => [keyText(one), one]))
  return { keys: [...keys.values()], stops, heardAt: key }
}

async function lockOne(stores: Stores, key: AddressKey): Promise<LockedAddress> {
  const locked = await stores.addresses.lock([key])
  const address = locked.find((one) => keyText(one.key) === keyText(key))
  if (address === undefined) throw new Error('the address of a message is not there')
  return address
}

function meaningOf(
  message: MessageUpdate,
  address: LockedAddress,
  conversation: Conversation,
  asked: Hearing['openQuestion'],
  world: World,
  deps: Pick<Deps, 'secrets'>,
): Meaning {
  const pack = packFor({
    numberCountry: address.country,
    capturePointCountry: null,
    workspaceKind: world.workspace.kind,
  })
  const question = conversation.openQuestion
  return readMeaning(
    message,
    {
      at: message.at,
      packs: pack.parts.map(({ name }) => name),
      lastMarketingAt: conversation.lastMarketingAt,
      openQuestion: question === null ? asked : { language: question.language, answers: question.answers },
      ...(question?.kind !== 'hold'
        ? {}
        : {
            inDoubt: {
              readingId: question.tokenHash,
              only: question.answers.find(({ means }) => means === 'other')?.label,
            },
          }),
      topics: world.topics.map(topicWords),
      workspaceTopics: world.topics,
      choicesTexts: choicesTexts(world),
      chatPhrases: world.chatPhrases,
    },
    deps.secrets,
  )
}

/** What the contact's page shows of it. */
function contentOf(message: MessageUpdate): Record<string, unknown> {
  return {
    ...(message.text === undefined ? {} : { text: message.text }),
    ...(message.title === undefined ? {} : { title: message.title }),
    ...(message.payload === undefined ? {} : { payload: message.payload }),
    ...(message.kind === 'media' ? { media: message.media.type } : {}),
    ...(message.kind === 'reaction' && message.emoji !== undefined ? { emoji: message.emoji } : {}),
    ...(message.groupId === undefined ? {} : { group: true }),
    ...(message.referral === undefined ? {} : { referral: message.referral }),
  }
}

/** The campaign that the person answered, else the one that had last written to them. */
async function causeOf(stores: Stores, deps: Pick<Deps, 'secrets'>, { message, key }: Heard): Promise<string | null> {
  const quotedWamid = message.context?.wamid
  if (quotedWamid !== undefined) {
    const quoted = await stores.conversations.quoted(key, deps.secrets.keyedHash('wamid', quotedWamid))
    if (quoted !== undefined) return quoted.campaignId
  }
  return (await stores.conversations.lastCampaign([key], message.at)) ?? null
}
