/** What stands behind the ? of the console's addresses. Whatever somebody types there, only what is meant comes out. */
import type { AudienceCondition } from '@contract/audience.ts'
import type { CampaignQuery } from '@contract/campaign.ts'
import type { CapturePointQuery } from '@contract/capture-point.ts'
import type { ContactTab } from '@contract/contact.ts'
import type { ConversationView } from '@contract/conversation.ts'
import { type Channel, ways } from '../features/capture-points/channels.ts'

type Raw = Readonly<Record<string, unknown>>

export interface OverviewSearch {
  readonly days?: number
}

export function readOverviewSearch(raw: Raw): OverviewSearch {
  const days = Number(raw.days)
  return Number.isInteger(days) && days >= 1 && days <= 366 ? { days } : {}
}

export interface ContactSearch {
  readonly tab?: ContactTab
  readonly topic?: string
  readonly search?: string
  readonly segment?: string
  readonly conditions?: AudienceCondition[]
}

export function readContactSearch(raw: Raw): ContactSearch {
  return {
    ...optional('tab', oneOf(raw.tab, ['all', 'given', 'pending', 'withdrawn', 'expired', 'unknown'])),
    ...optional('topic', text(raw.topic)),
    ...optional('search', text(raw.search)),
    ...optional('segment', text(raw.segment)),
    ...optional('conditions', conditions(raw.conditions)),
  }
}

export interface ContactTabSearch {
  readonly tab?: 'messages' | 'attributes'
}

export function readContactTab(raw: Raw): ContactTabSearch {
  return optional('tab', oneOf(raw.tab, ['messages', 'attributes']))
}

export interface InboxSearch {
  readonly view?: Exclude<ConversationView, 'open'>
}

export function readInboxSearch(raw: Raw): InboxSearch {
  return optional('view', oneOf(raw.view, ['mine', 'unassigned', 'closed']))
}

export interface IntentTabSearch {
  readonly tab?: 'clashes' | 'regressions'
}

export function readIntentTab(raw: Raw): IntentTabSearch {
  return optional('tab', oneOf(raw.tab, ['clashes', 'regressions']))
}

export interface CapturePointSearch {
  readonly state?: NonNullable<CapturePointQuery['state']>
  readonly channel?: Channel
  readonly topic?: string
  /** Side by side instead of as a gallery. */
  readonly view?: 'compare'
}

export function readCapturePointSearch(raw: Raw): CapturePointSearch {
  return {
    ...optional('state', oneOf(raw.state, ['draft', 'published', 'archived'])),
    ...optional('channel', oneOf(raw.channel, ways)),
    ...optional('topic', text(raw.topic)),
    ...optional('view', oneOf(raw.view, ['compare'])),
  }
}

export interface NewCapturePointSearch {
  /** The way to ask to begin with. */
  readonly channel?: Channel
}

export function readNewCapturePointSearch(raw: Raw): NewCapturePointSearch {
  return optional('channel', oneOf(raw.channel, ways))
}

export interface CampaignSearch {
  readonly state?: NonNullable<CampaignQuery['state']>
}

export function readCampaignSearch(raw: Raw): CampaignSearch {
  return optional('state', oneOf(raw.state, ['draft', 'scheduled', 'running', 'paused', 'done', 'cancelled']))
}

export interface NewCampaignSearch {
  /** The template to begin with. */
  readonly template?: string
}

export function readNewCampaignSearch(raw: Raw): NewCampaignSearch {
  return optional('template', text(raw.template))
}

/** Only an address of this console: a link to sign-in must not lead elsewhere afterwards. */
export function readNext(raw: Raw): { readonly next?: string } {
  const next = text(raw.next)
  return next !== undefined && /^\/(?![/\\])/.test(next) ? { next } : {}
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [key in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: V }
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

function oneOf<const W extends string>(value: unknown, words: readonly W[]): W | undefined {
  return words.find((word) => word === value)
}

/** What a condition may speak of; it has one of them. */
const subjects = ['attribute', 'tags', 'topic', 'capture_point', 'channel', 'heard', 'event', 'segment'] as const

function conditions(value: unknown): AudienceCondition[] | undefined {
  if (!Array.isArray(value)) return undefined
  const read = value.filter(
    (one): one is AudienceCondition =>
      typeof one === 'object' &&
      one !== null &&
      subjects.some((subject) => subject in one) &&
      (typeof one.op === 'string' || typeof one.heard === 'string'),
  )
  return read.length === 0 ? undefined : read
}
