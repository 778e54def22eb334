/**
 * The lane of statuses: gathered for a few milliseconds from all webhooks, taken in by one statement, and only then
 * answered. A status names its delivery, so it finds its row by key; news about the same delivery is folded first.
 */
import { Gatherer } from '../base/gatherer.ts'
import { keyText } from '../domain/address.ts'
import { deliveryRank } from '../domain/delivery.ts'
import type { Sender } from '../domain/sender.ts'
import type { StatusNews } from '../domain/status.ts'
import { readCallbackData } from '../protocol/whatsapp/callback-data.ts'
import { classifyError } from '../protocol/whatsapp/errors.ts'
import type { StatusUpdate } from '../protocol/whatsapp/webhook-update.ts'
import type { Deps } from './deps.ts'
import { heedRejections } from './heed-rejections.ts'
import { learnNames } from './learn-names.ts'

type Lane = Gatherer<StatusNews, undefined>

const lanes = new WeakMap<object, Lane>()

/** Resolves when they are durable. A status of a message that we did not send is none of ours, and is left out. */
export async function applyStatuses(deps: Deps, sender: Sender, statuses: readonly StatusUpdate[]): Promise<void> {
  const lane = laneOf(deps)
  const adding: Promise<undefined>[] = []
  for (const status of statuses) {
    const news = newsOf(deps, sender, status)
    if (news !== undefined) adding.push(lane.add(news))
  }
  await Promise.all(adding)
  learnNames(deps, sender, statuses)
}

function laneOf(deps: Deps): Lane {
  const known = lanes.get(deps.read)
  if (known !== undefined) return known
  const lane: Lane = new Gatherer((news) => takeIn(deps, news), { waitMs: 5, max: 500, atOnce: 2 })
  lanes.set(deps.read, lane)
  return lane
}

async function takeIn(deps: Deps, news: readonly StatusNews[]): Promise<undefined[]> {
  // In a transaction, which is tried again after a deadlock: results of sends change the same rows.
  const failures = await deps.transaction((stores) => stores.statuses.apply(foldNews(news)))
  // A stop that the person made at WhatsApp is heard of like this: no answer goes out before it is recorded.
  await heedRejections(
    deps,
    failures.flatMap((failure) =>
      failure.code === null
        ? []
        : [{ ...failure, code: failure.code, action: classifyError(failure.code, 'status').action }],
    ),
  )
  return news.map(() => undefined)
}

function newsOf(deps: Deps, sender: Sender, update: StatusUpdate): StatusNews | undefined {
  const named = readCallbackData(update.callbackData)
  if (named === undefined) return undefined
  const { at } = update
  const status = update.status === 'played' ? 'read' : update.status
  return {
    key: { workspaceId: sender.workspaceId, bucket: named.bucket, addressId: named.addressId },
    deliveryId: named.deliveryId,
    senderId: sender.senderId,
    status,
    // The answer to the send said it already, and where that was lost the first word does: each costs as much as the rest.
    wamidHash: status === 'sent' || status === 'failed' ? deps.secrets.keyedHash('wamid', update.wamid) : null,
    sentAt: status === 'sent' ? at : null,
    deliveredAt: status === 'delivered' ? at : null,
    readAt: status === 'read' ? at : null,
    failedAt: status === 'failed' ? at : null,
    code: status === 'failed' ? (update.errors[0]?.code ?? null) : null,
  }
}

/** One piece of news per delivery: the furthest status, and the first time of each. */
export function foldNews(news: readonly StatusNews[]): StatusNews[] {
  const folded = new Map<string, StatusNews>()
  for (const one of news) {
    const name = `${one.key.workspaceId}/${keyText(one.key)}/${one.deliveryId}/${one.senderId}`
    const before = folded.get(name)
    folded.set(name, before === undefined ? one : fold(before, one))
  }
  return [...folded.values()]
}

function fold(a: StatusNews, b: StatusNews): StatusNews {
  return {
    ...a,
    status: deliveryRank[b.status] > deliveryRank[a.status] ? b.status : a.status,
    wamidHash: a.wamidHash ?? b.wamidHash,
    sentAt: first(a.sentAt, b.sentAt),
    deliveredAt: first(a.deliveredAt, b.deliveredAt),
    readAt: first(a.readAt, b.readAt),
    failedAt: first(a.failedAt, b.failedAt),
    code: a.code ?? b.code,
  }
}

function first(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}
