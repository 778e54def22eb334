// Everything that may be tuned while the emulator runs, with the values of the demo number: no daily limit, a thousand
// messages a second, reviews in three seconds, and a well-behaved network. Probabilities lie between 0 and 1.

import { day } from './base/clock.ts'
import { isObject, type Json, type JsonObject } from './base/json.ts'

export type BatchShape = 'packed' | 'changes' | 'entries' | 'mixed'

export interface Settings {
  limits: {
    messagesPerSecond: number
    /** Unique people reached outside a window in 24 hours; null is no limit. */
    dailyUniqueUsers: number | null
    /** Meta does not print what an over-limit send answers; this code is used. */
    dailyOverCode: number
    pairBurst: number
    pairEverySeconds: number
    managementPerHour: number
    templateCreatesPerHour: number
    templates: number
  }
  timing: { latencyMs: number; sentAfterMs: number; deliverAfterMs: number }
  people: {
    createOnAct: boolean
    createOnSend: boolean
    keepMessages: number
    keepMessagesInCrowd: number
    keepMessagesInAll: number
    /** Members of crowds who have only been written to. */
    keepPassive: number
  }
  webhooks: {
    batchMs: number
    maxUpdates: number
    concurrency: number
    shape: BatchShape
    duplicates: number
    disorder: number
    early: number
    skipDelivered: number
    timeoutMs: number
    retryFirstMs: number
    retryForMs: number
  }
  chance: { experiment: number; healthyEcosystem: number; usMarketing: boolean }
  review: { afterMs: number; recategorise: boolean; refuseDuplicates: boolean }
  pacing: { firstBatch: number; holdMs: number; afterwards: 'release' | 'drop' }
  identity: { contactBook: boolean; parentBsuid: boolean }
  account: { appSecretProof: boolean }
}

export function defaultSettings(): Settings {
  return {
    limits: {
      messagesPerSecond: 1_000,
      dailyUniqueUsers: null,
      dailyOverCode: 131048,
      pairBurst: 45,
      pairEverySeconds: 6,
      managementPerHour: 5_000,
      templateCreatesPerHour: 100,
      templates: 250,
    },
    timing: { latencyMs: 0, sentAfterMs: 50, deliverAfterMs: 300 },
    people: {
      createOnAct: true,
      createOnSend: false,
      keepMessages: 200,
      keepMessagesInCrowd: 20,
      keepMessagesInAll: 100_000,
      keepPassive: 100_000,
    },
    webhooks: {
      batchMs: 5,
      maxUpdates: 1_000,
      concurrency: 4,
      shape: 'mixed',
      duplicates: 0,
      disorder: 0,
      early: 0,
      skipDelivered: 0,
      timeoutMs: 10_000,
      retryFirstMs: 2_000,
      retryForMs: 7 * day,
    },
    chance: { experiment: 0, healthyEcosystem: 0, usMarketing: true },
    review: { afterMs: 3_000, recategorise: true, refuseDuplicates: true },
    pacing: { firstBatch: 0, holdMs: 60_000, afterwards: 'release' },
    identity: { contactBook: true, parentBsuid: false },
    account: { appSecretProof: false },
  }
}

/** A network on a bad day: what a receiver must survive without noticing. */
export const unrulySettings = {
  timing: { latencyMs: 20 },
  webhooks: { duplicates: 0.1, disorder: 0.2, early: 0.1, skipDelivered: 0.1 },
  chance: { experiment: 0.002, healthyEcosystem: 0.01 },
} as const

const words: Record<string, readonly string[]> = {
  'webhooks.shape': ['packed', 'changes', 'entries', 'mixed'],
  'pacing.afterwards': ['release', 'drop'],
}
const nullable = new Set(['limits.dailyUniqueUsers'])
const probabilities = new Set([
  'webhooks.duplicates',
  'webhooks.disorder',
  'webhooks.early',
  'webhooks.skipDelivered',
  'chance.experiment',
  'chance.healthyEcosystem',
])

export class SettingsFault extends Error {
  readonly field: string

  constructor(field: string, message: string) {
    super(message)
    this.field = field
  }
}

/** Changes the settings named in `change`; refuses all of it when one name or value is wrong. */
export function changeSettings(settings: Settings, change: unknown): void {
  const next = structuredClone(settings)
  merge(next as unknown as JsonObject, change, '')
  Object.assign(settings, next)
}

function merge(into: JsonObject, change: unknown, path: string): void {
  if (!isObject(change)) throw new SettingsFault(path || 'settings', `${path || 'settings'} must be an object.`)
  for (const [name, value] of Object.entries(change)) {
    const at = path ? `${path}.${name}` : name
    const old = into[name]
    if (old === undefined) throw new SettingsFault(at, `There is no setting "${at}".`)
    if (isObject(old)) merge(old, value, at)
    else into[name] = checked(at, old, value)
  }
}

function checked(at: string, old: Json, value: Json): Json {
  if (value === null && nullable.has(at)) return null
  const wanted = nullable.has(at) ? 'number' : typeof old
  if (typeof value !== wanted) throw new SettingsFault(at, `${at} must be a ${wanted}.`)
  if (typeof value === 'number' && !(value >= 0)) throw new SettingsFault(at, `${at} must not be negative.`)
  if (typeof value === 'number' && probabilities.has(at) && value > 1)
    throw new SettingsFault(at, `${at} lies between 0 and 1.`)
  const allowed = words[at]
  if (allowed && !allowed.includes(String(value))) throw new SettingsFault(at, `${at} is one of ${allowed.join(', ')}.`)
  return value
}
