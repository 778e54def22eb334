/**
 * A message template: words that WhatsApp reviews before they may open a conversation, in one language. Its category is
 * the one that WhatsApp holds now, which may not be the one that was asked for.
 */

export type TemplateCategory = 'MARKETING' | 'UTILITY' | 'AUTHENTICATION'
export type ParameterFormat = 'NAMED' | 'POSITIONAL'

/** Examples of the variables of one text, by what stands between the braces: `{ first_name: 'Ana' }`, `{ 1: 'Ana' }`. */
export type Examples = Readonly<Record<string, string>>

export type TemplateHeader =
  | { readonly kind: 'text'; readonly text: string; readonly examples: Examples }
  /** `example` is the handle of an uploaded file that the reviewer sees. */
  | { readonly kind: 'image' | 'video' | 'document'; readonly example: string | null }
  | { readonly kind: 'location' }

export type TemplateButton =
  /** `payload` is ours: it comes back with a tap. Without one a tap brings the label. */
  | { readonly kind: 'quick_reply'; readonly label: string; readonly payload: string | null }
  /** `url` may end in one variable; `example` is the whole address with it filled in. */
  | { readonly kind: 'url'; readonly label: string; readonly url: string; readonly example: string | null }
  | { readonly kind: 'phone'; readonly label: string; readonly phone: string }
  /** WhatsApp writes the label itself. */
  | { readonly kind: 'copy_code'; readonly example: string }
  | { readonly kind: 'voice_call'; readonly label: string }
  /** WhatsApp writes the label itself: "Share Contact Info". */
  | { readonly kind: 'contact_info' }
  /** A kind that only WhatsApp Manager makes, such as FLOW or OTP. */
  | { readonly kind: 'other'; readonly type: string; readonly label: string }

/** The parts that a person sees. */
export interface TemplateParts {
  readonly header: TemplateHeader | null
  readonly body: { readonly text: string; readonly examples: Examples }
  readonly footer: string | null
  readonly buttons: readonly TemplateButton[]
  /** Parts that we can neither show nor fill in, such as CAROUSEL: a template that has any is listed and not sent. */
  readonly unreadable: readonly string[]
}

export interface TemplateContent extends TemplateParts {
  /** a to z, 0 to 9 and _. */
  readonly name: string
  /** As WhatsApp writes it: `en_US`, `pt_BR`, `de`. */
  readonly language: string
  readonly category: TemplateCategory
  readonly parameterFormat: ParameterFormat
}

/** `draft` is only here; the others are WhatsApp's words. Only APPROVED may be sent. */
export type TemplateState =
  | 'draft'
  | 'PENDING'
  | 'APPROVED'
  | 'REJECTED'
  | 'PAUSED'
  | 'DISABLED'
  | 'IN_APPEAL'
  | 'PENDING_DELETION'
  | 'DELETED'
  | 'LIMIT_EXCEEDED'
  | 'LOCKED'
  | 'ARCHIVED'

export type TemplateQuality = 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN'

/** What WhatsApp knows about a template beside its words. */
export interface TemplateStanding {
  readonly state: TemplateState
  readonly quality: TemplateQuality | null
  readonly rejectedReason: string | null
  /** The category that it will be given, announced and not yet done. */
  readonly correctCategory: TemplateCategory | null
  readonly previousCategory: TemplateCategory | null
  readonly pausedUntil: Date | null
}

/** One row of WhatsApp's list. */
export interface SyncedTemplate {
  readonly externalId: string
  readonly content: TemplateContent
  readonly standing: Omit<TemplateStanding, 'pausedUntil'>
}

export interface Template extends TemplateStanding {
  readonly workspaceId: string
  readonly templateId: string
  readonly senderId: string
  /** WhatsApp's id; null before it was submitted. */
  readonly externalId: string | null
  readonly content: TemplateContent
  /** When and by whom a marketing template without a stop instruction was accepted as it is. */
  readonly acceptedAt: Date | null
  readonly acceptedBy: string | null
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface TemplateStore {
  /** Fault `conflict` where this sender has a template of this name and language. */
  add(template: Template): Promise<void>
  /** The same, and false where it has: somebody was faster. */
  addIfNew(template: Template): Promise<boolean>
  /** Replaces it if `template.version` is still the stored one, which then rises by one; false if it is not. */
  save(template: Template): Promise<boolean>
  find(workspaceId: string, templateId: string): Promise<Template | undefined>
  findNamed(workspaceId: string, senderId: string, name: string, language: string): Promise<Template | undefined>
  findExternal(workspaceId: string, senderId: string, externalId: string): Promise<Template | undefined>
  /** By name, then language. */
  list(workspaceId: string, senderId?: string): Promise<Template[]>
}
