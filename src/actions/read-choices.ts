/**
 * What stands on a person's own page: the address that the link belongs to, their other numbers, each topic at each of
 * them. Whoever holds the link holds the page; it reads, and changes nothing.
 */

import type { BrandLook } from '../domain/brand.ts'
import { tokenHash } from '../domain/confirmation.ts'
import { emptyTopic } from '../domain/consent-fold.ts'
import { type ConsentState, consentState } from '../domain/consent-state.ts'
import type { ShownAddress } from '../domain/contact-page.ts'
import type { PageLink } from '../domain/page-link.ts'
import type { Sender } from '../domain/sender.ts'
import type { Topic } from '../domain/topic.ts'
import type { Deps } from './deps.ts'
import { loadWorld, type World } from './world.ts'

export interface Choices {
  readonly link: PageLink
  readonly world: World
  /** The number that the person writes to; undefined while none is connected. */
  readonly sender: Sender | undefined
  /** The address of the link first, then the others that WhatsApp reaches the person at. */
  readonly addresses: readonly [ShownAddress, ...ShownAddress[]]
  /** In their order; an archived one only while a yes for it stands somewhere. */
  readonly topics: readonly Topic[]
  /** Archived ones too: what was said about them is still told. */
  readonly allTopics: readonly Topic[]
  readonly hasOfficialMark: boolean
  readonly look: BrandLook | undefined
}

/** Undefined where the token is none of ours, or its address was erased. */
export async function readChoices(
  { read }: Pick<Deps, 'read'>,
  token: string,
  now: Date,
): Promise<Choices | undefined> {
  const link = await read.pageLinks.find(tokenHash(token))
  if (link === undefined) return undefined
  const { workspaceId } = link.address
  const [[own], world, allTopics, [sender], hasOfficialMark, look] = await Promise.all([
    read.contactPages.addresses([link.address]),
    loadWorld(read, workspaceId),
    read.topics.list(workspaceId),
    read.senders.list(workspaceId),
    read.brand.hasMark(workspaceId),
    read.brand.look(workspaceId),
  ])
  if (own === undefined || Number.isFinite(own.erasedAt)) return undefined
  const person = own.contactId === null ? [] : await read.contactPages.addressesOf(workspaceId, [own.contactId])
  const others = person.filter((address) => address.key.addressId !== own.key.addressId && isReached(address))
  const addresses: Choices['addresses'] = [own, ...others]
  return {
    link,
    world,
    sender,
    addresses,
    allTopics,
    topics: allTopics.filter(
      (topic) =>
        topic.archivedAt === null || addresses.some((address) => stateAt(address, topic, now).state === 'given'),
    ),
    hasOfficialMark,
    look,
  }
}

/** A number of theirs that is still theirs. */
function isReached({ kind, closedAt, erasedAt }: ShownAddress): boolean {
  return kind === 'number' && !Number.isFinite(closedAt) && !Number.isFinite(erasedAt)
}

export function stateAt(address: ShownAddress, { topicId, category }: Topic, now: Date): ConsentState {
  return consentState(address.fold, address.topics.get(topicId) ?? emptyTopic, category, now.getTime())
}
