/** Outcomes, states and records as the outside sees them. */

import type { Outcome } from '../../actions/capture-consent.ts'
import type { ReadReport } from '../../actions/read-consent-report.ts'
import type { ConsentsAnswer } from '../../actions/read-consents.ts'
import type {
  ConsentNow,
  ConsentOutcome,
  ConsentRecord as ConsentRecordShape,
  ConsentsOfPerson,
  ConsentsOut,
} from '../../contract/consent.ts'
import type { TopicRef } from '../../contract/terms.ts'
import type { ConsentRecord } from '../../domain/consent.ts'
import type { ShownAddress } from '../../domain/contact-page.ts'
import { bestName, presentMoment, presentName } from '../present.ts'
import type { ReceiptUrl } from '../receipt-url.ts'

/** `confirm` makes the link with which a code is sent. Undefined where there is no number to send it to. */
export function presentOutcomes(
  report: ReadReport,
  outcomes: readonly Outcome[],
  receiptUrl: ReceiptUrl,
  confirm: (code: string) => string | undefined,
): ConsentsOut {
  return {
    consents: outcomes.map((outcome): ConsentOutcome => {
      const { number, userId } = report.people[outcome.person] ?? {}
      const topic = report.topics.find(({ topicId }) => topicId === outcome.topicId)
      const { confirmation } = outcome
      const url = confirmation === undefined ? undefined : confirm(confirmation.code)
      return {
        ...(number === undefined ? {} : { number }),
        ...(userId === undefined ? {} : { user_id: userId }),
        topic: topic?.key ?? '',
        record: outcome.recordId,
        state: outcome.state,
        missing: [...outcome.missing],
        ...(confirmation === undefined || url === undefined
          ? {}
          : { confirmation: { url, expires_at: confirmation.expiresAt.toISOString() } }),
        receipt: receiptUrl(outcome.address, outcome.seq),
      }
    }),
  }
}

export interface ConsentsView {
  readonly whole: boolean
  readonly receiptUrl: ReceiptUrl
  readonly topicRef: (topicId: string) => TopicRef | null
}

export function presentConsents(
  answer: ConsentsAnswer,
  unknownNumber: string | undefined,
  view: ConsentsView,
): Omit<ConsentsOfPerson, 'next'> {
  return {
    contact: answer.contactId,
    opt_in: answer.optIn,
    states: answer.states.map((one) => presentState(one, answer.recordIds, unknownNumber, view)),
    history: answer.history.rows.map((record) => presentRecord(record, answer.recordIds, view)),
  }
}

function presentState(
  { address, topic, state }: ConsentsAnswer['states'][number],
  recordIds: ReadonlyMap<string, string>,
  unknownNumber: string | undefined,
  view: ConsentsView,
): ConsentNow {
  return {
    address: address?.key.addressId ?? null,
    ...presentNames(address, unknownNumber, view.whole),
    topic: view.topicRef(topic.topicId) as TopicRef,
    state: state.state,
    since: presentMoment(state.since),
    until: presentMoment(state.until),
    record: (address !== null && recordIds.get(`${address.key.addressId}/${state.seq}`)) || null,
  }
}

function presentNames(address: ShownAddress | null, unknownNumber: string | undefined, whole: boolean) {
  if (address === null) return { number: unknownNumber ?? null, user_id: null }
  const name = bestName(address)
  if (name === undefined || name.value === null) return { number: null, user_id: null }
  if (name.kind === 'bsuid' || name.kind === 'parent_bsuid') return { number: null, user_id: presentName(name, whole) }
  const e164 = name.kind === 'wa_id' ? `+${name.value}` : name.value
  return { number: whole ? e164 : presentName(name, false), user_id: null }
}

export function presentRecord(
  record: ConsentRecord,
  recordIds: ReadonlyMap<string, string>,
  { receiptUrl, topicRef }: Pick<ConsentsView, 'receiptUrl' | 'topicRef'>,
): ConsentRecordShape {
  return {
    id: record.recordId,
    address: record.address.addressId,
    state: record.state,
    scope: record.scope.kind,
    topic: record.scope.kind === 'topic' ? topicRef(record.scope.topicId) : null,
    act: record.act,
    channel: record.channel,
    strength: record.strength,
    actor: record.actor,
    occurred_at: record.occurredAt.toISOString(),
    recorded_at: record.recordedAt.toISOString(),
    expires_at: record.expiresAt?.toISOString() ?? null,
    confirms:
      record.confirms === null ? null : (recordIds.get(`${record.address.addressId}/${record.confirms}`) ?? null),
    capture_point: record.capturePointId,
    notice_sha256: record.noticeSha256?.toString('hex') ?? null,
    rendered_sha256: record.renderedSha256?.toString('hex') ?? null,
    language: record.language,
    policy_pack: record.policyPack,
    reason: record.reason,
    receipt: receiptUrl(record.address, record.seq),
  }
}
