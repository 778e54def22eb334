/**
 * What START does, and WhatsApp's own "resume": either gives back what one no took away, at the address that says it and
 * nowhere else. A yes that comes so is the earlier one renewed, with the wording that was read then and the end it had.
 */
import { day } from '../base/clock.ts'
import { type Act, type ConsentRecord, isNo, isYes, type Statement, scopeText } from './consent.ts'
import { emptyTopic, fold, foldable, invalidatedSeqs } from './consent-fold.ts'
import { consentState } from './consent-state.ts'
import type { TopicCategory } from './topic.ts'

/** How long after a no START undoes it. */
const undoMs = day

/** A message, or WhatsApp's notice of its own control. WhatsApp vouches for both and dates both. */
export interface Comeback {
  readonly at: Date
  /** The source's own id of it. */
  readonly source: string
  /** START is typed, unless a button of ours said it. */
  readonly act?: 'typed_keyword' | 'tapped_button'
  readonly evidence?: Readonly<Record<string, unknown>>
}

export type StartAnswer =
  | { readonly kind: 'undo'; readonly statements: readonly Statement[] }
  | { readonly kind: 'open_consent_request' }

/**
 * START within 24 hours of a no that was said from this address undoes exactly that no. Later, without a no, or where the
 * newest no is another's, it opens a consent request.
 */
export function startWord(
  records: readonly ConsentRecord[],
  categories: ReadonlyMap<string, TopicCategory>,
  start: Comeback,
  now: Date,
): StartAnswer {
  const stop = newestStop(records, (no) => wasSaidHere(no) && start.at.getTime() - no.occurredAt.getTime() <= undoMs)
  const statements =
    stop === undefined ? [] : giveBack(records, stop, categories, { act: 'typed_keyword', ...start }, now)
  return statements.length > 0 ? { kind: 'undo', statements } : { kind: 'open_consent_request' }
}

/** `resume` gives back what WhatsApp's own stop ended, where that is the newest no; a no that was typed or pressed stays. */
export function resumeControl(
  records: readonly ConsentRecord[],
  categories: ReadonlyMap<string, TopicCategory>,
  resume: Comeback,
  now: Date,
): Statement[] {
  const stop = newestStop(
    records,
    (no) => wasSaidHere(no) && (no.act === 'whatsapp_control' || no.act === 'marketing_failure'),
  )
  return stop === undefined ? [] : giveBack(records, stop, categories, { ...resume, act: 'whatsapp_control' }, now)
}

/** WhatsApp vouches for who said it. What was said from another address of the person, or to a clerk, is kept here unvouched. */
function wasSaidHere({ act, strength }: ConsentRecord): boolean {
  return strength === 'vouched' && act !== 'merge'
}

/**
 * The newest no of the address and those of the same kind and scope that came right before it, with no yes between
 * (somebody who types STOP three times says it once), newest first; undefined where the newest is of another kind.
 */
function newestStop(
  records: readonly ConsentRecord[],
  isOfKind: (no: ConsentRecord) => boolean,
): readonly ConsentRecord[] | undefined {
  const invalid = invalidatedSeqs(records)
  const standing = records
    .filter(({ seq }) => !invalid.has(seq))
    .sort((a, b) => b.countsAt.getTime() - a.countsAt.getTime() || b.seq - a.seq)
  const noes = standing.filter(({ state }) => isNo(state))
  const newest = noes[0]
  if (newest === undefined || !isOfKind(newest)) return undefined
  const yes = standing.find((one) => isYes(one.state) && one.strength === 'vouched' && one.countsAt < newest.countsAt)
  const other = noes.findIndex(
    (no) => !isOfKind(no) || scopeText(no.scope) !== scopeText(newest.scope) || (yes && no.countsAt < yes.countsAt),
  )
  return other === -1 ? noes : noes.slice(0, other)
}

function giveBack(
  records: readonly ConsentRecord[],
  stop: readonly ConsentRecord[],
  categories: ReadonlyMap<string, TopicCategory>,
  comeback: Omit<Comeback, 'act'> & { readonly act: Act },
  now: Date,
): Statement[] {
  const [newest, first] = [stop[0], stop.at(-1)]
  // It has to be said in a later second than the no counts in: a tie is a no, and so is what clocks cannot tell apart.
  const saidAt = Math.floor(Math.min(comeback.at.getTime(), now.getTime()) / 1_000) * 1_000
  if (newest === undefined || first === undefined || saidAt <= newest.countsAt.getTime()) return []
  const stopped = new Set(stop.map(({ seq }) => seq))
  const before = fold(records.filter(({ seq }) => !stopped.has(seq)).map(foldable))
  const after = fold(records.map(foldable))
  return [...before.topics].flatMap(([topicId, topic]) => {
    const category = categories.get(topicId)
    if (category === undefined) return []
    const had = consentState(before.address, topic, category, saidAt)
    const has = consentState(after.address, after.topics.get(topicId) ?? emptyTopic, category, saidAt)
    const given = records.find(({ seq }) => seq === had.seq)
    // It is this no that stands against the topic now; what another no or its own end took away is not given back.
    const ended = had.state === 'given' && has.seq !== null && stopped.has(has.seq)
    return ended && given !== undefined && cameBefore(given, first) ? [renewed(given, comeback)] : []
  })
}

/** Whether the no can have ended this yes. What we only heard of after the no, and nobody vouches for, it did not end. */
function cameBefore(yes: ConsentRecord, no: ConsentRecord): boolean {
  return yes.countsAt < no.countsAt && (yes.strength === 'vouched' || yes.seq < no.seq)
}

function renewed(given: ConsentRecord, comeback: Omit<Comeback, 'act'> & { readonly act: Act }): Statement {
  return {
    address: given.address,
    state: 'renewed',
    scope: given.scope,
    act: comeback.act,
    channel: 'whatsapp',
    actor: 'subject',
    strength: 'vouched',
    clock: 'whatsapp',
    occurredAt: comeback.at,
    ...(given.expiresAt === null ? {} : { expiresAt: given.expiresAt }),
    confirms: given.seq,
    ...(given.capturePointId === null ? {} : { capturePointId: given.capturePointId }),
    policyPack: given.policyPack,
    lawfulBasis: 'consent',
    ...(given.noticeSha256 === null ? {} : { noticeSha256: given.noticeSha256 }),
    ...(given.renderedSha256 === null ? {} : { renderedSha256: given.renderedSha256 }),
    ...(given.language === null ? {} : { language: given.language }),
    source: comeback.source,
    ...(comeback.evidence === undefined ? {} : { evidence: comeback.evidence }),
  }
}
