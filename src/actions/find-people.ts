/** Contacts as callers name them: by id, number or mailbox, many at once. Whoever was merged is the one that they are now. */
import { readPhone } from '../base/phone.ts'
import type { Identifier } from '../domain/address.ts'
import type { Deps } from './deps.ts'
import { findAddresses } from './identify.ts'
import type { Stores } from './stores.ts'

export interface NamedPerson {
  readonly contact?: string | undefined
  readonly number?: string | undefined
  readonly email?: string | undefined
  /** Whose national form the number is in. */
  readonly country?: string | undefined
}

export type FoundPerson =
  | { readonly contactId: string }
  | { readonly not: 'nobody_named' | 'not_a_number' | 'no_such_person' }

const mergesDeep = 20

/** In the order in which they were named. Writes nothing. */
export async function findPeople(
  stores: Stores,
  { secrets }: Pick<Deps, 'secrets'>,
  workspaceId: string,
  people: readonly NamedPerson[],
): Promise<FoundPerson[]> {
  const names = people.map(nameOf)
  const identifiers = names.flatMap((name) => ('identifier' in name ? [[name.identifier] as const] : []))
  const keys = await findAddresses(stores, secrets, workspaceId, identifiers)
  const known = await stores.contactPages.addresses(keys.filter((key) => key !== undefined))
  const owner = new Map(known.map(({ key, contactId }) => [key.addressId, contactId]))
  let next = 0
  const said = names.map((name) => {
    if ('contactId' in name) return name.contactId
    if ('not' in name) return undefined
    const key = keys[next++]
    return key === undefined ? undefined : (owner.get(key.addressId) ?? undefined)
  })
  const whole = await wholeContacts(stores, workspaceId, [...new Set(said.filter((id) => id !== undefined))])
  return names.map((name, at) => {
    if ('not' in name) return name
    const contactId = whole.get(said[at] ?? '')
    return contactId === undefined ? { not: 'no_such_person' } : { contactId }
  })
}

type Name = { readonly contactId: string } | { readonly identifier: Identifier } | Extract<FoundPerson, { not: string }>

function nameOf({ contact, number, email, country }: NamedPerson): Name {
  if (contact !== undefined) return { contactId: contact }
  if (number !== undefined) {
    const phone = readPhone(number, country)
    return phone === undefined ? { not: 'not_a_number' } : { identifier: { kind: 'phone', value: phone.e164 } }
  }
  return email === undefined ? { not: 'nobody_named' } : { identifier: { kind: 'email', value: email } }
}

/** Who each of them is now; left out where they were erased or never there. */
async function wholeContacts(
  { contacts }: Pick<Stores, 'contacts'>,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const is = new Map(ids.map((id) => [id, id]))
  const whole = new Set<string>()
  let open = [...ids]
  for (let deep = 0; open.length > 0 && deep < mergesDeep; deep += 1) {
    const into = new Map<string, string>()
    for (const { contactId, mergedInto, erasedAt } of await contacts.findMany(workspaceId, open)) {
      if (mergedInto !== null) into.set(contactId, mergedInto)
      else if (erasedAt === null) whole.add(contactId)
    }
    for (const [id, at] of is) is.set(id, into.get(at) ?? at)
    open = [...new Set(into.values())].filter((id) => !whole.has(id))
  }
  return new Map([...is].filter(([, at]) => whole.has(at)))
}
