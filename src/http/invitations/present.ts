/** Invitations as the outside sees them: the token of their link is nobody's but the person's. */
import type { InvitationOutcome } from '../../actions/invite-people.ts'
import type { InvitationOutcomes, Invitation as InvitationShape } from '../../contract/invitation.ts'
import type { ShownAddress } from '../../domain/contact-page.ts'
import type { Invitation } from '../../domain/invitation.ts'
import { countSegments } from '../../protocol/sms/segments.ts'
import { presentLabel } from '../present.ts'

export function presentOutcome(outcome: InvitationOutcome): InvitationOutcomes['invitations'][number] {
  return {
    id: outcome.invitationId,
    state: outcome.state,
    reason: outcome.reason,
    until: outcome.until?.toISOString() ?? null,
    written: outcome.content === null ? null : presentContent(outcome.content),
  }
}

/** `https://consent.example/i/…` with the token left out. */
function withoutToken(text: string): string {
  return text.replace(/\/([ie])\/[A-Za-z0-9_-]{20,}/g, '/$1/…')
}

function presentContent(content: NonNullable<InvitationOutcome['content']>) {
  switch (content.kind) {
    case 'sms':
      return {
        kind: content.kind,
        subject: null,
        text: withoutToken(content.text),
        segments: countSegments(content.text),
      }
    case 'email':
      return { kind: content.kind, subject: content.subject, text: withoutToken(content.text), segments: null }
    case 'call':
      return { kind: content.kind, subject: null, text: null, segments: null }
  }
}

export function presentInvitation(
  invitation: Invitation,
  address: ShownAddress | undefined,
  whole: boolean,
): InvitationShape {
  return {
    id: invitation.invitationId,
    channel: invitation.channel,
    capture_point: invitation.capturePointId,
    contact: invitation.contactId,
    to: address === undefined ? null : presentLabel(address, whole),
    ground: { kind: invitation.ground, note: invitation.note },
    language: invitation.language,
    state: invitation.state,
    reason: invitation.reason,
    answer: invitation.answer,
    answered_at: invitation.answeredAt?.toISOString() ?? null,
    issued_at: invitation.issuedAt.toISOString(),
    expires_at: invitation.expiresAt.toISOString(),
  }
}
