/**
 * Sign-in for the console: better-auth with e-mail and password, a second factor, and single sign-on where it is connected.
 * Nobody signs up: accounts are made by the first-run link and by invitations. A workspace is better-auth's organisation.
 */
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { genericOAuth, organization, twoFactor } from 'better-auth/plugins'
import type { Log } from '../actions/deps.ts'
import type { Stores } from '../actions/stores.ts'
import { type Clock, day, second } from '../base/clock.ts'
import { newId } from '../base/ids.ts'
import { auditEntry } from '../domain/audit.ts'
import { memberActor, passwordLength } from '../domain/member.ts'

export interface SignInOptions {
  /** The tables of schema `auth`, as postgres/sign-in-database.ts gives them. */
  readonly database: NonNullable<BetterAuthOptions['database']>
  readonly stores: Pick<Stores, 'members' | 'audit'>
  /** Of what is told; how long a session lasts goes by the machine's. */
  readonly clock: Clock
  readonly publicUrl: string
  /** Signs cookies and encrypts second factors: at least 32 characters of entropy, the same in every process. */
  readonly secret: string
  readonly singleSignOn?: SingleSignOn
  readonly log: Log
}

/** An OpenID Connect provider. */
export interface SingleSignOn {
  readonly name: string
  /** `https://…/.well-known/openid-configuration` */
  readonly discoveryUrl: string
  readonly clientId: string
  readonly clientSecret: string
}

/** Where the client's address stands for better-auth: written by us, whatever the client sent. */
export const clientAddressHeader = 'x-assent-client-address'

export type SignIn = ReturnType<typeof buildSignIn>

export function buildSignIn({ database, stores, clock, publicUrl, secret, singleSignOn, log }: SignInOptions) {
  const secure = publicUrl.startsWith('https:')
  return betterAuth({
    appName: 'Assent',
    baseURL: publicUrl,
    basePath: '/auth',
    secret,
    telemetry: { enabled: false },
    logger: {
      log: (level, message) =>
        log[level === 'error' || level === 'warn' ? level : 'info']({ part: 'sign-in' }, message),
    },
    database,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    user: {
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      expiresIn: (7 * day) / second,
      updateAge: day / second,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      // Addresses are vouched for by whoever invited them, and by the business's own identity provider.
      accountLinking: { trustedProviders: ['sso'], requireLocalEmailVerified: false },
    },
    verification: {
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rate_limit',
      fields: { lastRequest: 'last_request' },
    },
    advanced: {
      // `__Host-` binds a cookie to this very host; browsers accept it over HTTPS only.
      useSecureCookies: false,
      cookiePrefix: secure ? '__Host-assent' : 'assent',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      database: { generateId: () => newId() },
    },
    onAPIError: { errorURL: `${publicUrl}/sign-in` },
    databaseHooks: {
      session: {
        create: {
          // A session begins in the first workspace by name; the console switches.
          before: async (session) => {
            const [first] = await stores.members.memberships(session.userId)
            return { data: { ...session, activeOrganizationId: first?.workspace.workspaceId ?? null } }
          },
          after: (session) => noteSignIn(stores, session.userId, clock.now()),
        },
      },
    },
    plugins: [
      organization({
        allowUserToCreateOrganization: false,
        schema: {
          session: { fields: { activeOrganizationId: 'active_organization_id' } },
          organization: { fields: { createdAt: 'created_at' } },
          member: {
            fields: { organizationId: 'organization_id', userId: 'user_id', createdAt: 'created_at' },
          },
          invitation: {
            fields: {
              organizationId: 'organization_id',
              inviterId: 'inviter_id',
              expiresAt: 'expires_at',
              createdAt: 'created_at',
            },
          },
        },
      }),
      twoFactor({
        issuer: 'Assent',
        twoFactorTable: 'two_factor',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      genericOAuth({
        config:
          singleSignOn === undefined
            ? []
            : [
                {
                  providerId: 'sso',
                  name: singleSignOn.name,
                  discoveryUrl: singleSignOn.discoveryUrl,
                  requireIdTokenVerification: true,
                  clientId: singleSignOn.clientId,
                  clientSecret: singleSignOn.clientSecret,
                  scopes: ['openid', 'email', 'profile'],
                  disableSignUp: true,
                },
              ],
      }),
    ],
  })
}

/** Every workspace of the person learns that they have signed in: from this session they may enter any of them. */
async function noteSignIn({ members, audit }: SignInOptions['stores'], userId: string, now: Date): Promise<void> {
  const [user, memberships] = await Promise.all([members.findUser(userId), members.memberships(userId)])
  if (user === undefined || memberships.length === 0) return
  const done = { action: 'user.signed-in', subject: { kind: 'user', id: userId } }
  await audit.write(memberships.map((membership) => auditEntry({ actor: memberActor(user, membership), now }, done)))
}
