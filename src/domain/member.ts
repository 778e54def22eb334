/** People who work here: who may sign in, to which workspaces, as what. */
import { Fault } from '../base/fault.ts'
import type { Actor, Role } from './actor.ts'
import type { Page, PageRequest } from './page.ts'
import type { Workspace } from './workspace.ts'

export interface User {
  readonly userId: string
  readonly name: string
  /** Lower-cased. */
  readonly email: string
  readonly twoFactor: boolean
  readonly createdAt: Date
}

export interface Membership {
  readonly workspace: Workspace
  readonly role: Role
}

export interface Member {
  readonly workspaceId: string
  readonly memberId: string
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly twoFactor: boolean
  readonly role: Role
  readonly createdAt: Date
}

export interface Invitation {
  readonly workspaceId: string
  readonly invitationId: string
  readonly email: string
  readonly role: Role
  readonly inviterId?: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

export interface MemberStore {
  /** Whether anybody owns any workspace yet. */
  someoneOwns(): Promise<boolean>
  /** Throws `conflict` where the e-mail address has an account. */
  addUser(user: User, passwordHash: string): Promise<void>
  findUserByEmail(email: string): Promise<User | undefined>
  findUser(userId: string): Promise<User | undefined>
  /** Changes the role where the person is a member already. */
  join(member: { workspaceId: string; memberId: string; userId: string; role: Role; at: Date }): Promise<void>
  /** A person's workspaces, by name. */
  memberships(userId: string): Promise<Membership[]>
  /** In the order in which they joined. */
  list(workspaceId: string, page: PageRequest): Promise<Page<Member>>
  /** Locks the workspace's members until the transaction ends, so that two changes cannot remove the last owner together. */
  lockMembers(workspaceId: string): Promise<Member[]>
  setRole(workspaceId: string, memberId: string, role: Role): Promise<void>
  /** Ends the membership, and every session that stands in this workspace. */
  remove(workspaceId: string, memberId: string): Promise<void>
  /** Replaces an open invitation of the same address. */
  invite(invitation: Invitation, tokenSha256: Uint8Array): Promise<void>
  openInvitations(workspaceId: string, now: Date): Promise<Invitation[]>
  cancelInvitation(workspaceId: string, invitationId: string): Promise<Invitation | undefined>
  /** An open invitation by its link's hash. */
  findInvitation(tokenSha256: Uint8Array, now: Date): Promise<Invitation | undefined>
  /** Spends an open invitation; undefined where there is none, or somebody was faster. */
  spendInvitation(tokenSha256: Uint8Array, now: Date): Promise<Invitation | undefined>

  /** Replaces every unspent first-run link. */
  issueFirstRun(link: { tokenSha256: Uint8Array; workspaceId: string; createdAt: Date; expiresAt: Date }): Promise<void>
  /** Spends the link, once, and names its workspace; undefined where it is unknown, spent or too old. */
  spendFirstRun(tokenSha256: Uint8Array, now: Date): Promise<string | undefined>

  /** Gives a person a new password and ends their sessions. */
  setPassword(userId: string, passwordHash: string, at: Date): Promise<void>
  /** Deletes sessions, half-finished sign-ins and counted attempts that are over. */
  forgetExpired(now: Date): Promise<void>
}

export const passwordLength = { min: 12, max: 128 } as const

export function memberActor(user: User, membership: Membership): Actor {
  return {
    kind: 'member',
    workspaceId: membership.workspace.workspaceId,
    role: membership.role,
    id: user.userId,
    name: user.name,
  }
}

/** A workspace always has an owner: throws `conflict` where this change would take the last one. */
export function keepAnOwner(members: readonly Member[], changed: Member, role: Role | undefined): void {
  if (changed.role !== 'owner' || role === 'owner') return
  if (members.some(({ memberId, role }) => role === 'owner' && memberId !== changed.memberId)) return
  throw new Fault('conflict', `${changed.name} is the only owner. Make somebody else an owner first.`, {
    reason: 'last_owner',
  })
}
