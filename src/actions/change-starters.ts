/** Sets what a number's chat offers to whoever has not written yet. WhatsApp keeps it; nothing of it is ever taken for consent. */
import { Fault } from '../base/fault.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { ConversationStarters } from '../domain/whatsapp-account.ts'
import type { Deps } from './deps.ts'
import { requireSender } from './require-sender.ts'

/** Throws `invalid` with every text that WhatsApp would not take. */
export async function changeStarters(
  deps: Pick<Deps, 'read' | 'whatsapp'>,
  by: By,
  senderId: string,
  starters: ConversationStarters,
): Promise<ConversationStarters> {
  const errors = starters.prompts.flatMap((prompt, at) =>
    /\p{Extended_Pictographic}/u.test(prompt)
      ? [{ path: `/ice_breakers/${at}`, message: 'WhatsApp takes no emoji here. Leave it out.' }]
      : [],
  )
  if (errors.length > 0) throw new Fault('invalid', 'WhatsApp would not take these.', { errors })
  const sender = await requireSender(deps.read, by.actor.workspaceId, senderId)
  const account = deps.whatsapp.account(sender)
  await account.changeStarters(starters)
  await deps.read.audit.write([
    auditEntry(by, {
      action: 'sender.starters-changed',
      subject: { kind: 'sender', id: senderId },
      detail: { ice_breakers: starters.prompts.length, commands: starters.commands.length },
    }),
  ])
  return account.readStarters()
}
