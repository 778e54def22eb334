/** The tables of schema `auth`, as better-auth asks for them: on the application's own connections and role. */
import { PostgresDialect } from 'kysely'
import type { Pool } from './pool.ts'

export function signInDatabase(pool: Pool) {
  return { dialect: new PostgresDialect({ pool }), type: 'postgres' as const, schemaName: 'auth', transaction: true }
}
