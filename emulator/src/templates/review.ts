// The reviewer: three seconds instead of a day. Rules decide by name first; then the content does: the words of another
// template are refused, and a utility template that sells something is approved as marketing, as Meta has done since
// April 2025. A later look can still move a template to another category, with a day's notice.

import { day } from '../base/clock.ts'
import { textOf } from '../base/json.ts'
import type { World } from '../world.ts'
import { announceCategory, announceComingCategory, announceStatus } from './announcements.ts'
import { type Category, componentOf, type Template } from './template.ts'

export interface ReviewRule {
  /** A name, or a pattern with `*`. */
  name: string
  outcome: 'approve' | 'reject' | 'hold'
  reason?: string
  category?: Category
  afterMs?: number
}

const selling =
  /\b\d{1,2}\s?% off\b|\b(?:discount|sale|special offer|promo(?:tion)?|coupon|voucher|deals?|buy now|shop now|limited time|black friday)\b/i

export class Review {
  readonly #world: World
  rules: ReviewRule[] = []

  constructor(world: World) {
    this.#world = world
    world.timetable.onDue('template.review', ({ id, version }) => {
      const template = world.templates.byId(String(id))
      if (template?.status === 'PENDING' && template.version === version) this.#decide(template)
    })
    world.timetable.onDue('template.recategorise', ({ id, category }) => {
      const template = world.templates.byId(String(id))
      if (template?.correctCategory && template.correctCategory === category)
        this.#move(template, template.correctCategory)
    })
  }

  submit(template: Template): void {
    const rule = this.#ruleFor(template)
    if (rule?.outcome === 'hold') return
    const wait = rule?.afterMs ?? this.#world.settings.review.afterMs
    this.#world.timetable.after(wait, 'template.review', { id: template.id, version: template.version })
  }

  approve(template: Template, category: Category = template.category): void {
    if (category !== template.category) {
      template.previousCategory = template.category
      template.category = category
    }
    template.status = 'APPROVED'
    template.approvedVersion = template.version
    template.rejectedReason = 'NONE'
    template.pauseTitle = null
    this.#world.pacing.watch(template)
    announceStatus(this.#world, template, 'APPROVED', {})
  }

  reject(template: Template, reason: string): void {
    template.status = 'REJECTED'
    template.approvedVersion = null
    template.rejectedReason = reason
    announceStatus(this.#world, template, 'REJECTED', {
      reason,
      rejection_info: {
        reason: rejectionWords[reason] ?? reason,
        recommendation: 'Change the template and submit it again.',
      },
    })
  }

  /** Says now that the category will change, and changes it then; without notice when `afterMs` is 0. */
  recategorise(template: Template, category: Category, afterMs = day): void {
    if (afterMs === 0) {
      this.#move(template, category)
      return
    }
    template.correctCategory = category
    const at = this.#world.clock.now() + afterMs
    announceComingCategory(this.#world, template, category, Math.floor(at / 1_000))
    this.#world.timetable.at(at, 'template.recategorise', { id: template.id, category })
  }

  #move(template: Template, category: Category): void {
    template.previousCategory = template.category
    template.category = category
    template.correctCategory = null
    announceCategory(this.#world, template)
  }

  #decide(template: Template): void {
    const { settings, templates } = this.#world
    const rule = this.#ruleFor(template)
    if (rule) {
      if (rule.outcome === 'reject') this.reject(template, rule.reason ?? 'INVALID_FORMAT')
      else this.approve(template, rule.category)
      return
    }
    const twin = templates.all.find(
      (other) =>
        other !== template && other.name !== template.name && other.status === 'APPROVED' && sameWords(other, template),
    )
    if (settings.review.refuseDuplicates && twin) {
      this.reject(template, 'TAG_CONTENT_MISMATCH')
      return
    }
    const sells = template.category === 'UTILITY' && selling.test(words(template))
    this.approve(template, settings.review.recategorise && sells ? 'MARKETING' : template.category)
  }

  #ruleFor(template: Template): ReviewRule | undefined {
    return this.rules.find(({ name }) => matches(name, template.name))
  }
}

const rejectionWords: Record<string, string> = {
  ABUSIVE_CONTENT: 'The template contains content that breaks the policy.',
  INCORRECT_CATEGORY: 'The category does not fit the content.',
  INVALID_FORMAT: 'Variables or formatting are not right.',
  SCAM: 'The template looks like a scam.',
  TAG_CONTENT_MISMATCH: 'The content is that of another template, or does not fit its language.',
}

function matches(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(name)
}

function words(template: Template): string {
  const header = textOf(componentOf(template.components, 'HEADER')?.text) ?? ''
  return `${header} ${textOf(componentOf(template.components, 'BODY')?.text) ?? ''}`
}

function sameWords(one: Template, other: Template): boolean {
  const text = (template: Template, part: string) => textOf(componentOf(template.components, part)?.text) ?? ''
  return (
    text(one, 'BODY') === text(other, 'BODY') &&
    text(one, 'FOOTER') === text(other, 'FOOTER') &&
    one.language === other.language
  )
}
