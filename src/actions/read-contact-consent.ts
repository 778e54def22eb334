/** What stands for a person, topic by topic and address by address, and how it came to be over the last two years. */
import { day } from '../base/clock.ts'
import { keyText } from '../domain/address.ts'
import { emptyTopic } from '../domain/consent-fold.ts'
import { type ConsentState, consentState } from '../domain/consent-state.ts'
import type { Contact } from '../domain/contact.ts'
import type { ShownAddress } from '../domain/contact-page.ts'
import { lifeline, type Span } from '../domain/lifeline.ts'
import type { Topic } from '../domain/topic.ts'
import { defaultLanguage } from '../domain/workspace.ts'
import type { Deps } from './deps.ts'
import { noSuchContact } from './read-contacts.ts'
import { loadWorld } from './world.ts'

export interface ConsentCell {
  readonly address: ShownAddress
  readonly state: ConsentState
  /** Of the record that the state rests on. */
  readonly recordId: string | null
  /** ms of the newest request; -Infinity for none. */
  readonly askedAt: number
  readonly lifeline: readonly Span[]
}

export interface ReadContactConsent {
  readonly contact: Contact
  readonly language: string
  readonly addresses: readonly { readonly address: ShownAddress; readonly firstAskedAt: string | null }[]
  readonly topics: readonly { readonly topic: Topic; readonly cells: readonly ConsentCell[] }[]
  readonly from: Date
  readonly to: Date
}

const lifelineMs = 2 * 365 * day

export async function readContactConsent(
  { read }: Pick<Deps, 'read'>,
  workspaceId: string,
  contactId: string,
  now: Date,
): Promise<ReadContactConsent> {
  const contact = await read.contacts.find(workspaceId, contactId)
  if (contact === undefined) throw noSuchContact()
  const { workspace, topics } = await loadWorld(read, workspaceId)
  const addresses = await read.contactPages.addressesOf(workspaceId, [contactId])
  const records = await read.consent.recordsOf(addresses.map(({ key }) => key))
  const byAddress = Map.groupBy(records, ({ address }) => keyText(address))
  const firstPoints = [...byAddress.values()].flatMap((own) => own[0]?.capturePointId ?? [])
  const points = await read.capturePoints.findMany(workspaceId, firstPoints)
  const from = new Date(now.getTime() - lifelineMs)
  const cell = (address: ShownAddress, topic: Topic): ConsentCell => {
    const own = byAddress.get(keyText(address.key)) ?? []
    const fold = address.topics.get(topic.topicId) ?? emptyTopic
    const state = consentState(address.fold, fold, topic.category, now.getTime())
    return {
      address,
      state,
      recordId: own.find(({ seq }) => seq === state.seq)?.recordId ?? null,
      askedAt: fold.askedAt,
      lifeline: lifeline(own, topic, from.getTime(), now.getTime()),
    }
  }
  return {
    contact,
    language: defaultLanguage(workspace),
    addresses: addresses.map((address) => {
      const first = byAddress.get(keyText(address.key))?.[0]
      const point = points.find(({ capturePointId }) => capturePointId === first?.capturePointId)
      return { address, firstAskedAt: point?.name ?? null }
    }),
    topics: topics.map((topic) => ({ topic, cells: addresses.map((address) => cell(address, topic)) })),
    from,
    to: now,
  }
}
