/** People as the outside sees them; numbers masked for whoever may not change contacts. */
import type { ListedContact, WholeContact } from '../../actions/read-contacts.ts'
import type { Address, ContactRow, Contact as ContactShape, Identifier, LatestRecord } from '../../contract/contact.ts'
import type { KnownIdentifier } from '../../domain/address-store.ts'
import type { Contact } from '../../domain/contact.ts'
import type { ShownAddress } from '../../domain/contact-page.ts'
import { presentLabel, presentMoment, presentName } from '../present.ts'

export function presentRow(
  { contact, address, addresses, states, latest, capturePoint }: ListedContact,
  whole: boolean,
): ContactRow {
  return {
    id: contact.contactId,
    name: contact.name,
    number: address === null ? null : presentLabel(address, whole),
    more_addresses: Math.max(0, addresses - 1),
    country: address?.country ?? null,
    language: contact.language,
    opt_in: contact.optIn,
    states: states.map(({ topic, state }) => ({ topic: topic.key, state })),
    latest: latest === null ? null : presentLatest(latest, capturePoint),
    created_at: contact.createdAt.toISOString(),
  }
}

function presentLatest(
  latest: NonNullable<ListedContact['latest']>,
  point: ListedContact['capturePoint'],
): LatestRecord {
  return {
    at: latest.occurredAt.toISOString(),
    state: latest.state,
    scope: latest.scope.kind,
    act: latest.act,
    channel: latest.channel,
    topics: latest.topicsOfAct,
    capture_point: point === null ? null : { id: point.capturePointId, name: point.name },
  }
}

export function presentContact({ contact, addresses, merged }: WholeContact, whole: boolean): ContactShape {
  const home = addresses
    .filter(({ country }) => country !== null)
    .toSorted((a, b) => Number(b.preferred) - Number(a.preferred))[0]
  return {
    id: contact.contactId,
    name: contact.name,
    language: contact.language,
    country: home?.country ?? null,
    opt_in: contact.optIn,
    attributes: { ...contact.attributes },
    tags: [...contact.tags],
    addresses: addresses.map((address) => presentAddress(address, whole)),
    merged_into: contact.mergedInto,
    merged: merged.map(presentMerged),
    created_at: contact.createdAt.toISOString(),
    erased_at: contact.erasedAt?.toISOString() ?? null,
  }
}

function presentMerged({ contactId, name }: Contact) {
  return { id: contactId, name }
}

export function presentAddress(address: ShownAddress, whole: boolean): Address {
  const vouched = [...address.topics.values()].some(({ yes }) => yes.seq !== null)
  return {
    id: address.key.addressId,
    kind: address.kind,
    label: presentLabel(address, whole),
    masked: !whole,
    identifiers: address.identifiers.map((identifier) => presentIdentifier(identifier, whole)),
    country: address.country,
    preferred: address.preferred,
    proved: vouched || address.lastHeardAt !== null,
    last_heard_at: address.lastHeardAt?.toISOString() ?? null,
    hold: address.hold,
    platform_stopped_at: presentMoment(address.platformStoppedAt),
    paused_until: presentMoment(address.pausedUntil),
    identity_changed_at: presentMoment(address.identityChangedAt),
    closed_at: presentMoment(address.closedAt),
    erased_at: presentMoment(address.erasedAt),
    created_at: address.createdAt.toISOString(),
  }
}

function presentIdentifier(identifier: KnownIdentifier, whole: boolean): Identifier {
  const { kind, value, validTo } = identifier
  return { kind, value: whole ? value : presentName(identifier, false), valid_to: validTo?.toISOString() ?? null }
}
