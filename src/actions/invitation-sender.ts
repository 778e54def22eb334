/** Over which channel a place asks, and which sender carries it. */
import { Fault, type FieldError } from '../base/fault.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import type { ChannelKind, ChannelSender } from '../domain/channel-sender.ts'
import type { CarriedChannel } from './invitation-writers.ts'
import type { Stores } from './stores.ts'

/** Throws where nothing leaves from there. */
export function carriedBy({ channel, state, name }: CapturePoint): CarriedChannel {
  if (channel !== 'sms_link' && channel !== 'email_link' && channel !== 'ivr_outbound') {
    const message = `${name} asks people who come to it. To invite somebody choose one that sends an SMS, a letter or a call.`
    throw new Fault('invalid', 'Nobody was invited.', { errors: [{ path: '/capture_point', message }] })
  }
  if (state !== 'published') {
    const message = `${name} is not published yet.`
    throw new Fault('conflict', 'Nobody was invited.', { errors: [{ path: '/capture_point', message }] })
  }
  return channel
}

const kinds: Readonly<Record<CarriedChannel, ChannelKind>> = {
  sms_link: 'sms',
  email_link: 'email',
  ivr_outbound: 'voice',
}

/** The one that the place names, or the first of its kind that is not stopped. */
export async function senderOf(
  { channelSenders }: Pick<Stores, 'channelSenders'>,
  { workspaceId, settings }: CapturePoint,
  channel: CarriedChannel,
): Promise<ChannelSender> {
  const senders = (await channelSenders.list(workspaceId)).filter(({ kind }) => kind === kinds[channel])
  const own = settings.sender === undefined ? undefined : senders.find(({ senderId }) => senderId === settings.sender)
  const sender = own ?? senders.find(({ stoppedAt }) => stoppedAt === null)
  if (sender !== undefined && sender.stoppedAt === null) return sender
  const errors: FieldError[] = [
    { path: '/capture_point', message: `Connect a sender for ${kinds[channel]} first, under Settings, Channels.` },
  ]
  throw new Fault('conflict', 'Nobody was invited.', { reason: 'no_sender', errors })
}
