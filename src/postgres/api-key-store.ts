/** API keys by the hash of their secret; the secret itself is nowhere. */
import type { Role, Verb } from '../domain/actor.ts'
import type { ApiKey, ApiKeyStore } from '../domain/api-key.ts'
import { cutPage } from '../domain/page.ts'
import type { Queryable } from './pool.ts'

interface ApiKeyRow {
  readonly workspace_id: string
  readonly api_key_id: string
  readonly name: string
  readonly hint: string
  readonly role: Role
  readonly scopes: Verb[] | null
  readonly created_at: Date
  readonly created_by: string
  readonly expires_at: Date | null
  readonly revoked_at: Date | null
  readonly last_used_at: Date | null
}

const columns =
  'workspace_id, api_key_id, name, hint, role, scopes, created_at, created_by, expires_at, revoked_at, last_used_at'

export function apiKeyStore(db: Queryable): ApiKeyStore {
  return {
    async add(key, secretSha256) {
      await db.query(
        `insert into api_key (workspace_id, api_key_id, secret_sha256, hint, name, role, scopes, created_at, created_by, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          key.workspaceId,
          key.apiKeyId,
          secretSha256,
          key.hint,
          key.name,
          key.role,
          key.scopes,
          key.createdAt,
          key.createdBy,
          key.expiresAt,
        ],
      )
    },

    async findBySecret(secretSha256) {
      const { rows } = await db.query<ApiKeyRow>({
        name: 'api_key_by_secret',
        text: `select ${columns} from api_key where secret_sha256 = $1`,
        values: [secretSha256],
      })
      return rows[0] && fromRow(rows[0])
    },

    async list(workspaceId, { limit, after }) {
      const { rows } = await db.query<ApiKeyRow>(
        `select ${columns} from api_key
         where workspace_id = $1 and ($2::uuid is null or api_key_id < $2)
         order by api_key_id desc
         limit $3`,
        [workspaceId, after, limit + 1],
      )
      return cutPage(rows.map(fromRow), limit, ({ apiKeyId }) => apiKeyId)
    },

    async revoke(workspaceId, apiKeyId, at) {
      const { rows } = await db.query<ApiKeyRow>(
        `update api_key set revoked_at = coalesce(revoked_at, $3)
         where workspace_id = $1 and api_key_id = $2
         returning ${columns}`,
        [workspaceId, apiKeyId, at],
      )
      return rows[0] && fromRow(rows[0])
    },

    async touch(workspaceId, apiKeyId, at) {
      await db.query(
        `update api_key set last_used_at = $3
         where workspace_id = $1 and api_key_id = $2 and (last_used_at is null or last_used_at <= $3::timestamptz - interval '1 minute')`,
        [workspaceId, apiKeyId, at],
      )
    },
  }
}

function fromRow(row: ApiKeyRow): ApiKey {
  return {
    workspaceId: row.workspace_id,
    apiKeyId: row.api_key_id,
    name: row.name,
    hint: row.hint,
    role: row.role,
    ...(row.scopes === null ? {} : { scopes: row.scopes }),
    createdAt: row.created_at,
    createdBy: row.created_by,
    ...(row.expires_at === null ? {} : { expiresAt: row.expires_at }),
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
    ...(row.last_used_at === null ? {} : { lastUsedAt: row.last_used_at }),
  }
}
