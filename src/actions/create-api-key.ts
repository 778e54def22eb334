/** Makes an API key. Its secret is shown this once. */
import { Fault } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import type { Transaction } from '../base/transaction.ts'
import { actorText, type By, type Role, type Verb, verbs } from '../domain/actor.ts'
import { type ApiKey, type ApiKeyStore, newSecret } from '../domain/api-key.ts'
import { type AuditStore, auditEntry } from '../domain/audit.ts'
import { requireGrant } from './invite-member.ts'

export interface CreateApiKeyDeps {
  readonly transaction: Transaction<{ readonly apiKeys: ApiKeyStore; readonly audit: AuditStore }>
}

export interface NewApiKey {
  readonly name: string
  readonly role: Role
  /** Verbs to which the key is narrowed; everything that its role may do where they are left out. */
  readonly scopes?: readonly string[]
  readonly expiresAt?: Date
}

export async function createApiKey(
  deps: CreateApiKeyDeps,
  by: By,
  wanted: NewApiKey,
): Promise<{ key: ApiKey; secret: string }> {
  requireGrant(by, wanted.role)
  const { actor, now } = by
  if (wanted.expiresAt !== undefined && wanted.expiresAt <= now) {
    throw invalid(
      '/expires_at',
      'Lies in the past: choose a later time, or leave it out for a key that does not expire.',
    )
  }
  const scopes = wanted.scopes === undefined ? undefined : readScopes(wanted.scopes)
  const { secret, sha256, hint } = newSecret()
  const key: ApiKey = {
    workspaceId: actor.workspaceId,
    apiKeyId: newId(now.getTime()),
    name: wanted.name,
    hint,
    role: wanted.role,
    ...(scopes === undefined ? {} : { scopes }),
    createdAt: now,
    createdBy: actorText(actor),
    ...(wanted.expiresAt === undefined ? {} : { expiresAt: wanted.expiresAt }),
  }
  await deps.transaction(async ({ apiKeys, audit }) => {
    await apiKeys.add(key, sha256)
    const detail = { name: key.name, role: key.role, scopes: scopes ?? 'all', expires_at: key.expiresAt ?? null }
    await audit.write([
      auditEntry(by, { action: 'api-key.created', subject: { kind: 'api-key', id: key.apiKeyId }, detail }),
    ])
  })
  return { key, secret }
}

function readScopes(typed: readonly string[]): Verb[] {
  const known = new Set<string>(verbs)
  const errors = typed.flatMap((scope, at) =>
    known.has(scope)
      ? []
      : [
          {
            path: `/scopes/${at}`,
            message: `There is no scope ${scope}. There are: ${verbs.join(', ')}.`,
            code: 'unknown_scope',
          },
        ],
  )
  if (errors.length > 0) throw new Fault('invalid', 'The key was not made: some scopes are unknown.', { errors })
  return [...new Set(typed as readonly Verb[])]
}

function invalid(path: string, message: string): Fault {
  return new Fault('invalid', 'The key was not made.', { errors: [{ path, message }] })
}
