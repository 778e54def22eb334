/** Confirmations as the outside sees them. Their codes are nowhere: only hashes are kept. */
import type { Confirmation } from '../../contract/confirmation.ts'
import type { TopicRef } from '../../contract/terms.ts'
import type { ListedConfirmation } from '../../domain/confirmation-list.ts'
import type { ShownAddress } from '../../domain/contact-page.ts'
import { presentPerson } from '../present.ts'

export function presentConfirmation(
  one: ListedConfirmation,
  address: ShownAddress | undefined,
  topicRef: (topicId: string) => TopicRef | null,
  whole: boolean,
): Confirmation {
  const { capturePoint } = one
  return {
    id: one.confirmationId,
    state: one.state,
    kind: one.kind,
    address: one.address.addressId,
    person: presentPerson({ contactId: one.contactId, name: one.contactName }, address, whole),
    topics: one.topics.flatMap((topicId) => topicRef(topicId) ?? []),
    capture_point: capturePoint === null ? null : { id: capturePoint.capturePointId, name: capturePoint.name },
    notice_sha256: one.noticeSha256.toString('hex'),
    language: one.language,
    issued_at: one.issuedAt.toISOString(),
    expires_at: one.expiresAt.toISOString(),
    used_at: one.usedAt?.toISOString() ?? null,
  }
}
