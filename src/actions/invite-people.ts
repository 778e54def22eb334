/**
 * Asks people over SMS, e-mail or a call to choose what they would like on WhatsApp: each with a recorded ground, a link of
 * their own, and only if the gate would let it go. Who may not be asked is told so at once and nothing is queued for them.
 */
import { day } from '../base/clock.ts'
import { newId, newShortToken, newToken } from '../base/ids.ts'
import { type Language, nearestLanguage } from '../copy/languages.ts'
import type { By } from '../domain/actor.ts'
import { type AddressKey, type Identifier, keyText } from '../domain/address.ts'
import { auditEntry } from '../domain/audit.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import type { ChannelContent } from '../domain/carrier.ts'
import type { ChannelSender } from '../domain/channel-sender.ts'
import { tokenHash } from '../domain/confirmation.ts'
import type { Decision, Refusal } from '../domain/decision.ts'
import type { QueuedSend } from '../domain/delivery.ts'
import type { Ground, Invitation } from '../domain/invitation.ts'
import { defaultLanguage } from '../domain/workspace.ts'
import type { Deps } from './deps.ts'
import { findOrCreateAddresses } from './identify.ts'
import { decisionsOn, limited } from './invitation-gate.ts'
import { carriedBy, senderOf } from './invitation-sender.ts'
import { type InvitationWriter, invitationWriters } from './invitation-writers.ts'
import type { Stores } from './stores.ts'
import { businessName, loadWorld, type World } from './world.ts'

export interface Invited {
  readonly identifier: Identifier
  readonly contactId?: string | undefined
  readonly name?: string | undefined
  /** BCP 47. */
  readonly language?: string | undefined
}

export interface InvitationOrder {
  readonly point: CapturePoint
  readonly people: readonly Invited[]
  readonly ground: Ground
  /** Where the ground comes from. */
  readonly note: string
}

export interface InvitationOutcome {
  /** Null where nothing was made because the person may not be asked. */
  readonly invitationId: string | null
  readonly state: 'queued' | 'refused'
  readonly reason: Refusal | null
  /** When asking would be possible, where waiting helps. */
  readonly until: Date | null
  /** As it will be written; null where nothing is. */
  readonly content: ChannelContent | null
}

/** A link of an invitation is good for so long. */
export const invitationHoldsMs = 7 * day
/** A gateway that is away for longer says it too late. */
const leavesWithinMs = 3 * day

/** In the caller's transaction; outcomes in the order of `people`. Throws `invalid` where nothing could carry it. */
export async function invitePeople(
  stores: Stores,
  deps: Pick<Deps, 'secrets' | 'publicUrl'>,
  by: By,
  order: InvitationOrder,
): Promise<InvitationOutcome[]> {
  const { workspaceId } = by.actor
  const { point } = order
  const channel = carriedBy(point)
  const [world, sender] = await Promise.all([loadWorld(stores, workspaceId), senderOf(stores, point, channel)])
  const writer = invitationWriters[channel]
  if (writer === undefined) throw new Error(`nobody writes for ${channel}`)
  const keys = await findOrCreateAddresses(
    stores,
    deps.secrets,
    workspaceId,
    order.people.map(({ identifier, contactId, name, language }) => ({
      identifiers: [identifier],
      evidence: 'typed',
      contactId,
      name,
      language,
    })),
    by.now,
  )
  const locked = new Map((await stores.addresses.lock(keys)).map((address) => [keyText(address.key), address]))
  const decisions = await limited(stores, by, sender, order, {
    decisions: await decisionsOn(stores, keys, order, by.now),
    countries: keys.map((key) => locked.get(keyText(key))?.country ?? null),
  })
  const listId = order.people.length > 1 ? newId(by.now.getTime()) : null
  const asked = new Set<string>()
  const made = order.people.map(({ language: wished }, at) => {
    const key = keys[at] as AddressKey
    const decision = decisions[at] as Decision
    // The same person twice in one list is asked once.
    const twice = asked.has(keyText(key))
    asked.add(keyText(key))
    if (
      twice ||
      (!decision.allow && decision.until === undefined) ||
      decision.reason === 'frequency' ||
      decision.reason === 'limit'
    ) {
      return refused(twice ? { allow: false, reason: 'frequency' } : decision)
    }
    const address = locked.get(keyText(key))
    const language = nearestLanguage(wished ?? address?.language ?? defaultLanguage(world.workspace))
    const token = channel === 'sms_link' ? newShortToken() : newToken()
    const invitation: Invitation = {
      workspaceId,
      invitationId: newId(by.now.getTime()),
      key,
      contactId: address?.contactId ?? null,
      channel,
      capturePointId: point.capturePointId,
      ground: order.ground,
      note: order.note,
      topics: point.topics,
      language,
      tokenHash: tokenHash(token),
      deliveryId: newId(by.now.getTime()),
      providerRef: null,
      state: 'queued',
      reason: null,
      answer: null,
      answeredAt: null,
      afterSeq: address?.records ?? 0,
      issuedAt: by.now,
      expiresAt: new Date(by.now.getTime() + invitationHoldsMs),
      listId,
    }
    const content = contentOf(writer, deps, { world, point, sender, invitation, token, language })
    return { invitation, content, token }
  })
  const invitations = made.flatMap((one) => ('invitation' in one ? [one] : []))
  await stores.invitations.add(invitations.map(({ invitation }) => invitation))
  await stores.deliveries.enqueue(
    invitations.map(({ invitation, content }) => queued(invitation, content, { sender, point }, by.now)),
    by.now,
  )
  await stores.conversations.addMessages(
    invitations.map(({ invitation: { key, deliveryId }, content, token }) => ({
      key,
      messageId: deliveryId,
      senderId: sender.senderId,
      direction: 'out' as const,
      kind: content.kind,
      // Whoever reads the timeline is not the person: the link stays theirs.
      content: JSON.parse(JSON.stringify(content).replaceAll(token, '…')) as Record<string, unknown>,
      wamidHash: null,
      deliveryId,
      meaning: 'invitation',
      at: by.now,
    })),
  )
  await stores.audit.write([
    auditEntry(by, {
      action: 'people.invited',
      subject: { kind: 'capture-point', id: point.capturePointId },
      detail: { channel, ground: order.ground, note: order.note, people: made.length, queued: invitations.length },
    }),
  ])
  return made.map((one) =>
    'invitation' in one
      ? {
          invitationId: one.invitation.invitationId,
          state: 'queued',
          reason: null,
          until: null,
          content: one.content,
        }
      : one,
  )
}

function refused({ reason, until }: Decision): InvitationOutcome {
  return { invitationId: null, state: 'refused', reason: reason as Refusal, until: until ?? null, content: null }
}

/** As people read them, in the order of the topics. */
function topicNames({ topics }: World, point: CapturePoint, language: string): string[] {
  return topics
    .filter(({ topicId }) => point.topics.includes(topicId))
    .map(({ texts, key }) => (texts[language] ?? Object.values(texts)[0])?.name ?? key)
}

interface Written {
  readonly world: World
  readonly point: CapturePoint
  readonly sender: ChannelSender
  readonly invitation: Invitation
  readonly token: string
  readonly language: Language
}

function contentOf(
  writer: InvitationWriter,
  { publicUrl }: Pick<Deps, 'publicUrl'>,
  { world, point, sender, invitation, token, language }: Written,
): ChannelContent {
  return writer({
    invitationId: invitation.invitationId,
    workspace: world.workspace,
    business: businessName(world),
    point,
    sender,
    language,
    topics: topicNames(world, point, language),
    link: `${publicUrl}/i/${token}`,
    stopUrl: `${publicUrl}/e/${token}`,
  })
}

function queued(
  { key, deliveryId, invitationId, channel, ground }: Invitation,
  content: ChannelContent,
  { sender: { senderId }, point: { country } }: Pick<Written, 'sender' | 'point'>,
  now: Date,
): QueuedSend {
  return {
    request: {
      key,
      deliveryId,
      senderId,
      purpose: 'invitation',
      content,
      topicId: null,
      templateId: null,
      campaignId: null,
      marketing: false,
      attempt: 0,
      invitation: { invitationId, channel, ground, askedIn: country },
    },
    priority: 3,
    notBefore: now,
    expiresAt: new Date(now.getTime() + leavesWithinMs),
  }
}
