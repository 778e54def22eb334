/** What a receipt shows: the record, what had been read, and what else was said with the same act. */

import type { ConsentRecord } from '../domain/consent.ts'
import type { ShownAddress } from '../domain/contact-page.ts'
import type { Topic } from '../domain/topic.ts'
import { readReceiptId } from '../ledger/receipt.ts'
import type { Deps } from './deps.ts'
import { loadWorld, type World } from './world.ts'

export interface ReadReceipt {
  readonly record: ConsentRecord
  readonly world: World
  /** Archived ones too. */
  readonly topics: readonly Topic[]
  readonly address: ShownAddress
  /** The bytes of what was shown; undefined where nothing was. */
  readonly wording: { readonly sha256: Buffer; readonly bytes: Buffer } | undefined
  /** Ids of the topics that the same act spoke of, this record's among them. */
  readonly topicsOfAct: ReadonlySet<string>
}

/** Undefined for whatever is no receipt of ours. The id is its own proof: nobody can guess or make one. */
export async function readReceipt(
  { read, secrets }: Pick<Deps, 'read' | 'secrets'>,
  id: string,
): Promise<ReadReceipt | undefined> {
  const place = readReceiptId(secrets, id)
  if (place === undefined) return undefined
  const { workspaceId } = place.key
  const [records, [address], world, topics] = await Promise.all([
    read.consent.recordsOf([place.key]),
    read.contactPages.addresses([place.key]),
    loadWorld(read, workspaceId),
    read.topics.list(workspaceId),
  ])
  const record = records.find(({ seq }) => seq === place.seq)
  if (record === undefined || address === undefined) return undefined
  const sha256 = record.renderedSha256 ?? record.noticeSha256
  const bytes =
    sha256 === null ? undefined : (await read.wordings.find(workspaceId, [sha256])).get(sha256.toString('hex'))
  return {
    record,
    world,
    topics,
    address,
    wording: sha256 === null || bytes === undefined ? undefined : { sha256, bytes },
    topicsOfAct: new Set(
      records
        .filter((other) => isSameAct(other, record))
        .flatMap(({ scope }) => (scope.kind === 'topic' ? [scope.topicId] : [])),
    ),
  }
}

function isSameAct(a: ConsentRecord, b: ConsentRecord): boolean {
  return (
    a.act === b.act &&
    a.state === b.state &&
    a.occurredAt.getTime() === b.occurredAt.getTime() &&
    a.recordedAt.getTime() === b.recordedAt.getTime()
  )
}
