/**
 * Somebody called and was not answered: once per number in 30 days they are asked on WhatsApp whether they want what stands
 * beside the number. Withheld, landline and service numbers, and more calls of one range than people make, are only listed.
 */
import { canonicalJson } from '../base/canonical-json.ts'
import { newId } from '../base/ids.ts'
import { lineKind } from '../base/phone.ts'
import { sha256 } from '../base/secret.ts'
import { fromMissedCall } from '../capture/missed-call.ts'
import { keyText } from '../domain/address.ts'
import type { LockedAddress } from '../domain/address-store.ts'
import { newConfirmationCode, tokenHash } from '../domain/confirmation.ts'
import { windowMs } from '../domain/conversation.ts'
import { packFor } from '../domain/policy-pack.ts'
import { answerRestMs, type CallOutcome, type VoiceCall } from '../domain/voice-call.ts'
import { keepQuestion } from './ask-consent.ts'
import { topicsToAsk } from './ask-in-chat.ts'
import type { Deps } from './deps.ts'
import { findOrCreateAddresses } from './identify.ts'
import { isCrowded } from './is-crowded.ts'
import type { OptInPage, Wording } from './read-opt-in-page.ts'
import { recordStatements } from './record-statements.ts'
import type { Stores } from './stores.ts'
import { writeCallAnswer } from './write-call-answer.ts'

export interface MissedCaller {
  readonly call: VoiceCall
  readonly provider: string
  /** E.164; null where it was withheld or is no number. */
  readonly phone: string | null
  /** As it was written; null where it was withheld. */
  readonly written: string | null
  readonly called: string
}

/** In the transaction in which the call was taken up, the first time that it is heard of. */
export async function takeMissedCall(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  place: OptInPage,
  caller: MissedCaller,
  now: Date,
): Promise<CallOutcome> {
  const { call, phone, written } = caller
  if (written === null) return 'withheld'
  if (phone === null) return 'unservable'
  const kind = lineKind(phone)
  if (kind !== 'mobile') return kind === 'landline' ? 'landline' : 'unservable'
  const { workspaceId } = place.point
  if (await isCrowded(stores, call, now)) return 'limited'
  const [key] = await findOrCreateAddresses(
    stores,
    deps.secrets,
    workspaceId,
    [{ identifiers: [{ kind: 'phone', value: phone }], evidence: 'called' }],
    now,
  )
  if (key === undefined) throw new Error('the address of a caller was not made')
  await stores.voiceCalls.update(call, { key })
  const address = (await stores.addresses.lock([key])).find((one) => keyText(one.key) === keyText(key))
  if (address === undefined) throw new Error('the address of a caller is not there')
  if (await wasAnswered(stores, address, now)) return 'answered_before'
  const wording = wordingFor(place, address)
  if (wording === undefined || place.sender === undefined) return 'no_template'
  return invite(stores, deps, place, wording, address, caller, now)
}

async function wasAnswered(stores: Stores, { key }: LockedAddress, now: Date): Promise<boolean> {
  const since = now.getTime() - answerRestMs
  const invitations = await stores.invitations.listOf(key)
  return invitations.some(
    ({ channel, state, issuedAt }) => channel === 'missed_call' && state !== 'failed' && issuedAt.getTime() > since,
  )
}

/** In the caller's own language where the notice has it, else in the place's. */
function wordingFor({ wordings }: OptInPage, { language }: LockedAddress): Wording | undefined {
  const own = language === null ? undefined : wordings.get(language)
  return own ?? wordings.values().next().value
}

async function invite(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  place: OptInPage,
  wording: Wording,
  address: LockedAddress,
  { call, provider, phone, called }: MissedCaller,
  now: Date,
): Promise<CallOutcome> {
  const { point, world, sender } = place
  const { workspaceId, capturePointId } = point
  const { key } = address
  const topics = topicsToAsk({ wording, address }, now)
  if (sender === undefined || topics.length === 0) return 'nothing'
  const conversation = await stores.conversations.read(key, sender.senderId)
  const isOpen = conversation.lastInboundAt + windowMs > now.getTime()
  const code = newConfirmationCode(deps.secrets)
  const answer = await writeCallAnswer(stores, { place, wording, sender, topics, code, isOpen })
  if (answer === undefined) return 'no_template'

  const pack = packFor({
    numberCountry: address.country,
    capturePointCountry: point.country,
    workspaceKind: world.workspace.kind,
  })
  const expiresAt = new Date(now.getTime() + pack.pendingMs)
  const printed = point.settings.missedCall?.printed ?? ''
  const printedWording = Buffer.from(
    canonicalJson({ v: 1, kind: 'printed_beside_number', language: wording.language, text: printed }),
  )
  await stores.wordings.keep(workspaceId, [printedWording])
  const statements = fromMissedCall(
    key,
    { callId: call.callId, provider, caller: phone ?? '', called, printed },
    {
      capturePointId,
      notice: { sha256: wording.version.sha256, language: wording.language },
      printedSha256: sha256(printedWording),
      topicIds: topics.map(({ topicId }) => topicId),
      policyPack: pack.id,
      jurisdiction: address.country,
      askedUntil: expiresAt,
    },
    now,
  )
  const { recorded } = await recordStatements(
    stores,
    { secrets: deps.secrets, categories: world.categories },
    [key],
    now,
    () => [{ key, statements }],
  )
  const afterSeq = Math.max(address.records, ...recorded.map(({ seq }) => seq))
  const rendered = await keepQuestion(stores, workspaceId, answer.shown, code)
  const topicIds = topics.map(({ topicId }) => topicId)
  await stores.confirmations.add([
    {
      confirmationId: newId(now.getTime()),
      tokenHash: tokenHash(code),
      kind: 'we_ask',
      address: key,
      asks: recorded.map(({ seq }) => seq),
      topics: topicIds,
      capturePointId,
      noticeSha256: wording.version.sha256,
      renderedSha256: rendered,
      language: wording.language,
      afterSeq,
      issuedAt: now,
      expiresAt,
      usedAt: null,
      answer: null,
    },
  ])
  const invitationId = newId(now.getTime())
  const deliveryId = newId(now.getTime())
  await stores.invitations.add([
    {
      workspaceId,
      invitationId,
      key,
      contactId: address.contactId,
      channel: 'missed_call',
      capturePointId,
      ground: 'asked_for_it',
      note: printed,
      topics: topicIds,
      language: wording.language,
      tokenHash: null,
      deliveryId,
      providerRef: null,
      state: 'queued',
      reason: null,
      answer: null,
      answeredAt: null,
      afterSeq,
      issuedAt: now,
      expiresAt,
      listId: null,
    },
  ])
  await stores.deliveries.enqueue(
    [
      {
        request: {
          key,
          deliveryId,
          senderId: sender.senderId,
          purpose: 'invitation',
          content: answer.content,
          topicId: topicIds.length === 1 ? (topicIds[0] ?? null) : null,
          templateId: answer.template?.templateId ?? null,
          campaignId: null,
          marketing: false,
          askedByPerson: true,
          invitation: { invitationId, channel: 'missed_call', ground: 'asked_for_it' },
          attempt: 0,
        },
        priority: 1,
        notBefore: now,
        expiresAt,
      },
    ],
    now,
  )
  await stores.conversations.addMessages([
    {
      key,
      messageId: deliveryId,
      senderId: sender.senderId,
      direction: 'out',
      kind: answer.content.kind,
      content: { ...answer.content },
      wamidHash: null,
      deliveryId,
      meaning: 'invitation',
      at: now,
    },
  ])
  await stores.conversations.change(key, sender.senderId, {
    lastMarketingAt: now,
    openQuestion: {
      kind: 'consent_request',
      tokenHash: tokenHash(code).toString('hex'),
      language: wording.language,
      answers: answer.answers,
      askedAt: now.toISOString(),
    },
  })
  const day = now.toISOString().slice(0, 10)
  await stores.capturePoints.addCounts(workspaceId, [
    { capturePointId, day, step: 'started', count: 1 },
    { capturePointId, day, step: 'pending', count: 1 },
  ])
  return 'invited'
}
