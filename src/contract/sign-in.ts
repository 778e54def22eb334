/**
 * Signing in to the console, as better-auth takes it; sessions are cookies.
 * POST /auth/sign-in/email · /auth/sign-in/social · /auth/sign-out · /auth/change-password · /auth/revoke-session
 * POST /auth/two-factor/enable · verify-totp · verify-backup-code · generate-backup-codes · disable
 */
import { Type } from 'typebox'
import { Password } from './member.ts'
import { shape, text } from './shape.ts'
import { Mailbox } from './terms.ts'

// What was chosen may be older than the rule for new ones.
const Current = text(128, 'The password.', 1)
const Code = Type.String({ pattern: '^[0-9]{6}$', maxLength: 6, description: 'Six digits of the authenticator app.' })
const Trust = Type.Optional(Type.Boolean({ description: 'Ask this browser for no second factor for 30 days.' }))

export const SignInEmail = shape(
  {
    email: Mailbox,
    password: Current,
    rememberMe: Type.Optional(Type.Boolean({ description: 'Whether the session outlives the browser.' })),
  },
  'Answers `twoFactorRedirect: true` where a second factor is still to come.',
  { email: 'asha@acme.example', password: 'a long and private sentence' },
)

export const SignInSocial = shape(
  {
    provider: Type.Literal('sso', { description: 'The identity provider that is connected.' }),
    callbackURL: Type.Optional(
      Type.String({ pattern: '^/([^/\\\\].*)?$', maxLength: 500, description: 'Where to go then: a path of ours.' }),
    ),
  },
  'Answers the address to go to.',
  { provider: 'sso', callbackURL: '/' },
)

export const PasswordConfirmed = shape({ password: Current }, 'The password once more, for what it protects.', {
  password: 'a long and private sentence',
})

export const PasswordChange = shape(
  {
    currentPassword: Current,
    newPassword: Password,
    revokeOtherSessions: Type.Optional(Type.Boolean({ description: 'Sign out everywhere else.' })),
  },
  'A new password.',
  { currentPassword: 'a long and private sentence', newPassword: 'another long and private sentence' },
)

export const TotpCode = shape({ code: Code, trustDevice: Trust }, 'The second factor.', { code: '492039' })

export const BackupCode = shape(
  { code: text(40, 'One of the codes that were shown when the second factor was set up.', 1), trustDevice: Trust },
  'The second factor where the app is out of reach. Each code works once.',
  { code: 'Yx3kP-9sWqL' },
)

export const SessionToken = shape({ token: text(200, 'A session, as listed.', 1) }, 'The session to end.', {
  token: 'b4mYl7XQmM2sJqv1',
})

export const Nothing = shape({}, 'Takes nothing.', {})

export const SignInAnswer = Type.Unsafe<Record<string, unknown>>({
  type: 'object',
  additionalProperties: true,
  description: "better-auth's own answer.",
})
