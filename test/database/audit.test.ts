/** The audit log is only ever added to, by PostgreSQL's own word. */
import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { newId } from '../../src/base/ids.ts'
import { systemActor } from '../../src/domain/actor.ts'
import { auditEntry } from '../../src/domain/audit.ts'
import { auditStore } from '../../src/postgres/audit-store.ts'
import { workspaceStore } from '../../src/postgres/workspace-store.ts'
import { testDatabase } from '../support/database.ts'

const { pool } = await testDatabase()
const workspaceId = newId()
const createdAt = new Date('2026-11-24T09:00:00Z')
await workspaceStore(pool).add(
  { workspaceId, slug: 'acme', name: 'Acme', kind: 'demo', profile: {}, createdAt },
  randomBytes(32),
)
const actor = systemActor(workspaceId, 'test')
const done = (id: string, second = 0) => {
  const now = new Date(createdAt.getTime() + second * 1_000)
  return auditEntry({ actor, now }, { action: 'thing.done', subject: { kind: 'thing', id }, detail: { a: [1] } })
}

describe('what was written', () => {
  test('is read as it was, newest first, many in one call', async () => {
    const entries = [done('1', 1), done('2', 2), done('3', 3)]
    await auditStore(pool).write(entries)
    const { rows } = await auditStore(pool).list(workspaceId, {}, { limit: 10 })
    expect(rows).toEqual(entries.toReversed())
  })

  test.each(["update audit set actor_name = 'nobody'", 'delete from audit', 'truncate audit'])(
    '%s is refused to the application',
    async (statement) => {
      await expect(pool.query(statement)).rejects.toMatchObject({ code: '42501' })
    },
  )

  test('belongs to a workspace that exists', async () => {
    const stray = { ...done('1'), workspaceId: randomUUID() }
    await expect(auditStore(pool).write([stray])).rejects.toMatchObject({ code: '23503' })
  })
})

describe('the organisations that sign-in sees', () => {
  test('are the workspaces themselves, and cannot be written through', async () => {
    const { rows } = await pool.query('select id, name, slug from auth.organization')
    expect(rows).toEqual([{ id: workspaceId, name: 'Acme', slug: 'acme' }])
    for (const statement of ["update auth.organization set name = 'x'", 'delete from auth.organization']) {
      await expect(pool.query(statement)).rejects.toMatchObject({ code: '42501' })
    }
  })
})
