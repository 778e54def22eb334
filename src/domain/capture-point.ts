/** A configured place where consent is asked: its channel, its notice, its topics, and how a number is proved there. */
import type { BotFlowSettings, ChatSettings } from './bot-flow.ts'
import type { FormWebhookSettings } from './form-mapping.ts'
import type { Page, PageRequest } from './page.ts'
import type { RegistrationFormSettings } from './registration-form.ts'
import type { MissedCallSettings, VoiceMenuSettings } from './voice-menu/settings.ts'

/** How an answer reaches us there. */
export const captureChannels = [
  'web_page',
  'widget',
  'registration_form',
  'webview',
  'whatsapp_flow',
  'bot_flow',
  'sms_link',
  'email_link',
  'missed_call',
  'ivr_inbound',
  'ivr_outbound',
  'qr_code',
  'till',
  'paper_form',
  'form_webhook',
  'import',
  'api',
] as const
export type CaptureChannel = (typeof captureChannels)[number]

/** Channels that lead to a page of ours, `/o/{slug}`. */
export const pageChannels: readonly CaptureChannel[] = [
  'web_page',
  'widget',
  'registration_form',
  'webview',
  'sms_link',
  'email_link',
  'qr_code',
]

/** Channels whose answers are reported to us: what they come to is the place's policy. The others know by themselves. */
export const reportedChannels: readonly CaptureChannel[] = ['api', 'till', 'form_webhook']
export type CapturePointState = 'draft' | 'published' | 'archived'

/** What stands beside the word WhatsApp: the official mark, a neutral drawn one, or by recorded choice nothing. */
export type Mark = 'official' | 'neutral' | 'name_only'

export interface CapturePointSettings {
  readonly mark?: Mark
  readonly defaultLanguage?: string
  /** Where a page leads when all is done. */
  readonly redirectUrl?: string
  /** Reported answers only. What one comes to: it waits for an act from the address, or stands by word or signature. */
  readonly policy?: 'confirm' | 'attested' | 'signed'
  /** Id of the sender that carries for this place: of its kind, the first that is not stopped where it is left out. */
  readonly sender?: string
  readonly qrCode?: QrCodeSettings
  readonly paperForm?: PaperFormSettings
  readonly botFlow?: BotFlowSettings
  readonly webview?: ChatSettings
  readonly whatsappFlow?: ChatSettings
  readonly webPage?: { readonly origins?: readonly string[] }
  readonly widget?: { readonly origins: readonly string[] }
  readonly registrationForm?: RegistrationFormSettings
  readonly formWebhook?: FormWebhookSettings
  readonly missedCall?: MissedCallSettings
  readonly ivrInbound?: VoiceMenuSettings
  readonly ivrOutbound?: VoiceMenuSettings
}

export interface PaperFormSettings {
  /** From 0 to 1; all of them where it is left out. */
  readonly secondCheckShare?: number
}

export interface QrCodeSettings {
  /** Every code of this place hangs beside the whole wording, so the message that carries one is the yes. Else we ask in the chat. */
  readonly wordingBeside?: boolean
}

export interface CapturePoint {
  readonly workspaceId: string
  readonly capturePointId: string
  /** Unique on this server, for it is the last part of a page's address. */
  readonly slug: string
  readonly name: string
  readonly channel: CaptureChannel
  readonly noticeId: string
  /** Topic ids, in the order in which they were chosen; a page follows the order of the notice. */
  readonly topics: readonly string[]
  readonly confirmation: 'person_sends' | 'we_ask'
  readonly country: string | null
  readonly settings: CapturePointSettings
  readonly state: CapturePointState
  readonly createdAt: Date
  readonly publishedAt: Date | null
}

/** What is counted per day. No person stands in it. */
export type CaptureStep = 'shown' | 'started' | 'pending' | 'confirmed' | 'refused'

export interface CaptureDay {
  readonly capturePointId: string
  /** `2026-11-23`, in UTC. */
  readonly day: string
  readonly step: CaptureStep
  readonly count: number
}

export interface CapturePointFilter {
  readonly state?: CapturePointState
  readonly channel?: CaptureChannel
  readonly topicId?: string
}

export interface CapturePointStore {
  /** Throws `conflict` where the slug is taken on this server. */
  add(point: CapturePoint): Promise<void>
  find(workspaceId: string, capturePointId: string): Promise<CapturePoint | undefined>
  /** The same, and nobody else changes it until the transaction ends. */
  lock(workspaceId: string, capturePointId: string): Promise<CapturePoint | undefined>
  /** By its public address, whichever workspace it belongs to. */
  findBySlug(slug: string): Promise<CapturePoint | undefined>
  /** Those with these ids, in no order. */
  findMany(workspaceId: string, capturePointIds: readonly string[]): Promise<CapturePoint[]>
  /** Newest first. */
  list(workspaceId: string, filter: CapturePointFilter, page: PageRequest): Promise<Page<CapturePoint>>
  countByState(workspaceId: string): Promise<Readonly<Record<CapturePointState, number>>>
  /** Writes everything but channel and creation. Throws `conflict` where a new slug is taken. */
  update(point: CapturePoint): Promise<void>
  /** Adds to the day's counters. */
  addCounts(workspaceId: string, counts: readonly CaptureDay[]): Promise<void>
  /** The counters of these points from `from` to `to`, both `2026-11-23` and included. */
  counts(workspaceId: string, capturePointIds: readonly string[], from: string, to: string): Promise<CaptureDay[]>
}

/** A slug out of a name: `Spring poster, Leeds` → `spring-poster-leeds`. Empty where nothing of it can stand in one. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '')
}

export interface CaptureFigures {
  readonly days: number
  readonly shown: number
  readonly started: number
  readonly pending: number
  readonly confirmed: number
  readonly refused: number
  /** Yes, of those asked; null where nobody was. */
  readonly rate: number | null
  readonly series: readonly { readonly day: string; readonly confirmed: number; readonly refused: number }[]
}

/** The figures of one point over `days` days that end with `to`. A day without a count is a nought. */
export function figuresOf(counts: readonly CaptureDay[], days: number, to: Date): CaptureFigures {
  const sum = (step: CaptureStep) => counts.reduce((all, one) => (one.step === step ? all + one.count : all), 0)
  const on = (day: string, step: CaptureStep) =>
    counts.reduce((all, one) => (one.step === step && one.day === day ? all + one.count : all), 0)
  const confirmed = sum('confirmed')
  // Views are sampled and some browsers are never seen; whoever answered was asked.
  const asked = Math.max(sum('shown'), sum('started'), confirmed + sum('refused'))
  return {
    days,
    shown: sum('shown'),
    started: sum('started'),
    pending: sum('pending'),
    confirmed,
    refused: sum('refused'),
    rate: figuresRate(confirmed, asked),
    series: daysUntil(to, days).map((day) => ({ day, confirmed: on(day, 'confirmed'), refused: on(day, 'refused') })),
  }
}

/** Yes, of those asked; null where nobody was. */
export function figuresRate(yes: number, asked: number): number | null {
  return asked === 0 ? null : yes / asked
}

const dayMs = 24 * 60 * 60 * 1_000

/** `days` days as `2026-11-23` in UTC, the last of them the day of `to`. */
export function daysUntil(to: Date, days: number): string[] {
  return Array.from({ length: days }, (_, at) => dayOf(new Date(to.getTime() - (days - 1 - at) * dayMs)))
}

export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}
