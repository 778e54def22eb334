/**
 * Who is calling, and the first sign-in of all.
 * GET /v1/session · PUT /v1/session/workspace · GET /v1/setup/status · POST /v1/setup
 * Signing in and out is /auth/sign-in/email, /auth/two-factor/verify-totp and /auth/sign-out.
 */
import { type Static, Type } from 'typebox'
import { LinkToken, Password, PersonName, RoleName } from './member.ts'
import { nullable, part, shape, text } from './shape.ts'
import { Id, Mailbox } from './terms.ts'
import { WorkspaceHeld } from './workspace.ts'

export const SessionUser = part(
  {
    id: Id,
    name: PersonName,
    email: Mailbox,
    two_factor: Type.Boolean({ description: 'Whether signing in takes a second factor.' }),
  },
  'Who is signed in.',
)

export const Session = shape(
  {
    user: nullable(SessionUser),
    workspace: nullable(WorkspaceHeld),
    role: nullable(RoleName),
    may: Type.Array(text(60, 'A verb, such as `campaign:launch`.'), {
      maxItems: 200,
      description: 'What the caller may do here.',
    }),
    workspaces: Type.Array(WorkspaceHeld, { maxItems: 1000, description: 'Those that the caller may enter.' }),
  },
  '`user` is null for an API key; `workspace` and `role` are null for somebody who is in none.',
  {
    user: {
      id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1e02',
      name: 'Asha Rao',
      email: 'asha@acme.example',
      two_factor: true,
    },
    workspace: {
      id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1a00',
      slug: 'acme',
      name: 'Acme Store',
      kind: 'live',
      created_at: '2026-11-01T08:00:00Z',
      role: 'owner',
    },
    role: 'owner',
    may: ['workspace:read', 'consent:read'],
    workspaces: [],
  },
)
export type Session = Static<typeof Session>

export const WorkspaceChoice = shape({ workspace: Id }, 'The workspace to work in.', {
  workspace: '019368f0-8a30-7cc2-9d11-5e0a7f9b1a00',
})

export const SetupStatus = shape(
  {
    open: Type.Boolean({ description: 'Whether the first owner is still to come.' }),
    single_sign_on: nullable(text(80, 'The name of the identity provider, where one is connected.')),
  },
  'Where a console that nobody is signed in to begins: with set-up, or with sign-in.',
  { open: false, single_sign_on: null },
)
export type SetupStatus = Static<typeof SetupStatus>

export const Setup = shape(
  { token: LinkToken, name: PersonName, email: Mailbox, password: Password },
  'Spends the link that Assent printed when it started: makes the first owner, and signs them in.',
  {
    token: '5kRr0mT1uXcV9bNq2WsEdF4gH7jKlZxA',
    name: 'Asha Rao',
    email: 'asha@acme.example',
    password: 'a long and private sentence',
  },
)
