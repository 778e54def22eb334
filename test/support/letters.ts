/** Letters that really leave: a shop with a mailbox at a real mail server, whose worker hands out what is queued. */
import { expect } from 'vitest'
import { addChannelSender } from '../../src/actions/connect-channel-sender.ts'
import { drainInvitations } from '../../src/actions/drain-invitations.ts'
import { HandOvers } from '../../src/actions/hand-over.ts'
import { systemActor } from '../../src/domain/actor.ts'
import type { AskingShop } from './asking-shop.ts'
import type { HttpWorld } from './http.ts'
import type { KeptLetter, MailServer } from './mail-server.ts'

export interface PostOffice {
  /** Hands out all that is due, and waits until it is settled. */
  handOut(): Promise<void>
  /** The newest letter to this mailbox, which somebody has handed out. */
  letterTo(mailbox: string): Promise<KeptLetter>
}

export async function openPostOffice(world: HttpWorld, shop: AskingShop, server: MailServer): Promise<PostOffice> {
  const { deps } = world
  const { workspace } = shop
  const by = { actor: systemActor(workspace.workspaceId, 'test'), now: deps.clock.now() }
  await deps.transaction((stores) =>
    addChannelSender(stores, deps, by, workspace, {
      kind: 'email',
      provider: 'smtp',
      name: 'Post',
      identity: 'hello@lampwick.example',
      settings: { host: '127.0.0.1', port: server.port, security: 'none', fromName: 'Lampwick' },
      secrets: {},
      perSecond: 1_000,
    }),
  )
  return {
    async letterTo(mailbox) {
      await expect.poll(() => server.letters.some(({ to }) => to.includes(mailbox))).toBe(true)
      return server.letters.findLast(({ to }) => to.includes(mailbox)) as KeptLetter
    },
    async handOut() {
      const handOvers = new HandOvers(deps)
      while ((await drainInvitations({ deps, handOvers })) > 0) await handOvers.settled()
    },
  }
}

/** Path of the person's own page, as the letter says it. */
export function pageIn(letter: KeptLetter): string {
  return pathIn(letter, /https?:\/\/[^\s]+(\/i\/[\w-]+)/)
}

/** Path where such letters end. */
export function stopIn(letter: KeptLetter): string {
  return pathIn(letter, /https?:\/\/[^\s]+(\/e\/[\w-]+)/)
}

function pathIn({ mail }: KeptLetter, link: RegExp): string {
  const path = link.exec(mail.text ?? '')?.[1]
  expect(path, 'the letter has no such link').toBeDefined()
  return path as string
}
