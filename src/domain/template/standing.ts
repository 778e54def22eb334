/** What a template may be used for now, and how news from WhatsApp changes that. */
import { hour } from '../../base/clock.ts'
import type { Template, TemplateCategory, TemplateQuality, TemplateState } from '../template.ts'
import { checkStopInstruction, type StopWords } from './stop-rules.ts'

/** A webhook about a template; words in capitals are WhatsApp's. */
export type TemplateNews =
  | {
      readonly kind: 'status'
      readonly event: string
      readonly reason?: string
      readonly category?: string
      readonly title?: string
    }
  | { readonly kind: 'quality'; readonly current: string }
  | { readonly kind: 'category'; readonly current: string; readonly previous?: string; readonly pending?: string }
  | { readonly kind: 'components' }

const states: Readonly<Record<string, TemplateState>> = {
  APPROVED: 'APPROVED',
  REINSTATED: 'APPROVED',
  UNARCHIVED: 'APPROVED',
  PENDING: 'PENDING',
  REJECTED: 'REJECTED',
  PAUSED: 'PAUSED',
  DISABLED: 'DISABLED',
  IN_APPEAL: 'IN_APPEAL',
  PENDING_DELETION: 'PENDING_DELETION',
  DELETED: 'DELETED',
  LIMIT_EXCEEDED: 'LIMIT_EXCEEDED',
  LOCKED: 'LOCKED',
  ARCHIVED: 'ARCHIVED',
}

/** The state that WhatsApp's word stands for; undefined for a word that changes nothing, such as FLAGGED. */
export function readTemplateState(word: string): TemplateState | undefined {
  return Object.hasOwn(states, word) ? states[word] : undefined
}

export function readTemplateCategory(word: string | undefined): TemplateCategory | undefined {
  return word === 'MARKETING' || word === 'UTILITY' || word === 'AUTHENTICATION' ? word : undefined
}

export function readTemplateQuality(word: string | undefined): TemplateQuality {
  return word === 'GREEN' || word === 'YELLOW' || word === 'RED' ? word : 'UNKNOWN'
}

// How long each pause for low quality lasts; the third one disables. A pause of pacing lasts until somebody ends it.
const pauseMs: Readonly<Record<string, number>> = { FIRST_PAUSE: 3 * hour, SECOND_PAUSE: 6 * hour }

/** The template after the news. `components` tells nothing but that it should be synced. */
export function hearNews(template: Template, news: TemplateNews, at: Date): Template {
  const { content } = template
  switch (news.kind) {
    case 'status': {
      const state = readTemplateState(news.event) ?? template.state
      const category = readTemplateCategory(news.category) ?? content.category
      const pause = state === 'PAUSED' ? pauseMs[news.title ?? ''] : undefined
      return {
        ...template,
        state,
        rejectedReason: state === 'REJECTED' ? (news.reason ?? null) : null,
        pausedUntil: pause === undefined ? null : new Date(at.getTime() + pause),
        content: { ...content, category },
        updatedAt: at,
      }
    }
    case 'quality':
      return { ...template, quality: readTemplateQuality(news.current), updatedAt: at }
    case 'category': {
      const category = readTemplateCategory(news.current) ?? content.category
      return {
        ...template,
        previousCategory: readTemplateCategory(news.previous) ?? template.previousCategory,
        correctCategory: readTemplateCategory(news.pending) ?? null,
        content: { ...content, category },
        updatedAt: at,
      }
    }
    case 'components':
      return template
  }
}

/** Why a campaign may not use a template. */
export type CampaignHindrance = 'not_approved' | 'topic_mismatch' | 'stop_missing'

/**
 * The first thing that keeps a campaign for a topic from using this template. A marketing template without a stop
 * instruction can only have come from elsewhere; the owner's recorded acceptance lets it be used.
 */
export function campaignHindrance(
  template: Template,
  topicCategory: 'marketing' | 'utility',
  words: StopWords,
): CampaignHindrance | undefined {
  const { content, state, acceptedAt } = template
  if (state !== 'APPROVED') return 'not_approved'
  if (content.category === 'AUTHENTICATION') return 'topic_mismatch'
  if (content.category === 'MARKETING' && topicCategory !== 'marketing') return 'topic_mismatch'
  const lacks = content.category === 'MARKETING' && checkStopInstruction(content, words).length > 0
  return lacks && acceptedAt === null ? 'stop_missing' : undefined
}
