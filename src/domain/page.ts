/** A page of a list: what comes after a key, at most `limit`. Keyset, so a page costs the same wherever it lies. */
export interface PageRequest {
  /** 1 to 200. */
  readonly limit: number
  /** The key of the last row that the caller has seen. */
  readonly after?: string
}

export interface Page<T> {
  readonly rows: readonly T[]
  /** The key to ask after for the next page; undefined where this is the last. */
  readonly next?: string
}

/** Cuts what a store read, one row more than was asked for, into a page. */
export function cutPage<T>(rows: readonly T[], limit: number, key: (row: T) => string): Page<T> {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return rows.length > limit && last !== undefined ? { rows: page, next: key(last) } : { rows: page }
}
