/** What is being said, as it happens: the newest acts of the workspace, each with all that it said. */
import { keyText } from '../domain/address.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import type { ConsentRecord } from '../domain/consent.ts'
import type { Contact } from '../domain/contact.ts'
import type { ShownAddress } from '../domain/contact-page.ts'
import type { Topic } from '../domain/topic.ts'
import type { Deps } from './deps.ts'

export interface FeedAct {
  /** Of its newest record. */
  readonly id: string
  readonly records: readonly ConsentRecord[]
  readonly address: ShownAddress | undefined
  readonly contact: Contact | undefined
  readonly capturePoint: CapturePoint | undefined
}

export interface ReadFeed {
  readonly acts: readonly FeedAct[]
  /** Archived ones too. */
  readonly topics: readonly Topic[]
}

/** An act about many topics is many records; so many are looked at for each act that is wanted. */
const recordsAnAct = 8

export async function readFeed(
  { read }: Pick<Deps, 'read'>,
  workspaceId: string,
  limit: number,
  after: string | undefined,
): Promise<ReadFeed> {
  const records = await read.contactPages.newest(workspaceId, limit * recordsAnAct, after)
  const acts = [...Map.groupBy(records, actOf).values()].slice(0, limit)
  const keys = [...new Map(acts.flat().map(({ address }) => [keyText(address), address])).values()]
  const addresses = await read.contactPages.addresses(keys)
  const byKey = new Map(addresses.map((address) => [keyText(address.key), address]))
  const contacts = await read.contacts.findMany(workspaceId, [
    ...new Set(addresses.flatMap(({ contactId }) => contactId ?? [])),
  ])
  const points = await read.capturePoints.findMany(workspaceId, [
    ...new Set(acts.flat().flatMap(({ capturePointId }) => capturePointId ?? [])),
  ])
  return {
    topics: await read.topics.list(workspaceId),
    acts: acts.flatMap((own): FeedAct[] => {
      const [first] = own
      if (first === undefined) return []
      const address = byKey.get(keyText(first.address))
      return [
        {
          id: first.recordId,
          records: own,
          address,
          contact: contacts.find(({ contactId }) => contactId === address?.contactId),
          capturePoint: points.find(({ capturePointId }) => capturePointId === first.capturePointId),
        },
      ]
    }),
  }
}

function actOf({ address, recordedAt, act, state }: ConsentRecord): string {
  return `${keyText(address)}/${recordedAt.getTime()}/${act}/${state}`
}
