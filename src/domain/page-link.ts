/**
 * Links to a person's own pages. They live long and can only reduce: whoever finds one may stop messages, and nothing
 * more. To say yes takes a link that was sent to the address itself, after its newest no, within 48 hours, once.
 */
import { hour } from '../base/clock.ts'
import type { AddressKey } from './address.ts'

export interface PageLink {
  readonly tokenHash: Buffer
  readonly address: AddressKey
  /** When WhatsApp carried it to the address; null for a link that was shown elsewhere. */
  readonly sentAt: Date | null
  /** How many records the address had when it was made. */
  readonly afterSeq: number
  readonly yesUsedAt: Date | null
  readonly createdAt: Date
}

export interface PageLinkStore {
  add(link: PageLink): Promise<void>
  /** Over all workspaces: the token is the only thing that the person holds. */
  find(tokenHash: Buffer): Promise<PageLink | undefined>
  /** For update. */
  lock(tokenHash: Buffer): Promise<PageLink | undefined>
  useForYes(link: PageLink, at: Date): Promise<void>
}

export const linkSaysYesMs = 48 * hour

/** Whether a page opened by this link may say yes now. `lastNoSeq` is that of its address. */
export function maySayYes(link: PageLink, lastNoSeq: number, nowMs: number): boolean {
  if (link.sentAt === null || link.yesUsedAt !== null) return false
  if (nowMs - link.sentAt.getTime() > linkSaysYesMs) return false
  return lastNoSeq <= link.afterSeq
}
