/** Users, memberships and invitations: better-auth's own tables, written by us where a change needs its audit entry. */
import { day } from '../base/clock.ts'
import { Fault } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import type { Role } from '../domain/actor.ts'
import type { Invitation, Member, MemberStore, User } from '../domain/member.ts'
import { cutPage } from '../domain/page.ts'
import type { Queryable } from './pool.ts'
import { isSqlState } from './sql-state.ts'
import { type WorkspaceRow, workspaceFromRow } from './workspace-store.ts'

interface UserRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly two_factor_enabled: boolean | null
  readonly created_at: Date
}

interface MemberRow extends UserRow {
  readonly organization_id: string
  readonly member_id: string
  readonly role: Role
  readonly joined_at: Date
}

interface InvitationRow {
  readonly id: string
  readonly organization_id: string
  readonly email: string
  readonly role: Role
  readonly inviter_id: string | null
  readonly created_at: Date
  readonly expires_at: Date
}

const userColumns = 'id, name, email, two_factor_enabled, created_at'
const invitationColumns = 'id, organization_id, email, role, inviter_id, created_at, expires_at'
const memberQuery = `select member.organization_id, member.id as member_id, member.role, member.created_at as joined_at,
    person.id, person.name, person.email, person.two_factor_enabled, person.created_at
  from auth.member join auth.user as person on person.id = member.user_id
  where member.organization_id = $1`

export function memberStore(db: Queryable): MemberStore {
  return {
    async someoneOwns() {
      const { rows } = await db.query<{ owned: boolean }>(
        `select exists (select from auth.member where role = 'owner') as owned`,
      )
      return rows[0]?.owned === true
    },

    async addUser(user, passwordHash) {
      const { userId, name, email, createdAt } = user
      try {
        await db.query('insert into auth.user (id, name, email, created_at, updated_at) values ($1, $2, $3, $4, $4)', [
          userId,
          name,
          email,
          createdAt,
        ])
      } catch (error) {
        if (isSqlState(error, 'uniqueViolation')) throw accountExists(email, error)
        throw error
      }
      await db.query(
        `insert into auth.account (id, user_id, provider_id, account_id, password, created_at, updated_at)
         values ($1, $2, 'credential', $2::uuid::text, $3, $4, $4)`,
        [newId(createdAt.getTime()), userId, passwordHash, createdAt],
      )
    },

    async findUserByEmail(email) {
      const { rows } = await db.query<UserRow>(`select ${userColumns} from auth.user where email = $1`, [email])
      return rows[0] && userFromRow(rows[0])
    },

    async findUser(userId) {
      const { rows } = await db.query<UserRow>(`select ${userColumns} from auth.user where id = $1`, [userId])
      return rows[0] && userFromRow(rows[0])
    },

    async join({ workspaceId, memberId, userId, role, at }) {
      await db.query(
        `insert into auth.member (id, organization_id, user_id, role, created_at) values ($1, $2, $3, $4, $5)
         on conflict (organization_id, user_id) do update set role = excluded.role`,
        [memberId, workspaceId, userId, role, at],
      )
    },

    async memberships(userId) {
      const { rows } = await db.query<WorkspaceRow & { role: Role }>(
        `select member.role, workspace.workspace_id, slug, workspace.name, kind, profile, workspace.created_at
         from auth.member join workspace on workspace.workspace_id = member.organization_id
         where member.user_id = $1
         order by workspace.name, workspace.workspace_id`,
        [userId],
      )
      return rows.map((row) => ({ workspace: workspaceFromRow(row), role: row.role }))
    },

    async list(workspaceId, { limit, after }) {
      const { rows } = await db.query<MemberRow>(
        `${memberQuery} and ($2::uuid is null or member.id > $2) order by member.id limit $3`,
        [workspaceId, after, limit + 1],
      )
      return cutPage(rows.map(memberFromRow), limit, ({ memberId }) => memberId)
    },

    async lockMembers(workspaceId) {
      const { rows } = await db.query<MemberRow>(`${memberQuery} order by member.id for update of member`, [
        workspaceId,
      ])
      return rows.map(memberFromRow)
    },

    async setRole(workspaceId, memberId, role) {
      await db.query('update auth.member set role = $3 where organization_id = $1 and id = $2', [
        workspaceId,
        memberId,
        role,
      ])
    },

    async remove(workspaceId, memberId) {
      await db.query(
        `with removed as (delete from auth.member where organization_id = $1 and id = $2 returning user_id)
         delete from auth.session using removed
         where session.user_id = removed.user_id and session.active_organization_id = $1`,
        [workspaceId, memberId],
      )
    },

    async invite(invitation, tokenSha256) {
      const { invitationId, workspaceId, email, role, inviterId, createdAt, expiresAt } = invitation
      await db.query(
        `insert into auth.invitation (id, organization_id, email, role, inviter_id, token_sha256, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (organization_id, email) where status = 'pending' do update set
           id = excluded.id, role = excluded.role, inviter_id = excluded.inviter_id, token_sha256 = excluded.token_sha256,
           created_at = excluded.created_at, expires_at = excluded.expires_at`,
        [invitationId, workspaceId, email, role, inviterId, tokenSha256, createdAt, expiresAt],
      )
    },

    async openInvitations(workspaceId, now) {
      const { rows } = await db.query<InvitationRow>(
        `select ${invitationColumns} from auth.invitation
         where organization_id = $1 and status = 'pending' and expires_at > $2
         order by id desc
         limit 500`,
        [workspaceId, now],
      )
      return rows.map(invitationFromRow)
    },

    async cancelInvitation(workspaceId, invitationId) {
      const { rows } = await db.query<InvitationRow>(
        `update auth.invitation set status = 'canceled', token_sha256 = null
         where organization_id = $1 and id = $2 and status = 'pending'
         returning ${invitationColumns}`,
        [workspaceId, invitationId],
      )
      return rows[0] && invitationFromRow(rows[0])
    },

    async findInvitation(tokenSha256, now) {
      const { rows } = await db.query<InvitationRow>(
        `select ${invitationColumns} from auth.invitation where token_sha256 = $1 and status = 'pending' and expires_at > $2`,
        [tokenSha256, now],
      )
      return rows[0] && invitationFromRow(rows[0])
    },

    async spendInvitation(tokenSha256, now) {
      const { rows } = await db.query<InvitationRow>(
        `update auth.invitation set status = 'accepted', token_sha256 = null
         where token_sha256 = $1 and status = 'pending' and expires_at > $2
         returning ${invitationColumns}`,
        [tokenSha256, now],
      )
      return rows[0] && invitationFromRow(rows[0])
    },

    async issueFirstRun({ tokenSha256, workspaceId, createdAt, expiresAt }) {
      await db.query('delete from first_run_token where spent_at is null')
      await db.query(
        'insert into first_run_token (token_sha256, workspace_id, created_at, expires_at) values ($1, $2, $3, $4)',
        [tokenSha256, workspaceId, createdAt, expiresAt],
      )
    },

    async spendFirstRun(tokenSha256, now) {
      const { rows } = await db.query<{ workspace_id: string }>(
        `update first_run_token set spent_at = $2
         where token_sha256 = $1 and spent_at is null and expires_at > $2
         returning workspace_id`,
        [tokenSha256, now],
      )
      return rows[0]?.workspace_id
    },

    async setPassword(userId, passwordHash, at) {
      await db.query(
        `insert into auth.account (id, user_id, provider_id, account_id, password, created_at, updated_at)
         values ($1, $2, 'credential', $2::uuid::text, $3, $4, $4)
         on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = excluded.updated_at`,
        [newId(at.getTime()), userId, passwordHash, at],
      )
      await db.query('delete from auth.session where user_id = $1', [userId])
    },

    async forgetExpired(now) {
      await db.query('delete from auth.session where expires_at < $1', [now])
      await db.query('delete from auth.verification where expires_at < $1', [now])
      await db.query('delete from auth.rate_limit where last_request < $1', [now.getTime() - day])
    },
  }
}

function userFromRow(row: UserRow): User {
  return {
    userId: row.id,
    name: row.name,
    email: row.email,
    twoFactor: row.two_factor_enabled === true,
    createdAt: row.created_at,
  }
}

function memberFromRow(row: MemberRow): Member {
  return {
    workspaceId: row.organization_id,
    memberId: row.member_id,
    userId: row.id,
    name: row.name,
    email: row.email,
    twoFactor: row.two_factor_enabled === true,
    role: row.role,
    createdAt: row.joined_at,
  }
}

function invitationFromRow(row: InvitationRow): Invitation {
  return {
    workspaceId: row.organization_id,
    invitationId: row.id,
    email: row.email,
    role: row.role,
    ...(row.inviter_id === null ? {} : { inviterId: row.inviter_id }),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }
}

function accountExists(email: string, cause: unknown): Fault {
  return new Fault('conflict', `${email} has an account already. Sign in with it, then open the link again.`, {
    reason: 'account_exists',
    cause,
  })
}
