/**
 * What a person answered by SMS. STOP, in any of its words, is a no to everything for the person and ends invitations by SMS; it
 * is recorded before the operator is answered, and the answer waits until nothing claimed before it is still in the air. START
 * lifts only what ended the SMS, never a no. Nothing here is ever a yes: whoever sends an SMS can name any number as theirs.
 */
import { newId } from '../base/ids.ts'
import { readPhone } from '../base/phone.ts'
import { nearestLanguage } from '../copy/languages.ts'
import { sms as smsWords } from '../copy/sms.ts'
import { fill } from '../copy/words.ts'
import { type AddressKey, keyText } from '../domain/address.ts'
import type { LockedAddress } from '../domain/address-store.ts'
import type { ChannelSender } from '../domain/channel-sender.ts'
import type { Invitation } from '../domain/invitation.ts'
import { type Reading, readKeyword } from '../domain/keyword/read-keyword.ts'
import { topicWords } from '../domain/keyword/topic-words.ts'
import { packFor } from '../domain/policy-pack.ts'
import { smsWrittenAt } from '../domain/sms-order.ts'
import type { Stop } from '../domain/stop-report.ts'
import { scopesOf, stopScopes } from '../domain/stop-scope.ts'
import { defaultLanguage } from '../domain/workspace.ts'
import type { Deps } from './deps.ts'
import { findAddresses, findOrCreateAddresses } from './identify.ts'
import { answerWhenQuiet } from './report-stops.ts'
import { sendSms } from './send-sms.ts'
import type { Stores } from './stores.ts'
import { recordWithdrawal } from './withdraw-consent.ts'
import { businessName, type World, worldOf } from './world.ts'

export interface InboundSms {
  /** The operator's own id; null where it gives none. Then the same again is heard again, which harms nobody. */
  readonly id: string | null
  /** As the operator writes it, with its country code. */
  readonly from: string
  readonly text: string
}

export async function receiveSms(deps: Deps, sender: ChannelSender, sms: InboundSms): Promise<void> {
  const phone = readPhone(sms.from.startsWith('+') ? sms.from : `+${sms.from}`)
  // A service that writes from a name or a short number is nobody who could be asked.
  if (phone === undefined) return
  const receivedAt = deps.clock.now()
  const world = await worldOf(deps.read, sender.workspaceId)
  const { keys, stops } = await deps.transaction((stores) =>
    hearOnce(stores, deps, { world, sender, phone: phone.e164, sms, receivedAt }),
  )
  if (keys.length > 0) await answerWhenQuiet(deps, keys, stops)
}

interface Written {
  readonly world: World
  readonly sender: ChannelSender
  readonly phone: string
  readonly sms: InboundSms
  readonly receivedAt: Date
}

interface Heard extends Written {
  readonly key: AddressKey
  readonly address: LockedAddress
  readonly reading: Reading
  /** Of the last invitation by SMS, where there is one. */
  readonly invited: Invitation | undefined
}

interface Outcome {
  /** Addresses for which a no was said, now or the first time. */
  readonly keys: readonly AddressKey[]
  readonly stops: readonly Stop[]
}

const nothing: Outcome = { keys: [], stops: [] }

async function hearOnce(stores: Stores, deps: Deps, written: Written): Promise<Outcome> {
  const { sender, phone, sms, receivedAt } = written
  const { workspaceId, senderId } = sender
  const identifier = { kind: 'phone', value: phone } as const
  const dedupe = deps.secrets.keyedHash(`inbox/${workspaceId}`, `sms/${sms.id ?? newId(receivedAt.getTime())}`)
  const item = { workspaceId, source: `sms/${senderId}`, dedupe, receivedAt, payload: { from: phone, text: sms.text } }
  if ((await stores.inbox.take(item)) === 'read') {
    // It may have been a no whose first answer is still waiting.
    const [known] = await findAddresses(stores, deps.secrets, workspaceId, [[identifier]])
    return known === undefined ? nothing : { keys: [known], stops: [] }
  }
  const named = { identifiers: [identifier] as const, evidence: 'sms' }
  const [key] = await findOrCreateAddresses(stores, deps.secrets, workspaceId, [named], receivedAt)
  if (key === undefined) throw new Error('an address was not made')
  const address = (await stores.addresses.lock([key])).find((one) => keyText(one.key) === keyText(key))
  if (address === undefined) throw new Error('the address of an SMS is not there')
  const invited = (await stores.invitations.listOf(key))
    .filter(({ channel }) => channel === 'sms_link')
    .toSorted((a, b) => b.issuedAt.getTime() - a.issuedAt.getTime())[0]
  const heard = { ...written, key, address, invited, reading: readingOf(written, address, invited) }
  await stores.conversations.addMessages([
    {
      key,
      messageId: newId(receivedAt.getTime()),
      senderId,
      direction: 'in',
      kind: 'sms',
      content: { text: sms.text },
      wamidHash: null,
      deliveryId: null,
      meaning: `${heard.reading.meaning}/${heard.reading.rule}`,
      at: receivedAt,
    },
  ])
  const outcome = await answer(stores, deps, heard, dedupe)
  await stores.inbox.markRead(item, receivedAt)
  return outcome
}

/** An invitation asks for consent, so that words which are a no only as an answer are one here. */
function readingOf({ world, sms, receivedAt }: Written, { country }: LockedAddress, invited: Invitation | undefined) {
  const pack = packFor({ numberCountry: country, capturePointCountry: null, workspaceKind: world.workspace.kind })
  return readKeyword(sms.text, {
    at: receivedAt,
    packs: pack.parts.map(({ name }) => name),
    lastMarketingAt: invited?.issuedAt.getTime() ?? -Infinity,
    topics: world.topics.map(topicWords),
  })
}

async function answer(stores: Stores, deps: Deps, heard: Heard, dedupe: Buffer): Promise<Outcome> {
  switch (heard.reading.meaning) {
    case 'opt_out':
      return stop(stores, deps, heard, dedupe)
    case 'opt_in':
      await stores.channelStops.lift(heard.key, 'sms', heard.receivedAt)
      await reply(stores, heard, 'reply', 'started')
      return nothing
    case 'help':
      await reply(stores, heard, 'reply', 'help')
      return nothing
    default:
      return nothing
  }
}

async function stop(stores: Stores, deps: Deps, heard: Heard, dedupe: Buffer): Promise<Outcome> {
  const { world, key, reading, sms, receivedAt, invited } = heard
  const wrongNumber = reading.meaning === 'opt_out' && reading.wrongNumber
  const scope = wrongNumber ? stopScopes.wrong_number : stopScopes.stop_by_sms
  const before = await stores.channelStops.standing(key)
  const { stops } = await recordWithdrawal(
    stores,
    deps,
    { workspaceKind: world.workspace.kind, categories: world.categories },
    {
      key,
      scopes: scopesOf(scope),
      of: scope.of,
      state: scope.state,
      act: 'typed_keyword',
      channel: 'sms',
      actor: 'subject',
      strength: 'claimed',
      clock: 'ours',
      occurredAt: receivedAt,
      source: `sms/${dedupe.toString('hex')}`,
      language: reading.language,
      evidence: { text: sms.text, rule: reading.rule },
      ...(wrongNumber && { reason: stopScopes.wrong_number.reason, effect: { closedAt: receivedAt } }),
    },
    receivedAt,
  )
  await stores.channelStops.add(key, 'sms', receivedAt, 'sms')
  if (invited !== undefined && invited.answer === null) await stores.invitations.answer(invited, 'refused', receivedAt)
  // Whoever has been told once is not told again by each further STOP.
  const told = before.some(({ channel }) => channel === 'sms')
  if (!told && !wrongNumber) await reply(stores, heard, 'stop_confirmation', 'stopped')
  const keys = new Map([key, ...stops.map((one) => one.key)].map((one) => [keyText(one), one]))
  return { keys: [...keys.values()], stops }
}

/** One SMS back, in the person's language, through the gate as everything else. */
async function reply(
  stores: Stores,
  { world, sender, key, address, reading, receivedAt }: Heard,
  purpose: 'reply' | 'stop_confirmation',
  says: 'stopped' | 'started' | 'help',
): Promise<void> {
  const language = nearestLanguage(reading.language ?? address.language ?? defaultLanguage(world.workspace))
  const words = smsWords[language]
  const { helpContact } = world.workspace.profile
  const said = fill(words[says], { business: businessName(world) })
  const contact =
    says === 'help' && helpContact !== undefined ? ` ${fill(words.contact, { contact: helpContact })}` : ''
  const text = world.workspace.kind === 'demo' ? fill(words.demo, { text: said + contact }) : said + contact
  const repliesTo = smsWrittenAt(receivedAt, await stores.consent.recordsOf([key]))
  await sendSms(stores, { key, senderId: sender.senderId, purpose, text, repliesTo }, receivedAt)
}
