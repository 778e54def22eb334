/** The doors of form and shop tools, and what was set aside there. */
import type { FieldError } from '../base/fault.ts'
import type { FormHook, FormHookStore, FormSetAside } from '../domain/form-hook.ts'
import type { Queryable } from './pool.ts'

const setAsideKept = 50
const columns = 'workspace_id, capture_point_id, path, sealed_secrets, made_at, made_by'

export function formHookStore(db: Queryable): FormHookStore {
  return {
    async keep(hook) {
      const { rows } = await db.query<HookRow>(
        `insert into form_hook (${columns}) values ($1, $2, $3, $4, $5, $6)
         on conflict (workspace_id, capture_point_id) do update
         set sealed_secrets = excluded.sealed_secrets, made_at = excluded.made_at, made_by = excluded.made_by
         returning ${columns}`,
        [hook.workspaceId, hook.capturePointId, hook.path, hook.sealedSecrets, hook.madeAt, hook.madeBy],
      )
      return fromRow(rows[0] as HookRow)
    },

    async find(workspaceId, capturePointId) {
      const { rows } = await db.query<HookRow>(
        `select ${columns} from form_hook where workspace_id = $1 and capture_point_id = $2`,
        [workspaceId, capturePointId],
      )
      return rows[0] && fromRow(rows[0])
    },

    async findByPath(path) {
      const { rows } = await db.query<HookRow>(`select ${columns} from form_hook where path = $1`, [path])
      return rows[0] && fromRow(rows[0])
    },

    async setAside({ workspaceId, capturePointId }, { receivedAt, result, errors }) {
      await db.query(
        `with added as (
           insert into form_set_aside (workspace_id, capture_point_id, received_at, result, errors)
           values ($1, $2, $3, $4, $5)
         )
         delete from form_set_aside
         where workspace_id = $1 and capture_point_id = $2
           and set_aside_id <= (select set_aside_id from form_set_aside
                                where workspace_id = $1 and capture_point_id = $2
                                order by set_aside_id desc offset $6 limit 1)`,
        // The one that is added is not seen by the other half of its statement.
        [workspaceId, capturePointId, receivedAt, result, JSON.stringify(errors), setAsideKept - 1],
      )
    },

    async listSetAside(workspaceId, capturePointId) {
      const { rows } = await db.query<SetAsideRow>(
        `select received_at, result, errors from form_set_aside
         where workspace_id = $1 and capture_point_id = $2 order by set_aside_id desc`,
        [workspaceId, capturePointId],
      )
      return rows.map(({ received_at, result, errors }) => ({ receivedAt: received_at, result, errors }))
    },
  }
}

interface HookRow {
  readonly workspace_id: string
  readonly capture_point_id: string
  readonly path: string
  readonly sealed_secrets: Buffer
  readonly made_at: Date
  readonly made_by: string
}

interface SetAsideRow {
  readonly received_at: Date
  readonly result: FormSetAside['result']
  readonly errors: FieldError[]
}

function fromRow(row: HookRow): FormHook {
  return {
    workspaceId: row.workspace_id,
    capturePointId: row.capture_point_id,
    path: row.path,
    sealedSecrets: row.sealed_secrets,
    madeAt: row.made_at,
    madeBy: row.made_by,
  }
}
