/**
 * Takes a batch of rows, or says what would become of it. A no goes the way of every no: by any name, on every address of
 * the person. A yes is the business's word: attested, for a time, and never over a no. In one transaction, under the locks.
 */
import { type AddressKey, type Identifier, keyText } from '../domain/address.ts'
import type { LockedAddress } from '../domain/address-store.ts'
import type { Statement } from '../domain/consent.ts'
import type { Import, RowOutcome } from '../domain/import.ts'
import type { ReadContact, ReadNo, ReadYes } from '../domain/import-row.ts'
import type { Deps } from './deps.ts'
import { countryOf, findAddresses, findOrCreateAddresses } from './identify.ts'
import { addEmails, byKey, ownersOfEmails, unique } from './import-mailboxes.ts'
import { isTooOld, judge, type Spoken } from './judge-import-row.ts'
import { recordStatements, type Utterance } from './record-statements.ts'
import { type ImportBatch, noOf, yesOf } from './say-import-row.ts'
import type { Stores } from './stores.ts'

/** What would become of each row as things stand. Writes nothing and locks nothing. */
export async function judgeRows(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  { one, plan, rows }: ImportBatch,
  now: Date,
): Promise<RowOutcome[]> {
  const found = await findAddresses(
    stores,
    deps.secrets,
    one.workspaceId,
    rows.map((row) => (row.kind === 'fault' ? [] : [nameOf(row)])),
  )
  const standing = byKey(await stores.imports.standing(unique(found)))
  const said = new Set<string>()
  const outcomes = rows.map((row, at): RowOutcome => {
    if (row.kind === 'fault') return row.outcome
    const key = found[at]
    const address = key === undefined ? undefined : standing.get(keyText(key))
    return judge(row, address, plan, now, { before: said, name: nameOf(row).value })
  })
  const others = await ownersOfEmails(stores, deps, one, rows, (at) => {
    const key = found[at]
    return key === undefined ? undefined : standing.get(keyText(key))
  })
  return outcomes.map((outcome, at) => (others.has(at) && outcome.startsWith('contact') ? 'email_of_another' : outcome))
}

/** In the caller's transaction. Addresses that something was said about, for whoever waits until the air is quiet. */
export async function takeRows(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  batch: ImportBatch,
  now: Date,
): Promise<{ readonly outcomes: RowOutcome[]; readonly stopped: readonly AddressKey[] }> {
  const { one, plan, rows } = batch
  const outcomes = rows.map((row): RowOutcome => (row.kind === 'fault' ? row.outcome : 'says_nothing'))
  // What is too old to hold makes no address.
  const spoken = rows.flatMap((row, at) => {
    if (row.kind === 'fault') return []
    if (row.kind === 'yes' && isTooOld(row, countryOf([row.who]), plan, now)) {
      outcomes[at] = 'too_old'
      return []
    }
    return [{ row, at }]
  })
  const [known, keys] = await addressesOf(
    stores,
    deps,
    one,
    spoken.map(({ row }) => row),
    now,
  )
  const others = await addEmails(stores, deps, one, spoken, keys, known, now)
  const { recorded, locked } = await recordStatements(
    stores,
    { secrets: deps.secrets, categories: plan.world.categories },
    unique(keys),
    now,
    (addresses) => {
      const standing = byKey(addresses)
      const people = Map.groupBy(addresses, ({ contactId, key }) => contactId ?? keyText(key))
      const said = new Set<string>()
      return spoken.flatMap(({ row, at }, index): Utterance[] => {
        const key = keys[index] as AddressKey
        const address = standing.get(keyText(key)) as LockedAddress
        const isKnown = known.has(keyText(key)) || row.kind !== 'contact'
        const outcome = judge(row, isKnown ? address : undefined, plan, now, { before: said, name: keyText(key) })
        outcomes[at] = others.has(at) && outcome.startsWith('contact') ? 'email_of_another' : outcome
        known.add(keyText(key))
        const source = `import/${one.importId}/${batch.fromRow + at + 1}`
        const person = people.get(address.contactId ?? keyText(key)) ?? [address]
        if (outcome === 'no_recorded') return noOf(row as ReadNo | ReadContact, key, person, batch, at, source, now)
        return outcome === 'yes_recorded' ? [yesOf(row as ReadYes, address, batch, at, source, now)] : []
      })
    },
  )
  await fill(stores, one, spoken, keys, byKey(locked))
  await countYeses(stores, batch, outcomes, now)
  const stopped = recorded.flatMap(({ statement }) => (isYesRecord(statement) ? [] : [statement.address]))
  return { outcomes, stopped: unique(stopped) }
}

function isYesRecord({ state }: Statement): boolean {
  return state === 'given'
}

function nameOf(row: Spoken): Identifier {
  return row.kind === 'contact' ? row.names[0] : row.who
}

/** Addresses of contacts that were known before, by key; and the address of each row; each person's made once, however many rows name them. */
async function addressesOf(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  { workspaceId, importId }: Import,
  rows: readonly Spoken[],
  now: Date,
): Promise<[known: Set<string>, keys: AddressKey[]]> {
  const names = [...new Map(rows.map((row) => [nameText(nameOf(row)), row])).values()]
  // Whether somebody was known matters to contacts alone.
  const asked = names.filter(({ kind }) => kind === 'contact')
  const before = await findAddresses(
    stores,
    deps.secrets,
    workspaceId,
    asked.map((row) => [nameOf(row)]),
  )
  const made = await findOrCreateAddresses(
    stores,
    deps.secrets,
    workspaceId,
    names.map((row) => ({
      identifiers: [nameOf(row)],
      evidence: `import/${importId}`,
      name: row.kind === 'no' ? undefined : row.name,
      language: row.kind === 'no' ? undefined : row.language,
    })),
    now,
  )
  const byName = new Map(names.map((row, at) => [nameText(nameOf(row)), made[at] as AddressKey]))
  return [
    new Set(before.flatMap((key) => (key === undefined ? [] : [keyText(key)]))),
    rows.map((row) => byName.get(nameText(nameOf(row))) as AddressKey),
  ]
}

function nameText({ kind, value }: Identifier): string {
  return `${kind}/${value}`
}

/** The last row that names somebody has the last word about them. */
async function fill(
  stores: Stores,
  { workspaceId }: Import,
  spoken: readonly { readonly row: Spoken; readonly at: number }[],
  keys: readonly AddressKey[],
  locked: ReadonlyMap<string, LockedAddress>,
): Promise<void> {
  const contacts = new Map<string, Parameters<Stores['imports']['fillContacts']>[1][number]>()
  spoken.forEach(({ row }, index) => {
    const address = locked.get(keyText(keys[index] as AddressKey))
    if (row.kind !== 'contact' || address?.contactId == null || address.erasedAt > -Infinity) return
    const before = contacts.get(address.contactId)
    contacts.set(address.contactId, {
      contactId: address.contactId,
      name: row.name ?? before?.name,
      language: row.language ?? before?.language,
      attributes: { ...before?.attributes, ...row.attributes },
    })
  })
  await stores.imports.fillContacts(workspaceId, [...contacts.values()])
}

async function countYeses(
  stores: Stores,
  { one, plan }: ImportBatch,
  outcomes: readonly RowOutcome[],
  now: Date,
): Promise<void> {
  const yeses = outcomes.filter((outcome) => outcome === 'yes_recorded').length
  if (yeses === 0 || plan.point === undefined) return
  const { capturePointId } = plan.point
  const day = now.toISOString().slice(0, 10)
  await stores.capturePoints.addCounts(one.workspaceId, [
    { capturePointId, day, step: 'started', count: yeses },
    { capturePointId, day, step: 'confirmed', count: yeses },
  ])
}
