/**
 * Records a no, from anybody who may write at all, about anybody, and answers only when nothing claimed before it is still
 * being handed over. A no is matched widely: by every name, on every address of the person.
 */
import type { AddressKey } from '../domain/address.ts'
import type { AddressEffect, LockedAddress } from '../domain/address-store.ts'
import type { Act, ActClock, NoState, Scope, Statement, Strength } from '../domain/consent.ts'
import { consentState } from '../domain/consent-state.ts'
import { packFor } from '../domain/policy-pack.ts'
import type { Stop } from '../domain/stop-report.ts'
import { reasonOfOneAddress } from '../domain/stop-scope.ts'
import type { TopicCategory } from '../domain/topic.ts'
import type { Deps } from './deps.ts'
import { type Recorded, recordStatements, type Utterance } from './record-statements.ts'
import { answerWhenQuiet, reportStops } from './report-stops.ts'
import type { Stores } from './stores.ts'

export interface Withdrawal {
  /** The address that it was said for or from. */
  readonly key: AddressKey
  readonly scopes: readonly Scope[]
  /** All addresses of the person, or only this one ("not this number"). */
  readonly of: 'person' | 'address'
  /** `withdrawn` and `refused` are told apart by what was given before; `revoked` is ended by somebody else. */
  readonly state: 'said' | 'revoked'
  readonly act: Act
  readonly channel: string
  readonly actor: string
  readonly strength: Strength
  readonly clock: ActClock
  readonly occurredAt: Date
  readonly source: string
  readonly reason?: string | undefined
  readonly evidence?: Readonly<Record<string, unknown>> | undefined
  readonly language?: string | undefined
  readonly effect?: AddressEffect | undefined
}

export interface WithdrawalContext {
  readonly workspaceKind: 'demo' | 'live'
  readonly categories: ReadonlyMap<string, TopicCategory>
}

/**
 * In the caller's transaction. When it commits, the gate is closed; `answerWhenQuiet`, with the stops, comes before the
 * answer.
 */
export async function recordWithdrawal(
  stores: Stores,
  deps: Pick<Deps, 'secrets' | 'clock'>,
  context: WithdrawalContext,
  withdrawal: Withdrawal,
  now: Date,
): Promise<{ recorded: Recorded[]; locked: LockedAddress[]; stops: Stop[] }> {
  const { recorded, locked } = await recordStatements(
    stores,
    { secrets: deps.secrets, categories: context.categories },
    [withdrawal.key],
    now,
    (addresses) => utterances(addresses, withdrawal, context, now),
  )
  // Whoever says no to everything may have had enough of what came to another of their numbers.
  const heardBy = withdrawal.of === 'person' ? locked.map(({ key }) => key) : [withdrawal.key]
  const stops = await reportStops(
    stores,
    deps,
    recorded,
    now,
    async () => (await stores.conversations.lastCampaign(heardBy, withdrawal.occurredAt)) ?? null,
  )
  return { recorded, locked, stops }
}

/** What a withdrawal says, address by address. Pure, so that others who hold the lock may add to it. */
export function utterances(
  addresses: readonly LockedAddress[],
  withdrawal: Withdrawal,
  context: WithdrawalContext,
  now: Date,
): Utterance[] {
  return addresses.flatMap((address) => {
    const own = address.key.addressId === withdrawal.key.addressId
    const scopes = withdrawal.scopes.filter((scope) => own || (withdrawal.of === 'person' && scope.kind !== 'topic'))
    if (scopes.length === 0) return []
    return [
      {
        key: address.key,
        statements: scopes.map((scope) => statementOf(address, scope, withdrawal, context, now)),
        ...(own && withdrawal.effect !== undefined ? { effect: withdrawal.effect } : {}),
      },
    ]
  })
}

function statementOf(
  address: LockedAddress,
  scope: Scope,
  withdrawal: Withdrawal,
  context: WithdrawalContext,
  now: Date,
): Statement {
  const pack = packFor({
    numberCountry: address.country,
    capturePointCountry: null,
    workspaceKind: context.workspaceKind,
  })
  // A merge must be able to tell it from what the whole person said.
  const aboutOne = withdrawal.of === 'address' && scope.kind !== 'topic'
  const reason = aboutOne ? reasonOfOneAddress(withdrawal.reason) : withdrawal.reason
  const words = reason === withdrawal.reason || withdrawal.reason === undefined ? {} : { reason: withdrawal.reason }
  const evidence = { ...withdrawal.evidence, ...words }
  return {
    address: address.key,
    state: noState(address, scope, withdrawal, context, now),
    scope,
    act: withdrawal.act,
    channel: withdrawal.channel,
    actor: withdrawal.actor,
    // Only the address that it was said from is proved to have said it: START there undoes it, and nowhere else.
    strength: address.key.addressId === withdrawal.key.addressId ? withdrawal.strength : 'claimed',
    clock: withdrawal.clock,
    occurredAt: withdrawal.occurredAt,
    policyPack: pack.id,
    ...(reason === undefined ? {} : { reason }),
    ...(withdrawal.language === undefined ? {} : { language: withdrawal.language }),
    ...(Object.keys(evidence).length === 0 ? {} : { evidence }),
    source: withdrawal.source,
  }
}

/** Withdrawn takes back a yes; refused answers a question that had none. */
function noState(
  address: LockedAddress,
  scope: Scope,
  withdrawal: Withdrawal,
  context: WithdrawalContext,
  now: Date,
): NoState {
  if (withdrawal.state === 'revoked') return 'revoked'
  const covered = [...address.topics].filter(
    ([topicId]) =>
      scope.kind === 'all' ||
      (scope.kind === 'topic' ? topicId === scope.topicId : context.categories.get(topicId) === 'marketing'),
  )
  const onlyAsked =
    covered.length > 0 &&
    covered.every(([topicId, topic]) => {
      const { state } = consentState(address.fold, topic, context.categories.get(topicId) ?? 'marketing', now.getTime())
      return state === 'pending' || state === 'refused'
    })
  return onlyAsked ? 'refused' : 'withdrawn'
}

/** Records, then waits until the air is quiet. `open`: hand-overs still in doubt when the answer is given. */
export async function withdrawConsent(
  deps: Deps,
  context: WithdrawalContext,
  withdrawal: Withdrawal,
): Promise<{ recorded: Recorded[]; open: number }> {
  const now = deps.clock.now()
  const { recorded, locked, stops } = await deps.transaction((stores) =>
    recordWithdrawal(stores, deps, context, withdrawal, now),
  )
  // A replay waits as well: whoever asks again must not be answered before the first is true.
  const keys = locked.map(({ key }) => key)
  const open = await answerWhenQuiet(deps, keys, stops)
  return { recorded, open }
}
