/** RFC 8785: one sequence of bytes for one value, so that a hash of it can be checked by anybody, in any language. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** Throws a TypeError for what JSON cannot hold exactly: NaN, infinities, lone surrogates. Members that are undefined are left out. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`JSON cannot hold ${value}`)
    return JSON.stringify(value)
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('JSON cannot hold a lone surrogate')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (typeof value === 'object') {
    // Sorted by UTF-16 code units, as the RFC asks and as JavaScript compares.
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${members.map(([name, member]) => `${canonicalJson(name)}:${canonicalJson(member)}`).join(',')}}`
  }
  throw new TypeError(`JSON cannot hold a ${typeof value}`)
}
