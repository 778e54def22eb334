/** Where a list goes on: the key of the last row seen, wrapped so that nobody builds one by hand. It grants nothing. */
import { Fault } from '../base/fault.ts'
import type { Page, PageRequest } from '../domain/page.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What a list was asked for, read. `shape` is that of the list's keys; ids unless it says otherwise. */
export function readPage(query: { limit?: number; cursor?: string }, shape: RegExp = uuid): PageRequest {
  const limit = query.limit ?? 50
  return query.cursor === undefined ? { limit } : { limit, after: readCursor(query.cursor, shape) }
}

function readCursor(cursor: string, shape: RegExp): string {
  const key = Buffer.from(cursor, 'base64url').toString()
  if (shape.test(key)) return key
  throw new Fault('invalid', 'The query string has 1 bad field.', {
    errors: [{ path: '/cursor', message: 'Is no cursor of this list. Send `next` of the page before, unchanged.' }],
  })
}

/** `{data, next?}` */
export function presentPage<Row, Shown>(
  page: Page<Row>,
  present: (row: Row) => Shown,
): { data: Shown[]; next?: string } {
  const data = page.rows.map(present)
  return page.next === undefined ? { data } : { data, next: Buffer.from(page.next).toString('base64url') }
}
