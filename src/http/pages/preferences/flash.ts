/** What was just done on a person's page, carried over its redirect: sealed, for one link, and only for a while. */
import { minute } from '../../../base/clock.ts'
import type { Secrets } from '../../../base/secret.ts'
import type { PageLink } from '../../../domain/page-link.ts'
import { openFor, sealFor } from '../sealed.ts'

export type Done =
  | 'all'
  | 'marketing'
  | 'number'
  | 'wrong_number'
  | 'saved'
  | 'asked'
  | 'paused'
  | 'resumed'
  | 'undone'
  | 'nothing'

export interface Flash {
  readonly done: Done
  /** ms. */
  readonly at: number
  /** The address that it was done for. */
  readonly address: string
  /** Keys of topics that were switched off, and on. */
  readonly off?: readonly string[]
  readonly on?: readonly string[]
  /** What waits for a message from the address. */
  readonly asked?: { readonly topics: readonly string[]; readonly code: string; readonly until: number }
}

const sealedAs = 'choices/1'
/** As long as "just now" is true. A code is shown for as long as it holds. */
const shownMs = 15 * minute

export function sealFlash(secrets: Secrets, link: PageLink, flash: Flash): string {
  return sealFor(secrets, sealedAs, { ...flash, link: mark(link) })
}

export function openFlash(secrets: Secrets, link: PageLink, sealed: unknown, now: Date): Flash | undefined {
  const flash = openFor<Flash & { link: string }>(secrets, sealedAs, sealed)
  if (flash === undefined || flash.link !== mark(link)) return undefined
  const age = now.getTime() - flash.at
  if (age <= shownMs) return flash
  return flash.asked !== undefined && flash.asked.until > now.getTime() ? { ...flash, done: 'asked' } : undefined
}

function mark({ tokenHash }: PageLink): string {
  return tokenHash.toString('hex').slice(0, 16)
}
