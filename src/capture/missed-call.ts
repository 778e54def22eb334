/**
 * A missed call: somebody rang a number beside which stands what comes then, and hung up. Anybody can pretend to call from
 * any number, so it is never a yes: it is why that number is asked once, on WhatsApp, where the account answers for itself.
 */
import type { AddressKey } from '../domain/address.ts'
import type { Statement } from '../domain/consent.ts'

export interface MissedCall {
  /** Of the call in our own list. */
  readonly callId: string
  readonly provider: string
  /** As the provider names the caller, and the number that was called. */
  readonly caller: string
  readonly called: string
  /** What stands printed beside that number. */
  readonly printed: string
}

export interface MissedCallTerms {
  readonly capturePointId: string
  readonly notice: { readonly sha256: Buffer; readonly language: string }
  /** Hash of the printed wording, kept. */
  readonly printedSha256: Buffer
  readonly topicIds: readonly string[]
  readonly policyPack: string
  readonly jurisdiction: string | null
  readonly askedUntil: Date
}

/** One request per topic. It changes nothing where a yes or a no is in force. */
export function fromMissedCall(key: AddressKey, call: MissedCall, terms: MissedCallTerms, now: Date): Statement[] {
  return terms.topicIds.map((topicId) => ({
    address: key,
    state: 'requested',
    scope: { kind: 'topic', topicId },
    act: 'called_us',
    channel: 'missed_call',
    actor: 'subject',
    strength: 'claimed',
    clock: 'ours',
    occurredAt: now,
    askedUntil: terms.askedUntil,
    policyPack: terms.policyPack,
    lawfulBasis: 'consent',
    ...(terms.jurisdiction === null ? {} : { jurisdiction: terms.jurisdiction }),
    capturePointId: terms.capturePointId,
    noticeSha256: terms.notice.sha256,
    renderedSha256: terms.printedSha256,
    language: terms.notice.language,
    source: `call/${call.callId}`,
    evidence: {
      call: call.callId,
      provider: call.provider,
      caller: call.caller,
      called: call.called,
      printed: call.printed,
    },
  }))
}
