/** The ways out that are not WhatsApp: an SMS, a letter by e-mail, a call. They invite people to say yes, under the same gate and the same permit. */
import type { ChannelSender } from './channel-sender.ts'
import type { HandOver } from './messenger.ts'
import type { Permit } from './permit.ts'

export type ChannelContent =
  | {
      readonly kind: 'sms'
      readonly text: string
      /** The registered template that an Indian operator asks for. */
      readonly dltTemplateId?: string | undefined
      /** Origin at which the provider tells what became of it; left out, it tells nobody. */
      readonly tellAt?: string | undefined
    }
  | {
      readonly kind: 'email'
      readonly subject: string
      readonly text: string
      readonly html: string
      /** Where a mail programme posts to when its reader wants no more of these (RFC 8058). */
      readonly unsubscribeUrl: string | null
    }
  | {
      readonly kind: 'call'
      readonly capturePointId: string
      readonly invitationId: string
      readonly language: string
      /** How a provider reaches us, without a path: it asks there what the call is to say. */
      readonly answerAt: string
    }

export type ChannelRecipient = { readonly phone: string } | { readonly email: string }

export interface ChannelMessage {
  readonly to: ChannelRecipient
  readonly content: ChannelContent
  readonly deliveryId: string
}

export interface Carrier {
  /**
   * Hands one message over. Always answers, before `permit.deadlineMs`, and never tries twice; `wamid` in what it answers
   * is the provider's own id of the message or call. A message that the provider cannot carry is `rejected` unsent.
   */
  send(permit: Permit, message: ChannelMessage): Promise<HandOver>
}

export interface ChannelGateway {
  /** Connections are shared by all who ask for the same sender. Throws a Fault where nothing carries for that provider. */
  carrier(sender: ChannelSender): Carrier
}

export function isChannelContent(content: { readonly kind: string }): content is ChannelContent {
  return content.kind === 'sms' || content.kind === 'email' || content.kind === 'call'
}
