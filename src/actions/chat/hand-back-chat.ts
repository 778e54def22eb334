/**
 * A chat is given back to the bot: by a member, or by itself when the team has been silent for long. The flow that had
 * handed it off goes on; where none had, the next message is the bot's to answer.
 */
import { type By, systemActor } from '../../domain/actor.ts'
import { type Chat, handsBackAt, type ListedChat } from '../../domain/chat.ts'
import type { Stop } from '../../domain/stop-report.ts'
import type { Deps } from '../deps.ts'
import { handBack } from '../flow/hand-back.ts'
import { answerWhenQuiet, reportStops } from '../report-stops.ts'
import type { Stores } from '../stores.ts'
import { lockChat, requireChat } from './require-chat.ts'
import { writeEntry } from './write-entry.ts'

/** Throws `not_found`. One that the bot has stays as it is. */
export async function handBackChat(deps: Deps, by: By, conversationId: string): Promise<ListedChat> {
  const { workspaceId } = by.actor
  const stops = await deps.transaction(async (stores) => {
    const chat = await lockChat(stores, workspaceId, conversationId)
    return chat.handedOff === null ? [] : giveBack(stores, deps, by, chat)
  })
  await waitFor(deps, stops)
  return requireChat(deps.read, workspaceId, conversationId)
}

async function giveBack(stores: Stores, deps: Deps, by: By, chat: Chat): Promise<Stop[]> {
  // Before the flow goes on: it may hand the chat off once more.
  await stores.chats.change(chat, { heldBy: null, actedAt: by.now })
  await writeEntry(stores, by, chat, 'handed_back')
  const recorded = await handBack(stores, deps, chat.key, chat.senderId, by.now)
  return reportStops(stores, deps, recorded, by.now, async () => null)
}

async function waitFor(deps: Deps, stops: readonly Stop[]): Promise<void> {
  if (stops.length === 0) return
  await answerWhenQuiet(
    deps,
    stops.map(({ key }) => key),
    stops,
  )
}

const atOnce = 500

/** Gives back what the team has been silent about for longer than its workspace allows. Returns how many. */
export async function handBackSilent(deps: Deps): Promise<number> {
  const silent = await deps.read.chats.silent(atOnce, deps.clock.now())
  for (const { key, conversationId } of silent) {
    await handBackIfSilent(deps, key.workspaceId, conversationId).catch((error: unknown) =>
      deps.log.error({ err: error, conversation: conversationId }, 'a chat could not be given back; it is tried again'),
    )
  }
  return silent.length
}

async function handBackIfSilent(deps: Deps, workspaceId: string, conversationId: string): Promise<void> {
  const by: By = { actor: systemActor(workspaceId, 'Inbox'), now: deps.clock.now() }
  const stops = await deps.transaction(async (stores) => {
    const chat = await lockChat(stores, workspaceId, conversationId)
    const due = handsBackAt(chat, await stores.chats.settings(workspaceId))
    // Somebody has done something in it since.
    return due === undefined || due > by.now ? [] : giveBack(stores, deps, by, chat)
  })
  await waitFor(deps, stops)
}
