/**
 * One address to which things are said, as whoever writes records keeps it: each statement gets its place and its moment,
 * what came twice is kept once, and the folded state is kept by the way.
 */
import { type AddressKey, keyText } from '../../src/domain/address.ts'
import { type ConsentRecord, type Scope, type Statement, scopeText } from '../../src/domain/consent.ts'
import {
  type AddressFold,
  addToAddress,
  addToTopic,
  emptyAddress,
  emptyTopic,
  fold,
  foldable,
  type TopicFold,
} from '../../src/domain/consent-fold.ts'
import { type ConsentState, consentState } from '../../src/domain/consent-state.ts'
import { countsAt } from '../../src/domain/counts-at.ts'
import type { TopicCategory } from '../../src/domain/topic.ts'

/** Two topics of each category. */
export const categories: ReadonlyMap<string, TopicCategory> = new Map([
  ['offers', 'marketing'],
  ['news', 'marketing'],
  ['orders', 'utility'],
  ['visits', 'utility'],
])
export const topicIds = [...categories.keys()]

export const toAll: Scope = { kind: 'all' }
export const toMarketing: Scope = { kind: 'marketing' }
export const toTopic = (topicId: string): Scope => ({ kind: 'topic', topicId })

export function addressKey(addressId: string): AddressKey {
  return { workspaceId: 'w', bucket: 0, addressId }
}

/** What is left out of a statement is said by the person, on WhatsApp, about offers. */
export type Spoken = Partial<Omit<Statement, 'occurredAt'>> & { readonly at: Date | number | string }

export class Said {
  readonly key: AddressKey
  readonly records: ConsentRecord[] = []
  fold: AddressFold = emptyAddress
  topics = new Map<string, TopicFold>()
  readonly #sources = new Map<string, ConsentRecord>()

  constructor(addressId = 'a') {
    this.key = addressKey(addressId)
  }

  /** Heard at the moment at which it was said, unless `heardAt` is later. */
  say({ at, ...spoken }: Spoken, heardAt: Date | number | string = at): ConsentRecord {
    const occurredAt = new Date(at)
    return this.record(
      {
        address: this.key,
        state: 'given',
        scope: toTopic('offers'),
        act: 'typed_keyword',
        channel: 'whatsapp',
        actor: 'subject',
        strength: 'vouched',
        clock: 'whatsapp',
        policyPack: 'world@1',
        noticeSha256: Buffer.from('notice'),
        source: `said/${this.records.length}`,
        occurredAt,
        ...spoken,
      },
      new Date(heardAt),
    )
  }

  record(statement: Statement, recordedAt: Date): ConsentRecord {
    if (keyText(statement.address) !== keyText(this.key)) throw new Error('said for another address')
    const mark = `${statement.source} ${statement.state} ${scopeText(statement.scope)}`
    const known = this.#sources.get(mark)
    if (known !== undefined) return known
    const record: ConsentRecord = {
      address: this.key,
      seq: this.records.length + 1,
      recordId: `${this.key.addressId}/${this.records.length + 1}`,
      state: statement.state,
      scope: statement.scope,
      act: statement.act,
      channel: statement.channel,
      actor: statement.actor,
      strength: statement.strength,
      occurredAt: statement.occurredAt,
      recordedAt,
      expiresAt: statement.expiresAt ?? statement.askedUntil ?? null,
      countsAt: new Date(countsAt(statement, recordedAt, this)),
      confirms: statement.confirms ?? null,
      capturePointId: statement.capturePointId ?? null,
      policyPack: statement.policyPack,
      reason: statement.reason ?? null,
      noticeSha256: statement.noticeSha256 ?? null,
      renderedSha256: statement.renderedSha256 ?? null,
      language: statement.language ?? null,
      statement: Buffer.alloc(0),
    }
    this.#sources.set(mark, record)
    this.records.push(record)
    this.#add(record)
    return record
  }

  /** What stands for a topic, folded as it was said. */
  state(topicId: string, now: Date | number | string): ConsentState {
    const category = categories.get(topicId)
    if (category === undefined) throw new Error(`no topic ${topicId}`)
    return consentState(this.fold, this.topics.get(topicId) ?? emptyTopic, category, new Date(now).getTime())
  }

  /** The states of every topic, by name. */
  states(now: Date | number | string): Record<string, string> {
    return Object.fromEntries(topicIds.map((topicId) => [topicId, this.state(topicId, now).state]))
  }

  /** The same words at another address that nobody else has written to: what would stand, had only these been said. */
  static of(addressId: string, records: readonly ConsentRecord[]): Said {
    const said = new Said(addressId)
    said.records.push(...records.map((record) => ({ ...record, address: said.key })))
    said.#foldAll()
    return said
  }

  #add(record: ConsentRecord): void {
    const one = foldable(record)
    if (record.state === 'invalidated') {
      this.#foldAll()
    } else if (record.scope.kind === 'topic') {
      const { topicId } = record.scope
      this.topics.set(topicId, addToTopic(this.topics.get(topicId) ?? emptyTopic, one))
    } else {
      this.fold = addToAddress(this.fold, one)
    }
  }

  #foldAll(): void {
    const { address, topics } = fold(this.records.map(foldable))
    this.fold = address
    this.topics = new Map(topics)
  }
}
