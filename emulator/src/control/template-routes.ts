// The reviewer's desk.

import { isObject, type Json, listOf, numberOf, textOf } from '../base/json.ts'
import { Refusal } from '../refusal.ts'
import { announceStatus } from '../templates/announcements.ts'
import type { ReviewRule } from '../templates/review.ts'
import type { Category, Template } from '../templates/template.ts'
import { showTemplate } from '../templates/template-view.ts'
import type { World } from '../world.ts'
import { type ControlRequest, type Routes, shown } from './request.ts'

type Decision = (world: World, template: Template, request: ControlRequest) => void

const decisions: Record<string, Decision> = {
  approve: ({ review }, template, { body }) =>
    review.approve(template, body.category === undefined ? undefined : categoryOf(body.category)),
  reject: ({ review }, template, { body }) => review.reject(template, textOf(body.reason) ?? 'INVALID_FORMAT'),
  pause: ({ pauses }, template) => pauses.pause(template),
  disable: ({ pauses }, template) => pauses.disable(template),
  unpause: ({ pauses }, template) => pauses.unpause(template),
  archive: ({ pauses }, template) => pauses.archive(template),
  flag: (world, template) =>
    announceStatus(world, template, 'FLAGGED', {
      disable_info: { disable_date: String(world.clock.seconds() + 86_400) },
    }),
  recategorise: ({ review }, template, { body }) =>
    review.recategorise(template, categoryOf(body.category), numberOf(body.afterMs)),
  quality: ({ pauses }, template, { body }) => {
    const score = textOf(body.score)
    if (score !== 'GREEN' && score !== 'YELLOW' && score !== 'RED' && score !== 'UNKNOWN') {
      throw new Refusal(400, 'score is GREEN, YELLOW, RED or UNKNOWN.', 'score')
    }
    pauses.setQuality(template, score)
  },
  release: ({ pacing }, template) => pacing.end(template, 'release'),
  drop: ({ pacing }, template) => pacing.end(template, 'drop'),
}

export const templateRoutes: Routes = {
  'GET /templates': ({ world }) => ({ templates: world.templates.all.map(showTemplate) }),

  'GET /templates/review-rules': ({ world }) => ({ rules: world.review.rules.map(shown) }),

  'PUT /templates/review-rules': ({ world, json, body }) => {
    world.review.rules = listOf(json ?? body.rules).map(readRule)
    return { rules: world.review.rules.map(shown) }
  },

  'GET /templates/:template': ({ world, at, query }) =>
    showTemplate(find(world, at('template'), query.get('language'))),

  'POST /templates/:template/:decision': (request) => {
    const { world, at, query } = request
    const template = find(world, at('template'), query.get('language'))
    const name = at('decision')
    const decide = Object.hasOwn(decisions, name) ? decisions[name] : undefined
    if (!decide) throw new Refusal(404, `There is no "${name}"; there is ${Object.keys(decisions).join(', ')}.`)
    decide(world, template, request)
    return showTemplate(template)
  },
}

function find(world: World, id: string, language: string | null): Template {
  const named = world.templates.named(id)
  const template =
    world.templates.byId(id) ??
    (language === null ? named[0] : named.find((each) => each.language === language.replace('-', '_')))
  if (!template) throw new Refusal(404, `There is no template "${id}".`, 'template')
  if (language === null && named.length > 1)
    throw new Refusal(400, `"${id}" is in several languages; say which in language.`, 'language')
  return template
}

function readRule(value: Json, index: number): ReviewRule {
  const at = `[${index}]`
  if (!isObject(value) || typeof value.name !== 'string')
    throw new Refusal(400, `${at} needs a name, or a pattern with *.`, `${at}.name`)
  const { outcome } = value
  if (outcome !== 'approve' && outcome !== 'reject' && outcome !== 'hold') {
    throw new Refusal(400, `${at}.outcome is approve, reject or hold.`, `${at}.outcome`)
  }
  const reason = textOf(value.reason)
  const afterMs = numberOf(value.afterMs)
  return {
    name: value.name,
    outcome,
    ...(reason !== undefined && { reason }),
    ...(value.category !== undefined && { category: categoryOf(value.category) }),
    ...(afterMs !== undefined && { afterMs }),
  }
}

function categoryOf(value: Json | undefined): Category {
  if (value !== 'MARKETING' && value !== 'UTILITY' && value !== 'AUTHENTICATION') {
    throw new Refusal(400, 'category is MARKETING, UTILITY or AUTHENTICATION.', 'category')
  }
  return value
}
