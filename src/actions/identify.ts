/** Finds the address that a name belongs to, and makes it where nobody is known by that name yet. */
import { newId } from '../base/ids.ts'
import { readPhone } from '../base/phone.ts'
import type { Secrets } from '../base/secret.ts'
import { type AddressKey, addressKind, foldIdentifier, type Identifier, identifierClass } from '../domain/address.ts'
import type { HashedIdentifier } from '../domain/address-store.ts'
import type { Stores } from './stores.ts'

/** One person's address as somebody names it. All identifiers are names of the one address, the surest first. */
export interface Named {
  readonly identifiers: readonly [Identifier, ...Identifier[]]
  /** `typed`, or what carried the names together. */
  readonly evidence: string
  readonly contactId?: string | undefined
  readonly name?: string | undefined
  readonly language?: string | undefined
}

/** The keyed hash under which a name is found: one per workspace, so that two businesses share nothing. */
export function hashIdentifier(secrets: Secrets, workspaceId: string, identifier: Identifier): HashedIdentifier {
  const hash = secrets.keyedHash(`${identifierClass(identifier.kind)}/${workspaceId}`, foldIdentifier(identifier))
  return { ...identifier, hash }
}

/** Keys of the addresses that are known, in order; undefined where there is none. Writes nothing. */
export async function findAddresses(
  stores: Stores,
  secrets: Secrets,
  workspaceId: string,
  names: readonly (readonly Identifier[])[],
): Promise<(AddressKey | undefined)[]> {
  const hashes = names.flatMap((identifiers) =>
    identifiers.map((one) => hashIdentifier(secrets, workspaceId, one).hash),
  )
  const located = await stores.addresses.locate(workspaceId, hashes)
  let next = 0
  return names.map(({ length }) => {
    const own = located.slice(next, next + length)
    next += length
    return own.find((key) => key !== undefined)
  })
}

/** Keys in order, each address made once however many ask for it at the same moment. `located`: what was found a moment ago. */
export async function findOrCreateAddresses(
  stores: Stores,
  secrets: Secrets,
  workspaceId: string,
  named: readonly Named[],
  now: Date,
  located?: readonly (AddressKey | undefined)[],
): Promise<AddressKey[]> {
  const found = [
    ...(located ??
      (await findAddresses(
        stores,
        secrets,
        workspaceId,
        named.map(({ identifiers }) => identifiers),
      ))),
  ]
  const missing = named.flatMap((names, index) => (found[index] === undefined ? [{ names, index }] : []))
  if (missing.length === 0) return found as AddressKey[]
  const made = await stores.addresses.create(
    missing.map(({ names }) => {
      const identifiers = names.identifiers.map((i) => hashIdentifier(secrets, workspaceId, i))
      return {
        key: {
          workspaceId,
          bucket: identifiers[0]?.hash[0] ?? 0,
          addressId: newId(now.getTime()),
        },
        kind: addressKind(identifiers),
        country: countryOf(names.identifiers),
        contactId: names.contactId ?? newId(now.getTime()),
        contactIsNew: names.contactId === undefined,
        name: names.name,
        language: names.language,
        identifiers,
        evidence: names.evidence,
      }
    }),
    now,
  )
  missing.forEach(({ index }, i) => {
    found[index] = made[i]
  })
  return found as AddressKey[]
}

/** An address without a name yet, in the bucket of `like`: a name of that one is about to move to it. */
export async function namelessAddress(
  stores: Stores,
  { names, evidence, now }: { readonly names: readonly Identifier[]; readonly evidence: string; readonly now: Date },
  like: AddressKey,
): Promise<AddressKey> {
  const [key] = await stores.addresses.create(
    [
      {
        key: { ...like, addressId: newId(now.getTime()) },
        kind: 'number',
        country: countryOf(names),
        contactId: null,
        contactIsNew: false,
        identifiers: [],
        evidence,
      },
    ],
    now,
  )
  if (key === undefined) throw new Error('an address was not made')
  return key
}

/** A BSUID begins with the person's country; a number tells its own. */
export function countryOf(identifiers: readonly Identifier[]): string | null {
  for (const { kind, value } of identifiers) {
    if (kind === 'phone') return readPhone(value)?.country ?? null
    if (kind === 'wa_id') return readPhone(`+${value}`)?.country ?? null
    if (kind === 'bsuid') return /^([A-Z]{2})\./.exec(value)?.[1] ?? null
  }
  return null
}
