/**
 * The way out for one message of one sender. It hands over at most once and never retries: what it answers is what is
 * certain, and the gate decides what happens next.
 */
import type { Permit } from './permit.ts'

/** Where a message goes: E.164 or a wa_id, or a business-scoped user id where the person hides the number. */
export type Recipient = { readonly phone: string } | { readonly bsuid: string }

export interface ReplyButton {
  /** Comes back as the payload of the tap; at most 256 characters. */
  readonly id: string
  readonly title: string
}

export interface ListRow extends ReplyButton {
  readonly description?: string | undefined
}

export interface ListSection {
  readonly title?: string | undefined
  readonly rows: readonly ListRow[]
}

interface Framed {
  readonly header?: string | undefined
  readonly body: string
  readonly footer?: string | undefined
}

/** One variable of a template, filled: `name` where the template's variables have names. */
export interface FilledVariable {
  readonly name?: string | undefined
  readonly text: string
}

export type MediaSource = { readonly link: string } | { readonly id: string }

export type FilledHeader =
  | { readonly kind: 'text'; readonly variable: FilledVariable }
  | {
      readonly kind: 'image' | 'video' | 'document'
      readonly source: MediaSource
      readonly filename?: string | undefined
    }
  | {
      readonly kind: 'location'
      readonly latitude: number
      readonly longitude: number
      readonly name: string
      readonly address: string
    }

/** What a send adds to one button of a template; `index` is its place among the template's buttons. */
export type FilledButton =
  | { readonly kind: 'quick_reply'; readonly index: number; readonly payload: string }
  | { readonly kind: 'url'; readonly index: number; readonly suffix: string }
  | { readonly kind: 'copy_code'; readonly index: number; readonly code: string }
  | { readonly kind: 'flow'; readonly index: number; readonly token: string }

export interface TemplateMessage {
  readonly kind: 'template'
  readonly name: string
  readonly language: string
  readonly header?: FilledHeader | undefined
  readonly body?: readonly FilledVariable[] | undefined
  readonly buttons?: readonly FilledButton[] | undefined
}

/** A file; only a document has a name, and audio no caption. `Source`: with `upload`, one of ours that WhatsApp has to get first. */
export interface MediaMessage<Source = MediaSource | { readonly upload: string }> {
  readonly kind: 'media'
  readonly media: 'image' | 'video' | 'audio' | 'document'
  readonly source: Source
  readonly caption?: string | undefined
  readonly filename?: string | undefined
}

export type MessageContent =
  | { readonly kind: 'text'; readonly body: string; readonly previewUrl?: boolean | undefined }
  | ({ readonly kind: 'buttons'; readonly buttons: readonly ReplyButton[] } & Framed)
  | ({ readonly kind: 'list'; readonly label: string; readonly sections: readonly ListSection[] } & Framed)
  | ({ readonly kind: 'cta_url'; readonly label: string; readonly url: string } & Framed)
  /** Opens a Flow; its endpoint answers first. `token` comes back with the reply: unguessable, and of one person. */
  | ({ readonly kind: 'flow'; readonly label: string; readonly flowId: string; readonly token: string } & Framed)
  | { readonly kind: 'contact_request'; readonly body: string }
  | MediaMessage
  | TemplateMessage

/** What WhatsApp can be given: its files are where it finds them. */
export type Sendable = Exclude<MessageContent, MediaMessage> | MediaMessage<MediaSource>

export interface OutboundMessage {
  readonly to: Recipient
  readonly content: Sendable
  /** The wamid that this message quotes. */
  readonly replyTo?: string | undefined
}

/** The file of ours that has to be with WhatsApp before this can be sent. */
export function uploadIn(content: { readonly kind: string }): string | undefined {
  const { source } = content as Partial<MediaMessage>
  return content.kind === 'media' && source !== undefined && 'upload' in source ? source.upload : undefined
}

export function isSendable(content: MessageContent): content is Sendable {
  return uploadIn(content) === undefined
}

/**
 * What a rejection asks for.
 * - `retry` back to queued after a pause; `retry_pair` the same, for this person alone; both certain not to have been sent
 * - `fail` this message only; `wait` failed, and nothing to this person for a day; `unreachable` failed, counted per address
 * - `revoke_marketing` the person stopped marketing at WhatsApp: record the no
 * - `country_blocked` failed, and so will every number of that country
 * - `template_stop` the template cannot be sent; `stop_campaign` the campaigns of this sender; `stop_sender` everything of it
 * - `operator` a person has to set something right; nothing else depends on it
 */
export type RejectionAction =
  | 'retry'
  | 'retry_pair'
  | 'fail'
  | 'wait'
  | 'unreachable'
  | 'revoke_marketing'
  | 'country_blocked'
  | 'template_stop'
  | 'stop_campaign'
  | 'stop_sender'
  | 'operator'

/** Why a message certainly never reached the platform. */
export type NotHandedOver = 'too_late' | 'no_connection' | 'closed'

/** Why nobody can say whether a message was taken. */
export type InDoubt = 'timeout' | 'connection_lost' | 'unreadable_answer'

export type HandOver =
  | {
      readonly kind: 'accepted'
      /** Holds the person's digits: keep a keyed hash of it, and never log it. */
      readonly wamid: string
      readonly waId?: string | undefined
      readonly userId?: string | undefined
      /** Templates only. `held_for_quality_assessment` and `paused` are accepted, and may still fail with 132015. */
      readonly messageStatus?: string | undefined
    }
  | {
      readonly kind: 'rejected'
      readonly code: number
      readonly details: string
      readonly action: RejectionAction
    }
  | { readonly kind: 'not_handed_over'; readonly reason: NotHandedOver }
  | { readonly kind: 'in_doubt'; readonly reason: InDoubt }

export interface Messenger {
  /**
   * Hands one message over. Always answers, before `permit.deadlineMs`; never throws for what the message, the network or
   * the platform does. A message that breaks the platform's limits is `rejected` without being sent.
   */
  send(permit: Permit, message: OutboundMessage): Promise<HandOver>
  /** Blue ticks for an inbound message, and with `typing` the typing mark (25 s, or until the reply). Throws a Fault. */
  markRead(wamid: string, options?: { readonly typing?: boolean }): Promise<void>
}
