/** What happens in a chat besides messages stands in it, and in the audit log without a word of what was written. */
import { newId } from '../../base/ids.ts'
import { actorText, type By } from '../../domain/actor.ts'
import { auditEntry } from '../../domain/audit.ts'
import type { Chat, EntryKind } from '../../domain/chat.ts'
import type { Stores } from '../stores.ts'

interface Entered {
  readonly text?: string
  readonly toWhom?: string | null
}

const actions: Readonly<Record<Exclude<EntryKind, 'handed_off'>, string>> = {
  note: 'conversation.noted',
  taken: 'conversation.taken',
  assigned: 'conversation.assigned',
  handed_back: 'conversation.handed-back',
  closed: 'conversation.closed',
}

/** In the caller's transaction. */
export async function writeEntry(
  { chats, audit }: Pick<Stores, 'chats' | 'audit'>,
  by: By,
  { key, senderId, conversationId }: Pick<Chat, 'key' | 'senderId' | 'conversationId'>,
  kind: Exclude<EntryKind, 'handed_off'>,
  { text, toWhom = null }: Entered = {},
): Promise<void> {
  await chats.addEntry({
    key,
    // Before what the flow says that goes on in the same moment.
    entryId: newId(by.now.getTime() - (kind === 'handed_back' ? 1 : 0)),
    senderId,
    kind,
    text: text ?? null,
    by: actorText(by.actor),
    toWhom,
    at: by.now,
  })
  await audit.write([
    auditEntry(by, {
      action: actions[kind],
      subject: { kind: 'conversation', id: conversationId },
      ...(toWhom === null ? {} : { detail: { to: toWhom } }),
    }),
  ])
}
