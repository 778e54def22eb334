/**
 * A call is over. What its menu held is let go; a person who could not be reached is tried once more, some hours later and
 * through the gate again; then the invitation has failed.
 */
import { day, hour } from '../base/clock.ts'
import { newId } from '../base/ids.ts'
import { maskPhone, readPhone } from '../base/phone.ts'
import type { ChannelSender } from '../domain/channel-sender.ts'
import type { Invitation } from '../domain/invitation.ts'
import { answeredOutcomes, type VoiceCall } from '../domain/voice-call.ts'
import type { CallWebhook } from '../protocol/voice/call-webhook.ts'
import type { Deps } from './deps.ts'
import type { Stores } from './stores.ts'

/** How often somebody is called who does not answer, and after how long. */
export const attemptsMost = 2
export const attemptRestMs = 4 * hour
const leavesWithinMs = 2 * day

/** Heard twice, it ends once. */
export async function endCall(
  stores: Stores,
  deps: Pick<Deps, 'publicUrl'>,
  sender: ChannelSender,
  ref: Buffer,
  invitation: Invitation | undefined,
  webhook: CallWebhook,
  now: Date,
): Promise<void> {
  const { workspaceId, senderId } = sender
  const known = await stores.voiceCalls.lock(workspaceId, senderId, ref)
  // A call that we made and nobody answered is heard of for the first time now.
  const call = known ?? (await takeUpUnanswered(stores, sender, ref, invitation, webhook, now))
  if (call === undefined || call.endedAt !== null) return
  const { outcome } = call
  const isMenu = call.sealedMenu !== null
  await stores.voiceCalls.update(call, {
    status: webhook.status,
    seconds: webhook.seconds,
    endedAt: now,
    sealedMenu: null,
    // Put down in the middle: nothing was said.
    ...(outcome === null && isMenu ? { outcome: 'left' as const } : {}),
  })
  if (invitation === undefined) return
  const reached = outcome !== null ? answeredOutcomes.has(outcome) : isMenu
  if (reached) {
    await stores.invitations.settle(workspaceId, invitation.invitationId, { state: 'delivered' })
    return
  }
  if (invitation.answer !== null) return
  await tryAgain(stores, deps, sender, invitation, outcome === 'machine' ? 'machine' : webhook.status, now)
}

async function tryAgain(
  stores: Stores,
  { publicUrl }: Pick<Deps, 'publicUrl'>,
  sender: ChannelSender,
  invitation: Invitation,
  reason: string,
  now: Date,
): Promise<void> {
  const { workspaceId, invitationId, key, capturePointId, language, ground } = invitation
  const attempts = await stores.voiceCalls.countOfInvitation(workspaceId, invitationId)
  if (attempts >= attemptsMost) {
    await stores.invitations.settle(workspaceId, invitationId, { state: 'failed', reason })
    return
  }
  const deliveryId = newId(now.getTime())
  await stores.invitations.tryAgain(workspaceId, invitationId, deliveryId)
  const notBefore = new Date(now.getTime() + attemptRestMs)
  await stores.deliveries.enqueue(
    [
      {
        request: {
          key,
          deliveryId,
          senderId: sender.senderId,
          purpose: 'invitation',
          content: { kind: 'call', capturePointId, invitationId, language, answerAt: publicUrl },
          topicId: null,
          templateId: null,
          campaignId: null,
          marketing: false,
          attempt: 0,
          invitation: { invitationId, channel: 'ivr_outbound', ground },
        },
        priority: 3,
        notBefore,
        expiresAt: new Date(notBefore.getTime() + leavesWithinMs),
      },
    ],
    now,
  )
}

async function takeUpUnanswered(
  stores: Stores,
  { workspaceId, senderId }: ChannelSender,
  ref: Buffer,
  invitation: Invitation | undefined,
  { person }: CallWebhook,
  now: Date,
): Promise<VoiceCall | undefined> {
  if (invitation === undefined) return undefined
  const phone = person === null ? undefined : readPhone(person)
  const { call } = await stores.voiceCalls.takeUp({
    workspaceId,
    callId: newId(now.getTime()),
    senderId,
    providerRef: ref,
    direction: 'outbound',
    capturePointId: invitation.capturePointId,
    invitationId: invitation.invitationId,
    key: invitation.key,
    caller: phone === undefined ? null : maskPhone(phone.e164),
    range: null,
    country: phone?.country ?? null,
    status: 'ringing',
    outcome: null,
    sealedMenu: null,
    turn: 0,
    seconds: null,
    startedAt: now,
    endedAt: null,
  })
  return call
}
