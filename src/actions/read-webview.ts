/**
 * Whose the link of a webview is: WhatsApp carried it to one address, so whoever opens it within 48 hours and for the first
 * time holds that address. Reads only.
 */
import type { AddressKey, Identifier } from '../domain/address.ts'
import { type Confirmation, tokenHash } from '../domain/confirmation.ts'
import type { PageLink } from '../domain/page-link.ts'
import { linkSaysYesMs } from '../domain/page-link.ts'
import { tellPageAnswer } from './flow/tell-page-answer.ts'
import type { TurnDeps } from './flow/turn.ts'
import type { Stores } from './stores.ts'

export interface OpenedWebview {
  readonly link: PageLink
  readonly request: Confirmation
  /** Of its capture point. */
  readonly slug: string
  readonly key: AddressKey
  /** Names of the address, the surest first. */
  readonly identifiers: readonly [Identifier, ...Identifier[]]
  /** E.164; undefined while WhatsApp tells us none. */
  readonly phone: string | undefined
  /** It has said yes, or its time is over: from now on it leads to the person's own page, and only reduces. */
  readonly used: boolean
}

/** Undefined for a token that nobody was sent, and once the person has been erased. */
export async function readWebview(read: Stores, token: string, now: Date): Promise<OpenedWebview | undefined> {
  const hash = tokenHash(token)
  const link = await read.pageLinks.find(hash)
  if (link === undefined || link.sentAt === null) return undefined
  const { address: key, sentAt } = link
  const request = await read.confirmations.findByToken(key.workspaceId, hash)
  if (request === undefined || request.capturePointId === null) return undefined
  const [point, names] = await Promise.all([
    read.capturePoints.find(key.workspaceId, request.capturePointId),
    read.addresses.identifiersOf([key]),
  ])
  const [first, ...others] = names
    .flatMap(({ kind, value, validTo }): Identifier[] => (value === null || validTo !== null ? [] : [{ kind, value }]))
    .toSorted((a, b) => surest.indexOf(a.kind) - surest.indexOf(b.kind))
  if (point === undefined || first === undefined) return undefined
  const waId = [first, ...others].find(({ kind }) => kind === 'wa_id')
  const phone = [first, ...others].find(({ kind }) => kind === 'phone')?.value
  return {
    link,
    request,
    slug: point.slug,
    key,
    identifiers: [first, ...others],
    phone: phone ?? (waId === undefined ? undefined : `+${waId.value}`),
    used: request.answer !== null || link.yesUsedAt !== null || now.getTime() - sentAt.getTime() > linkSaysYesMs,
  }
}

const surest: readonly Identifier['kind'][] = ['bsuid', 'wa_id', 'phone', 'parent_bsuid', 'email']

/** Spends it, once: false where somebody was faster, or its time is over. In the transaction of what was said. */
export async function useWebview(
  stores: Stores,
  deps: TurnDeps,
  { link, request }: OpenedWebview,
  answer: 'given' | 'refused',
  now: Date,
): Promise<boolean> {
  const locked = await stores.pageLinks.lock(link.tokenHash)
  const asked = await stores.confirmations.lockByToken(link.address.workspaceId, request.tokenHash)
  if (locked?.sentAt == null || asked === undefined || asked.answer !== null || locked.yesUsedAt !== null) return false
  if (now.getTime() - locked.sentAt.getTime() > linkSaysYesMs) return false
  await stores.confirmations.answer(link.address.workspaceId, request.tokenHash, answer, now)
  if (answer === 'given') await stores.pageLinks.useForYes(locked, now)
  await tellPageAnswer(stores, deps, asked, answer, now)
  return true
}
