/**
 * A single statement that is its own transaction, done again when PostgreSQL gives it up for a deadlock: what `transaction`
 * does for several, in one trip instead of three. Never inside a transaction, which is lost with its first error.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { isSqlState } from './sql-state.ts'

const attemptsMost = 5

export async function retried<T>(statement: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await statement()
    } catch (error) {
      if (attempt >= attemptsMost || !isSqlState(error, 'deadlock', 'serialization')) throw error
      await sleep(Math.random() * 10 * 2 ** attempt)
    }
  }
}
