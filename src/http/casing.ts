/** Names of properties between the outside's `snake_case` and the inside's `camelCase`: those of an object, and of the objects in it; deeper keys are data. */

export function toCamel(object: object): object {
  return renamed(object, (name) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()))
}

export function toSnake(object: object): object {
  return renamed(object, (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
}

function renamed(object: object, rename: (name: string) => string): object {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [
      rename(name),
      isPlain(value) ? Object.fromEntries(Object.entries(value).map(([inner, v]) => [rename(inner), v])) : value,
    ]),
  )
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
