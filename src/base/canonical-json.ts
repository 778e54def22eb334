/**
 * One way to write a value, so that equal values have equal bytes and equal hashes: RFC 8785, the JSON Canonicalization
 * Scheme. Members are sorted by UTF-16 code units; numbers and strings are written as ECMAScript writes them.
 */

/**
 * The canonical text of `value`. As `JSON.stringify` does, it leaves out members that are undefined and writes a Date as
 * its ISO text. Throws a TypeError, naming the place, for what JSON cannot say: NaN, infinities, bigints, functions, half
 * a surrogate pair, undefined in a list, and objects that are neither lists nor plain.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '')
}

function write(value: unknown, path: string): string {
  switch (typeof value) {
    case 'string':
      return writeString(value, path)
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} at ${path || '/'} cannot be written as JSON`)
      return JSON.stringify(value)
    case 'boolean':
      return String(value)
    case 'object':
      if (value === null) return 'null'
      if (Array.isArray(value)) return `[${value.map((item, at) => write(item, `${path}/${at}`)).join(',')}]`
      return value instanceof Date ? write(value.toISOString(), path) : writeObject(value, path)
    default:
      throw new TypeError(`${typeof value} at ${path || '/'} cannot be written as JSON`)
  }
}

function writeObject(value: object, path: string): string {
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`${value.constructor.name} at ${path || '/'} cannot be written as JSON: make it text first`)
  }
  // The default order of strings is that of their UTF-16 code units, which is what the scheme asks for.
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${writeString(name, path)}:${write(member, `${path}/${name}`)}`).join(',')}}`
}

function writeString(value: string, path: string): string {
  if (!value.isWellFormed()) throw new TypeError(`half a surrogate pair at ${path || '/'} cannot be written as JSON`)
  return JSON.stringify(value)
}
