/**
 * Keeps what somebody filled in on a form, without any consent. What is typed into a form is a claim: an address that is
 * known already stays whose it is, and is joined to no other. Only the business's own tools may write to a known contact.
 */
import type { Identifier } from '../domain/address.ts'
import type { AttributeValue } from '../domain/contact.ts'
import type { Deps } from './deps.ts'
import { findAddresses, findOrCreateAddresses } from './identify.ts'
import type { Stores } from './stores.ts'

export interface Registration {
  readonly workspaceId: string
  /** E.164 each. */
  readonly numbers: readonly string[]
  readonly email: string | undefined
  readonly name: string | undefined
  readonly language: string | undefined
  readonly attributes: Readonly<Record<string, AttributeValue>>
  /** A tool of the business says it: what it says of a known contact is written there. */
  readonly ofBusiness: boolean
}

const attributesMax = 200

/**
 * In the caller's transaction. New addresses become one new contact. `between` is done before a known contact is written
 * to: whoever locks addresses does so there, for addresses are locked before contacts.
 */
export async function registerContact(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  wanted: Registration,
  now: Date,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const names = [
    ...wanted.numbers.map((value): Identifier => ({ kind: 'phone', value })),
    ...(wanted.email === undefined ? [] : [{ kind: 'email', value: wanted.email } as const]),
  ]
  const keys = await findAddresses(
    stores,
    deps.secrets,
    wanted.workspaceId,
    names.map((name) => [name]),
  )
  const fresh = names.filter((_, at) => keys[at] === undefined)
  const known = keys.filter((key) => key !== undefined)
  const [first, ...others] = fresh
  if (first !== undefined) await makeContact(stores, deps, wanted, [first, ...others], now)
  await between()
  if (known.length === 0 || !wanted.ofBusiness) return
  const [owner] = (await stores.contactPages.addresses(known)).flatMap(({ contactId }) => contactId ?? [])
  if (owner !== undefined) await write(stores, wanted, owner)
}

async function makeContact(
  stores: Stores,
  { secrets }: Pick<Deps, 'secrets'>,
  { workspaceId, name, language, attributes }: Registration,
  [first, ...others]: readonly [Identifier, ...Identifier[]],
  now: Date,
): Promise<void> {
  const evidence = 'typed'
  const keys = await findOrCreateAddresses(
    stores,
    secrets,
    workspaceId,
    [{ identifiers: [first], evidence, name, language }],
    now,
  )
  const [made] = await stores.contactPages.addresses(keys)
  const contact = made?.contactId == null ? undefined : await stores.contacts.find(workspaceId, made.contactId)
  // Somebody was faster with the same number or mailbox: then it is theirs.
  if (contact === undefined || contact.createdAt.getTime() !== now.getTime()) return
  const { contactId } = contact
  const more = others.map((one) => ({ identifiers: [one] as const, evidence, contactId }))
  await findOrCreateAddresses(stores, secrets, workspaceId, more, now)
  if (Object.keys(attributes).length > 0) await stores.contacts.update({ ...contact, attributes })
}

/** A name that is there stays: people know better than forms what they are called. */
async function write(stores: Stores, wanted: Registration, contactId: string): Promise<void> {
  const [before] = await stores.contacts.lock(wanted.workspaceId, [contactId])
  if (before === undefined || before.mergedInto !== null || before.erasedAt !== null) return
  const attributes = { ...before.attributes, ...wanted.attributes }
  if (Object.keys(attributes).length > attributesMax) return
  await stores.contacts.update({
    ...before,
    name: before.name ?? wanted.name ?? null,
    language: before.language ?? wanted.language ?? null,
    attributes,
  })
}
