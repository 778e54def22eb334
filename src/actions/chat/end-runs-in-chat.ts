/** What runs in a chat ends when somebody of the team takes it, or closes it: nothing moves behind their back. */
import type { Chat } from '../../domain/chat.ts'
import { endThese } from '../flow/end-runs.ts'
import type { Stores } from '../stores.ts'

/** For whoever holds the lock of the address. Chats of the same person with other numbers of ours go on. */
export async function endRunsInChat(
  stores: Pick<Stores, 'runs'>,
  { key, senderId }: Pick<Chat, 'key' | 'senderId'>,
  now: Date,
): Promise<void> {
  const open = await stores.runs.openOf([key])
  await endThese(
    stores,
    open.filter((run) => run.senderId === senderId),
    'interrupted',
    now,
  )
}
