/** A copy with this field, or without it where there is nothing to put in it: what is left out of a flow is not there. */
export function put<T extends object, K extends keyof T>(whole: T, field: K, value: T[K] | undefined): T {
  if (value !== undefined) return { ...whole, [field]: value }
  const { [field]: _gone, ...rest } = whole
  return rest as T
}

/** The same list with this one in another place. */
export function moveTo<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from)
  const one = list[from]
  return one === undefined ? [...list] : [...rest.slice(0, to), one, ...rest.slice(to)]
}

export function replaceAt<T>(list: readonly T[], at: number, one: T): T[] {
  return list.map((before, index) => (index === at ? one : before))
}

export function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, index) => index !== at)
}
