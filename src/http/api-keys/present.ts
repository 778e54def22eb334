/** An API key as the outside sees it: never its secret, never its hash. */
import type { ApiKey as Shown } from '../../contract/api-key.ts'
import type { ApiKey } from '../../domain/api-key.ts'

export function presentApiKey(key: ApiKey): Shown {
  return {
    id: key.apiKeyId,
    name: key.name,
    hint: key.hint,
    role: key.role,
    scopes: key.scopes === undefined ? null : [...key.scopes],
    created_at: key.createdAt.toISOString(),
    created_by: key.createdBy,
    expires_at: key.expiresAt?.toISOString() ?? null,
    revoked_at: key.revokedAt?.toISOString() ?? null,
    last_used_at: key.lastUsedAt?.toISOString() ?? null,
  }
}
