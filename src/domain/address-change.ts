/**
 * When the names of addresses move: two addresses turn out to be one, a person takes a new number, a number gets a new
 * owner. A no stays with the person and with the number; a yes stays only where it is certain who holds the address.
 */
import type { AddressKey } from './address.ts'
import type { AddressEffect, LockedAddress } from './address-store.ts'
import { type ConsentRecord, isYes, type Statement } from './consent.ts'
import { emptyTopic, fold, foldable } from './consent-fold.ts'
import { consentState } from './consent-state.ts'
import { type AddressHistory, covers, inForce, newestOfEach } from './merge.ts'
import type { TopicCategory } from './topic.ts'

/** What is recorded for one address, and what else changes about it. */
export interface AddressPart {
  readonly key: AddressKey
  readonly statements: readonly Statement[]
  readonly effect?: AddressEffect
}

/** What told us of the change. */
export interface Sighting {
  readonly at: Date
  /** The source's own id of it. */
  readonly source: string
  readonly policyPack: string
  readonly evidence?: Readonly<Record<string, unknown>>
}

/**
 * Two addresses are one: `gone` is closed and all that it was called is called `kept` from now on. Unknown is neutral. Its
 * noes are carried over as records of their own; a yes only where one answer or webhook of WhatsApp carried both names.
 */
export function becomeOne(
  kept: AddressHistory,
  gone: AddressHistory,
  categories: ReadonlyMap<string, TopicCategory>,
  sighting: Sighting & { readonly carriedBoth: boolean },
): [AddressPart, AddressPart] {
  const noes = missingNoes(kept, gone)
  const yeses = sighting.carriedBoth ? carriedYeses(kept, gone, categories, sighting.at) : []
  return [
    { key: kept.key, statements: [...noes, ...yeses].map((record) => carried(record, kept.key, sighting)) },
    { key: gone.key, statements: [], effect: { closedAt: sighting.at } },
  ]
}

/**
 * WhatsApp says that a person took a new number. The address keeps all that was said from it and takes the new names; each
 * yes waits (`identity_changed`) until the person writes and is asked once. The old number is revoked, at an address of its
 * own, and its next owner may say yes. `there` is the address that had the new number until now, if one did: what was
 * refused from it holds for the number still.
 */
export function changeNumber(
  address: AddressHistory,
  oldNumber: AddressKey,
  there: AddressHistory | undefined,
  sighting: Sighting,
): AddressPart[] {
  const noes = there === undefined ? [] : missingNoes(address, there)
  return [
    {
      key: address.key,
      statements: noes.map((no) => ofAnother(no, address.key, 'number_changed', sighting)),
      effect: { identityChangedAt: sighting.at },
    },
    { key: oldNumber, statements: [ended(oldNumber, 'number_changed', sighting)] },
    ...(there === undefined ? [] : [{ key: there.key, statements: [], effect: { closedAt: sighting.at } }]),
  ]
}

/**
 * A number that we know has a new account, and nothing said that its owner took it along: somebody else may hold it. The
 * old address ends with its yeses. What it refused holds for the number, at the `fresh` address, until its owner's own yes.
 */
export function changeOwner(old: AddressHistory, fresh: AddressKey, sighting: Sighting): AddressPart[] {
  const noes = newestOfEach(inForce(old.records))
  return [
    { key: old.key, statements: [ended(old.key, 'new_owner', sighting)], effect: { closedAt: sighting.at } },
    { key: fresh, statements: noes.map((no) => ofAnother(no, fresh, 'new_owner', sighting)) },
  ]
}

/**
 * WhatsApp hears from an address that was erased: its names go to `to`, where nothing is known but this. What was refused
 * stays refused, and that the address was kept only to block it becomes a no to everything, which nothing but its owner's
 * own yes ends. No yes comes back.
 */
export function reopen(
  erased: AddressHistory & { readonly erasedAt: Date },
  to: AddressHistory,
  sighting: Sighting,
): AddressPart {
  const noes = missingNoes(to, erased).map((no) => carried(no, to.key, sighting))
  const blocked: Statement = {
    ...ended(to.key, 'erasure', sighting),
    strength: 'claimed',
    clock: 'ours',
    occurredAt: erased.erasedAt,
  }
  return { key: to.key, statements: [...noes, blocked] }
}

/** What holds an address back besides its records, to go along with them. `to` is the address that gets it, where it is known. */
export function restraints(from: LockedAddress, to?: LockedAddress): AddressEffect {
  const later = (name: 'pausedUntil' | 'noAskUntil' | 'identityChangedAt' | 'platformStoppedAt') => {
    const at = from[name]
    return at > (to?.[name] ?? -Infinity) ? { [name]: new Date(at) } : {}
  }
  return {
    ...later('pausedUntil'),
    ...later('noAskUntil'),
    ...later('identityChangedAt'),
    ...later('platformStoppedAt'),
    ...(from.hold !== null && (to === undefined || to.hold === null)
      ? { hold: { kind: from.hold, at: new Date(from.heldAt) } }
      : {}),
  }
}

function missingNoes(kept: AddressHistory, gone: AddressHistory): ConsentRecord[] {
  const own = inForce(kept.records)
  return newestOfEach(inForce(gone.records)).filter((no) => !own.some((one) => covers(one, no)))
}

function carriedYeses(
  kept: AddressHistory,
  gone: AddressHistory,
  categories: ReadonlyMap<string, TopicCategory>,
  now: Date,
): ConsentRecord[] {
  const here = fold(kept.records.map(foldable))
  const there = fold(gone.records.map(foldable))
  return [...there.topics].flatMap(([topicId, topic]) => {
    const category = categories.get(topicId)
    if (category === undefined) return []
    const { state, seq, since } = consentState(there.address, topic, category, now.getTime())
    const own = here.topics.get(topicId) ?? emptyTopic
    if (state !== 'given' || own.yes.at >= since) return []
    return gone.records.filter((record) => record.seq === seq && isYes(record.state))
  })
}

/** The same statement at another address. Which clock dated it is not kept, so it gets the doubt of another's. */
function carried(record: ConsentRecord, address: AddressKey, sighting: Sighting): Statement {
  return {
    address,
    state: record.state,
    scope: record.scope,
    act: record.act,
    channel: record.channel,
    actor: record.actor,
    strength: record.strength,
    clock: 'ours',
    occurredAt: record.occurredAt,
    ...(record.expiresAt === null ? {} : { expiresAt: record.expiresAt }),
    ...(record.capturePointId === null ? {} : { capturePointId: record.capturePointId }),
    policyPack: record.policyPack,
    ...(record.reason === null ? {} : { reason: record.reason }),
    ...(record.noticeSha256 === null ? {} : { noticeSha256: record.noticeSha256 }),
    ...(record.renderedSha256 === null ? {} : { renderedSha256: record.renderedSha256 }),
    ...(record.language === null ? {} : { language: record.language }),
    source: `${sighting.source}/${record.recordId}`,
    evidence: { ...sighting.evidence, record: record.recordId },
  }
}

/** A no that somebody else may have said holds for the number, and says nothing about the rest of its owner's addresses. */
function ofAnother(
  no: ConsentRecord,
  address: AddressKey,
  act: 'number_changed' | 'new_owner',
  sighting: Sighting,
): Statement {
  const { reason: _, ...same } = carried(no, address, sighting)
  return { ...same, state: 'revoked', act, actor: 'system', strength: 'claimed', reason: act }
}

/** The end of every yes of an address whose owner did not say so. */
function ended(address: AddressKey, act: 'number_changed' | 'new_owner' | 'erasure', sighting: Sighting): Statement {
  return {
    address,
    state: 'revoked',
    scope: { kind: 'all' },
    act,
    channel: 'whatsapp',
    actor: 'system',
    strength: 'vouched',
    clock: 'whatsapp',
    occurredAt: sighting.at,
    policyPack: sighting.policyPack,
    reason: act,
    source: sighting.source,
    ...(sighting.evidence === undefined ? {} : { evidence: sighting.evidence }),
  }
}
