/** Workspaces: few rows, read often. */
import { Fault } from '../base/fault.ts'
import type { Workspace, WorkspaceProfile, WorkspaceStore } from '../domain/workspace.ts'
import type { Queryable } from './pool.ts'
import { isSqlState } from './sql-state.ts'

export interface WorkspaceRow {
  readonly workspace_id: string
  readonly slug: string
  readonly name: string
  readonly kind: 'demo' | 'live'
  readonly profile: WorkspaceProfile
  readonly created_at: Date
}

export const workspaceColumns = 'workspace_id, slug, name, kind, profile, created_at'

export function workspaceStore(db: Queryable): WorkspaceStore {
  return {
    async add(workspace, secretCheck) {
      const { workspaceId, slug, name, kind, profile, createdAt } = workspace
      try {
        await db.query(
          `insert into workspace (workspace_id, slug, name, kind, profile, secret_check, created_at)
           values ($1, $2, $3, $4, $5, $6, $7)`,
          [workspaceId, slug, name, kind, profile, secretCheck, createdAt],
        )
      } catch (error) {
        if (isSqlState(error, 'uniqueViolation')) throw slugTaken(slug, error)
        throw error
      }
    },

    async find(workspaceId) {
      const { rows } = await db.query<WorkspaceRow>(
        `select ${workspaceColumns} from workspace where workspace_id = $1`,
        [workspaceId],
      )
      return rows[0] && workspaceFromRow(rows[0])
    },

    async findBySlug(slug) {
      const { rows } = await db.query<WorkspaceRow>(`select ${workspaceColumns} from workspace where slug = $1`, [slug])
      return rows[0] && workspaceFromRow(rows[0])
    },

    async list() {
      const { rows } = await db.query<WorkspaceRow>(
        `select ${workspaceColumns} from workspace order by created_at, workspace_id`,
      )
      return rows.map(workspaceFromRow)
    },

    async lock(workspaceId) {
      const { rows } = await db.query<WorkspaceRow>(
        `select ${workspaceColumns} from workspace where workspace_id = $1 for no key update`,
        [workspaceId],
      )
      return rows[0] && workspaceFromRow(rows[0])
    },

    async update(workspaceId, { name, profile }) {
      await db.query('update workspace set name = $2, profile = $3 where workspace_id = $1', [
        workspaceId,
        name,
        profile,
      ])
    },
  }
}

export function workspaceFromRow(row: WorkspaceRow): Workspace {
  return {
    workspaceId: row.workspace_id,
    slug: row.slug,
    name: row.name,
    kind: row.kind,
    profile: row.profile,
    createdAt: row.created_at,
  }
}

function slugTaken(slug: string, cause: unknown): Fault {
  return new Fault('conflict', `There is a workspace ${slug} already.`, {
    reason: 'slug_taken',
    errors: [{ path: '/slug', message: 'Choose another one.' }],
    cause,
  })
}
