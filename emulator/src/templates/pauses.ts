// What readers' complaints do to a template: quality falls, then it is paused for three hours, for six, and for good. And
// what time does: a template unused for a year is archived, and gone four weeks later.

import { day, hour } from '../base/clock.ts'
import type { World } from '../world.ts'
import { announceQuality, announceStatus } from './announcements.ts'
import type { Template } from './template.ts'

const watched = 7 * day
const unusedUntilArchived = 365 * day
const archivedUntilGone = 28 * day
/** Meta prints no thresholds. So few complaints never count, whatever their share. */
const fewestComplaints = 3
const yellowShare = 0.03
const redShare = 0.08

export class Pauses {
  readonly #world: World

  constructor(world: World) {
    this.#world = world
    world.timetable.onDue('template.unpause', ({ id, pauses }) => {
      const template = world.templates.byId(String(id))
      if (template?.status === 'PAUSED' && template.pauses === pauses) this.unpause(template)
    })
    world.timetable.onDue('template.age', ({ id }) => {
      const template = world.templates.byId(String(id))
      if (template) this.age(template)
    })
  }

  /** A low-quality pause; the third is final. */
  pause(template: Template): void {
    template.pauses++
    if (template.pauses >= 3) {
      this.disable(template)
      return
    }
    template.status = 'PAUSED'
    template.pauseTitle = template.pauses === 1 ? 'FIRST_PAUSE' : 'SECOND_PAUSE'
    const length = template.pauses === 1 ? 3 * hour : 6 * hour
    this.#world.timetable.after(length, 'template.unpause', { id: template.id, pauses: template.pauses })
    announceStatus(this.#world, template, 'PAUSED', {
      other_info: {
        title: template.pauseTitle,
        description: `Your WhatsApp message template has been paused for ${length / hour} hours until ${new Date(this.#world.clock.now() + length).toUTCString()} because it continued to have issues.`,
      },
    })
  }

  disable(template: Template): void {
    template.status = 'DISABLED'
    template.pauseTitle = null
    announceStatus(this.#world, template, 'DISABLED', {
      disable_info: { disable_date: String(this.#world.clock.seconds()) },
      other_info: {
        title: 'DISABLED',
        description: 'Your message template has been disabled because it continued to have issues.',
      },
    })
  }

  unpause(template: Template): void {
    template.status = 'APPROVED'
    template.pauseTitle = null
    this.#world.pacing.watch(template)
    announceStatus(this.#world, template, 'APPROVED', {
      other_info: { title: 'UNPAUSE', description: 'Your message template is active again.' },
    })
  }

  setQuality(template: Template, score: Template['quality']['score']): void {
    const previous = template.quality.score
    if (previous === score) return
    template.quality = { score, date: this.#world.clock.seconds() }
    announceQuality(this.#world, template, previous)
  }

  /** Somebody blocked or reported the business after this template. */
  complain(template: Template): void {
    const now = this.#world.clock.now()
    template.complaints = template.complaints.filter((at) => now - at < watched)
    template.complaints.push(now)
    if (template.complaints.length < fewestComplaints) return
    const share = template.complaints.length / Math.max(template.sends, 1)
    if (share >= redShare) {
      this.setQuality(template, 'RED')
      if (template.status === 'APPROVED') this.pause(template)
    } else if (share >= yellowShare) {
      this.setQuality(template, 'YELLOW')
    }
  }

  /** Looks at how long a template has been idle, and comes back when there will be something to do. */
  age(template: Template): void {
    const idle = this.#world.clock.now() - template.lastUsedAt
    if (idle >= unusedUntilArchived + archivedUntilGone && template.status === 'ARCHIVED') {
      this.#world.templates.remove(template)
      announceStatus(this.#world, template, 'DELETED', {})
      return
    }
    if (idle >= unusedUntilArchived && template.status === 'APPROVED') this.archive(template)
    const next = template.lastUsedAt + unusedUntilArchived + (template.status === 'ARCHIVED' ? archivedUntilGone : 0)
    this.#world.timetable.at(Math.max(next, this.#world.clock.now() + day), 'template.age', { id: template.id })
  }

  archive(template: Template): void {
    template.status = 'ARCHIVED'
    announceStatus(this.#world, template, 'ARCHIVED', {})
  }
}
