// The account's Flows: made, given their file, published once and for good, deprecated; and which public key the phones
// remember of each number.

import type { BusinessNumber } from '../account/numbers.ts'
import { type Json, type JsonObject, listOf, textOf } from '../base/json.ts'
import { GraphError, missing } from '../errors.ts'
import type { World } from '../world.ts'
import { askEndpoint } from './endpoint.ts'
import { type Flow, hasEndpoint, parsedJson } from './flow.ts'
import { problemsOf } from './flow-rules.ts'

const categories = [
  'SIGN_UP',
  'SIGN_IN',
  'APPOINTMENT_BOOKING',
  'LEAD_GENERATION',
  'CONTACT_US',
  'CUSTOMER_SUPPORT',
  'SURVEY',
  'OTHER',
]

interface Saved {
  flows: Flow[]
  remembered: [string, string][]
}

export class Flows {
  readonly #world: World
  readonly #flows = new Map<string, Flow>()
  /** By number: the key that phones have fetched. A new one is fetched only when the endpoint cannot open the old. */
  readonly #remembered = new Map<string, string>()

  constructor(world: World) {
    this.#world = world
  }

  get all(): Flow[] {
    return [...this.#flows.values()]
  }

  find(id: string): Flow | undefined {
    return this.#flows.get(id)
  }

  named(name: string): Flow | undefined {
    return this.all.find((flow) => flow.name === name && flow.status !== 'DEPRECATED')
  }

  rememberedKey(number: BusinessNumber): string | undefined {
    return this.#remembered.get(number.id)
  }

  remember(number: BusinessNumber, pem: string): void {
    this.#remembered.set(number.id, pem)
  }

  async create(body: JsonObject): Promise<Flow> {
    const name = textOf(body.name)
    if (!name) throw missing('name')
    const now = this.#world.clock.now()
    const flow: Flow = {
      id: this.#world.ids.nextDigits('flow', 16),
      name: this.#freeName(name),
      categories: readCategories(body.categories),
      status: 'DRAFT',
      endpointUri: readEndpoint(body.endpoint_uri) ?? null,
      json: null,
      problems: [],
      createdAt: now,
      updatedAt: now,
    }
    const clone = textOf(body.clone_flow_id)
    const original = clone === undefined ? undefined : this.#flows.get(clone)
    if (clone !== undefined && !original)
      throw new GraphError(100, { message: `(#100) There is no Flow ${clone} to clone.` })
    if (original?.json) this.upload(flow, original.json)
    const json = textOf(body.flow_json)
    if (json !== undefined) this.upload(flow, json)
    this.#flows.set(flow.id, flow)
    if (body.publish === true || body.publish === 'true') await this.publish(flow)
    return flow
  }

  change(flow: Flow, body: JsonObject): void {
    const name = textOf(body.name)
    if (name !== undefined && name !== flow.name) flow.name = this.#freeName(name)
    if (body.categories !== undefined) flow.categories = readCategories(body.categories)
    const endpoint = readEndpoint(body.endpoint_uri)
    if (endpoint !== undefined) flow.endpointUri = endpoint
    flow.updatedAt = this.#world.clock.now()
  }

  upload(flow: Flow, json: string): void {
    if (flow.status !== 'DRAFT')
      throw new GraphError(139001, { details: 'A Flow that was published cannot be changed: clone it.' })
    flow.json = json
    flow.problems = problemsOf(json)
    flow.updatedAt = this.#world.clock.now()
  }

  /** A healthy endpoint and a signed key are asked for where the Flow has an endpoint. */
  async publish(flow: Flow): Promise<void> {
    const refuse = (details: string) => new GraphError(139002, { details })
    if (flow.status !== 'DRAFT') throw refuse(`A Flow that is ${flow.status} cannot be published.`)
    if (flow.json === null) throw refuse('The Flow has no JSON.')
    if (flow.problems.length > 0) throw refuse('The Flow JSON has validation errors.')
    if (hasEndpoint(parsedJson(flow))) {
      if (flow.endpointUri === null) throw refuse('The Flow needs an endpoint_uri.')
      const why = await this.ping(flow)
      if (why !== null) throw refuse(why)
    }
    flow.status = 'PUBLISHED'
    flow.updatedAt = this.#world.clock.now()
  }

  /** The health check: null when the endpoint is well, otherwise why not. */
  async ping(flow: Flow): Promise<string | null> {
    const number = this.#world.numbers.all.find((each) => each.flowKey?.status === 'VALID')
    if (!number) return 'No number of this account has a public key that is signed.'
    const answered = await askEndpoint(this.#world, flow, number, { version: '3.0', action: 'ping' })
    if (answered.kind !== 'answer')
      return `The endpoint is not healthy: ${answered.kind === 'over' ? 'it answered 427' : answered.why}`
    const data = answered.body.data
    const active = typeof data === 'object' && data !== null && !Array.isArray(data) && data.status === 'active'
    return active ? null : 'The endpoint did not answer the health check with status active.'
  }

  deprecate(flow: Flow): void {
    if (flow.status !== 'PUBLISHED')
      throw new GraphError(139003, { details: `A Flow that is ${flow.status} cannot be deprecated.` })
    flow.status = 'DEPRECATED'
    flow.updatedAt = this.#world.clock.now()
  }

  delete(flow: Flow): void {
    if (flow.status !== 'DRAFT')
      throw new GraphError(139004, { details: 'Only a draft can be deleted. Deprecate it instead.' })
    this.#flows.delete(flow.id)
  }

  clear(): void {
    this.#flows.clear()
    this.#remembered.clear()
  }

  save(): Saved {
    return { flows: this.all, remembered: [...this.#remembered] }
  }

  load(saved: Saved | undefined): void {
    for (const flow of saved?.flows ?? []) this.#flows.set(flow.id, flow)
    for (const [number, pem] of saved?.remembered ?? []) this.#remembered.set(number, pem)
  }

  #freeName(name: string): string {
    if (this.all.some((flow) => flow.name === name))
      throw new GraphError(100, { message: '(#100) Another Flow of this account has the same name.' })
    return name
  }
}

function readCategories(value: Json | undefined): string[] {
  const given = (typeof value === 'string' ? [value] : listOf(value)).map((each) => textOf(each) ?? '')
  const wrong = given.find((each) => !categories.includes(each))
  if (given.length === 0) throw missing('categories')
  if (wrong !== undefined)
    throw new GraphError(100, {
      message: `(#100) Param categories must be of {${categories.join(', ')}} - got "${wrong}".`,
    })
  return given
}

function readEndpoint(value: Json | undefined): string | undefined {
  const url = textOf(value)
  if (url !== undefined && !/^https?:\/\/\S+$/.test(url))
    throw new GraphError(100, { message: '(#100) Param endpoint_uri must be a valid URI.' })
  return url
}
