/** A chat goes to a member, or back among those that wait for somebody. One that the bot has is taken from it. */
import { Fault } from '../../base/fault.ts'
import { type By, may } from '../../domain/actor.ts'
import type { ListedChat } from '../../domain/chat.ts'
import type { Member } from '../../domain/member.ts'
import type { Stores } from '../stores.ts'
import { lockChat, requireChat } from './require-chat.ts'
import { giveTo, heldByAnother } from './take-chat.ts'
import { writeEntry } from './write-entry.ts'

export interface Assignment {
  /** A user's id; null: nobody in particular. */
  readonly member: string | null
  /** Who had it when the caller looked; left out, it is assigned whoever has it. */
  readonly from?: string | null
}

/** In the caller's transaction. Throws `not_found`, `invalid` for who may not answer, `conflict` where it moved meanwhile. */
export async function assignChat(
  stores: Stores,
  by: By,
  conversationId: string,
  { member, from }: Assignment,
): Promise<ListedChat> {
  const { workspaceId } = by.actor
  if (member !== null) await requireAnswerer(stores, workspaceId, member)
  const chat = await lockChat(stores, workspaceId, conversationId)
  const heldBy = member === null ? null : `member:${member}`
  const expected = from === undefined ? undefined : from === null ? null : `member:${from}`
  if (expected !== undefined && expected !== chat.heldBy) throw await movedMeanwhile(stores, chat)
  if (chat.handedOff !== null && chat.heldBy === heldBy) return chat
  await giveTo(stores, by, chat, heldBy)
  await writeEntry(stores, by, chat, 'assigned', { toWhom: heldBy })
  return requireChat(stores, workspaceId, conversationId)
}

async function movedMeanwhile(stores: Stores, chat: ListedChat): Promise<Fault> {
  if (chat.heldBy !== null) return heldByAnother(stores, chat)
  return new Fault('conflict', 'Nobody has this chat any more. Look at it again, then assign it.', {
    reason: 'moved_meanwhile',
  })
}

/** Members whose role lets them answer, in the order in which they joined. */
export async function answerers({ members }: Pick<Stores, 'members'>, workspaceId: string): Promise<Member[]> {
  const found: Member[] = []
  for (let after: string | undefined; ; ) {
    const page = await members.list(workspaceId, { limit: 200, ...(after === undefined ? {} : { after }) })
    found.push(...page.rows)
    if (page.next === undefined) break
    after = page.next
  }
  return found.filter(({ userId, name, role }) =>
    may({ kind: 'member', workspaceId, role, id: userId, name }, 'message:reply'),
  )
}

async function requireAnswerer(stores: Pick<Stores, 'members'>, workspaceId: string, userId: string): Promise<void> {
  const known = await answerers(stores, workspaceId)
  if (known.some((member) => member.userId === userId)) return
  throw new Fault('invalid', 'This chat cannot go there.', {
    errors: [{ path: '/member', message: 'Is nobody who may answer here: an owner, an admin or an agent can.' }],
  })
}
