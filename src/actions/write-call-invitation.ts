/** A call says nothing before it is answered: what is written down is which place it speaks for, and in which language. */
import type { InvitationWriter } from './invitation-writers.ts'

export const writeCallInvitation: InvitationWriter = ({ point, invitationId, language, link }) => ({
  kind: 'call',
  capturePointId: point.capturePointId,
  invitationId,
  language,
  answerAt: new URL(link).origin,
})
