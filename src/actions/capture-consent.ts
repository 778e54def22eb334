/**
 * Records what people said at a capture point. Many captures share one transaction: the addresses are found or made, then
 * locked in key order, then everything is written at once. What waits for an act from the address gets a code to send us.
 */
import { newId } from '../base/ids.ts'
import { sha256 } from '../base/secret.ts'
import type { Capture, CapturedPerson } from '../capture/capture.ts'
import { type AddressKey, keyText } from '../domain/address.ts'
import type { LockedAddress } from '../domain/address-store.ts'
import { type Confirmation, newConfirmationCode, tokenHash } from '../domain/confirmation.ts'
import type { Statement } from '../domain/consent.ts'
import { coveringNo, emptyTopic, lastNoSeq } from '../domain/consent-fold.ts'
import { type ConsentStateName, consentState, stateOnceErased } from '../domain/consent-state.ts'
import { expiresAt, type PolicyPack, packFor } from '../domain/policy-pack.ts'
import type { TopicCategory } from '../domain/topic.ts'
import type { Deps } from './deps.ts'
import { findOrCreateAddresses } from './identify.ts'
import { type Recorded, recordStatements, type Utterance } from './record-statements.ts'
import type { Stores } from './stores.ts'

/** What became of one topic for one of the named addresses. */
export interface Outcome {
  /** Index into `capture.people`. */
  readonly person: number
  readonly address: AddressKey
  readonly topicId: string
  readonly recordId: string
  readonly seq: number
  /** It was recorded before, and nothing was added now. */
  readonly replay: boolean
  readonly state: ConsentStateName
  readonly missing: Capture['missing']
  /** The person confirms by sending this code from the address itself. */
  readonly confirmation?: { readonly code: string; readonly expiresAt: Date }
}

export interface CaptureContext {
  readonly workspaceKind: 'demo' | 'live'
  readonly categories: ReadonlyMap<string, TopicCategory>
}

/**
 * All captures of one workspace, in the caller's transaction; outcomes in order. A capture whose act is recorded already
 * answers as it did the first time, with a new code. `alongside` keeps what belongs with the outcomes, in the same breath.
 * `located`: where everybody who is named was found a moment ago, person by person.
 */
export async function captureConsents(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  context: CaptureContext,
  captures: readonly Capture[],
  now: Date,
  alongside: (outcomes: readonly Outcome[][]) => Promise<void> = () => Promise.resolve(),
  located?: readonly (AddressKey | undefined)[],
): Promise<Outcome[][]> {
  const workspaceId = captures[0]?.workspaceId
  if (workspaceId === undefined) return []
  const people = captures.flatMap((capture, at) => capture.people.map((person, of) => ({ capture, at, person, of })))
  const [keys] = await Promise.all([
    findOrCreateAddresses(
      stores,
      deps.secrets,
      workspaceId,
      people.map(({ capture, person }) => ({ identifiers: person.identifiers, evidence: 'typed', ...capture.contact })),
      now,
      located,
    ),
    stores.wordings.keep(
      workspaceId,
      captures.flatMap(({ rendered }) => (rendered === null ? [] : [rendered])),
    ),
  ])
  const asked = people.map((one, index): Asked => ({ ...one, key: keys[index] as AddressKey }))

  let outcomes: Outcome[][] = []
  await recordStatements(
    stores,
    { secrets: deps.secrets, categories: context.categories },
    keys,
    now,
    (addresses) => {
      const byKey = new Map(addresses.map((address) => [keyText(address.key), address]))
      return asked.map((one) => utteranceOf(one, byKey.get(keyText(one.key)) as LockedAddress, context, now))
    },
    async (recorded, locked) => {
      const came = gatherOutcomes(deps, context, captures, asked, recorded, locked, now)
      outcomes = came.outcomes
      await Promise.all([stores.confirmations.add(came.confirmations), alongside(outcomes)])
    },
    asked.flatMap(({ capture: { source }, person: { topicIds }, key }) =>
      topicIds.map((topicId) => ({ key, source, scope: { kind: 'topic' as const, topicId } })),
    ),
  )
  return outcomes
}

/** One person of one capture, and where in the lists both stand. */
interface Asked {
  readonly capture: Capture
  readonly at: number
  readonly person: Capture['people'][number]
  readonly of: number
  readonly key: AddressKey
}

function packOf(capture: Capture, address: LockedAddress, context: CaptureContext): PolicyPack {
  return packFor({
    numberCountry: address.country,
    capturePointCountry: capture.capturePoint?.country ?? null,
    workspaceKind: context.workspaceKind,
  })
}

function utteranceOf(
  { capture, person, key }: Asked,
  address: LockedAddress,
  context: CaptureContext,
  now: Date,
): Utterance {
  const pack = packOf(capture, address, context)
  return {
    key,
    statements: person.topicIds.map((topicId) =>
      statementOf(capture, person, key, topicId, address, pack, context, now),
    ),
  }
}

function statementOf(
  capture: Capture,
  { first = capture.first, proof }: CapturedPerson,
  key: AddressKey,
  topicId: string,
  address: LockedAddress,
  pack: PolicyPack,
  context: CaptureContext,
  now: Date,
): Statement {
  const category = context.categories.get(topicId) ?? 'marketing'
  const renderedSha256 = capture.rendered === null ? undefined : sha256(capture.rendered)
  const common = {
    address: key,
    scope: { kind: 'topic', topicId } as const,
    act: capture.act,
    channel: capture.channel,
    actor: capture.actor,
    strength: proof?.strength ?? capture.strength,
    clock: capture.clock,
    occurredAt: capture.occurredAt,
    policyPack: pack.id,
    lawfulBasis: 'consent',
    ...(address.country === null ? {} : { jurisdiction: address.country }),
    ...(capture.capturePoint === null ? {} : { capturePointId: capture.capturePoint.capturePointId }),
    ...(capture.notice === null ? {} : { noticeSha256: capture.notice.sha256, language: capture.notice.language }),
    ...(renderedSha256 === undefined ? {} : { renderedSha256 }),
    ...(capture.evidence === null ? {} : { evidence: capture.evidence }),
    source: capture.source,
  }
  if (capture.answer === 'refused') return { ...common, state: 'refused' }
  if (first === 'unknown') return { ...common, state: 'unknown' }
  const no = coveringNo(address.fold, address.topics.get(topicId) ?? emptyTopic, category)
  const isAnswered = proof !== undefined && proof.afterSeq >= lastNoSeq(address.fold, address.topics.values())
  const isBlocked = (no.state !== null && !isAnswered) || address.erasedAt > -Infinity
  // After a no only an act that WhatsApp vouches for makes a yes; anything else asks at most.
  if (first === 'given' && !isBlocked) {
    const expires = expiresAt(pack, category, capture.occurredAt)
    return {
      ...common,
      state: 'given',
      ...(expires === undefined ? {} : { expiresAt: expires }),
      ...(proof === undefined ? {} : { afterSeq: proof.afterSeq }),
    }
  }
  return { ...common, state: 'requested', askedUntil: new Date(now.getTime() + pack.pendingMs) }
}

function gatherOutcomes(
  deps: Pick<Deps, 'secrets'>,
  context: CaptureContext,
  captures: readonly Capture[],
  asked: readonly Asked[],
  recorded: readonly Recorded[],
  locked: readonly LockedAddress[],
  now: Date,
): { readonly outcomes: Outcome[][]; readonly confirmations: Confirmation[] } {
  const before = new Map(locked.map((address) => [keyText(address.key), address]))
  const confirmations: Confirmation[] = []
  const outcomes: Outcome[][] = captures.map(() => [])
  let next = 0
  for (const { capture, at, person, of: index, key } of asked) {
    const mine = recorded.slice(next, next + person.topicIds.length)
    next += person.topicIds.length
    const address = before.get(keyText(key)) as LockedAddress
    const pack = packOf(capture, address, context)
    const requests = mine.filter(({ statement }) => statement.state === 'requested')
    const code = requests.length > 0 ? newConfirmationCode(deps.secrets) : undefined
    const expires = new Date(now.getTime() + pack.pendingMs)
    if (code !== undefined && capture.notice !== null) {
      confirmations.push({
        confirmationId: newId(now.getTime()),
        tokenHash: tokenHash(code),
        kind: 'person_sends',
        address: key,
        asks: requests.map(({ seq }) => seq),
        topics: requests.map(({ statement }) => topicOf(statement)),
        capturePointId: capture.capturePoint?.capturePointId ?? null,
        noticeSha256: capture.notice.sha256,
        renderedSha256: capture.rendered === null ? null : sha256(capture.rendered),
        language: capture.notice.language,
        afterSeq: address.records,
        issuedAt: now,
        expiresAt: expires,
        usedAt: null,
        answer: null,
      })
    }
    for (const { statement, seq, recordId, replay } of mine) {
      outcomes[at]?.push({
        person: index,
        address: key,
        topicId: topicOf(statement),
        recordId,
        seq,
        replay,
        state: stateAfter(statement, address, context, now),
        missing: capture.missing,
        ...(code !== undefined && statement.state === 'requested'
          ? { confirmation: { code, expiresAt: expires } }
          : {}),
      })
    }
  }
  return { outcomes, confirmations }
}

/** What stands now: a request changes nothing where a yes or a no is in force. */
function stateAfter(
  statement: Statement,
  address: LockedAddress,
  context: CaptureContext,
  now: Date,
): ConsentStateName {
  if (statement.state === 'given') return 'given'
  if (statement.state === 'refused') return 'refused'
  const topicId = topicOf(statement)
  const standing = consentState(
    address.fold,
    address.topics.get(topicId) ?? emptyTopic,
    context.categories.get(topicId) ?? 'marketing',
    now.getTime(),
  )
  const { state } = address.erasedAt > -Infinity ? stateOnceErased(standing) : standing
  return statement.state === 'requested' && state === 'unknown' ? 'pending' : state
}

function topicOf(statement: Statement): string {
  if (statement.scope.kind !== 'topic') throw new Error('a capture is always about a topic')
  return statement.scope.topicId
}
