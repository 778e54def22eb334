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
  return write(value, [])
}

/** Where in the value we are: one list for the whole walk, because a text for each place costs more than the writing. */
type Place = (string | number)[]

function write(value: unknown, place: Place): string {
  switch (typeof value) {
    case 'string':
      return writeString(value, place)
    case 'number':
      if (!Number.isFinite(value)) throw cannot(String(value), place)
      return JSON.stringify(value)
    case 'boolean':
      return String(value)
    case 'object':
      if (value === null) return 'null'
      if (Array.isArray(value)) return writeList(value, place)
      return value instanceof Date ? JSON.stringify(value.toISOString()) : writeObject(value, place)
    default:
      throw cannot(typeof value, place)
  }
}

function writeList(value: readonly unknown[], place: Place): string {
  const items = value.map((item, at) => {
    place.push(at)
    const text = write(item, place)
    place.pop()
    return text
  })
  return `[${items.join(',')}]`
}

function writeObject(value: object, place: Place): string {
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw cannot(value.constructor.name, place, 'make it text first')
  }
  let text = ''
  // The default order of strings is that of their UTF-16 code units, which is what the scheme asks for.
  for (const name of Object.keys(value).sort()) {
    const member = (value as Readonly<Record<string, unknown>>)[name]
    if (member === undefined) continue
    place.push(name)
    text += `${text === '' ? '' : ','}${writeString(name, place)}:${write(member, place)}`
    place.pop()
  }
  return `{${text}}`
}

function writeString(value: string, place: Place): string {
  if (!value.isWellFormed()) throw cannot('half a surrogate pair', place)
  return JSON.stringify(value)
}

function cannot(what: string, place: Place, way?: string): TypeError {
  const where = `${what} at /${place.join('/')} cannot be written as JSON`
  return new TypeError(way === undefined ? where : `${where}: ${way}`)
}
