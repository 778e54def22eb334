/** A start with other keys than the database was written with would find nobody who said no: it is refused. */
import { Fault } from '../base/fault.ts'
import type { Queryable } from './pool.ts'

/** `check` is the keyed digest that each workspace keeps. */
export async function requireKeys(db: Queryable, check: Uint8Array, keysDir: string): Promise<void> {
  const { rows } = await db.query<{ slug: string }>(
    'select slug from workspace where secret_check <> $1 order by slug',
    [check],
  )
  if (rows.length === 0) return
  const names = rows.map(({ slug }) => slug).join(', ')
  throw new Fault(
    'unavailable',
    `The keys in ${keysDir} are not those that this database was written with (workspace ${names}): restore them from a backup, or set KEYS_DIR to where they are.`,
  )
}
