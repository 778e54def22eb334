/** A WhatsApp business number, and what we know of its ability to hear: a sender that cannot hear may not speak. */
import { day } from '../base/clock.ts'
import type { AddressKey } from './address.ts'

export interface Sender {
  readonly workspaceId: string
  readonly senderId: string
  readonly phoneNumberId: string
  readonly wabaId: string
  readonly appId: string | null
  /** Where its webhooks arrive: `/inbound/whatsapp/<inboundPath>`. */
  readonly inboundPath: string
  readonly displayNumber: string
  readonly verifiedName: string | null
  readonly graphUrl: string
  readonly graphVersion: string
  /** A `SenderSecrets` as JSON, sealed with the master key. */
  readonly sealedSecrets: Buffer
  readonly emulated: boolean
  readonly quality: string | null
  readonly messagingLimit: string | null
  readonly throughput: string | null
  readonly status: string | null
  readonly handshakeAt: Date | null
  /** Webhook fields that the app is known to be subscribed to. */
  readonly fields: readonly string[]
  readonly fieldsCheckedAt: Date | null
  readonly heardMessagesAt: Date | null
  readonly heardPreferencesAt: Date | null
  readonly heardStatusesAt: Date | null
  readonly stoppedAt: Date | null
  readonly stoppedReason: string | null
  readonly createdAt: Date
}

export interface SenderSecrets {
  readonly accessToken: string
  /** Several while one is being replaced: any of them may sign. */
  readonly appSecrets: readonly string[]
  readonly verifyToken: string
}

export type SenderFacts = Partial<
  Pick<
    Sender,
    | 'appId'
    | 'displayNumber'
    | 'verifiedName'
    | 'graphUrl'
    | 'graphVersion'
    | 'sealedSecrets'
    | 'quality'
    | 'messagingLimit'
    | 'throughput'
    | 'status'
    | 'handshakeAt'
    | 'fields'
    | 'fieldsCheckedAt'
    | 'heardMessagesAt'
    | 'heardPreferencesAt'
    | 'heardStatusesAt'
    | 'stoppedAt'
    | 'stoppedReason'
  >
>

export interface Pace {
  /** Messages, in and out. */
  readonly perSecond: number
  /** Unique people outside an open window in a rolling day; null: as many as there are. */
  readonly dailyLimit: number | null
}

export interface SenderStore {
  /** Throws `conflict` where the number is connected already. Its pace row is made with it. */
  add(sender: Sender, pace: Pace): Promise<void>
  list(workspaceId: string): Promise<Sender[]>
  find(workspaceId: string, senderId: string): Promise<Sender | undefined>
  /** Whose webhooks arrive there; without a path, the only sender there is. */
  findByInboundPath(path: string | undefined): Promise<Sender | undefined>
  /** Of all workspaces: whom the worker speaks for. */
  all(): Promise<Sender[]>
  update(workspaceId: string, senderId: string, facts: SenderFacts): Promise<void>
  /** WhatsApp lets this number write to nobody in the country of this address. */
  blockCountryOf(key: AddressKey, senderId: string): Promise<void>
  setPace(workspaceId: string, senderId: string, pace: Partial<Pace>): Promise<void>
}

/** A live sender hears if a signed update of `messages` reached us within a day and `user_preferences` is subscribed. */
export function hears(sender: Sender, now: Date): boolean {
  if (sender.emulated) return true
  const heard = sender.heardMessagesAt?.getTime() ?? -Infinity
  return heard > now.getTime() - day && sender.fields.includes('user_preferences')
}
