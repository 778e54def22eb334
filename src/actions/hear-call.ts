/**
 * A webhook about a call: what it is for, what it says, and what the call is to do next. Heard in one transaction under the
 * lock of the call, so that the same twice, late or out of order is answered as it was and changes nothing. After the key
 * that stops the answer waits until nothing that was claimed before is still on its way to the person.
 */
import { newId } from '../base/ids.ts'
import { maskPhone, readPhone } from '../base/phone.ts'
import type { AddressKey } from '../domain/address.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import type { ChannelSender } from '../domain/channel-sender.ts'
import type { Invitation } from '../domain/invitation.ts'
import type { Stop } from '../domain/stop-report.ts'
import { rangeOf, type VoiceCall } from '../domain/voice-call.ts'
import type { CallWebhook } from '../protocol/voice/call-webhook.ts'
import type { Instruction } from '../protocol/voice/instruction.ts'
import { advanceMenu } from './advance-menu.ts'
import type { Deps } from './deps.ts'
import { endCall } from './end-call.ts'
import { isCrowded } from './is-crowded.ts'
import { placeOfLine } from './line-place.ts'
import { readOptInPage } from './read-opt-in-page.ts'
import { answerWhenQuiet } from './report-stops.ts'
import { providerRef } from './settle-invitation.ts'
import type { Stores } from './stores.ts'
import { takeMissedCall } from './take-missed-call.ts'

export interface CallNews {
  readonly webhook: CallWebhook
  /** Of an answer to one of our questions: which. */
  readonly turn: number | null
  /** Of a call that we made: for which invitation. */
  readonly invitationId: string | null
  /** The provider tells of missed calls alone, and takes no instructions. */
  readonly onlyTells: boolean
}

const ended: ReadonlySet<CallWebhook['status']> = new Set(['completed', 'busy', 'no_answer', 'failed'])

/** What the call does next; nothing where it is over, or where the provider takes no instructions. */
export async function hearCall(deps: Deps, sender: ChannelSender, news: CallNews): Promise<Instruction[]> {
  const now = deps.clock.now()
  const heard = await deps.transaction((stores) => hear(stores, deps, sender, news, now))
  if (heard.quietFor.length > 0) await answerWhenQuiet(deps, heard.quietFor, heard.stops ?? [])
  return heard.instructions
}

export interface HeardCall {
  readonly instructions: Instruction[]
  /** Addresses of a person who has just said no, or had. */
  readonly quietFor: readonly AddressKey[]
  /** The no that was said in this very webhook. */
  readonly stops?: readonly Stop[]
}

const nothing: HeardCall = { instructions: [], quietFor: [] }
const hangUp: HeardCall = { instructions: [{ kind: 'hangup' }], quietFor: [] }
const reject: HeardCall = { instructions: [{ kind: 'reject' }], quietFor: [] }

async function hear(stores: Stores, deps: Deps, sender: ChannelSender, news: CallNews, now: Date): Promise<HeardCall> {
  const { webhook, onlyTells } = news
  const ref = providerRef(deps.secrets, webhook.callId)
  const invitation = await invitationOf(stores, sender, news)
  if (ended.has(webhook.status) && !onlyTells) {
    await endCall(stores, deps, sender, ref, invitation, webhook, now)
    return nothing
  }
  const point = await pointOf(stores, sender, invitation)
  if (point === undefined) return webhook.direction === 'inbound' ? reject : hangUp
  const phone = webhook.person === null ? null : (readNumber(webhook.person, sender)?.e164 ?? null)
  const { call, isNew } = await stores.voiceCalls.takeUp(
    newCall(sender, ref, point, invitation, webhook, phone, onlyTells, now),
  )
  if (point.channel === 'missed_call') {
    if (isNew) {
      const place = await readOptInPage(stores, point)
      const outcome = await takeMissedCall(
        stores,
        deps,
        place,
        { call, provider: sender.provider, phone, written: webhook.person, called: sender.identity },
        now,
      )
      await stores.voiceCalls.update(call, { outcome })
    }
    return onlyTells ? nothing : reject
  }
  if (call.endedAt !== null) return hangUp
  // Whoever forges callers would have strangers asked to confirm.
  if (isNew && (await isCrowded(stores, call, now))) {
    await stores.voiceCalls.update(call, { outcome: 'limited', endedAt: now })
    return reject
  }
  if (webhook.machine) {
    await stores.voiceCalls.update(call, { status: 'in_progress', outcome: 'machine' })
    return hangUp
  }
  return advanceMenu(stores, deps, sender, { call, point, invitation, webhook, phone, turn: news.turn }, now)
}

/** As the provider writes it, in the national form of the number that was called. */
function readNumber(person: string, { identity }: ChannelSender) {
  return readPhone(person, readPhone(identity)?.country)
}

function newCall(
  { workspaceId, senderId }: ChannelSender,
  ref: Buffer,
  { capturePointId }: CapturePoint,
  invitation: Invitation | undefined,
  { direction, person }: CallWebhook,
  phone: string | null,
  isOver: boolean,
  now: Date,
): VoiceCall {
  return {
    workspaceId,
    callId: newId(now.getTime()),
    senderId,
    providerRef: ref,
    direction,
    capturePointId,
    invitationId: invitation?.invitationId ?? null,
    key: invitation?.key ?? null,
    caller: phone === null ? (person === null ? null : '••••') : maskPhone(phone),
    range: direction === 'outbound' ? null : rangeOf(phone),
    country: phone === null ? null : (readPhone(phone)?.country ?? null),
    status: isOver ? 'no_answer' : 'ringing',
    outcome: null,
    sealedMenu: null,
    turn: 0,
    seconds: null,
    startedAt: now,
    endedAt: isOver ? now : null,
  }
}

async function invitationOf(
  { invitations }: Pick<Stores, 'invitations'>,
  { workspaceId }: ChannelSender,
  { invitationId }: CallNews,
): Promise<Invitation | undefined> {
  return invitationId === null ? undefined : invitations.find(workspaceId, invitationId)
}

async function pointOf(
  stores: Stores,
  sender: ChannelSender,
  invitation: Invitation | undefined,
): Promise<CapturePoint | undefined> {
  if (invitation === undefined) return placeOfLine(stores, sender)
  const point = await stores.capturePoints.find(sender.workspaceId, invitation.capturePointId)
  return point?.state === 'published' ? point : undefined
}
