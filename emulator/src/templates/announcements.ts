// The webhooks about templates. The id is a JSON number here and a string in the REST API: that is how Meta prints them.

import { type JsonObject, listOf, objectOf, textOf } from '../base/json.ts'
import type { World } from '../world.ts'
import { componentOf, type Template } from './template.ts'

export type StatusEvent =
  | 'APPROVED'
  | 'REJECTED'
  | 'PENDING'
  | 'PAUSED'
  | 'DISABLED'
  | 'FLAGGED'
  | 'REINSTATED'
  | 'PENDING_DELETION'
  | 'DELETED'
  | 'ARCHIVED'
  | 'UNARCHIVED'

function subject(template: Template): JsonObject {
  return {
    message_template_id: Number(template.id),
    message_template_name: template.name,
    message_template_language: template.language,
  }
}

export function announceStatus(world: World, template: Template, event: StatusEvent, more: JsonObject): void {
  world.webhooks.account('message_template_status_update', {
    event,
    ...subject(template),
    reason: 'NONE',
    message_template_category: template.category,
    ...more,
  })
  world.stream.template(template, event === 'DELETED')
}

export function announceQuality(world: World, template: Template, previous: string): void {
  world.webhooks.account('message_template_quality_update', {
    previous_quality_score: previous,
    new_quality_score: template.quality.score,
    ...subject(template),
  })
  world.stream.template(template, false)
}

/** The notice, while the old category is still in force. */
export function announceComingCategory(world: World, template: Template, correct: string, atSeconds: number): void {
  world.webhooks.account('template_category_update', {
    ...subject(template),
    new_category: template.category,
    correct_category: correct,
    category_update_timestamp: atSeconds,
  })
  world.stream.template(template, false)
}

export function announceCategory(world: World, template: Template): void {
  world.webhooks.account('template_category_update', {
    ...subject(template),
    previous_category: template.previousCategory ?? template.category,
    new_category: template.category,
  })
  world.stream.template(template, false)
}

export function announceComponents(world: World, template: Template): void {
  const header = textOf(componentOf(template.components, 'HEADER')?.text)
  const footer = textOf(componentOf(template.components, 'FOOTER')?.text)
  const buttons = listOf(componentOf(template.components, 'BUTTONS')?.buttons).map(objectOf)
  world.webhooks.account('message_template_components_update', {
    ...subject(template),
    message_template_element: textOf(componentOf(template.components, 'BODY')?.text) ?? '',
    ...(header !== undefined && { message_template_title: header }),
    ...(footer !== undefined && { message_template_footer: footer }),
    ...(buttons.length > 0 && {
      message_template_buttons: buttons.map((button) => ({
        message_template_button_type: textOf(button.type) ?? '',
        message_template_button_text: textOf(button.text) ?? '',
        ...(button.url !== undefined && { message_template_button_url: button.url }),
        ...(button.phone_number !== undefined && { message_template_button_phone_number: button.phone_number }),
      })),
    }),
  })
  world.stream.template(template, false)
}
