/** What has not changed stays the same object, so that a drawing of many steps draws anew only what is typed into. */

/** `next`, or the one before it where every field is the same, looked at as deep as `into` names fields. */
export function keepSame<T extends object>(before: T | undefined, next: T, into: readonly (keyof T)[]): T {
  return before !== undefined && isSame(before, next, into as readonly string[]) ? before : next
}

function isSame(a: object, b: object, into: readonly string[]): boolean {
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const fields = Object.keys(right)
  return (
    fields.length === Object.keys(left).length &&
    fields.every((field) => {
      const [one, other] = [left[field], right[field]]
      return (
        Object.is(one, other) || (into.includes(field) && isObject(one) && isObject(other) && isSame(one, other, []))
      )
    })
  )
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
