/**
 * The SMS that asks: who writes, one link, and how to end it. Where the sender's name cannot be answered, it says that the
 * page can end it. No offer, and no more words than fit.
 */
import { sms } from '../copy/sms.ts'
import { fill } from '../copy/words.ts'
import type { ChannelSender } from '../domain/channel-sender.ts'
import type { InvitationWriter } from './invitation-writers.ts'

export const writeSmsInvitation: InvitationWriter = ({ workspace, business, sender, language, link }) => {
  const words = sms[language]
  const text = fill(canBeAnswered(sender) ? words.invitation : words.invitationWithoutReply, { business, link })
  const { dltTemplateId } = sender.settings
  return {
    kind: 'sms',
    text: workspace.kind === 'demo' ? fill(words.demo, { text }) : text,
    tellAt: new URL(link).origin,
    ...(typeof dltTemplateId === 'string' && { dltTemplateId }),
  }
}

/** A number can; a name such as LAMPWICK cannot. */
export function canBeAnswered({ identity }: Pick<ChannelSender, 'identity'>): boolean {
  return /^\+?\d{3,15}$/.test(identity)
}
