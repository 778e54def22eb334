/**
 * Keeps what was said: the one writer of consent records. It locks the addresses (and the others of the same people), drops
 * replays, gives each statement its place, folds it into the states and writes all of it at once. When the transaction
 * commits, the record is durable and the gate answers by it.
 */
import { canonicalJson } from '../base/canonical-json.ts'
import { newId } from '../base/ids.ts'
import { drawBytes } from '../base/random.ts'
import { open, type Secrets, seal, sha256 } from '../base/secret.ts'
import { type AddressKey, keyText } from '../domain/address.ts'
import type { AddressEffect, LockedAddress } from '../domain/address-store.ts'
import { isNo, type Statement } from '../domain/consent.ts'
import {
  type AddressFold,
  addToAddress,
  addToTopic,
  emptyTopic,
  type FoldableRecord,
  fold,
  foldable,
  type TopicFold,
} from '../domain/consent-fold.ts'
import { consentState, optIn } from '../domain/consent-state.ts'
import type { NewRecord, TopicChange } from '../domain/consent-store.ts'
import { countsAt } from '../domain/counts-at.ts'
import { evidenceKeptMs } from '../domain/policy-pack.ts'
import type { TopicCategory } from '../domain/topic.ts'
import type { Stores } from './stores.ts'

/** One address's part of a piece of work: what was said from it, and what else changes about it. */
export interface Utterance {
  readonly key: AddressKey
  readonly statements: readonly Statement[]
  readonly effect?: AddressEffect
}

/** What a person is likely to say: which act, about what. */
export interface Foreseen extends Pick<Statement, 'source' | 'scope'> {
  readonly key: AddressKey
}

export interface Recorded {
  readonly statement: Statement
  readonly seq: number
  readonly recordId: string
  /** It was recorded before, and nothing was added now. */
  readonly replay: boolean
}

export interface RecordDeps {
  readonly secrets: Secrets
  /** The category of each topic, by topic id. */
  readonly categories: ReadonlyMap<string, TopicCategory>
}

/**
 * `decideWhat` is called under the lock with the addresses as they are, and answers what is said: what a person's word
 * means may depend on what they said before. It must be pure, for a deadlock runs it again. `alongside` is told what comes
 * of it and keeps what belongs with it: its statements travel with the records. `foreseen`: what is likely to be said, if it
 * can be known before: whether it was said already is then asked on the way.
 */
export async function recordStatements(
  stores: Stores,
  deps: RecordDeps,
  keys: readonly AddressKey[],
  now: Date,
  decideWhat: (locked: readonly LockedAddress[]) => readonly Utterance[],
  alongside: (recorded: readonly Recorded[], locked: readonly LockedAddress[]) => Promise<void> = nothing,
  foreseen: readonly Foreseen[] = [],
): Promise<{ recorded: Recorded[]; locked: LockedAddress[] }> {
  const digests = new Digests()
  const early = foreseen.map(({ key, ...act }) => ({ key, dedupe: digests.of(act) }))
  const [locked, foreseenReplays] = await Promise.all([stores.addresses.lock(keys), stores.consent.replays(early)])
  const utterances = decideWhat(locked).filter(
    ({ statements, effect }) => statements.length > 0 || effect !== undefined,
  )
  if (utterances.length === 0) {
    await alongside([], locked)
    return { recorded: [], locked }
  }
  const known = new Map(locked.map((address) => [keyText(address.key), address]))
  const marked = utterances.map((utterance) => ({
    ...utterance,
    digests: utterance.statements.map((one) => digests.of(one)),
  }))
  const markOf = ({ key, dedupe }: { key: AddressKey; dedupe: Buffer }) =>
    `${keyText(key)}/${dedupe.toString('latin1')}`
  const asked = new Set(early.map(markOf))
  const open = marked.flatMap(({ key, digests }) => digests.map((dedupe) => ({ key, dedupe })))
  const unforeseen = open.filter((act) => !asked.has(markOf(act)))
  const replays = [...foreseenReplays, ...(await stores.consent.replays(unforeseen))]
  const replayed = new Map(replays.map((replay) => [markOf(replay), replay]))

  const drafts = new Map<string, Draft>()
  const recorded: Recorded[] = []
  for (const { key, statements, effect, digests } of marked) {
    const address = known.get(keyText(key))
    if (address === undefined) throw new Error(`statement about an address that is not locked: ${keyText(key)}`)
    const draft = drafts.get(keyText(key)) ?? startDraft(address)
    drafts.set(keyText(key), draft)
    if (effect !== undefined) draft.effect = { ...draft.effect, ...effect }
    statements.forEach((statement, index) => {
      const dedupe = digests[index] as Buffer
      const mark = markOf({ key, dedupe })
      const before = replayed.get(mark)
      if (before !== undefined) {
        recorded.push({ statement, seq: before.seq, recordId: before.recordId, replay: true })
        return
      }
      const record = addTo(draft, statement, dedupe, now, deps.secrets)
      replayed.set(mark, { key, dedupe, seq: record.seq, recordId: record.recordId })
      recorded.push({ statement, seq: record.seq, recordId: record.recordId, replay: false })
    })
  }

  const changed = [...drafts.values()]
  await refold(stores, changed)
  const written = stores.consent.write({
    records: changed.flatMap((draft) => draft.added),
    addresses: changed.map((draft) => ({
      key: draft.address.key,
      fold: draft.fold,
      records: draft.seq,
      effect: draft.effect,
    })),
    topics: changed.flatMap((draft) => [...draft.touched].map((topicId) => topicChange(draft, topicId))),
    contacts: contactsOf(locked, drafts, deps.categories, now),
    dataKeys: changed.flatMap((draft) =>
      draft.newKey === undefined ? [] : [{ key: draft.address.key, wrapped: draft.newKey }],
    ),
    stopped: changed
      .filter((draft) => draft.added.some(({ statement }) => isNo(statement.state)))
      .map((d) => d.address.key),
  })
  await Promise.all([written, alongside(recorded, locked)])
  return { recorded, locked }
}

const nothing = () => Promise.resolve()

/** What is taken back no maximum forgets: where something was invalidated, the whole set is folded again. */
async function refold(stores: Stores, drafts: readonly Draft[]): Promise<void> {
  const shrunk = drafts.filter((draft) => draft.added.some(({ statement }) => statement.state === 'invalidated'))
  if (shrunk.length === 0) return
  const kept = await stores.consent.recordsOf(shrunk.map(({ address }) => address.key))
  for (const draft of shrunk) {
    const before = kept.filter((record) => keyText(record.address) === keyText(draft.address.key)).map(foldable)
    const folded = fold([...before, ...draft.added.map(foldableOf)])
    draft.fold = folded.address
    draft.topics.clear()
    for (const [topicId, topic] of folded.topics) draft.topics.set(topicId, topic)
    for (const topicId of [...draft.address.topics.keys(), ...folded.topics.keys()]) draft.touched.add(topicId)
  }
}

interface Draft {
  readonly address: LockedAddress
  fold: AddressFold
  readonly topics: Map<string, TopicFold>
  readonly touched: Set<string>
  readonly added: NewRecord[]
  seq: number
  effect: AddressEffect
  dataKey: Buffer | undefined
  newKey: Buffer | undefined
}

function startDraft(address: LockedAddress): Draft {
  return {
    address,
    fold: address.fold,
    topics: new Map(address.topics),
    touched: new Set(),
    added: [],
    seq: address.records,
    effect: {},
    dataKey: undefined,
    newKey: undefined,
  }
}

function addTo(draft: Draft, statement: Statement, dedupe: Buffer, now: Date, secrets: Secrets): NewRecord {
  draft.seq += 1
  const recordId = newId(now.getTime())
  const counts = countsAt(statement, now, draft)
  const evidence = sealEvidence(draft, statement, now, secrets)
  const record: NewRecord = {
    statement,
    seq: draft.seq,
    recordId,
    recordedAt: now,
    countsAt: new Date(counts),
    dedupe,
    bytes: statementBytes(statement, recordId, draft.seq, now, evidence?.sha256),
    salt: drawBytes(32),
    evidence,
  }
  draft.added.push(record)
  if (statement.scope.kind === 'topic') {
    const { topicId } = statement.scope
    draft.topics.set(topicId, addToTopic(draft.topics.get(topicId) ?? emptyTopic, foldableOf(record)))
    draft.touched.add(topicId)
  } else {
    draft.fold = addToAddress(draft.fold, foldableOf(record))
  }
  return record
}

function topicChange({ address, topics, added }: Draft, topicId: string): TopicChange {
  const fold = topics.get(topicId) ?? emptyTopic
  const cited = fold.yes.seq ?? fold.weakYes.seq
  const yesRecord = added.find(({ seq }) => seq === cited)?.recordId ?? null
  return { key: address.key, topicId, fold, yesRecord }
}

function foldableOf({ statement, seq, countsAt: counts }: NewRecord): FoldableRecord {
  return {
    seq,
    state: statement.state,
    scope: statement.scope,
    act: statement.act,
    strength: statement.strength,
    countsAt: counts.getTime(),
    expiresAt: statement.expiresAt?.getTime() ?? Infinity,
    askedAt: statement.state === 'requested' ? statement.occurredAt.getTime() : -Infinity,
    askedUntil: statement.askedUntil?.getTime() ?? -Infinity,
    confirms: statement.confirms ?? null,
  }
}

function sealEvidence(draft: Draft, statement: Statement, now: Date, secrets: Secrets): NewRecord['evidence'] {
  // What is said about an erased address is kept, and nothing that would tell whose it is.
  if (statement.evidence === undefined || draft.address.erasedAt > -Infinity) return null
  if (draft.dataKey === undefined) {
    if (draft.address.wrappedKey === null) {
      const made = secrets.newDataKey()
      draft.dataKey = made.key
      draft.newKey = made.wrapped
    } else {
      draft.dataKey = secrets.unwrapDataKey(draft.address.wrappedKey)
    }
  }
  const sealed = seal(draft.dataKey, Buffer.from(canonicalJson(statement.evidence)))
  return { sealed, sha256: sha256(sealed), keepUntil: new Date(now.getTime() + evidenceKeptMs(statement.policyPack)) }
}

/** Evidence as it was given. Throws where the address's key was destroyed. */
export function openEvidence(secrets: Secrets, wrappedKey: Buffer, sealed: Buffer): unknown {
  return JSON.parse(open(secrets.unwrapDataKey(wrappedKey), sealed).toString())
}

/** The bytes that the log commits to: everything that was said and shown, and nothing that names a person. */
function statementBytes(s: Statement, recordId: string, seq: number, now: Date, evidence: Buffer | undefined): Buffer {
  return Buffer.from(
    canonicalJson({
      v: 1,
      record: recordId,
      workspace: s.address.workspaceId,
      address: s.address.addressId,
      seq,
      state: s.state,
      scope: s.scope.kind,
      ...(s.scope.kind === 'topic' ? { topic: s.scope.topicId } : {}),
      act: s.act,
      channel: s.channel,
      actor: s.actor,
      strength: s.strength,
      occurred_at: s.occurredAt.toISOString(),
      recorded_at: now.toISOString(),
      policy_pack: s.policyPack,
      ...(s.expiresAt === undefined ? {} : { expires_at: s.expiresAt.toISOString() }),
      ...(s.confirms === undefined ? {} : { confirms: s.confirms }),
      ...(s.capturePointId === undefined ? {} : { capture_point: s.capturePointId }),
      ...(s.reason === undefined ? {} : { reason: s.reason }),
      ...(s.lawfulBasis === undefined ? {} : { lawful_basis: s.lawfulBasis }),
      ...(s.jurisdiction === undefined ? {} : { jurisdiction: s.jurisdiction }),
      ...(s.noticeSha256 === undefined ? {} : { notice_sha256: s.noticeSha256.toString('hex') }),
      ...(s.renderedSha256 === undefined ? {} : { rendered_sha256: s.renderedSha256.toString('hex') }),
      ...(s.language === undefined ? {} : { language: s.language }),
      ...(evidence === undefined ? {} : { evidence_sha256: evidence.toString('hex') }),
    }),
  )
}

/** One act says one thing about one scope. What that comes to may differ when it is heard again; it was said once. */
class Digests {
  readonly #known = new Map<string, Buffer>()

  of({ source, scope }: Pick<Statement, 'source' | 'scope'>): Buffer {
    const text = `${source}\0${scope.kind === 'topic' ? scope.topicId : scope.kind}`
    const known = this.#known.get(text) ?? sha256(text)
    this.#known.set(text, known)
    return known
  }
}

function contactsOf(
  locked: readonly LockedAddress[],
  drafts: ReadonlyMap<string, Draft>,
  categories: ReadonlyMap<string, TopicCategory>,
  now: Date,
) {
  const people = new Map<string, { workspaceId: string; contactId: string; addresses: LockedAddress[] }>()
  for (const address of locked) {
    const effect = drafts.get(keyText(address.key))?.effect.contactId
    const contactId = effect === undefined ? address.contactId : effect
    if (contactId === null) continue
    const person = people.get(contactId) ?? { workspaceId: address.key.workspaceId, contactId, addresses: [] }
    person.addresses.push(address)
    people.set(contactId, person)
  }
  return [...people.values()].flatMap(({ workspaceId, contactId, addresses }) => {
    const folds = addresses.map((address) => {
      const draft = drafts.get(keyText(address.key))
      return { address: draft?.fold ?? address.fold, topics: draft?.topics ?? address.topics }
    })
    const states = folds.flatMap(({ address, topics }) =>
      [...topics].map(([topicId, topic]) =>
        consentState(address, topic, categories.get(topicId) ?? 'marketing', now.getTime()),
      ),
    )
    const wideNo = folds.some(({ address }) => address.noAll.state !== null || address.noMarketing.state !== null)
    const said = optIn(states, wideNo)
    // Nearly always it says so already; nobody changes it without the lock that we hold.
    const kept = addresses.find((address) => address.contactId === contactId)
    return kept?.optIn === said ? [] : [{ workspaceId, contactId, optIn: said }]
  })
}
