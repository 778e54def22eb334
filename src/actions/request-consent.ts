/**
 * A business has somebody asked in the chat: by the rules of purpose `consent_request`, which are asked first, so that a
 * refusal is seen at once, and again when the message is handed over. Nobody is asked twice for the same while a question is
 * open, nor before the day that they were told when they said "later".
 */
import { Fault } from '../base/fault.ts'
import { matchLanguage } from '../base/language.ts'
import { readPhone } from '../base/phone.ts'
import { nearestLanguage } from '../copy/languages.ts'
import { actorText, type By } from '../domain/actor.ts'
import { type AddressKey, type Identifier, keyText } from '../domain/address.ts'
import type { LockedAddress } from '../domain/address-store.ts'
import { auditEntry } from '../domain/audit.ts'
import type { CaptureChannel, CapturePoint } from '../domain/capture-point.ts'
import type { Decision } from '../domain/decision.ts'
import type { Sender } from '../domain/sender.ts'
import type { Topic } from '../domain/topic.ts'
import { defaultLanguage } from '../domain/workspace.ts'
import { askInChat, type ChatForm, topicsToAsk } from './ask-in-chat.ts'
import { publishedFlow, wordingIn } from './ask-who-writes.ts'
import { type Asking, fitsTheChat } from './chat-question.ts'
import type { Deps } from './deps.ts'
import { findAddresses } from './identify.ts'
import { mayAsk, wayToAsk } from './may-ask.ts'
import { type OptInPage, readOptInPage, type Wording } from './read-opt-in-page.ts'
import { voiceIn } from './speak.ts'
import type { Stores } from './stores.ts'
import { businessName } from './world.ts'

export interface ConsentRequested {
  readonly contactId?: string
  /** As people write it, with its country code. */
  readonly number?: string
  readonly userId?: string
  /** By slug or id. */
  readonly capturePoint: string
  readonly as?: ChatForm
  /** Keys. */
  readonly topics?: readonly string[]
  readonly language?: string
  readonly senderId?: string
}

export interface ConsentRequestResult {
  readonly decision: Decision
  readonly deliveryId: string | null
  readonly form: 'interactive' | 'template' | null
  readonly topics: readonly Topic[]
  readonly language: string | null
  readonly expiresAt: Date | null
}

/** In the caller's transaction. Throws `invalid` or `not_found` for what cannot be asked at all. */
export async function requestConsent(
  stores: Stores,
  deps: Pick<Deps, 'secrets' | 'publicUrl'>,
  by: By,
  wanted: ConsentRequested,
): Promise<ConsentRequestResult> {
  const { workspaceId } = by.actor
  const point = await findPoint(stores, workspaceId, wanted.capturePoint)
  const form = formFor(point, wanted.as)
  const place = await readOptInPage(stores, point)
  const key = await findKey(stores, deps, workspaceId, wanted)
  if (key === undefined) return refused({ allow: false, reason: 'no_consent' })
  const [address] = (await stores.addresses.lock([key])).filter((one) => keyText(one.key) === keyText(key))
  if (address === undefined) throw new Error('an address that was found is not there')
  const sender = await senderFor(stores, place, key, wanted.senderId)
  const wording = wordingFor(place, address, wanted.language)
  const among = narrowed(wording, wanted.topics)
  const topics = topicsToAsk({ wording, address, topics: among }, by.now)
  if (topics.length === 0) return refused({ allow: false, reason: 'given' })

  const { lastInboundAt } = await stores.conversations.read(key, sender.senderId)
  const { isOpen, template } = await wayToAsk(
    stores,
    sender,
    { point, form, language: wording.language },
    lastInboundAt,
    by.now,
  )
  const decision = await mayAsk(stores, { key, sender, topics, isOpen, template }, by.now)
  if (!decision.allow) return refused(decision)
  const flow = form === 'flow' ? await publishedFlow(stores, sender, point, wording) : undefined
  if (form === 'flow' && flow === undefined) throw notPublished()
  if (isOpen && (form === 'buttons' || form === 'list')) demandRoom(place, wording, topics)
  const asked = await askInChat(
    stores,
    deps,
    {
      place,
      wording,
      sender,
      address,
      form,
      template,
      flow,
      askedByPerson: false,
      repliesTo: null,
      topics,
      actor: actorText(by.actor),
    },
    by.now,
  )
  if (asked === undefined) return refused({ allow: false, reason: 'given' })
  await stores.audit.write([
    auditEntry(by, {
      action: 'consent.asked',
      subject: { kind: 'capture_point', id: point.capturePointId },
      detail: { delivery: asked.deliveryId, topics: asked.topics.map((topic) => topic.key) },
    }),
  ])
  return {
    decision,
    deliveryId: asked.deliveryId,
    form: template === undefined ? 'interactive' : 'template',
    topics: asked.topics,
    language: wording.language,
    expiresAt: asked.expiresAt,
  }
}

function refused(decision: Decision): ConsentRequestResult {
  return { decision, deliveryId: null, form: null, topics: [], language: null, expiresAt: null }
}

async function findPoint({ capturePoints }: Stores, workspaceId: string, named: string): Promise<CapturePoint> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(named)
  const point = isId ? await capturePoints.find(workspaceId, named) : await capturePoints.findBySlug(named)
  if (point === undefined || point.workspaceId !== workspaceId)
    throw bad('/capture_point', `There is no capture point ${named}.`)
  if (point.state !== 'published') throw bad('/capture_point', 'This capture point is not published. Publish it first.')
  return point
}

const formsOf: Partial<Record<CaptureChannel, readonly [ChatForm, ...ChatForm[]]>> = {
  bot_flow: ['buttons', 'list'],
  webview: ['webview'],
  whatsapp_flow: ['flow'],
}

function formFor({ channel, settings }: CapturePoint, as: ChatForm | undefined): ChatForm {
  const forms = formsOf[channel]
  if (forms === undefined) {
    const chat = 'Name a bot flow, a webview or a WhatsApp Flow.'
    throw bad('/capture_point', `This capture point does not ask in the chat. ${chat}`)
  }
  const form = as ?? settings.botFlow?.style ?? forms[0]
  if (!forms.includes(form)) throw bad('/as', `This capture point asks as ${forms.join(' or ')}.`)
  return form
}

async function findKey(
  stores: Stores,
  { secrets }: Pick<Deps, 'secrets'>,
  workspaceId: string,
  { contactId, number, userId }: ConsentRequested,
): Promise<AddressKey | undefined> {
  const given = [contactId, number, userId].filter((one) => one !== undefined)
  if (given.length !== 1) throw bad('/contact', 'Send exactly one of contact, number and user_id.')
  if (contactId !== undefined) {
    if ((await stores.contacts.find(workspaceId, contactId)) === undefined)
      throw new Fault('not_found', 'There is no such contact.')
    const heard = await stores.contactPages.lastHeard(await stores.addresses.addressesOfContact(workspaceId, contactId))
    return heard?.key ?? (await stores.contactPages.addressees(workspaceId, [contactId])).get(contactId)
  }
  const phone = number === undefined ? undefined : readPhone(number)
  if (number !== undefined && phone === undefined)
    throw bad('/number', `${number} is no telephone number. Give it with its country code.`)
  const name: Identifier =
    phone === undefined ? { kind: 'bsuid', value: userId ?? '' } : { kind: 'phone', value: phone.e164 }
  const [key] = await findAddresses(stores, secrets, workspaceId, [[name]])
  return key
}

/** The number that the person wrote to last, for there the window may be open; else the business's first. */
async function senderFor(
  stores: Stores,
  place: OptInPage,
  key: AddressKey,
  senderId: string | undefined,
): Promise<Sender> {
  const id = senderId ?? (await stores.contactPages.lastHeard([key]))?.senderId ?? place.sender?.senderId
  const sender = id === undefined ? undefined : await stores.senders.find(key.workspaceId, id)
  if (sender === undefined) {
    throw senderId === undefined
      ? new Fault('conflict', 'No WhatsApp number is connected. Connect one under Settings, WhatsApp.', {
          reason: 'no_sender',
        })
      : bad('/sender', 'There is no such number.')
  }
  return sender
}

function wordingFor(place: OptInPage, address: LockedAddress, language: string | undefined): Wording {
  if (language !== undefined && matchLanguage(language, [...place.wordings.keys()]) === undefined) {
    throw bad('/language', `The notice has no words in ${language} that were approved.`)
  }
  const wording = wordingIn(place, language ?? address.language ?? defaultLanguage(place.world.workspace))
  if (wording === undefined) throw bad('/capture_point', 'Its notice has no wording that was approved.')
  return wording
}

function narrowed(wording: Wording, keys: readonly string[] | undefined): readonly Topic[] {
  if (keys === undefined) return wording.topics
  const errors = keys.flatMap((key, at) =>
    wording.topics.some((topic) => topic.key === key)
      ? []
      : [{ path: `/topics/${at}`, message: `${key} is none of this capture point’s topics.` }],
  )
  if (errors.length > 0) throw new Fault('invalid', 'Some topics are not asked about here.', { errors })
  return wording.topics.filter(({ key }) => keys.includes(key))
}

function demandRoom(place: OptInPage, wording: Wording, topics: readonly Topic[]): void {
  const asking: Asking = {
    voice: voiceIn(nearestLanguage(wording.language), place.world),
    business: businessName(place.world),
    content: wording.content,
    topics,
    offersLater: false,
  }
  if (fitsTheChat(asking)) return
  throw bad(
    '/capture_point',
    'The words of its notice are too many for one message. Shorten them, or ask with a webview or a WhatsApp Flow.',
  )
}

function notPublished(): Fault {
  return new Fault(
    'conflict',
    'No Flow of this capture point is published for that number and language. Publish its Flows first.',
    {
      reason: 'flow_not_published',
    },
  )
}

function bad(path: string, message: string): Fault {
  return new Fault('invalid', 'The request cannot be made.', { errors: [{ path, message }] })
}
