/** The second address of contacts in a file: their mailbox, where it is nobody else's. */
import { type AddressKey, keyText } from '../domain/address.ts'
import type { LockedAddress } from '../domain/address-store.ts'
import type { Import } from '../domain/import.ts'
import type { ReadRow } from '../domain/import-row.ts'
import type { Deps } from './deps.ts'
import { findAddresses, findOrCreateAddresses } from './identify.ts'
import type { Stores } from './stores.ts'

/** Rows of contacts whose mailbox belongs to somebody else. */
export async function ownersOfEmails(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  { workspaceId }: Import,
  rows: readonly ReadRow[],
  addressOf: (at: number) => LockedAddress | undefined,
): Promise<ReadonlySet<number>> {
  const asked = rows.flatMap((row, at) => (row.kind === 'contact' && row.names[1] ? [{ at, email: row.names[1] }] : []))
  if (asked.length === 0) return new Set()
  const found = await findAddresses(
    stores,
    deps.secrets,
    workspaceId,
    asked.map(({ email }) => [email]),
  )
  const owners = byKey(await stores.imports.standing(unique(found)))
  return new Set(
    asked.flatMap(({ at }, index) => {
      const key = found[index]
      const owner = key === undefined ? undefined : owners.get(keyText(key))
      return owner !== undefined && owner.contactId !== addressOf(at)?.contactId ? [at] : []
    }),
  )
}

/** Gives people their mailbox as a second address, where nobody has it yet. Answers the rows whose mailbox is another's. */
export async function addEmails(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  one: Import,
  spoken: readonly { readonly row: ReadRow; readonly at: number }[],
  keys: readonly AddressKey[],
  known: ReadonlySet<string>,
  now: Date,
): Promise<ReadonlySet<number>> {
  const wanted = spoken.flatMap(({ row, at }, index) => {
    const email = row.kind === 'contact' ? row.names[1] : undefined
    return email === undefined ? [] : [{ at, email, key: keys[index] as AddressKey }]
  })
  if (wanted.length === 0) return new Set()
  const people = byKey(await stores.imports.standing(unique(wanted.map(({ key }) => key))))
  // A no to everything holds for addresses that come later, so somebody who said it is given none here.
  const open = wanted.filter(({ key }) => {
    const person = people.get(keyText(key))
    return (
      person?.contactId != null && person.erasedAt === -Infinity && (!known.has(keyText(key)) || hasNoWideNo(person))
    )
  })
  const emails = [...new Map(open.map((row) => [row.email.value.toLowerCase(), row])).values()]
  const made = await findOrCreateAddresses(
    stores,
    deps.secrets,
    one.workspaceId,
    emails.map(({ email, key }) => ({
      identifiers: [email],
      evidence: `import/${one.importId}`,
      contactId: people.get(keyText(key))?.contactId ?? undefined,
    })),
    now,
  )
  const owners = byKey(await stores.imports.standing(unique(made)))
  const byEmail = new Map(emails.map(({ email }, at) => [email.value.toLowerCase(), made[at] as AddressKey]))
  return new Set(
    wanted.flatMap(({ at, email, key }) => {
      const address = byEmail.get(email.value.toLowerCase())
      const owner = address === undefined ? undefined : owners.get(keyText(address))
      return owner !== undefined && owner.contactId !== people.get(keyText(key))?.contactId ? [at] : []
    }),
  )
}

function hasNoWideNo({ fold }: LockedAddress): boolean {
  return fold.noAll.state === null && fold.noMarketing.state === null
}

export function byKey(addresses: readonly LockedAddress[]): ReadonlyMap<string, LockedAddress> {
  return new Map(addresses.map((address) => [keyText(address.key), address]))
}

export function unique(keys: readonly (AddressKey | undefined)[]): AddressKey[] {
  return [...new Map(keys.flatMap((key) => (key === undefined ? [] : [[keyText(key), key] as const]))).values()]
}
