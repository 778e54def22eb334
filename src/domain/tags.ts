/** Words that a business puts on people: folded, so that `VIP ` and `vip` are one. */
export const tagsMax = 50
const longest = 40

/** As it is kept: small letters, single spaces. Undefined where nothing is left of it, or it is too long. */
export function foldTag(typed: string): string | undefined {
  const tag = typed.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
  return tag === '' || tag.length > longest || /[,;|]/.test(tag) ? undefined : tag
}

/** Those that are there, with these and without those, in the order in which they came. */
export function changeTags(
  before: readonly string[],
  { add = [], remove = [] }: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): string[] {
  const gone = new Set(remove.flatMap((tag) => foldTag(tag) ?? []))
  const wanted = add.flatMap((tag) => foldTag(tag) ?? [])
  return [...new Set([...before, ...wanted])].filter((tag) => !gone.has(tag))
}
