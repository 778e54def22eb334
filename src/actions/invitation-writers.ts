/** What an invitation says, by the channel that carries it. Each writer has its words in every language. */
import type { Language } from '../copy/languages.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import type { ChannelContent } from '../domain/carrier.ts'
import type { ChannelSender } from '../domain/channel-sender.ts'
import type { InvitationChannel } from '../domain/invitation.ts'
import type { Workspace } from '../domain/workspace.ts'
import { writeCallInvitation } from './write-call-invitation.ts'
import { writeEmailInvitation } from './write-email-invitation.ts'
import { writeSmsInvitation } from './write-sms-invitation.ts'

export interface InvitationGround {
  readonly invitationId: string
  readonly workspace: Workspace
  readonly business: string
  readonly point: CapturePoint
  readonly sender: ChannelSender
  readonly language: Language
  /** Names of what is asked about, as the notice calls them. */
  readonly topics: readonly string[]
  /** The person's own link to the page. */
  readonly link: string
  /** Where a letter can be stopped for good; the person's own too. */
  readonly stopUrl: string
}

export type InvitationWriter = (ground: InvitationGround) => ChannelContent

export type CarriedChannel = Exclude<InvitationChannel, 'missed_call'>

/** A channel whose writer is missing invites nobody. */
export const invitationWriters: Readonly<Partial<Record<CarriedChannel, InvitationWriter>>> = {
  sms_link: writeSmsInvitation,
  email_link: writeEmailInvitation,
  ivr_outbound: writeCallInvitation,
}
