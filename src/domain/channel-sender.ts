/** A sender outside WhatsApp: an SMS, e-mail or voice identity, and the provider that carries for it. It invites; it never carries an offer. */

export const channelKinds = ['sms', 'email', 'voice'] as const
export type ChannelKind = (typeof channelKinds)[number]

export const channelProviders = ['smpp', 'twilio', 'smtp', 'plivo', 'exotel', 'signed_webhook'] as const
export type ChannelProvider = (typeof channelProviders)[number]

/** Which providers carry which kind. */
export const providersOf: Readonly<Record<ChannelKind, readonly ChannelProvider[]>> = {
  sms: ['smpp', 'twilio'],
  email: ['smtp'],
  voice: ['twilio', 'plivo', 'exotel', 'signed_webhook'],
}

export type ChannelSettings = Readonly<Record<string, string | number | boolean>>

export interface ChannelSender {
  readonly workspaceId: string
  readonly senderId: string
  readonly kind: ChannelKind
  readonly provider: ChannelProvider
  /** For the people who work with it. */
  readonly name: string
  /** What people see: E.164, an alphanumeric sender id, or a mailbox. */
  readonly identity: string
  /** The provider's own, without secrets: host and port, an account's id. */
  readonly settings: ChannelSettings
  /** The provider's secrets as JSON, sealed with the master key. */
  readonly sealedSecrets: Buffer
  /** Unguessable: `/inbound/sms/<provider>/<inboundPath>`, and the same for voice. */
  readonly inboundPath: string
  readonly emulated: boolean
  readonly perSecond: number
  readonly stoppedAt: Date | null
  readonly stoppedReason: string | null
  readonly createdAt: Date
}

export type ChannelSenderFacts = Partial<
  Pick<ChannelSender, 'name' | 'identity' | 'settings' | 'sealedSecrets' | 'perSecond' | 'stoppedAt' | 'stoppedReason'>
>

export interface ChannelSenderStore {
  /** Its pace row is made with it. */
  add(sender: ChannelSender): Promise<void>
  /** In the order in which they were added. */
  list(workspaceId: string): Promise<ChannelSender[]>
  find(workspaceId: string, senderId: string): Promise<ChannelSender | undefined>
  /** Whose webhooks arrive there, whichever workspace it belongs to. */
  findByInboundPath(path: string): Promise<ChannelSender | undefined>
  /** Of all workspaces. */
  all(): Promise<ChannelSender[]>
  update(workspaceId: string, senderId: string, facts: ChannelSenderFacts): Promise<void>
}
