// Access tokens: who may do what. A dead token answers 190, a missing scope 10, an account that the token's system user was
// never given 200.

import type { Clock } from '../base/clock.ts'
import type { Ids } from '../base/ids.ts'
import type { JsonObject } from '../base/json.ts'
import { GraphError } from '../errors.ts'

export type Scope = 'whatsapp_business_messaging' | 'whatsapp_business_management' | 'business_management'

export interface Token {
  token: string
  scopes: string[]
  expiresAt: number | null
  /** The system user has been given the WABA. */
  assigned: boolean
  issuedAt: number
  revoked: boolean
}

export class Tokens {
  readonly #clock: Clock
  readonly #tokens = new Map<string, Token>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  add(token: string, scopes: string[], expiresAt: number | null = null, assigned = true): Token {
    const entry = { token, scopes, expiresAt, assigned, issuedAt: this.#clock.now(), revoked: false }
    this.#tokens.set(token, entry)
    return entry
  }

  get all(): Token[] {
    return [...this.#tokens.values()]
  }

  find(token: string): Token | undefined {
    return this.#tokens.get(token)
  }

  revoke(token: string): boolean {
    const known = this.#tokens.get(token)
    if (known) known.revoked = true
    return known !== undefined
  }

  isValid(token: Token): boolean {
    return !token.revoked && (token.expiresAt === null || token.expiresAt > this.#clock.now())
  }

  /** The token of a request, or 190. */
  demand(bearer: string | undefined): Token {
    if (!bearer) {
      throw new GraphError(190, { message: 'An access token is required to request this resource.', http: 401 })
    }
    const token = this.#tokens.get(bearer)
    if (!token) throw new GraphError(190, { message: 'Invalid OAuth access token - Cannot parse access token' })
    if (!this.isValid(token)) {
      throw new GraphError(190, {
        message: token.revoked
          ? 'Error validating access token: The session has been invalidated.'
          : `Error validating access token: Session has expired on ${new Date(token.expiresAt ?? 0).toUTCString()}.`,
        subcode: token.revoked ? 460 : 463,
      })
    }
    return token
  }

  save(): Token[] {
    return this.all
  }

  load(saved: readonly Token[]): void {
    for (const token of saved) if (!this.#tokens.has(token.token)) this.#tokens.set(token.token, token)
  }
}

export function demandScope(token: Token, scope: Scope): void {
  if (!token.scopes.includes(scope)) {
    throw new GraphError(10, {
      message: '(#10) Application does not have permission for this action',
      details: `This call needs the permission ${scope}.`,
    })
  }
  if (!token.assigned) {
    throw new GraphError(200, {
      message:
        '(#200) You do not have the necessary permissions required to send messages on behalf of this WhatsApp Business Account',
      details: 'The system user of this token has not been assigned to the WhatsApp Business Account.',
    })
  }
}

/** What `GET /debug_token` says of a token. */
export function describeToken(
  token: Token | undefined,
  valid: boolean,
  appId: string,
  ids: Ids,
  targets: string[],
): JsonObject {
  if (!token || !valid) {
    return {
      data: {
        error: {
          code: 190,
          message: token ? 'Error validating access token: Session has expired.' : 'Invalid OAuth access token.',
        },
        is_valid: false,
        scopes: token?.scopes ?? [],
      },
    }
  }
  const isWhatsApp = (scope: string) => scope.startsWith('whatsapp_')
  return {
    data: {
      app_id: appId,
      type: 'SYSTEM_USER',
      application: 'Emulated app',
      data_access_expires_at: 0,
      expires_at: token.expiresAt === null ? 0 : Math.floor(token.expiresAt / 1_000),
      is_valid: true,
      issued_at: Math.floor(token.issuedAt / 1_000),
      scopes: token.scopes,
      granular_scopes: token.scopes.map((scope) =>
        isWhatsApp(scope) && token.assigned ? { scope, target_ids: targets } : { scope },
      ),
      user_id: ids.fixed('system user', 15),
    },
  }
}
