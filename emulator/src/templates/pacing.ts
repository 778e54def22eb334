// Pacing: of a template that is new, just unpaused or not green, a first batch goes out and the rest is held until readers
// have been heard. "Accepted" is therefore not "sent": what is held may be dropped with 132015. Off unless a batch size is set.

import type { World } from '../world.ts'
import { announceStatus } from './announcements.ts'
import type { Template } from './template.ts'

export class Pacing {
  readonly #world: World

  constructor(world: World) {
    this.#world = world
    world.timetable.onDue('template.pacing', ({ id }) => {
      const template = world.templates.byId(String(id))
      if (template?.pacing) this.end(template, world.settings.pacing.afterwards)
    })
  }

  watch(template: Template): void {
    const watched = template.category !== 'AUTHENTICATION' && template.quality.score !== 'GREEN'
    const { firstBatch } = this.#world.settings.pacing
    template.pacing = firstBatch > 0 && watched ? { left: firstBatch, held: [] } : null
  }

  /** Counts a message of this template; true when it has to wait. */
  holds(template: Template, message: string): boolean {
    if (!template.pacing) return false
    if (template.pacing.left > 0) {
      template.pacing.left--
      return false
    }
    const { holdMs } = this.#world.settings.pacing
    if (template.pacing.held.length === 0) this.#world.timetable.after(holdMs, 'template.pacing', { id: template.id })
    template.pacing.held.push(message)
    return true
  }

  end(template: Template, how: 'release' | 'drop'): void {
    const held = template.pacing?.held ?? []
    template.pacing = null
    if (how === 'drop') {
      template.status = 'PAUSED'
      template.pauseTitle = 'RATE_LIMITING_PAUSE'
      announceStatus(this.#world, template, 'PAUSED', {
        other_info: {
          title: 'RATE_LIMITING_PAUSE',
          description: 'Your message template has been paused by pacing. Unpause it by hand.',
        },
      })
    }
    for (const id of held) this.#world.statuses.letGo(id, how === 'drop' ? 132015 : null)
  }
}
