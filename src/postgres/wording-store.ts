/** What was shown, by its hash. The application can add and read, and nothing else. */
import { sha256 } from '../base/secret.ts'
import type { WordingStore } from '../domain/wording.ts'
import type { Queryable } from './pool.ts'

export function wordingStore(db: Queryable): WordingStore {
  return {
    keep: (workspaceId, wordings) => keep(db, workspaceId, wordings),
    find: (workspaceId, hashes) => find(db, workspaceId, hashes),
  }
}

async function keep(db: Queryable, workspaceId: string, wordings: readonly Buffer[]): Promise<Buffer[]> {
  const hashes = wordings.map((bytes) => sha256(bytes))
  const distinct = new Map(hashes.map((hash, index) => [hash.toString('hex'), { hash, bytes: wordings[index] }]))
  if (distinct.size === 0) return hashes
  // In one order, so that two captures that bring the same new wordings do not wait for each other.
  const sorted = [...distinct.values()].sort((a, b) => Buffer.compare(a.hash, b.hash))
  await db.query({
    name: 'keep-wordings',
    text: `insert into wording (workspace_id, sha256, bytes)
           select $1, n.sha256, n.bytes
           from unnest($2::bytea[], $3::bytea[]) as n (sha256, bytes)
           where not exists (select 1 from wording w where w.workspace_id = $1 and w.sha256 = n.sha256)
           on conflict do nothing`,
    values: [workspaceId, sorted.map(({ hash }) => hash), sorted.map(({ bytes }) => bytes)],
  })
  return hashes
}

async function find(db: Queryable, workspaceId: string, hashes: readonly Buffer[]): Promise<Map<string, Buffer>> {
  const { rows } = await db.query<{ sha256: Buffer; bytes: Buffer }>({
    name: 'find-wordings',
    text: 'select sha256, bytes from wording where workspace_id = $1 and sha256 = any ($2::bytea[])',
    values: [workspaceId, hashes],
  })
  return new Map(rows.map((row) => [row.sha256.toString('hex'), row.bytes]))
}
