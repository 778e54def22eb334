/**
 * What a webhook of WhatsApp can tell us, as types: one update for each thing that happened. Names and texts in it were
 * typed by strangers, and a wamid holds the person's digits: none of it belongs in a log.
 */

/** The names of one person that one webhook carried together. Any may be missing; users with a username hide the phone. */
export interface Person {
  /** Digits, without `+`. WhatsApp's id; usually, not always, the telephone number. */
  readonly waId?: string
  /** Business-scoped user id, `US.1349…`: one for each person and portfolio. */
  readonly bsuid?: string
  readonly parentBsuid?: string
  /** What the person calls themselves. Never a key. */
  readonly profileName?: string
  /** Without `@`. Changes at will; never a key. */
  readonly username?: string
  readonly identityKeyHash?: string
}

export interface PlatformError {
  readonly code: number
  readonly title?: string
  readonly details?: string
}

interface Update {
  /**
   * The same for each delivery of the same update, and for no other. Holds personal data in clear: keep a keyed hash.
   */
  readonly dedupe: string
  /** The account (WABA) that the update is about. */
  readonly wabaId: string
}

interface NumberUpdate extends Update {
  readonly phoneNumberId: string
}

// ── what a person sent ──

export interface Media {
  readonly type: 'image' | 'video' | 'audio' | 'document' | 'sticker'
  /** Fetch it within 7 days. */
  readonly id: string
  readonly mimeType?: string
  readonly sha256?: string
  readonly filename?: string
  readonly url?: string
  readonly voice?: boolean
}

export interface SharedContact {
  readonly name?: string
  readonly phones: readonly { readonly phone?: string; readonly waId?: string }[]
  readonly vcard?: string
}

/** The words of a message, whatever its kind: the opt-out detection reads these and nothing else. */
interface Words {
  /** What the person wrote: the body, a caption, the text of an order. */
  readonly text?: string
  /** The payload of a template's button, or the id of a reply button or list row. */
  readonly payload?: string
  /** The label that the person tapped. */
  readonly title?: string
}

export type MessageBody =
  | ({ readonly kind: 'text' } & Words)
  /** A quick reply of a template. Without a payload of ours, WhatsApp repeats the label as payload. */
  | ({ readonly kind: 'button' } & Words)
  | ({ readonly kind: 'button_reply' } & Words)
  | ({ readonly kind: 'list_reply'; readonly description?: string } & Words)
  /** `response` is undefined where it was no JSON object; `raw` is what came. */
  | ({
      readonly kind: 'flow_reply'
      readonly raw: string
      readonly response?: Readonly<Record<string, unknown>>
    } & Words)
  | ({ readonly kind: 'media'; readonly media: Media } & Words)
  /** Without an emoji: a reaction was taken back. */
  | ({ readonly kind: 'reaction'; readonly toWamid?: string; readonly emoji?: string } & Words)
  | ({
      readonly kind: 'location'
      readonly latitude: number
      readonly longitude: number
      readonly name?: string
    } & Words)
  /** `asked`: the person answered our request for their number. */
  | ({ readonly kind: 'contacts'; readonly contacts: readonly SharedContact[]; readonly asked: boolean } & Words)
  | ({ readonly kind: 'order'; readonly items: number } & Words)
  /** A kind that WhatsApp does not pass on, or that came after this was written. */
  | ({
      readonly kind: 'unsupported'
      readonly unsupportedType: string
      readonly errors: readonly PlatformError[]
    } & Words)
  /** The words are those after the edit. */
  | ({ readonly kind: 'edit'; readonly ofWamid: string } & Words)
  | ({ readonly kind: 'revoke'; readonly ofWamid: string } & Words)
  | ({ readonly kind: 'request_welcome' } & Words)

/** What the person tapped to get here; a click on an advertisement is no consent. */
export interface Referral {
  readonly sourceType?: string
  readonly sourceId?: string
  readonly sourceUrl?: string
  readonly headline?: string
  readonly body?: string
  readonly clickId?: string
}

export type MessageUpdate = NumberUpdate & {
  readonly type: 'message'
  /**
   * `standby`: another app holds the thread, so listen for a STOP and answer nothing else. `echo`: staff wrote it in the
   * Business app; `person` is whom they wrote to.
   */
  readonly channel: 'messages' | 'standby' | 'echo'
  readonly person: Person
  readonly wamid: string
  /** WhatsApp's clock, whole seconds. */
  readonly at: Date
  readonly context?: { readonly wamid?: string; readonly forwarded: boolean }
  /** Set for a message in a group: it says nothing about the chat with the business. */
  readonly groupId?: string
  readonly referral?: Referral
} & MessageBody

/** A person's number or user id changed. `before` and `after` each hold what the webhook says of that time. */
export interface SystemUpdate extends NumberUpdate {
  readonly type: 'system'
  readonly change: 'number' | 'user_id' | 'identity' | 'other'
  readonly channel: 'messages' | 'standby'
  readonly before: Person
  readonly after: Person
  readonly wamid: string
  readonly at: Date
}

// ── what became of what we sent ──

export type MessageStatus = 'sent' | 'delivered' | 'read' | 'failed' | 'played'

export interface Pricing {
  readonly billable?: boolean
  readonly model?: string
  readonly type?: string
  readonly category?: string
}

export interface StatusUpdate extends NumberUpdate {
  readonly type: 'status'
  readonly wamid: string
  readonly status: MessageStatus
  readonly at: Date
  /** `biz_opaque_callback_data`, as it came: `readCallbackData` reads it. */
  readonly callbackData?: string
  readonly person: Person
  readonly groupId?: string
  readonly pricing?: Pricing
  readonly errors: readonly PlatformError[]
}

/** WhatsApp's own switch for offers and announcements. */
export interface PreferenceUpdate extends NumberUpdate {
  readonly type: 'preference'
  readonly person: Person
  /** `marketing_messages` is the only one so far. */
  readonly category: string
  readonly value: 'stop' | 'resume'
  readonly at: Date
}

// ── templates and the account ──

export interface TemplateUpdate extends Update {
  readonly type: 'template'
  /** Undefined where the number was too large for JSON's arithmetic: go by name and language. */
  readonly templateId?: string
  readonly name?: string
  /** With an underscore, `en_US`, however it was printed. */
  readonly language?: string
  readonly at?: Date
  readonly change:
    | {
        readonly kind: 'status'
        /** APPROVED, REJECTED, PAUSED, DISABLED … */
        readonly event: string
        readonly reason?: string
        readonly category?: string
        /** FIRST_PAUSE, SECOND_PAUSE, RATE_LIMITING_PAUSE … */
        readonly title?: string
        /** What Meta says about the reason, or advises. */
        readonly advice?: string
      }
    | { readonly kind: 'quality'; readonly current: string; readonly previous?: string }
    /** `pending`: announced for later. `previous`: what it was until now. */
    | { readonly kind: 'category'; readonly current: string; readonly pending?: string; readonly previous?: string }
    | { readonly kind: 'components' }
}

/** `peopleADay` is the messaging limit: unique people outside the window in a rolling 24 h, for the whole portfolio. */
export type AccountChange =
  | {
      readonly field: 'account_update'
      readonly event: string
      readonly restrictions: readonly { readonly type: string; readonly until?: Date }[]
      readonly banState?: string
      readonly violation?: string
    }
  | {
      readonly field: 'account_alerts'
      readonly alert: string
      readonly severity?: string
      readonly status?: string
      readonly description?: string
    }
  | { readonly field: 'account_review_update'; readonly decision: string }
  | {
      readonly field: 'phone_number_quality_update'
      readonly event: string
      readonly peopleADay?: number | 'unlimited'
    }
  | { readonly field: 'business_capability_update'; readonly peopleADay?: number | 'unlimited' }
  | {
      readonly field: 'phone_number_name_update'
      readonly decision: string
      readonly requestedName?: string
      readonly reason?: string
    }
  | { readonly field: 'security'; readonly event: string }
  | { readonly field: 'business_username_updates'; readonly username?: string; readonly status: string }

export interface AccountUpdate extends Update {
  readonly type: 'account'
  /** The business number it speaks of, where it does. Account fields name the number as people write it, not by its id. */
  readonly displayPhoneNumber?: string
  readonly at?: Date
  readonly change: AccountChange
}

/** An error of the platform in place of messages, such as 130429. */
export interface ValueErrorUpdate extends Update {
  readonly type: 'value_error'
  readonly phoneNumberId?: string
  readonly error: PlatformError
}

/** A field, or an update in a field, that this code does not know. Nothing is wrong with it; it is kept aside. */
export interface UnknownUpdate extends Update {
  readonly type: 'unknown'
  readonly field: string
  readonly raw: unknown
}

/** One update that could not be read. Its neighbours were. */
export interface MalformedUpdate extends Update {
  readonly type: 'malformed'
  readonly field: string
  /** What is wrong, without anything that a person typed. */
  readonly reason: string
  readonly phoneNumberId?: string
  /** Who it was from, as far as that could be read: it may have been a STOP, so hold what is meant for them. */
  readonly person?: Person
  readonly raw: unknown
}

export type WebhookUpdate =
  | MessageUpdate
  | SystemUpdate
  | StatusUpdate
  | PreferenceUpdate
  | TemplateUpdate
  | AccountUpdate
  | ValueErrorUpdate
  | UnknownUpdate
  | MalformedUpdate
