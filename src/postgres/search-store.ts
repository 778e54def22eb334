/** Finding a thing by what it is called: small tables, read once each. */
import type { FoundKind, FoundThing, SearchStore } from '../domain/search.ts'
import type { Queryable } from './pool.ts'

export function searchStore(db: Queryable): SearchStore {
  return {
    find: (workspaceId, text, each) => find(db, workspaceId, text, each),
  }
}

async function find(db: Queryable, workspaceId: string, text: string, each: number): Promise<FoundThing[]> {
  const escaped = text.toLowerCase().replace(/[\\%_]/g, '\\$&')
  const { rows } = await db.query<{ kind: FoundKind; id: string; title: string; detail: string | null }>(
    `with thing as (
       select 'topic' as kind, topic_id as id, coalesce(texts -> l.language ->> 'name', key) as title, key as detail,
              key || ' ' || coalesce((select string_agg(t.value ->> 'name', ' ') from jsonb_each(texts) as t), '') as words
       from topic
       cross join lateral (select coalesce(w.profile -> 'languages' ->> 0, 'en') as language
                           from workspace w where w.workspace_id = $1) as l
       where workspace_id = $1 and archived_at is null
       union all
       select 'notice', notice_id, name, null, name from notice where workspace_id = $1 and archived_at is null
       union all
       select 'capture_point', capture_point_id, name, '/o/' || slug, name || ' ' || slug
       from capture_point where workspace_id = $1 and state <> 'archived'
       union all
       select 'template', template_id, name, language || ', ' || state, name from template where workspace_id = $1
       union all
       select 'campaign', campaign_id, name, state, name from campaign where workspace_id = $1
     ), found as (
       select *, row_number() over (
         partition by kind order by lower(words) like $2 || '%' desc, lower(title), id) as place
       from thing
       where lower(words) like '%' || $2 || '%' or id::text = $2
     )
     select kind, id, title, detail
     from found
     where place <= $3
     order by array_position(array['topic', 'notice', 'capture_point', 'template', 'campaign'], kind), place`,
    [workspaceId, escaped, each],
  )
  return rows
}
