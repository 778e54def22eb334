/** Ends an API key, at once and for good. Revoking it again changes nothing. */
import { Fault } from '../base/fault.ts'
import type { Transaction } from '../base/transaction.ts'
import type { By } from '../domain/actor.ts'
import type { ApiKey, ApiKeyStore } from '../domain/api-key.ts'
import { type AuditStore, auditEntry } from '../domain/audit.ts'

export interface RevokeApiKeyDeps {
  readonly transaction: Transaction<{ readonly apiKeys: ApiKeyStore; readonly audit: AuditStore }>
}

export async function revokeApiKey(deps: RevokeApiKeyDeps, by: By, apiKeyId: string): Promise<ApiKey> {
  return deps.transaction(async ({ apiKeys, audit }) => {
    const key = await apiKeys.revoke(by.actor.workspaceId, apiKeyId, by.now)
    if (key === undefined) throw new Fault('not_found', 'There is no key of this id in this workspace.')
    const subject = { kind: 'api-key', id: apiKeyId }
    await audit.write([auditEntry(by, { action: 'api-key.revoked', subject, detail: { name: key.name } })])
    return key
  })
}
