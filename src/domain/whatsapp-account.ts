/**
 * The business's own side of WhatsApp: its templates, numbers and webhooks. Every method throws a Fault that says what
 * WhatsApp means and what to do; `detail.code` is its code. `unavailable` may be tried again.
 */
import type { SyncedTemplate, TemplateCategory, TemplateContent, TemplateState } from './template.ts'

export interface BusinessNumber {
  readonly phoneNumberId: string
  /** As people write it: `+1 555-078-3881`. */
  readonly displayNumber: string
  readonly verifiedName: string | null
  /** APPROVED, DECLINED, PENDING_REVIEW … */
  readonly nameStatus: string | null
  readonly quality: 'GREEN' | 'YELLOW' | 'RED' | 'NA'
  /** CONNECTED where it can send; PENDING, DISCONNECTED, FLAGGED … */
  readonly status: string | null
  readonly verified: boolean
  /** STANDARD: 80 messages a second; HIGH: 1,000. */
  readonly throughput: 'STANDARD' | 'HIGH' | null
  /** Unique people outside the window in a rolling 24 h, for the whole portfolio. */
  readonly peopleADay: number | 'unlimited' | null
  /** What keeps it from sending, in WhatsApp's words. */
  readonly canSend: 'AVAILABLE' | 'LIMITED' | 'BLOCKED' | null
  readonly hindrances: readonly string[]
  /** Where this number's webhooks go, if not where the app's do. */
  readonly overrideUrl: string | null
}

export interface TokenFacts {
  readonly valid: boolean
  readonly appId: string | null
  readonly scopes: readonly string[]
  /** Null for a token that does not expire. */
  readonly expiresAt: Date | null
}

/** One app that is subscribed to the account's webhooks. */
export interface SubscribedApp {
  readonly appId: string
  readonly name: string | null
  readonly overrideUrl: string | null
}

/** What our app hears, wherever it is not overridden. */
export interface AppWebhook {
  readonly callbackUrl: string
  readonly active: boolean
  readonly fields: readonly string[]
}

export interface WebhookTarget {
  /** At most 200 characters, HTTPS. */
  readonly callbackUrl: string
  readonly verifyToken: string
}

export interface BusinessProfile {
  readonly about: string | null
  readonly address: string | null
  readonly description: string | null
  readonly email: string | null
  readonly websites: readonly string[]
  readonly vertical: string | null
}

export interface QrCode {
  readonly code: string
  readonly prefilledMessage: string
  readonly deepLink: string
  readonly imageUrl: string | null
}

export interface Upload {
  readonly bytes: Uint8Array
  readonly mimeType: string
  readonly filename: string
}

/** What WhatsApp finds wrong with a Flow's file. */
export interface FlowProblem {
  readonly message: string
  /** Where, in WhatsApp's words; empty where it does not say. */
  readonly path: string
}

/** What a chat shows to somebody who has not written yet. */
export interface ConversationStarters {
  /** Ice breakers: a tap sends them as the person's own message. */
  readonly prompts: readonly string[]
  /** Offered when somebody types a slash; without the slash. */
  readonly commands: readonly { readonly name: string; readonly description: string }[]
}

export interface WhatsappAccount {
  /** All of them, page by page. */
  listTemplates(): Promise<SyncedTemplate[]>
  /** Undefined where WhatsApp has none of this id. */
  findTemplate(externalId: string): Promise<SyncedTemplate | undefined>
  /** Submits it for review. WhatsApp may hold it in another category than was asked for. */
  createTemplate(
    content: TemplateContent,
  ): Promise<{ externalId: string; state: TemplateState; category: TemplateCategory }>
  /** Replaces all parts and goes back to review. Ten times in 30 days and once in a day, if it is approved. */
  editTemplate(externalId: string, content: TemplateContent, options?: { readonly category?: boolean }): Promise<void>
  unpauseTemplate(externalId: string): Promise<void>
  /** In one language, or in all where no id is given. The name cannot be used again for 30 days. */
  deleteTemplate(name: string, externalId?: string): Promise<void>

  findNumber(): Promise<BusinessNumber>
  /** Every number of the account. */
  listNumbers(): Promise<BusinessNumber[]>
  /** Makes the number able to send; `pin` is its six-digit two-step code. Ten times in 72 hours at most. */
  registerNumber(pin: string): Promise<void>

  readToken(): Promise<TokenFacts>
  listSubscribedApps(): Promise<SubscribedApp[]>
  /** Subscribes our app to the account; with a target, its webhooks go there and WhatsApp shakes hands with it first. */
  subscribeApp(target?: WebhookTarget): Promise<void>
  unsubscribeApp(): Promise<void>
  /** What our app hears; undefined where it hears nothing. Needs the app's id and secret. */
  readAppWebhook(): Promise<AppWebhook | undefined>
  /** Subscribes our app to these fields, as its dashboard would. Needs the app's id and secret. */
  setAppWebhook(target: WebhookTarget, fields: readonly string[]): Promise<void>

  readProfile(): Promise<BusinessProfile>
  changeProfile(change: Partial<BusinessProfile>): Promise<void>

  /** Only people who wrote in the last 24 hours. A block is no opt-out. */
  blockPeople(people: readonly ({ readonly phone: string } | { readonly bsuid: string })[]): Promise<void>
  unblockPeople(people: readonly ({ readonly phone: string } | { readonly bsuid: string })[]): Promise<void>
  /** Takes a person out of WhatsApp's contact book, which knows the number behind an account. For erasing them. */
  forgetPerson(bsuid: string): Promise<void>

  listQrCodes(): Promise<QrCode[]>
  /** At most 140 characters; 2,000 codes for each number. */
  createQrCode(prefilledMessage: string, image?: 'SVG' | 'PNG'): Promise<QrCode>
  deleteQrCode(code: string): Promise<void>

  /** A draft; answers WhatsApp's id. The name must be new in the account. */
  createFlow(name: string, endpointUrl: string): Promise<string>
  /** Answers what is wrong with the file; empty where it can be published. */
  uploadFlow(externalId: string, json: Uint8Array): Promise<FlowProblem[]>
  /** For good: what is published never changes. WhatsApp asks the endpoint whether it is well. */
  publishFlow(externalId: string): Promise<void>
  /** No new message may open it; messages that were sent say that it is over. */
  deprecateFlow(externalId: string): Promise<void>
  /** Only a draft. */
  deleteFlow(externalId: string): Promise<void>
  /** The key with which letters to the number's endpoint are sealed, and whether WhatsApp's signature on it holds. */
  readFlowKey(): Promise<{ readonly publicPem: string; readonly signed: boolean } | undefined>
  uploadFlowKey(publicPem: string): Promise<void>

  readStarters(): Promise<ConversationStarters>
  /** Replaces all of them. */
  changeStarters(starters: ConversationStarters): Promise<void>

  /** A file to send, kept for 30 days; answers its id. */
  uploadMedia(file: Upload): Promise<string>
  /** A file for the reviewer of a template's header; answers its handle. Needs the app's id. */
  uploadExample(file: Upload): Promise<string>
}
