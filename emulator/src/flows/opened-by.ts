// Which Flow a message opens, and with which token: an interactive message, or a template's button.

import { type JsonObject, objectOf, textOf } from '../base/json.ts'
import type { Message } from '../messages/message.ts'
import { fillTemplate } from '../templates/fill.ts'
import type { World } from '../world.ts'

export interface OpenedBy {
  readonly flowId: string
  readonly token: string
  readonly action: 'navigate' | 'data_exchange'
  readonly screen: string | undefined
  readonly data: JsonObject
  /** How a tap is remembered on the message. */
  readonly key: string
}

export function flowOf(world: World, message: Message): OpenedBy | null {
  if (message.from !== 'business') return null
  if (message.type === 'template') return ofTemplate(world, message)
  const interactive = objectOf(message.content.interactive)
  if (message.type !== 'interactive' || interactive.type !== 'flow') return null
  const parameters = objectOf(objectOf(interactive.action).parameters)
  const payload = objectOf(parameters.flow_action_payload)
  return {
    flowId: textOf(parameters.flow_id) ?? world.flows.named(textOf(parameters.flow_name) ?? '')?.id ?? '',
    token: textOf(parameters.flow_token) ?? 'unused',
    action: parameters.flow_action === 'data_exchange' ? 'data_exchange' : 'navigate',
    screen: textOf(payload.screen),
    data: objectOf(payload.data),
    key: '0',
  }
}

function ofTemplate(world: World, message: Message): OpenedBy | null {
  const wording = world.templates.wording(message.wording ?? '')
  if (!wording) return null
  const { buttons } = fillTemplate(wording, objectOf(message.content.template))
  const button = buttons.find((each) => each.kind === 'flow')
  if (!button?.flow) return null
  const { id, name, token, action, screen, data } = button.flow
  return {
    flowId: id ?? world.flows.named(name ?? '')?.id ?? '',
    token,
    action,
    screen,
    data,
    key: String(button.index),
  }
}
