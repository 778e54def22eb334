// Faults to inject: the next so many sends refused, lost on the way, accepted and not answered; webhooks signed wrongly,
// sent twice or never.

import { isObject, type JsonObject, numberOf, textOf } from './base/json.ts'
import { digitsOf, matchKey } from './base/phones.ts'
import { isKnownError } from './errors.ts'
import type { Person } from './people/person.ts'
import { Refusal } from './refusal.ts'
import type { Update } from './webhooks/update.ts'

export interface SendFault {
  error?: number
  fail?: number
  slowMs?: number
  hang?: true
  drop?: 'before' | 'after'
  garbage?: true
}

export interface WebhookFault {
  signature?: 'wrong' | 'missing'
  slowMs?: number
  twice?: true
  lose?: true
}

export interface Fault {
  id: string
  on: 'send' | 'graph' | 'webhook'
  who: string | null
  template: string | null
  /** Of the call, for `graph`. */
  path: string | null
  /** Of the webhook, for `webhook`. */
  field: string | null
  /** How often it still happens; null for always. */
  times: number | null
  do: SendFault & WebhookFault
}

const deeds: Record<Fault['on'], readonly string[]> = {
  send: ['error', 'fail', 'slowMs', 'hang', 'drop', 'garbage'],
  graph: ['error', 'slowMs', 'hang', 'drop', 'garbage'],
  webhook: ['signature', 'slowMs', 'twice', 'lose'],
}

export class Faults {
  #faults: Fault[] = []
  #count = 0

  get all(): Fault[] {
    return this.#faults
  }

  add(body: JsonObject): Fault {
    const fault = readFault(body, `f${++this.#count}`)
    this.#faults.push(fault)
    return fault
  }

  remove(id: string): boolean {
    const before = this.#faults.length
    this.#faults = this.#faults.filter((fault) => fault.id !== id)
    return this.#faults.length < before
  }

  clear(): void {
    this.#faults = []
  }

  forSend(person: Person | undefined, to: string, template: string | undefined): SendFault | undefined {
    if (this.#faults.length === 0) return undefined
    return this.#take('send', (fault) => {
      if (fault.template !== null && fault.template !== template) return false
      return fault.who === null || isWho(fault.who, person, to)
    })
  }

  forCall(path: string): SendFault | undefined {
    if (this.#faults.length === 0) return undefined
    return this.#take('graph', (fault) => fault.path === null || path.startsWith(fault.path))
  }

  forWebhook(people: readonly string[], updates: readonly Update[]): WebhookFault | undefined {
    if (this.#faults.length === 0) return undefined
    return this.#take('webhook', (fault) => {
      if (fault.field !== null && !updates.some((update) => update.field === fault.field)) return false
      return fault.who === null || people.includes(fault.who)
    })
  }

  #take(on: Fault['on'], fits: (fault: Fault) => boolean): (SendFault & WebhookFault) | undefined {
    const fault = this.#faults.find((known) => known.on === on && fits(known))
    if (!fault) return undefined
    if (fault.times !== null && --fault.times <= 0) this.remove(fault.id)
    return fault.do
  }
}

function isWho(who: string, person: Person | undefined, to: string): boolean {
  if (who === person?.id || who === person?.bsuid || who === to) return true
  const digits = digitsOf(who)
  return digits !== null && matchKey(digits) === matchKey(person?.phone ?? to)
}

function readFault(body: JsonObject, id: string): Fault {
  const on = body.on
  if (on !== 'send' && on !== 'graph' && on !== 'webhook')
    throw new Refusal(400, 'on is "send", "graph" or "webhook".', 'on')
  const wanted = body.do
  if (!isObject(wanted) || Object.keys(wanted).length === 0)
    throw new Refusal(400, 'do says what goes wrong, as {"error":130429}.', 'do')
  for (const name of Object.keys(wanted)) {
    if (!deeds[on].includes(name))
      throw new Refusal(400, `On ${on} there is no "${name}"; there are ${deeds[on].join(', ')}.`, `do.${name}`)
  }
  for (const name of ['error', 'fail']) {
    const code = wanted[name]
    if (code !== undefined && (typeof code !== 'number' || !isKnownError(code))) {
      throw new Refusal(400, `${String(code)} is not an error code of the platform.`, `do.${name}`)
    }
  }
  if (wanted.drop !== undefined && wanted.drop !== 'before' && wanted.drop !== 'after') {
    throw new Refusal(400, 'drop is "before" or "after".', 'do.drop')
  }
  if (wanted.signature !== undefined && wanted.signature !== 'wrong' && wanted.signature !== 'missing') {
    throw new Refusal(400, 'signature is "wrong" or "missing".', 'do.signature')
  }
  const times = body.times === null ? null : (numberOf(body.times) ?? 1)
  if (times !== null && !(times >= 1)) throw new Refusal(400, 'times is at least 1, or null for always.', 'times')
  return {
    id,
    on,
    who: textOf(body.who) ?? null,
    template: textOf(body.template) ?? null,
    path: textOf(body.path) ?? null,
    field: textOf(body.field) ?? null,
    times,
    do: wanted as SendFault & WebhookFault,
  }
}
