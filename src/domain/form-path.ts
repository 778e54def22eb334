/**
 * Where something stands in a form's payload: `customer.phone`, `meta_data[key=whatsapp].value`, `answers[title=Your
 * number].value`, `line_items[0].name`. Whatever stands there is read as text, for a mapping is data and not a program.
 */
type Step =
  | { readonly key: string }
  | { readonly at: number }
  | { readonly where: readonly string[]; readonly is: string }

const depthMax = 12

/** Undefined where the text is no path. */
export function readPath(path: string): readonly Step[] | undefined {
  const steps: Step[] = []
  let rest = path
  while (rest !== '') {
    const found =
      /^\[(?<at>\d{1,3})\](?:\.(?=.)|(?=\[)|$)/.exec(rest) ??
      /^\[(?<where>[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)=(?<is>[^\]]+)\](?:\.(?=.)|(?=\[)|$)/.exec(rest) ??
      /^(?<key>[^.[\]=]+)(?:\.(?=.)|(?=\[)|$)/.exec(rest)
    if (found === null || steps.length === depthMax) return undefined
    const { key, at, where, is } = found.groups as Partial<Record<'key' | 'at' | 'where' | 'is', string>>
    if (key !== undefined) steps.push({ key })
    else if (at !== undefined) steps.push({ at: Number(at) })
    else steps.push({ where: (where as string).split('.'), is: is as string })
    rest = rest.slice(found[0].length)
  }
  return steps.length === 0 ? undefined : steps
}

/** What stands there; undefined where the payload has no such place. */
export function valueAt(payload: unknown, path: string): unknown {
  let value: unknown = payload
  for (const step of readPath(path) ?? []) {
    if ('key' in step) value = own(value, step.key)
    else if ('at' in step) value = Array.isArray(value) ? value[step.at] : undefined
    else value = Array.isArray(value) ? value.find((one) => textOf(inside(one, step.where)) === step.is) : undefined
    if (value === undefined) return undefined
  }
  return value
}

/** A text, a number, or yes and no, as one line of text; undefined for nothing, and for whole objects. */
export function textOf(value: unknown): string | undefined {
  // An id so long that it lost digits when it was read would be another's, too.
  if (typeof value === 'number') return Math.abs(value) > Number.MAX_SAFE_INTEGER ? undefined : String(value)
  if (typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return undefined
  // No database takes a NUL or half a pair as text.
  const text = value.replaceAll('\0', '').toWellFormed().trim()
  return text === '' ? undefined : text
}

/** All texts that stand there: those of a list, else the one. */
export function textsAt(payload: unknown, path: string): string[] {
  const value = valueAt(payload, path)
  return (Array.isArray(value) ? value : [value]).flatMap((one) => textOf(one) ?? [])
}

function inside(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce(own, value)
}

function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as Readonly<Record<string, unknown>>)[key]
}
