/**
 * The end of a doubt: what stands of the holds is what the address is held for, and an unanswered likely no becomes one. In
 * whatever order the message, the answer and the end of the day are heard, the same holds in the end.
 */
import { type AddressKey, keyText } from '../domain/address.ts'
import type { LockedAddress } from '../domain/address-store.ts'
import type { Scope } from '../domain/consent.ts'
import { holdOf, type Outcome, type Reading } from '../domain/reading.ts'
import type { Deps } from './deps.ts'
import { recordStatements } from './record-statements.ts'
import type { Stores } from './stores.ts'
import { recordWithdrawal, type Withdrawal } from './withdraw-consent.ts'
import type { World } from './world.ts'

/** Ends these holds of an address that is locked, and lets go of it where none is left. Answers the ids of those that it ended. */
export async function endHolds(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  world: World,
  key: AddressKey,
  readingIds: readonly string[],
  ended: { readonly at: Date; readonly by: string; readonly outcome: Outcome },
): Promise<readonly string[]> {
  if (readingIds.length === 0) return []
  const ids = await stores.readings.end(key, readingIds, ended)
  if (ids.length > 0) await showHold(stores, deps, world, key, ended.at)
  return ids
}

/** Holds the address for what is open now; a message that could not be read holds it for more. */
export async function showHold(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  world: World,
  key: AddressKey,
  now: Date,
): Promise<void> {
  const hold = holdOf(await stores.readings.openHolds(key))
  const isOwn = (address: LockedAddress) => keyText(address.key) === keyText(key) && address.hold !== 'unread'
  await recordStatements(stores, { secrets: deps.secrets, categories: world.categories }, [key], now, (addresses) =>
    addresses.filter(isOwn).map(() => ({ key, statements: [], effect: { hold } })),
  )
}

/** The no that a doubtful message becomes: when it was written, as wide as it may have been meant. */
export function noOf(
  reading: Reading,
  text: string | null,
  by: { readonly actor: string; readonly reason: string; readonly scope?: Scope },
): Withdrawal {
  const scope = by.scope ?? reading.scope ?? { kind: 'all' as const }
  return {
    key: reading.key,
    scopes: [scope],
    of: scope.kind === 'topic' ? 'address' : 'person',
    state: 'said',
    act: 'typed_words',
    channel: 'whatsapp',
    actor: by.actor,
    strength: 'vouched',
    clock: 'whatsapp',
    occurredAt: reading.at,
    source: `reading/${reading.readingId}`,
    reason: by.reason,
    ...(reading.language === null ? {} : { language: reading.language }),
    evidence: {
      text,
      rule: reading.rule,
      matched: reading.matched,
      certainty: reading.certainty,
      score: reading.score,
      lexicon: reading.lexicon,
      reading: reading.readingId,
    },
  }
}

export const unanswered = 'unanswered_for_24_hours'

/** A likely no that nobody answered in its day becomes one. The address is locked; does nothing where another was first. */
export async function lapse(
  stores: Stores,
  deps: Pick<Deps, 'secrets' | 'clock'>,
  world: World,
  readingId: string,
  now: Date,
): ReturnType<typeof recordWithdrawal> {
  const found = await stores.readings.find(world.workspace.workspaceId, readingId)
  if (found === undefined || found.reading.ended !== null) return { recorded: [], locked: [], stops: [] }
  const { reading, text } = found
  const written = await recordWithdrawal(
    stores,
    deps,
    { workspaceKind: world.workspace.kind, categories: world.categories },
    noOf(reading, text, { actor: 'system', reason: unanswered }),
    now,
  )
  await endHolds(stores, deps, world, reading.key, [readingId], { at: now, by: 'system', outcome: 'lapsed' })
  return written
}
