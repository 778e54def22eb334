/** The body of a report, in the words of the domain. */
import type { ConsentReport } from '../../actions/read-consent-report.ts'
import type { ConsentsIn } from '../../contract/consent.ts'

export function readReport(body: ConsentsIn): ConsentReport {
  const { numbers, user_ids, country, topics, answer, act, capture_point, notice, occurred_at, evidence, contact } =
    body
  return {
    numbers: numbers ?? [],
    userIds: user_ids ?? [],
    topics,
    answer: answer ?? 'given',
    ...(country === undefined ? {} : { country }),
    ...(act === undefined ? {} : { act }),
    ...(capture_point === undefined ? {} : { capturePoint: capture_point }),
    ...(notice === undefined ? {} : { notice }),
    ...(occurred_at === undefined ? {} : { occurredAt: new Date(occurred_at) }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(contact === undefined ? {} : { contact }),
  }
}
