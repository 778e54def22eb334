/** People as lists and pages show them: each with their addresses, their states and the newest that they said. */
import { Fault } from '../base/fault.ts'
import { readPhone } from '../base/phone.ts'
import type { Identifier } from '../domain/address.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import { emptyTopic } from '../domain/consent-fold.ts'
import { type ConsentStateName, consentState } from '../domain/consent-state.ts'
import type { Contact, ContactFilter } from '../domain/contact.ts'
import type { LatestRecord, ShownAddress } from '../domain/contact-page.ts'
import type { Page, PageRequest } from '../domain/page.ts'
import type { Topic } from '../domain/topic.ts'
import type { Workspace } from '../domain/workspace.ts'
import type { Deps } from './deps.ts'
import { findAddresses } from './identify.ts'
import { loadWorld } from './world.ts'

export interface ListedContact {
  readonly contact: Contact
  /** The one that the person last wrote from, else the first. */
  readonly address: ShownAddress | null
  readonly addresses: number
  /** Per active topic, the best over all addresses. */
  readonly states: readonly { readonly topic: Topic; readonly state: ConsentStateName }[]
  readonly latest: LatestRecord | null
  readonly capturePoint: CapturePoint | null
}

export async function listContacts(
  deps: Pick<Deps, 'read'>,
  workspaceId: string,
  filter: ContactFilter,
  page: PageRequest,
  now: Date,
): Promise<Page<ListedContact>> {
  const { contacts, contactPages, capturePoints } = deps.read
  const { topics } = await loadWorld(deps.read, workspaceId)
  const { rows: keys, ...rest } = await contacts.list(workspaceId, filter, page, now)
  const ids = keys.map(({ contactId }) => contactId)
  const found = new Map((await contacts.findMany(workspaceId, ids)).map((contact) => [contact.contactId, contact]))
  const addresses = await contactPages.addressesOf(workspaceId, ids)
  const byContact = Map.groupBy(addresses, ({ contactId }) => contactId)
  const latest = await contactPages.latest(addresses.map(({ key }) => key))
  const points = await capturePoints.findMany(workspaceId, [
    ...new Set(latest.flatMap(({ capturePointId }) => capturePointId ?? [])),
  ])
  const rows = ids.flatMap((id): ListedContact[] => {
    const contact = found.get(id)
    if (contact === undefined) return []
    const own = byContact.get(id) ?? []
    const newest = newestOf(latest.filter(({ address }) => own.some(({ key }) => key.addressId === address.addressId)))
    return [
      {
        contact,
        address: own.find(({ preferred }) => preferred) ?? own.toSorted(byAge)[0] ?? null,
        addresses: own.length,
        states: topics.map((topic) => ({ topic, state: bestState(own, topic, now) })),
        latest: newest ?? null,
        capturePoint: points.find(({ capturePointId }) => capturePointId === newest?.capturePointId) ?? null,
      },
    ]
  })
  return { ...rest, rows }
}

function byAge(a: ShownAddress, b: ShownAddress): number {
  return a.createdAt.getTime() - b.createdAt.getTime() || (a.key.addressId < b.key.addressId ? -1 : 1)
}

function newestOf(records: readonly LatestRecord[]): LatestRecord | undefined {
  return records.reduce<LatestRecord | undefined>(
    (a, b) => (a !== undefined && a.recordId > b.recordId ? a : b),
    undefined,
  )
}

/** Given if any address is; else a no if one is in force; else pending, expired, unknown. */
export function bestState(addresses: readonly ShownAddress[], topic: Topic, now: Date): ConsentStateName {
  const states = addresses.map(
    ({ fold, topics }) =>
      consentState(fold, topics.get(topic.topicId) ?? emptyTopic, topic.category, now.getTime()).state,
  )
  return order.find((state) => states.includes(state)) ?? 'unknown'
}

const order: readonly ConsentStateName[] = ['given', 'withdrawn', 'refused', 'revoked', 'pending', 'expired', 'unknown']

/** What was typed into a search field, read: a name, and whoever has it as their number, mailbox or user id. */
export async function readSearch(
  deps: Pick<Deps, 'read' | 'secrets'>,
  workspace: Workspace,
  typed: string,
): Promise<NonNullable<ContactFilter['search']>> {
  const identifiers = identifiersIn(typed.trim(), workspace.profile.countries ?? [])
  const keys = await findAddresses(
    deps.read,
    deps.secrets,
    workspace.workspaceId,
    identifiers.map((identifier) => [identifier]),
  )
  const known = keys.filter((key) => key !== undefined)
  const addresses = await deps.read.contactPages.addresses(known)
  return { name: typed.trim(), contactIds: addresses.flatMap(({ contactId }) => contactId ?? []) }
}

/** A national number may be one of any country that the business is in. */
function identifiersIn(typed: string, countries: readonly string[]): Identifier[] {
  if (typed.includes('@')) return [{ kind: 'email', value: typed }]
  const digits = typed.replace(/\D/g, '')
  const user: Identifier[] = /^[A-Z]{2}\.[0-9A-Za-z]+$/.test(typed) ? [{ kind: 'bsuid', value: typed }] : []
  if (digits.length < 5) return user
  const readings = [
    readPhone(typed),
    readPhone(`+${digits}`),
    ...countries.slice(0, 20).map((country) => readPhone(typed, country)),
  ]
  const numbers = new Set(readings.flatMap((phone) => phone?.e164 ?? []))
  return [...user, ...[...numbers].map((value): Identifier => ({ kind: 'phone', value }))]
}

export interface WholeContact {
  readonly contact: Contact
  readonly addresses: readonly ShownAddress[]
  /** Contacts that were merged into this one and can be taken out again. */
  readonly merged: readonly Contact[]
}

/** Throws `not_found`. A contact that was merged into another is answered as it is, with where it went. */
export async function readContact(
  { read }: Pick<Deps, 'read'>,
  workspaceId: string,
  contactId: string,
): Promise<WholeContact> {
  const contact = await read.contacts.find(workspaceId, contactId)
  if (contact === undefined) throw noSuchContact()
  const merges = (await read.contacts.mergesInto(workspaceId, [contactId])).filter(({ undoneAt }) => undoneAt === null)
  return {
    contact,
    addresses: await read.contactPages.addressesOf(workspaceId, [contactId]),
    merged: await read.contacts.findMany(
      workspaceId,
      merges.map((merge) => merge.contactId),
    ),
  }
}

export function noSuchContact(): Fault {
  return new Fault('not_found', 'There is no such contact.', { reason: 'no_such_contact' })
}
