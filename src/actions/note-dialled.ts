/** A call that a provider has taken to make is listed from then on: it counts among those under way until its end is told. */
import { newId } from '../base/ids.ts'
import { maskPhone } from '../base/phone.ts'
import type { SendRequest } from '../domain/delivery.ts'
import type { Deps } from './deps.ts'

export async function noteDialled(
  deps: Pick<Deps, 'read' | 'clock'>,
  request: SendRequest,
  ref: Buffer,
): Promise<void> {
  const { key, senderId, content } = request
  if (content.kind !== 'call') return
  const now = deps.clock.now()
  const [address] = await deps.read.contactPages.addresses([key])
  const phone = address?.identifiers.find(({ kind }) => kind === 'phone')?.value
  await deps.read.voiceCalls.takeUp({
    workspaceId: key.workspaceId,
    callId: newId(now.getTime()),
    senderId,
    providerRef: ref,
    direction: 'outbound',
    capturePointId: content.capturePointId,
    invitationId: content.invitationId,
    key,
    caller: phone == null ? null : maskPhone(phone),
    range: null,
    country: address?.country ?? null,
    status: 'ringing',
    outcome: null,
    sealedMenu: null,
    turn: 0,
    seconds: null,
    startedAt: now,
    endedAt: null,
  })
}
