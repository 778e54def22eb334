/** What becomes of a row, by what stands for whoever it names. Asked before anything is taken, and again under the locks. */
import type { LockedAddress } from '../domain/address-store.ts'
import { coveringNo, emptyTopic } from '../domain/consent-fold.ts'
import type { RowOutcome } from '../domain/import.ts'
import type { ReadContact, ReadNo, ReadYes } from '../domain/import-row.ts'
import { importExpiresAt, type PolicyPack, packFor } from '../domain/policy-pack.ts'
import type { Topic } from '../domain/topic.ts'
import { countryOf } from './identify.ts'
import type { ImportPlan } from './plan-import.ts'

/** A row that says something. */
export type Spoken = ReadNo | ReadYes | ReadContact

/** `before`: who said no earlier in this batch, by `name`. */
export function judge(
  row: Spoken,
  address: LockedAddress | undefined,
  plan: ImportPlan,
  now: Date,
  said: { readonly before: Set<string>; readonly name: string },
): RowOutcome {
  switch (row.kind) {
    case 'no':
      if (row.scopes.some(({ kind }) => kind !== 'topic')) said.before.add(said.name)
      return 'no_recorded'
    case 'yes': {
      if (isTooOld(row, address?.country ?? countryOf([row.who]), plan, now)) return 'too_old'
      if (address !== undefined && address.erasedAt > -Infinity) return 'blocked'
      if (said.before.has(said.name)) return 'no_stands'
      return address !== undefined && row.topics.some((topic) => isNoed(address, topic)) ? 'no_stands' : 'yes_recorded'
    }
    case 'contact':
      if (row.optIn === false) return 'no_recorded'
      if (address !== undefined && (address.erasedAt > -Infinity || address.contactId === null)) return 'blocked'
      if (row.optIn === true) return 'needs_proof'
      return address === undefined ? 'contact_made' : 'contact_filled'
  }
}

function isNoed(address: LockedAddress, { topicId, category }: Topic): boolean {
  return coveringNo(address.fold, address.topics.get(topicId) ?? emptyTopic, category).state !== null
}

/** It would have ended by itself before it came. */
export function isTooOld(
  { topics, occurredAt }: ReadYes,
  country: string | null,
  plan: ImportPlan,
  now: Date,
): boolean {
  const pack = packOf(country, plan)
  return topics.every(({ category }) => importExpiresAt(pack, category, occurredAt, now) <= now)
}

export function packOf(country: string | null, { world, point }: ImportPlan): PolicyPack {
  return packFor({
    numberCountry: country,
    capturePointCountry: point?.country ?? null,
    workspaceKind: world.workspace.kind,
  })
}
