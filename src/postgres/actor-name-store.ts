/** Names of members and keys, for the records that carry their ids. */
import type { ActorNameStore } from '../domain/actor-names.ts'
import type { Queryable } from './pool.ts'

export function actorNameStore(db: Queryable): ActorNameStore {
  return {
    names: (workspaceId, actors) => names(db, workspaceId, actors),
  }
}

async function names(
  db: Queryable,
  workspaceId: string,
  actors: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = (kind: string) => actors.flatMap((actor) => (actor.startsWith(kind) ? [actor.slice(kind.length)] : []))
  const members = ids('member:')
  const keys = ids('key:')
  if (members.length === 0 && keys.length === 0) return new Map()
  const { rows } = await db.query<{ actor: string; name: string }>({
    name: 'actor-names',
    // Whoever left the workspace keeps their name on what they did here; nobody else's is told.
    text: `select 'member:' || u.id as actor, u.name
           from auth.user u
           where u.id = any ($2::uuid[])
             and (exists (select from auth.member m where m.organization_id = $1 and m.user_id = u.id)
                  or exists (select from audit a where a.workspace_id = $1 and a.actor_kind = 'member' and a.actor_id = u.id::text))
           union all
           select 'key:' || api_key_id, name
           from api_key
           where workspace_id = $1 and api_key_id = any ($3::uuid[])`,
    values: [workspaceId, members, keys],
  })
  return new Map(rows.map(({ actor, name }) => [actor, name]))
}
