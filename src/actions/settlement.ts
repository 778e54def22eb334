/**
 * What an answer to a hand-over comes to. Only what certainly was not sent may go again, through the gate; whatever is
 * unclear is in doubt and stays so until WhatsApp speaks of it.
 */
import { hour, minute, second } from '../base/clock.ts'
import { isChannelContent } from '../domain/carrier.ts'
import type { SendRequest, Settled } from '../domain/delivery.ts'
import type { HandOver, RejectionAction } from '../domain/messenger.ts'
import { type Backoff, classifyError, pauseBeforeRetry } from '../protocol/whatsapp/errors.ts'

/** A way out that does not open: tried for the better part of a day. */
const connection: Backoff = { tries: 200, firstMs: second, factor: 2, maxMs: 5 * minute }
/** What stands still for a reason of its own waits in the queue until a person has set that right. */
const stoppedFor: Backoff = { tries: 200, firstMs: minute, factor: 1, maxMs: minute }

/** Put off by a mail server or a gateway, which speak in codes of their own: until the message is too old to go. */
const elsewhere: Backoff = { tries: 100, firstMs: minute, factor: 2, maxMs: hour }

/** Rejections that say nothing about the person: the message was not sent and may be, once the reason is gone. */
const notAboutThePerson: ReadonlySet<RejectionAction> = new Set(['template_stop', 'stop_campaign', 'stop_sender'])

/** `jitter`, 0 to 1, spreads those who failed together. */
export function settlementOf(
  request: SendRequest,
  handOver: HandOver,
  hashOf: (wamid: string) => Buffer,
  now: Date,
  jitter: number,
): Settled {
  const named = { key: request.key, deliveryId: request.deliveryId }
  switch (handOver.kind) {
    case 'accepted':
      return { ...named, outcome: 'accepted', wamidHash: hashOf(handOver.wamid) }
    case 'in_doubt':
      return { ...named, outcome: 'in_doubt', reason: handOver.reason }
    case 'not_handed_over': {
      const pause = handOver.reason === 'closed' ? 0 : pauseBeforeRetry(connection, request.attempt + 1, jitter)
      if (pause === undefined) return { ...named, outcome: 'failed', code: null, reason: handOver.reason }
      return again(request, pause, now)
    }
    case 'rejected': {
      const backoff = backoffOf(request, handOver.code, handOver.action)
      const pause = backoff === undefined ? undefined : pauseBeforeRetry(backoff, request.attempt + 1, jitter)
      if (pause === undefined) return { ...named, outcome: 'failed', code: handOver.code }
      return again(request, pause, now)
    }
  }
}

function backoffOf({ content }: SendRequest, code: number, action: RejectionAction): Backoff | undefined {
  if (notAboutThePerson.has(action)) return stoppedFor
  if (action !== 'retry' && action !== 'retry_pair') return undefined
  return isChannelContent(content) ? elsewhere : classifyError(code, 'sync').backoff
}

/** Back into the queue, to be asked about and handed over again no earlier than after `pauseMs`. */
export function again(request: SendRequest, pauseMs: number, now: Date): Settled {
  return {
    key: request.key,
    deliveryId: request.deliveryId,
    outcome: 'again',
    notBefore: new Date(now.getTime() + pauseMs),
    request,
  }
}
