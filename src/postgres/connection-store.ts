/** What was found when the steps of a number's connection were last tried. */
import type { ConnectionFacts, ConnectionStore } from '../domain/connection.ts'
import type { Queryable } from './pool.ts'

interface Row {
  readonly facts: ConnectionFacts | null
  readonly checked_at: Date | null
  readonly templates_synced_at: Date | null
}

export function connectionStore(db: Queryable): ConnectionStore {
  return {
    async find(workspaceId, senderId) {
      const { rows } = await db.query<Row>(
        `select facts, checked_at, templates_synced_at
         from sender_connection where workspace_id = $1 and sender_id = $2`,
        [workspaceId, senderId],
      )
      const [row] = rows
      return {
        facts: row?.facts == null ? null : withDates(row.facts),
        checkedAt: row?.checked_at ?? null,
        templatesSyncedAt: row?.templates_synced_at ?? null,
      }
    },

    async keepFacts(workspaceId, senderId, facts, at) {
      await db.query(
        `insert into sender_connection (workspace_id, sender_id, facts, checked_at) values ($1, $2, $3, $4)
         on conflict (workspace_id, sender_id) do update
         set facts = excluded.facts, checked_at = excluded.checked_at`,
        [workspaceId, senderId, facts, at],
      )
    },

    async keepSync(workspaceId, senderId, at) {
      await db.query(
        `insert into sender_connection (workspace_id, sender_id, templates_synced_at) values ($1, $2, $3)
         on conflict (workspace_id, sender_id) do update set templates_synced_at = excluded.templates_synced_at`,
        [workspaceId, senderId, at],
      )
    },
  }
}

/** JSON holds moments as text. */
function withDates(facts: ConnectionFacts): ConnectionFacts {
  const { token } = facts
  if ('refused' in token) return facts
  const { expiresAt } = token.found
  return { ...facts, token: { found: { ...token.found, expiresAt: expiresAt && new Date(expiresAt) } } }
}
