// A request to the control API, and how its routes are written: a method, a path with `:names`, and what it does.

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BusinessNumber } from '../account/numbers.ts'
import { isObject, type Json, type JsonObject, numberOf, textOf } from '../base/json.ts'
import { digitsOf } from '../base/phones.ts'
import type { Person } from '../people/person.ts'
import { Refusal } from '../refusal.ts'
import type { World } from '../world.ts'

export interface ControlRequest {
  world: World
  /** The part of the path that `:name` stood for. */
  at(name: string): string
  query: URLSearchParams
  body: JsonObject
  /** The body when it is not an object. */
  json: Json | undefined
  http: { request: IncomingMessage; response: ServerResponse }
}

/** An answer that is not a plain 200. */
export class ControlReply {
  readonly status: number
  readonly body: JsonObject

  constructor(status: number, body: JsonObject) {
    this.status = status
    this.body = body
  }
}

/** Null means that the route has answered by itself. */
export type Answer = JsonObject | ControlReply | null
export type Handler = (request: ControlRequest) => Answer | Promise<Answer>
export type Routes = Record<string, Handler>

export function created(body: JsonObject): ControlReply {
  return new ControlReply(201, body)
}

/** Plain objects with a type of their own, as JSON. */
export function shown(value: object): JsonObject {
  return value as JsonObject
}

/** The person meant; one who is nobody yet becomes somebody when `create` is on and a number was given. */
export function personOf(world: World, who: string, create = false): Person {
  const person = world.people.find(who)
  if (person) return person
  const digits = digitsOf(who)
  if (digits === null || !create) throw new Refusal(404, `There is nobody called "${who}".`, 'who')
  const made = world.people.add({ phone: digits })
  world.stream.person(made)
  return made
}

export function numberOfBusiness(world: World, id: Json | undefined): BusinessNumber {
  if (id === undefined || id === null) return world.numbers.first
  const number = world.numbers.find(textOf(id) ?? '')
  if (!number) throw new Refusal(404, `The business has no number with the id "${String(id)}".`, 'number')
  return number
}

export function limitOf(query: URLSearchParams, standard: number, most: number): number {
  const given = query.get('limit')
  if (given === null) return standard
  const limit = Number(given)
  if (!Number.isInteger(limit) || limit < 1 || limit > most)
    throw new Refusal(400, `limit is from 1 to ${most}.`, 'limit')
  return limit
}

export function isYes(query: URLSearchParams, name: string): boolean {
  return ['1', 'true', 'yes'].includes(query.get(name) ?? '')
}

/** A number of milliseconds, or a date and time in words. */
export function momentOf(value: Json | undefined, field: string): number | undefined {
  if (value === undefined || value === null || value === '') return undefined
  const number = numberOf(value)
  if (number !== undefined) return number
  const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN
  if (Number.isNaN(moment))
    throw new Refusal(400, `${field} is milliseconds, or a date and time like 2026-12-01T00:00:00Z.`, field)
  return moment
}

export function objectBody(json: Json | undefined): JsonObject {
  if (json === undefined) return {}
  return isObject(json) ? json : {}
}
