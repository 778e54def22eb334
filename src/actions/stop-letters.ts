/**
 * The end of letters that ask: said by the link that each of them carries, for the mailbox that it was sent to. It holds
 * for e-mail alone; what the person chose on WhatsApp is theirs to end there.
 */
import type { AddressKey } from '../domain/address.ts'
import { tokenHash } from '../domain/confirmation.ts'
import type { Invitation } from '../domain/invitation.ts'
import { awaitQuiet } from './await-quiet.ts'
import type { Deps } from './deps.ts'
import type { Stores } from './stores.ts'
import { loadWorld, type World } from './world.ts'

export interface Letter {
  readonly world: World
  readonly invitation: Invitation
  readonly isStopped: boolean
}

/** By the token of its link, however old. Undefined where no letter carried it. Reads only. */
export async function findLetter(read: Stores, token: string): Promise<Letter | undefined> {
  const invitation = await read.invitations.findByToken(tokenHash(token))
  if (invitation === undefined || invitation.channel !== 'email_link') return undefined
  const stops = await read.channelStops.standing(invitation.key)
  return {
    world: await loadWorld(read, invitation.workspaceId),
    invitation,
    isStopped: stops.some(({ channel }) => channel === 'email'),
  }
}

/** How it was said: by the button of a mail programme (RFC 8058), or on our page. */
export type StopMeans = 'one_click' | 'page'

/** Returns once no letter to this mailbox is in the air. Repeatable. */
export async function stopLetters(
  deps: Pick<Deps, 'read' | 'transaction' | 'clock'>,
  { key }: { readonly key: AddressKey },
  means: StopMeans,
): Promise<void> {
  await deps.transaction(async (stores) => {
    // Whoever claims a letter holds this lock for share, and reads the stops after it.
    await stores.addresses.lock([key])
    await stores.channelStops.add(key, 'email', deps.clock.now(), means)
  })
  await awaitQuiet(deps, [key])
}
