// The management API of templates.

import { type JsonObject, listOf, textOf } from '../base/json.ts'
import { GraphError, missing } from '../errors.ts'
import type { Template } from '../templates/template.ts'
import { templateNode } from '../templates/template-view.ts'
import type { World } from '../world.ts'
import { type GraphCall, page, parameter, pickFields, type Reply, reply, success } from './call.ts'

const defaults = [
  'name',
  'parameter_format',
  'components',
  'language',
  'status',
  'category',
  'previous_category',
  'correct_category',
]
/** Fields that a template may not have a value for. */
const optional = {
  previous_category: null,
  correct_category: null,
  message_send_ttl_seconds: null,
  sub_category: null,
  cta_url_link_tracking_opted_out: null,
}

function node(template: Template, fields: string | null): JsonObject {
  return pickFields({ ...optional, ...templateNode(template) }, fields, defaults, 'WhatsAppMessageTemplate')
}

export function postTemplate(world: World, call: GraphCall): Reply {
  const template = world.templates.create(call.body)
  call.about = `create template ${template.name} (${template.language})`
  return reply({ id: template.id, status: template.status, category: template.category })
}

export function getTemplates(world: World, call: GraphCall): Reply {
  const { query } = call
  const exactly = (name: string, value: string) => {
    const wanted = query.get(name)
    return wanted === null || wanted === '' || wanted.toLowerCase() === value.toLowerCase()
  }
  const wantedName = query.get('name')
  const found = world.templates.all
    .filter(
      (template) =>
        exactly('status', template.status) &&
        exactly('category', template.category) &&
        exactly('language', template.language) &&
        exactly('quality_score', template.quality.score) &&
        (wantedName === null || template.name.includes(wantedName)),
    )
    .reverse()
  const nodes = found.map((template) => node(template, query.get('fields')))
  const summary = query.get('summary') !== null && {
    summary: {
      total_count: found.length,
      message_template_count: world.templates.size,
      message_template_limit: world.settings.limits.templates,
    },
  }
  return reply({ ...page(nodes, call, (item) => String(item.id), world.media.origin), ...summary })
}

export function deleteTemplates(world: World, call: GraphCall): Reply {
  const name = textOf(parameter(call, 'name'))
  const one = textOf(parameter(call, 'hsm_id'))
  const several = listed(parameter(call, 'hsm_ids'))
  if (several.length > 100) throw new GraphError(100, { message: '(#100) Param hsm_ids takes at most 100 ids.' })
  if (several.length > 0 && name === undefined) {
    const names = new Set(several.flatMap((id) => world.templates.byId(id)?.name ?? []))
    if (names.size === 0) throw new GraphError(100, { message: "(#100) Message template wasn't found." })
    for (const known of names) world.templates.delete(known, several)
    return reply(success)
  }
  if (!name) throw missing('name')
  world.templates.delete(name, one === undefined ? (several.length > 0 ? several : null) : [one])
  return reply(success)
}

export function getTemplate(_: World, call: GraphCall, template: Template): Reply {
  return reply(node(template, call.query.get('fields')))
}

export function editTemplate(world: World, call: GraphCall, template: Template): Reply {
  call.about = `edit template ${template.name} (${template.language})`
  world.templates.edit(template, call.body)
  return reply(success)
}

/** Ends a pause by pacing; one for low quality ends by itself. */
export function unpauseTemplate(world: World, _: GraphCall, template: Template): Reply {
  if (template.status !== 'PAUSED' || template.pauseTitle !== 'RATE_LIMITING_PAUSE') {
    return reply({ success: false, reason: 'The template is not paused by pacing.' })
  }
  world.pauses.unpause(template)
  return reply(success)
}

function listed(value: unknown): string[] {
  if (Array.isArray(value)) return listOf(value).map((id) => textOf(id) ?? '')
  if (typeof value !== 'string' || value === '') return []
  return value.replace(/[[\]"\s]/g, '').split(',')
}
