/** Tolerant hands for JSON from outside: each takes anything and answers with what it asked for, or with undefined. */

export type Json = Readonly<Record<string, unknown>>

/** Why one update could not be read. Says which field, never what a person typed. */
export class Malformed extends Error {}

export function asRecord(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The objects of a list; whatever else is in it is passed over. */
export function records(value: unknown): readonly Json[] {
  return asList(value)
    .map(asRecord)
    .filter((each) => each !== undefined)
}

/** Any string, without what no database takes as text: NUL, and half a surrogate pair. */
export function asString(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  return value.includes('\u0000') || !value.isWellFormed() ? value.replaceAll('\u0000', '').toWellFormed() : value
}

/** A string that says something. */
export function asText(value: unknown): string | undefined {
  return asString(value) || undefined
}

/** An id: Meta prints the same one as a string here and as a number there. A number that lost digits is no id. */
export function asId(value: unknown): string | undefined {
  return Number.isSafeInteger(value) ? String(value) : asText(value)
}

export function asNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** Unix seconds, as a number or in a string. */
export function asDate(value: unknown): Date | undefined {
  const seconds = asNumber(value)
  // Up to the year 5138; milliseconds given by mistake lie far beyond and would be dated wrongly.
  return seconds !== undefined && seconds > 0 && seconds < 1e11 ? new Date(Math.floor(seconds) * 1_000) : undefined
}

export function needed<T>(value: T | undefined, name: string): T {
  return value ?? malformed(name)
}

export function malformed(name: string): never {
  throw new Malformed(`${name} is missing or not what it should be`)
}

/** The same object without what is undefined, so that a field which is absent is absent. */
export function present<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  // Copied, not deleted from: an object that something was deleted from is slow for the rest of its life.
  const kept: Partial<T> = {}
  for (const key in fields) if (fields[key] !== undefined) kept[key] = fields[key]
  return kept as T
}

/** JSON with its keys in order, so that equal values have equal text. Unlike `canonicalJson` it takes whatever was typed. */
export function sortedJson(value: unknown): string {
  try {
    return JSON.stringify(value, (_, inner) => {
      const record = asRecord(inner)
      return record === undefined ? inner : Object.fromEntries(Object.entries(record).sort(byKey))
    })
  } catch {
    // Nesting too deep for the stack: nothing that WhatsApp would ever write.
    return 'nested too deeply'
  }
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}
