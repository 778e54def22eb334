/**
 * Two contacts turn out to be one person, or an address joins a contact. No record is rewritten: what the person said to
 * everything, from whichever address, is written for each address that has not got it, and that can be taken back. START
 * and every yes stay where they were said.
 */
import { type AddressKey, keyText } from './address.ts'
import { type ConsentRecord, isNo, type Statement, scopeText } from './consent.ts'
import { invalidatedSeqs } from './consent-fold.ts'
import { isPersonWide } from './stop-scope.ts'

/** An address and everything that was said from it. */
export interface AddressHistory {
  readonly key: AddressKey
  readonly records: readonly ConsentRecord[]
}

export interface MergeContext {
  /** Of the merge, the join or the undoing; it makes a repeated one write nothing. */
  readonly mergeId: string
  /** `member:<id>`, `key:<id>` or `system`. */
  readonly actor: string
  readonly at: Date
}

/**
 * The noes that the addresses of one contact lack after a merge or a join: each address gets the newest no to everything,
 * and to all marketing, that the person said from another. They keep the date of what was said, so a later yes stands as
 * it would have stood had the contacts always been one.
 */
export function spreadNoes(contact: readonly AddressHistory[], context: MergeContext): Statement[] {
  const all = contact.map((address) => ({ ...address, records: inForce(address.records) }))
  const said = newestOfEach(all.flatMap(({ records }) => records.filter(wasSaid)))
  return all.flatMap(({ key, records }) =>
    said.filter((no) => !records.some((own) => covers(own, no))).map((no) => copyOf(no, key, context)),
  )
}

/**
 * The contacts part again. A no that only the other side's words justify is invalidated, and what a side's own words still
 * ask for is written where it had been left out, because the other side's no stood there.
 */
export function undoMerge(
  left: readonly AddressHistory[],
  right: readonly AddressHistory[],
  context: MergeContext,
): Statement[] {
  return [left, right].flatMap((side) => {
    const said = side.flatMap(({ key, records }) =>
      inForce(records)
        .filter(wasSaid)
        .map((no) => ({ key, no })),
    )
    const unjustified = ({ key, records }: AddressHistory) =>
      inForce(records).filter(
        (copy) => isCopy(copy) && !said.some((one) => keyText(one.key) !== keyText(key) && isOf(copy, one.no)),
      )
    const undone = side.flatMap((address) => unjustified(address).map((copy) => invalidation(copy, context)))
    const rest = side.map((address) => {
      const gone = new Set(unjustified(address))
      return { ...address, records: inForce(address.records).filter((record) => !gone.has(record)) }
    })
    return [...undone, ...spreadNoes(rest, context)]
  })
}

/** Noes that no later record has invalidated. */
export function inForce(records: readonly ConsentRecord[]): ConsentRecord[] {
  const invalid = invalidatedSeqs(records)
  return records.filter(({ state, seq }) => isNo(state) && !invalid.has(seq))
}

/** Of each scope the newest. */
export function newestOfEach(noes: readonly ConsentRecord[]): ConsentRecord[] {
  const newest = new Map<string, ConsentRecord>()
  for (const no of noes) {
    const other = newest.get(scopeText(no.scope))
    if (other === undefined || other.countsAt < no.countsAt) newest.set(scopeText(no.scope), no)
  }
  return [...newest.values()]
}

/** Whether an address that has `own` needs no copy of `no`. The milliseconds of `countsAt` tell an order only within one address. */
export function covers(own: ConsentRecord, no: ConsentRecord): boolean {
  const second = (record: ConsentRecord) => Math.floor(record.countsAt.getTime() / 1_000)
  return scopeText(own.scope) === scopeText(no.scope) && second(own) >= second(no)
}

function isCopy({ act, reason }: ConsentRecord): boolean {
  return act === 'merge' && reason === 'merge'
}

function wasSaid(record: ConsentRecord): boolean {
  return isPersonWide(record) && !isCopy(record)
}

function isOf(copy: ConsentRecord, no: ConsentRecord): boolean {
  return scopeText(copy.scope) === scopeText(no.scope) && copy.occurredAt.getTime() === no.occurredAt.getTime()
}

function copyOf(no: ConsentRecord, address: AddressKey, { mergeId, actor }: MergeContext): Statement {
  return {
    address,
    state: 'revoked',
    scope: no.scope,
    act: 'merge',
    channel: no.channel,
    actor,
    // Nobody spoke from this address.
    strength: 'claimed',
    // Which clock dated it is not kept, so it gets the doubt of another's.
    clock: 'ours',
    occurredAt: no.occurredAt,
    policyPack: no.policyPack,
    reason: 'merge',
    source: `merge/${mergeId}/${no.recordId}`,
    evidence: { record: no.recordId },
  }
}

function invalidation(copy: ConsentRecord, { mergeId, actor, at }: MergeContext): Statement {
  return {
    address: copy.address,
    state: 'invalidated',
    scope: copy.scope,
    act: 'merge',
    channel: copy.channel,
    actor,
    strength: 'claimed',
    clock: 'ours',
    occurredAt: at,
    confirms: copy.seq,
    policyPack: copy.policyPack,
    reason: 'merge_undone',
    source: `merge/${mergeId}/${copy.recordId}`,
  }
}
