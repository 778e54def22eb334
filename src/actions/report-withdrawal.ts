/**
 * Records a no that was said somewhere else: by telephone, by letter, at the counter, on the business's own page. Anybody
 * may be named, known or not, and it may be repeated without harm. The answer is given when the air is quiet.
 */
import { minute } from '../base/clock.ts'
import { Fault, type FieldError } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import { readPhone } from '../base/phone.ts'
import { actorText, type By } from '../domain/actor.ts'
import type { AddressKey, Identifier } from '../domain/address.ts'
import type { Act, Scope } from '../domain/consent.ts'
import type { Stop } from '../domain/stop-report.ts'
import type { Topic } from '../domain/topic.ts'
import type { Deps } from './deps.ts'
import { findAddresses, findOrCreateAddresses } from './identify.ts'
import { occurredInFuture } from './read-consent-report.ts'
import type { Recorded } from './record-statements.ts'
import { answerWhenQuiet } from './report-stops.ts'
import type { Stores } from './stores.ts'
import { recordWithdrawal, type Withdrawal } from './withdraw-consent.ts'
import type { World } from './world.ts'

export const meansOfNo = ['telephone', 'letter', 'email', 'counter', 'sms', 'web', 'chat', 'other'] as const
export type MeansOfNo = (typeof meansOfNo)[number]

export interface WithdrawalReport {
  /** Exactly one of these four. */
  readonly number?: string
  readonly userId?: string
  readonly email?: string
  readonly contactId?: string
  /** Whose national form the number is in. */
  readonly country?: string
  /** Exactly one of these three. */
  readonly all?: boolean
  readonly marketing?: boolean
  /** Keys. */
  readonly topics?: readonly string[]
  /** "Not this number": a wide no that holds for the one address. */
  readonly onlyThisAddress?: boolean
  readonly occurredAt?: Date
  readonly means?: MeansOfNo
  readonly reason?: string
  readonly evidence?: Readonly<Record<string, unknown>>
  /** Digest of the idempotency key, where one was sent. */
  readonly callId?: string
}

export interface ReadWithdrawal {
  readonly subject: { readonly identifier: Identifier } | { readonly contactId: string }
  readonly scopes: readonly Scope[]
  readonly report: WithdrawalReport
}

/** `topics`: archived ones too, for what was said about them can still be taken back. Throws `invalid` with every bad field. */
export function readWithdrawal(report: WithdrawalReport, topics: readonly Topic[], now: Date): ReadWithdrawal {
  const errors: FieldError[] = []
  const subject = readSubject(report, errors)
  const scopes = readScopes(report, topics, errors)
  if (report.onlyThisAddress === true && (report.contactId !== undefined || report.topics !== undefined)) {
    const message = 'Goes with all or marketing, for a number, user_id or email: the one address that was meant.'
    errors.push({ path: '/only_this_address', message })
  }
  if (report.occurredAt !== undefined && report.occurredAt.getTime() > now.getTime() + minute)
    errors.push(occurredInFuture)
  const [first] = errors
  if (subject === undefined || first !== undefined) {
    const reason = errors.length === 1 && first?.code !== undefined ? first.code : 'invalid'
    throw new Fault('invalid', 'Nothing was recorded.', { errors, reason })
  }
  return { subject, scopes, report }
}

function readSubject(report: WithdrawalReport, errors: FieldError[]): ReadWithdrawal['subject'] | undefined {
  const { number, userId, email, contactId, country } = report
  const named = [number, userId, email, contactId].filter((one) => one !== undefined)
  if (named.length !== 1) {
    errors.push({ path: '', message: 'Send exactly one of number, user_id, email and contact.', code: 'who' })
    return undefined
  }
  if (contactId !== undefined) return { contactId }
  if (userId !== undefined) return { identifier: { kind: 'bsuid', value: userId } }
  if (email !== undefined) return { identifier: { kind: 'email', value: email } }
  const phone = readPhone(number ?? '', country)
  if (phone !== undefined) return { identifier: { kind: 'phone', value: phone.e164 } }
  const message = 'Is no telephone number. Write it with + and its country code, or send country.'
  errors.push({ path: '/number', message, code: 'not_a_number' })
  return undefined
}

function readScopes(
  { all, marketing, topics: keys }: WithdrawalReport,
  topics: readonly Topic[],
  errors: FieldError[],
): Scope[] {
  if ([all, marketing, keys].filter((one) => one !== undefined).length !== 1) {
    errors.push({ path: '', message: 'Send exactly one of all, marketing and topics.', code: 'what' })
    return []
  }
  if (all !== undefined) return [{ kind: 'all' }]
  if (marketing !== undefined) return [{ kind: 'marketing' }]
  return (keys ?? []).flatMap((key, at): Scope[] => {
    const topic = topics.find((one) => one.key === key)
    if (topic !== undefined) return [{ kind: 'topic', topicId: topic.topicId }]
    errors.push({ path: `/topics/${at}`, message: `There is no topic ${key}.`, code: 'unknown_topic' })
    return []
  })
}

/** In the caller's transaction. Answers what was recorded, address by address, and what stopped. */
export async function reportWithdrawal(
  stores: Stores,
  deps: Pick<Deps, 'secrets' | 'clock'>,
  world: World,
  by: By,
  { subject, scopes, report }: ReadWithdrawal,
): Promise<{ readonly recorded: Recorded[]; readonly stops: Stop[] }> {
  const { workspaceId } = by.actor
  const keys = await keysOf(stores, deps, workspaceId, subject, by.now)
  const wide = scopes.some(({ kind }) => kind !== 'topic')
  const context = { workspaceKind: world.workspace.kind, categories: world.categories }
  const recorded: Recorded[] = []
  const stops: Stop[] = []
  // A wide no of a person reaches their other addresses by itself; a topic's does not.
  for (const key of wide ? keys.slice(0, 1) : keys) {
    const withdrawal = withdrawalOf(key, scopes, report, by)
    const done = await recordWithdrawal(stores, deps, context, withdrawal, by.now)
    recorded.push(...done.recorded)
    stops.push(...done.stops)
  }
  return { recorded, stops }
}

async function keysOf(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  workspaceId: string,
  subject: ReadWithdrawal['subject'],
  now: Date,
): Promise<AddressKey[]> {
  if ('identifier' in subject) {
    const named = [{ identifiers: [subject.identifier] as const, evidence: 'typed' }]
    return findOrCreateAddresses(stores, deps.secrets, workspaceId, named, now)
  }
  const keys = await stores.addresses.addressesOfContact(workspaceId, subject.contactId)
  if (keys.length > 0) return keys
  throw new Fault('not_found', 'There is no such contact, or it has no address. Send the number instead.', {
    reason: 'no_such_contact',
    errors: [{ path: '/contact', message: 'Is unknown here.' }],
  })
}

function withdrawalOf(key: AddressKey, scopes: readonly Scope[], report: WithdrawalReport, by: By): Withdrawal {
  const means = report.means ?? (by.actor.kind === 'member' ? 'console' : 'api')
  return {
    key,
    scopes,
    of: report.onlyThisAddress === true ? 'address' : 'person',
    state: 'said',
    act: actOf(report.means),
    channel: means,
    actor: actorText(by.actor),
    strength: 'attested',
    clock: report.occurredAt === undefined ? 'ours' : 'provider',
    occurredAt: report.occurredAt ?? by.now,
    source: `withdrawal/${report.callId ?? newId(by.now.getTime())}`,
    // Words that somebody typed may name the person: they are proof, and sealed like it.
    evidence: report.reason === undefined ? report.evidence : { ...report.evidence, reason: report.reason },
  }
}

function actOf(means: MeansOfNo | undefined): Act {
  switch (means) {
    case 'telephone':
    case 'counter':
    case 'letter':
    case 'email':
      return 'told_staff'
    case 'sms':
    case 'chat':
      return 'typed_words'
    case 'web':
      return 'switched_on_page'
    case 'other':
    case undefined:
      return 'api'
  }
}

/** Waits until nothing of this person is in the air; how many hand-overs were still open when the wait ended. */
export async function quietOf(
  deps: Deps,
  workspaceId: string,
  { subject }: ReadWithdrawal,
  stops: readonly Stop[],
): Promise<number> {
  const { read } = deps
  if ('contactId' in subject) {
    return answerWhenQuiet(deps, await read.addresses.addressesOfContact(workspaceId, subject.contactId), stops)
  }
  const [key] = await findAddresses(read, deps.secrets, workspaceId, [[subject.identifier]])
  if (key === undefined) return 0
  const [address] = await read.contactPages.addresses([key])
  const person =
    address?.contactId == null ? [key] : await read.addresses.addressesOfContact(workspaceId, address.contactId)
  return answerWhenQuiet(deps, person, stops)
}
