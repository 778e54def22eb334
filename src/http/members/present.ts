/** Members and invitations as the outside sees them. */
import type { Invitation as InvitationShape, Member as MemberShape } from '../../contract/member.ts'
import type { Invitation, Member } from '../../domain/member.ts'

export function presentMember(member: Member): MemberShape {
  return {
    id: member.memberId,
    user: member.userId,
    name: member.name,
    email: member.email,
    role: member.role,
    two_factor: member.twoFactor,
    created_at: member.createdAt.toISOString(),
  }
}

export function presentInvitation(invitation: Invitation): InvitationShape {
  return {
    id: invitation.invitationId,
    email: invitation.email,
    role: invitation.role,
    created_at: invitation.createdAt.toISOString(),
    expires_at: invitation.expiresAt.toISOString(),
  }
}
