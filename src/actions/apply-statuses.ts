/**
 * The lane of statuses: gathered for a few milliseconds from all webhooks, taken in by one statement, and only then
 * answered. A status names its delivery, so it finds its row by key.
 */
import { Gatherer } from '../base/gatherer.ts'
import type { Sender } from '../domain/sender.ts'
import type { NewFailure, StatusNews } from '../domain/status.ts'
import { type CallbackData, readCallbackData } from '../protocol/whatsapp/callback-data.ts'
import { classifyError } from '../protocol/whatsapp/errors.ts'
import type { StatusUpdate } from '../protocol/whatsapp/webhook-update.ts'
import type { Deps } from './deps.ts'
import { heedRejections } from './heed-rejections.ts'
import { learnNames, type Sighting } from './learn-names.ts'

/** What one webhook says. */
interface Told {
  readonly sender: Sender
  readonly news: readonly StatusNews[]
}

type Lane = Gatherer<Told, undefined>

const lanes = new WeakMap<object, Lane>()

/** Resolves when they are durable. A status of a message that we did not send is none of ours, and is left out. */
export async function applyStatuses(deps: Deps, sender: Sender, statuses: readonly StatusUpdate[]): Promise<void> {
  const news: StatusNews[] = []
  const sightings: Sighting[] = []
  for (const status of statuses) {
    const named = readCallbackData(status.callbackData)
    if (named === undefined) continue
    news.push(newsOf(deps, status, named))
    const { waId, bsuid } = status.person
    if (waId === undefined || bsuid === undefined || status.groupId !== undefined) continue
    sightings.push({ sender, bucket: named.bucket, addressId: named.addressId, person: status.person, waId, bsuid })
  }
  if (news.length === 0) return
  await laneOf(deps).add({ sender, news })
  learnNames(deps, sightings)
}

function laneOf(deps: Deps): Lane {
  const known = lanes.get(deps.read)
  if (known !== undefined) return known
  const weigh = ({ news }: Told) => news.length
  const lane: Lane = new Gatherer((told) => takeIn(deps, told), { waitMs: 5, max: 500, atOnce: 2, weigh })
  lanes.set(deps.read, lane)
  return lane
}

async function takeIn(deps: Deps, told: readonly Told[]): Promise<undefined[]> {
  const bySender = Map.groupBy(told, ({ sender }) => sender.senderId)
  const failures: NewFailure[] = []
  for (const own of bySender.values()) {
    const [first] = own
    if (first === undefined) continue
    const news = own.length === 1 ? first.news : own.flatMap((one) => one.news)
    failures.push(...(await deps.read.statuses.apply(first.sender, news)))
  }
  // A stop that the person made at WhatsApp is heard of like this: no answer goes out before it is recorded.
  await heedRejections(
    deps,
    failures.flatMap((failure) =>
      failure.code === null
        ? []
        : [{ ...failure, code: failure.code, action: classifyError(failure.code, 'status').action }],
    ),
  )
  return told.map(() => undefined)
}

function newsOf(deps: Deps, update: StatusUpdate, named: CallbackData): StatusNews {
  const status = update.status === 'played' ? 'read' : update.status
  return {
    bucket: named.bucket,
    addressId: named.addressId,
    deliveryId: named.deliveryId,
    status,
    at: update.at.getTime(),
    // The answer to the send said it already, and where that was lost the first word does: it costs as much as the rest.
    wamidHash: status === 'sent' || status === 'failed' ? deps.secrets.keyedHash('wamid', update.wamid) : null,
    code: status === 'failed' ? (update.errors[0]?.code ?? null) : null,
  }
}
