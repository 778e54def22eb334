/**
 * Who works here, as what, and who is invited.
 * GET /v1/members · PATCH, DELETE /v1/members/{id} · GET, POST /v1/invitations · DELETE /v1/invitations/{id}
 * POST /v1/invitations/lookup · POST /v1/invitations/acceptance, with the link's token
 */
import { type Static, Type } from 'typebox'
import { nullable, pageOf, part, shape, text, word } from './shape.ts'
import { Id, Instant, Mailbox } from './terms.ts'

export const RoleName = word(
  ['owner', 'admin', 'campaigner', 'agent', 'clerk', 'auditor', 'privacy'],
  'owner and admin: all but what is the owner’s; campaigner: sends, cannot touch consent; agent and clerk: record a no, and a yes with its evidence; auditor: reads; privacy: erases and exports.',
)
export type RoleName = Static<typeof RoleName>

export const PersonName = text(120, 'As colleagues read it.', 1)
export const Password = Type.String({ minLength: 12, maxLength: 128, description: 'At least 12 characters.' })
export const LinkToken = Type.String({
  pattern: '^[A-Za-z0-9_-]{32}$',
  maxLength: 32,
  description: 'What stands behind the # of the link.',
})

const example = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1e01',
  user: '019368f0-8a30-7cc2-9d11-5e0a7f9b1e02',
  name: 'Asha Rao',
  email: 'asha@acme.example',
  role: 'owner' as const,
  two_factor: true,
  created_at: '2026-11-01T08:00:00Z',
}

export const Member = shape(
  {
    id: Id,
    user: Id,
    name: PersonName,
    email: Mailbox,
    role: RoleName,
    two_factor: Type.Boolean({ description: 'Whether signing in takes a second factor.' }),
    created_at: Instant,
  },
  'Somebody who works here.',
  example,
)
export type Member = Static<typeof Member>

export const MemberList = pageOf(Member, 'In the order in which they joined.', { data: [example] })
export const MemberParams = part({ id: Id }, 'Which one.')
export const MemberChange = shape({ role: RoleName }, 'Another role.', { role: 'campaigner' })

const exampleInvitation = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1f01',
  email: 'ravi@acme.example',
  role: 'campaigner' as const,
  created_at: '2026-11-20T08:00:00Z',
  expires_at: '2026-11-27T08:00:00Z',
}
const invitation = { id: Id, email: Mailbox, role: RoleName, created_at: Instant, expires_at: Instant }

export const Invitation = shape(invitation, 'An open invitation.', exampleInvitation)
export type Invitation = Static<typeof Invitation>
export const InvitationList = pageOf(Invitation, 'Open ones, newest first.', { data: [exampleInvitation] })

export const InvitationIn = shape(
  { email: Mailbox, role: RoleName },
  'Whom to invite. A second invitation of the same address replaces the first.',
  { email: 'ravi@acme.example', role: 'campaigner' },
)

export const InvitationCreated = shape(
  {
    ...invitation,
    url: text(2048, 'Hand it over yourself: it lets its holder in once, for seven days, and cannot be shown again.'),
  },
  'The invitation with its link.',
  { ...exampleInvitation, url: 'https://consent.example.com/join#5kRr0mT1uXcV9bNq2WsEdF4gH7jKlZxA' },
)
export type InvitationCreated = Static<typeof InvitationCreated>

export const InvitationToken = shape({ token: LinkToken }, 'The link, to be looked at. Nothing is spent.', {
  token: '5kRr0mT1uXcV9bNq2WsEdF4gH7jKlZxA',
})

export const InvitationShown = shape(
  {
    workspace: text(120, 'The name of the workspace.'),
    email: Mailbox,
    role: RoleName,
    has_account: Type.Boolean({ description: 'Whether the address has an account already: then sign in first.' }),
    inviter: nullable(text(120, 'Who invites.')),
  },
  'What the link leads to.',
  { workspace: 'Acme Store', email: 'ravi@acme.example', role: 'campaigner', has_account: false, inviter: 'Asha Rao' },
)
export type InvitationShown = Static<typeof InvitationShown>

export const InvitationAcceptance = shape(
  { token: LinkToken, name: Type.Optional(PersonName), password: Type.Optional(Password) },
  'Name and password make the account of the invited address; without both, whoever is signed in joins.',
  { token: '5kRr0mT1uXcV9bNq2WsEdF4gH7jKlZxA', name: 'Ravi Menon', password: 'a long and private sentence' },
)
