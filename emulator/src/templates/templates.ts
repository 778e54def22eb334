// The templates of the account: made, changed and taken away by the rules of the management API. What reviewers and readers
// do to them is in review.ts, pauses.ts and pacing.ts.

import { day } from '../base/clock.ts'
import { type Json, type JsonObject, numberOf } from '../base/json.ts'
import { GraphError } from '../errors.ts'
import type { World } from '../world.ts'
import { announceComponents, announceStatus } from './announcements.ts'
import { checkComponents, checkName, refusal } from './rules.ts'
import { type Category, type ParameterFormat, type Template, type Wording, wordingKey } from './template.ts'

const nameLock = 30 * day
const editsInThirtyDays = 10
const categories: readonly string[] = ['MARKETING', 'UTILITY', 'AUTHENTICATION']
const ttlRange: Record<Category, [number, number]> = {
  AUTHENTICATION: [30, 900],
  UTILITY: [30, 43_200],
  MARKETING: [43_200, 2_592_000],
}

export interface SavedTemplates {
  templates: Template[]
  wordings: [string, Wording][]
  locked: [string, number][]
}

export class Templates {
  readonly #world: World
  readonly #byId = new Map<string, Template>()
  readonly #byName = new Map<string, Template>()
  readonly #wordings = new Map<string, Wording>()
  /** `name/language`, or `name/*`, of approved templates deleted, with the time. */
  readonly #locked = new Map<string, number>()

  constructor(world: World) {
    this.#world = world
    world.timetable.onDue('template.delete', ({ id }) => {
      const template = this.#byId.get(String(id))
      if (template) this.#end(template)
    })
  }

  get all(): Template[] {
    return [...this.#byId.values()]
  }

  get size(): number {
    return this.#byId.size
  }

  byId(id: string): Template | undefined {
    return this.#byId.get(id)
  }

  /** `en-US` and `en_US` are one language. */
  byName(name: string, language: string): Template | undefined {
    return this.#byName.get(`${name}/${language.replace('-', '_')}`)
  }

  named(name: string): Template[] {
    return this.all.filter((template) => template.name === name)
  }

  wording(key: string): Wording | undefined {
    return this.#wordings.get(key)
  }

  create(body: JsonObject): Template {
    const { clock, ids, limits, settings } = this.#world
    limits.takeTemplateCreate()
    const name = checkName(body.name)
    const language = languageOf(body.language)
    const category = categoryOf(body.category)
    const parameterFormat = formatOf(body.parameter_format)
    const components = checkComponents(body.components, parameterFormat, category)
    const ttlSeconds = ttlOf(body.message_send_ttl_seconds, category)
    this.#checkFree(name, language)
    if (this.#byId.size >= settings.limits.templates) {
      throw refusal(
        2388019,
        'Template limit reached',
        `This account may have ${settings.limits.templates} message templates at most.`,
      )
    }
    const now = clock.now()
    const template: Template = {
      id: ids.nextDigits('template', 15),
      name,
      language,
      category,
      previousCategory: null,
      correctCategory: null,
      status: 'PENDING',
      quality: { score: 'UNKNOWN', date: Math.floor(now / 1_000) },
      rejectedReason: 'NONE',
      parameterFormat,
      components,
      version: 1,
      approvedVersion: null,
      ttlSeconds,
      createdAt: now,
      edits: [],
      pauses: 0,
      pauseTitle: null,
      sends: 0,
      lastUsedAt: now,
      complaints: [],
      pacing: null,
    }
    this.#enter(template)
    announceComponents(this.#world, template)
    this.#world.review.submit(template)
    this.#world.pauses.age(template)
    return template
  }

  /** A change of components replaces all of them and goes to review; an approved template sends its old words until then. */
  edit(template: Template, body: JsonObject): void {
    const { clock } = this.#world
    if (!['APPROVED', 'REJECTED', 'PAUSED'].includes(template.status)) {
      throw refusal(
        2388039,
        'This template cannot be edited',
        `A template that is ${template.status} cannot be edited.`,
      )
    }
    if (body.name !== undefined || body.language !== undefined) {
      throw refusal(undefined, 'Name and language are fixed', 'Name and language of a template cannot be changed.')
    }
    const category = body.category === undefined ? template.category : categoryOf(body.category)
    if (category !== template.category && template.status === 'APPROVED') {
      throw refusal(2388039, 'Category cannot be edited', 'The category of an approved template cannot be changed.')
    }
    const components =
      body.components === undefined ? null : checkComponents(body.components, template.parameterFormat, category)
    const ttlSeconds =
      body.message_send_ttl_seconds === undefined ? template.ttlSeconds : ttlOf(body.message_send_ttl_seconds, category)
    if (components && template.status === 'APPROVED') this.#takeEdit(template)
    template.category = category
    template.ttlSeconds = ttlSeconds
    if (!components) return
    template.edits.push(clock.now())
    template.components = components
    template.version++
    this.#wordings.set(wordingKey(template), wordingOf(template))
    if (template.status !== 'APPROVED') template.approvedVersion = null
    template.status = 'PENDING'
    template.rejectedReason = 'NONE'
    announceComponents(this.#world, template)
    this.#world.review.submit(template)
  }

  /** All languages of a name, or those with the ids given. */
  delete(name: string, ids: readonly string[] | null): void {
    const found = this.named(name).filter((template) => ids === null || ids.includes(template.id))
    if (found.length === 0) {
      throw new GraphError(100, { message: "(#100) Message template wasn't found.", subcode: 2593002 })
    }
    if (found.some((template) => template.status === 'DISABLED')) {
      throw refusal(2388039, 'This template cannot be deleted', 'A disabled template cannot be deleted.')
    }
    const now = this.#world.clock.now()
    if (ids === null && found.some(wasApproved)) this.#locked.set(`${name}/*`, now)
    for (const template of found) {
      if (wasApproved(template)) this.#locked.set(`${name}/${template.language}`, now)
      if (this.#hasUndelivered(template)) {
        template.status = 'PENDING_DELETION'
        announceStatus(this.#world, template, 'PENDING_DELETION', {})
        this.#world.timetable.after(nameLock, 'template.delete', { id: template.id })
      } else {
        this.#end(template)
      }
    }
  }

  remove(template: Template): void {
    this.#byId.delete(template.id)
    this.#byName.delete(`${template.name}/${template.language}`)
  }

  clear(): void {
    this.#byId.clear()
    this.#byName.clear()
    this.#wordings.clear()
    this.#locked.clear()
  }

  save(): SavedTemplates {
    return { templates: this.all, wordings: [...this.#wordings], locked: [...this.#locked] }
  }

  load(saved: SavedTemplates): void {
    for (const template of saved.templates) this.#enter(template)
    for (const [key, wording] of saved.wordings) this.#wordings.set(key, wording)
    for (const [name, at] of saved.locked) this.#locked.set(name, at)
  }

  #enter(template: Template): void {
    this.#byId.set(template.id, template)
    this.#byName.set(`${template.name}/${template.language}`, template)
    this.#wordings.set(wordingKey(template), wordingOf(template))
  }

  #end(template: Template): void {
    this.remove(template)
    announceStatus(this.#world, template, 'DELETED', {})
  }

  #hasUndelivered(template: Template): boolean {
    const ofTemplate = `${template.id}:`
    return this.#world.messages.some(
      (message) => message.pending > 0 && message.wording?.startsWith(ofTemplate) === true,
    )
  }

  #checkFree(name: string, language: string): void {
    if (this.byName(name, language)) {
      throw refusal(
        2388024,
        'Content in this language already exists',
        `There is already ${language} content for this template.`,
      )
    }
    const now = this.#world.clock.now()
    for (const key of [`${name}/*`, `${name}/${language}`]) {
      const deletedAt = this.#locked.get(key)
      if (deletedAt === undefined) continue
      if (now - deletedAt < nameLock) {
        throw refusal(
          2388023,
          'Message template language is being deleted',
          `New ${language} content cannot be added while the existing content is being deleted. Try again in 30 days or use another name.`,
        )
      }
      this.#locked.delete(key)
    }
  }

  #takeEdit(template: Template): void {
    const now = this.#world.clock.now()
    const within = (span: number) => template.edits.filter((at) => now - at < span).length
    if (within(day) >= 1 || within(30 * day) >= editsInThirtyDays) {
      throw refusal(
        2388039,
        'Edit limit reached',
        'An approved template can be edited once in 24 hours and 10 times in 30 days.',
      )
    }
  }
}

function wordingOf(template: Template): Wording {
  const { name, language, parameterFormat, components } = template
  return { name, language, parameterFormat, components }
}

function wasApproved(template: Template): boolean {
  return ['APPROVED', 'PAUSED', 'ARCHIVED'].includes(template.status)
}

function languageOf(value: Json | undefined): string {
  if (typeof value !== 'string' || !/^[a-z]{2,3}([_-][A-Z]{2})?$/.test(value)) {
    throw new GraphError(100, { message: '(#100) Param language must be a supported language code such as en_US.' })
  }
  return value.replace('-', '_')
}

function categoryOf(value: Json | undefined): Category {
  const category = String(value).toUpperCase()
  if (!categories.includes(category)) {
    throw new GraphError(100, {
      message: `(#100) Param category must be one of {UTILITY, MARKETING, AUTHENTICATION} - got "${String(value)}".`,
    })
  }
  return category as Category
}

function formatOf(value: Json | undefined): ParameterFormat {
  const format = String(value ?? 'POSITIONAL').toUpperCase()
  if (format !== 'NAMED' && format !== 'POSITIONAL') {
    throw new GraphError(100, { message: '(#100) Param parameter_format must be one of {NAMED, POSITIONAL}.' })
  }
  return format
}

function ttlOf(value: Json | undefined, category: Category): number | null {
  if (value === undefined || value === null) return null
  const seconds = numberOf(value)
  const [least, most] = ttlRange[category]
  if (seconds === -1) return null
  if (seconds === undefined || seconds < least || seconds > most) {
    throw new GraphError(100, {
      message: `(#100) Param message_send_ttl_seconds must be from ${least} to ${most} for ${category}.`,
    })
  }
  return seconds
}
