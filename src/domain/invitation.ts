/**
 * Asking somebody over another channel, once: an SMS, a letter, a call, or the answer to their missed call. Each needs a
 * recorded ground for asking, and keeps to that channel's own stops.
 */
import type { AddressKey } from './address.ts'
import type { CaptureChannel } from './capture-point.ts'
import type { Page, PageRequest } from './page.ts'
import type { PolicyPack } from './policy-pack.ts'

export type InvitationChannel = Extract<CaptureChannel, 'sms_link' | 'email_link' | 'missed_call' | 'ivr_outbound'>
export const invitationChannels: readonly InvitationChannel[] = [
  'sms_link',
  'email_link',
  'missed_call',
  'ivr_outbound',
]

/** Asked for it; a customer, about the business's own similar goods; or a consent to that channel. */
export const grounds = ['asked_for_it', 'customer', 'channel_consent'] as const
export type Ground = (typeof grounds)[number]

/** Whether the law of the person's place takes this for a reason to ask. */
export function groundHolds(ground: Ground, pack: Pick<PolicyPack, 'softOptIn'>): boolean {
  return ground !== 'customer' || pack.softOptIn
}

export type InvitationState = 'queued' | 'refused' | 'sent' | 'delivered' | 'failed'

export interface Invitation {
  readonly workspaceId: string
  readonly invitationId: string
  readonly key: AddressKey
  readonly contactId: string | null
  readonly channel: InvitationChannel
  readonly capturePointId: string
  readonly ground: Ground
  /** Where the ground comes from: an order, a form, the wording printed beside a number. */
  readonly note: string
  readonly topics: readonly string[]
  readonly language: string
  /** Of its personal link; null where it carries none. */
  readonly tokenHash: Buffer | null
  readonly deliveryId: string
  /** Keyed hash of the provider's own id of the message or call. */
  readonly providerRef: Buffer | null
  readonly state: InvitationState
  /** Why it was refused or failed, in a word. */
  readonly reason: string | null
  /** Answered through its link, once. */
  readonly answer: 'given' | 'refused' | null
  readonly answeredAt: Date | null
  /** How many records the address had when it was made. */
  readonly afterSeq: number
  readonly issuedAt: Date
  readonly expiresAt: Date
  /** Those that were sent together. */
  readonly listId: string | null
}

export interface InvitationFilter {
  readonly capturePointId?: string | undefined
  readonly channel?: InvitationChannel | undefined
  readonly state?: InvitationState | undefined
  readonly listId?: string | undefined
}

export interface InvitationStore {
  add(invitations: readonly Invitation[]): Promise<void>
  find(workspaceId: string, invitationId: string): Promise<Invitation | undefined>
  /** Over all workspaces: the token is the only thing that the person holds. */
  findByToken(tokenHash: Buffer): Promise<Invitation | undefined>
  /** The same, for update: it is answered once. */
  lockByToken(tokenHash: Buffer): Promise<Invitation | undefined>
  /** Which message or call a provider speaks of. */
  findByProviderRef(workspaceId: string, providerRef: Buffer): Promise<Invitation | undefined>
  answer(invitation: Invitation, answer: 'given' | 'refused', at: Date): Promise<void>
  /** What became of it; never back from `delivered`. */
  settle(
    workspaceId: string,
    invitationId: string,
    facts: { readonly state: InvitationState; readonly reason?: string | null; readonly providerRef?: Buffer },
  ): Promise<void>
  /** It is tried once more, under another delivery: somebody could not be reached by telephone. */
  tryAgain(workspaceId: string, invitationId: string, deliveryId: string): Promise<void>
  /** The newest first. */
  list(workspaceId: string, filter: InvitationFilter, page: PageRequest): Promise<Page<Invitation>>
  listOf(key: AddressKey): Promise<Invitation[]>
}

/** A person wants no more over this channel, whatever they agreed to on WhatsApp. */
export interface ChannelStop {
  readonly key: AddressKey
  readonly channel: 'sms' | 'email' | 'voice'
  readonly stoppedAt: Date
  readonly liftedAt: Date | null
  readonly means: string
}

export interface ChannelStopStore {
  /** Once: saying it again changes nothing. */
  add(key: AddressKey, channel: ChannelStop['channel'], at: Date, means: string): Promise<void>
  /** By the person's own word over that channel. */
  lift(key: AddressKey, channel: ChannelStop['channel'], at: Date): Promise<void>
  standing(key: AddressKey): Promise<ChannelStop[]>
}

export function channelOf(channel: InvitationChannel): ChannelStop['channel'] | 'whatsapp' {
  switch (channel) {
    case 'sms_link':
      return 'sms'
    case 'email_link':
      return 'email'
    case 'ivr_outbound':
      return 'voice'
    case 'missed_call':
      return 'whatsapp'
  }
}
