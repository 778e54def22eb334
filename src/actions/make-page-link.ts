/** A fresh link to a person's own page. Sent to the address itself, it may say yes once within 48 hours; shown elsewhere it only reduces. */
import { newToken } from '../base/ids.ts'
import type { LockedAddress } from '../domain/address-store.ts'
import { tokenHash } from '../domain/confirmation.ts'
import type { Deps } from './deps.ts'
import type { Stores } from './stores.ts'

export async function makePageLink(
  stores: Stores,
  deps: Pick<Deps, 'publicUrl'>,
  address: Pick<LockedAddress, 'key' | 'records'>,
  { sentAt }: { sentAt: Date | null },
  now: Date,
): Promise<string> {
  const token = newToken()
  await stores.pageLinks.add({
    tokenHash: tokenHash(token),
    address: address.key,
    sentAt,
    afterSeq: address.records,
    yesUsedAt: null,
    createdAt: now,
  })
  return `${deps.publicUrl}/p/${token}`
}
