// The business's numbers: their registration and standing, and what is set per number.

import { callingCodeOf } from '../base/countries.ts'
import type { JsonObject } from '../base/json.ts'

export interface Override {
  url: string
  verifyToken: string
}

export interface BusinessNumber {
  readonly id: string
  /** Digits. */
  displayNumber: string
  verifiedName: string
  quality: 'GREEN' | 'YELLOW' | 'RED' | 'NA'
  status: string
  nameStatus: string
  registered: boolean
  pin: string | null
  registerCalls: number[]
  identityCheck: boolean
  /** Null takes `settings.limits.messagesPerSecond`. */
  messagesPerSecond: number | null
  override: Override | null
  profile: JsonObject
  automation: { enableWelcomeMessage: boolean; prompts: string[]; commands: { name: string; description: string }[] }
  qrCodes: Record<string, string>
  /** The key that the endpoints of its Flows open letters with; null before one was uploaded. */
  flowKey: { pem: string; status: 'VALID' | 'MISMATCH' } | null
  /** Ids of people whom the business has blocked. */
  blocked: string[]
}

export function newNumber(id: string, displayNumber: string, verifiedName: string): BusinessNumber {
  return {
    id,
    displayNumber,
    verifiedName,
    quality: 'GREEN',
    status: 'CONNECTED',
    nameStatus: 'APPROVED',
    registered: true,
    pin: null,
    registerCalls: [],
    identityCheck: false,
    messagesPerSecond: null,
    override: null,
    profile: {},
    automation: { enableWelcomeMessage: false, prompts: [], commands: [] },
    qrCodes: {},
    flowKey: null,
    blocked: [],
  }
}

export class Numbers {
  readonly #byId = new Map<string, BusinessNumber>()

  add(number: BusinessNumber): void {
    this.#byId.set(number.id, number)
  }

  find(id: string): BusinessNumber | undefined {
    return this.#byId.get(id)
  }

  byDigits(digits: string): BusinessNumber | undefined {
    return this.all.find((number) => number.displayNumber === digits)
  }

  get all(): BusinessNumber[] {
    return [...this.#byId.values()]
  }

  get first(): BusinessNumber {
    const [first] = this.#byId.values()
    if (!first) throw new Error('The business has no number.')
    return first
  }

  save(): BusinessNumber[] {
    return this.all
  }

  /** Settings come from the snapshot; name and number of one that was given at the start come from there. */
  load(saved: readonly BusinessNumber[]): void {
    for (const number of saved) {
      const given = this.#byId.get(number.id)
      if (given) Object.assign(given, number, { displayNumber: given.displayNumber, verifiedName: given.verifiedName })
      else this.#byId.set(number.id, number)
    }
  }
}

/** As Meta prints it: `+1 555-078-3881`; elsewhere in groups of three. */
export function printedNumber(digits: string): string {
  if (/^1\d{10}$/.test(digits)) return `+1 ${digits.slice(1, 4)}-${digits.slice(4, 7)}-${digits.slice(7)}`
  const code = callingCodeOf(digits)
  return `+${code} ${digits.slice(code.length).replace(/\d{3}(?=\d{2})/g, '$& ')}`
}

/** The portfolio's limit as Meta names it. */
export function tierOf(dailyUniqueUsers: number | null): string {
  if (dailyUniqueUsers === null || dailyUniqueUsers > 100_000) return 'TIER_UNLIMITED'
  if (dailyUniqueUsers > 10_000) return 'TIER_100K'
  if (dailyUniqueUsers > 2_000) return 'TIER_10K'
  if (dailyUniqueUsers > 250) return 'TIER_2K'
  return dailyUniqueUsers > 50 ? 'TIER_250' : 'TIER_50'
}
