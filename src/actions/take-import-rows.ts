/**
 * Takes a batch of rows, or says what would become of it. A no goes the way of every no: by any name, on every address of
 * the person. A yes is the business's word: attested, for a time, and never over a no. In one transaction, under the locks.
 */
import { type AddressKey, type Identifier, keyText } from '../domain/address.ts'
import type { LockedAddress } from '../domain/address-store.ts'
import type { Statement } from '../domain/consent.ts'
import { coveringNo, emptyTopic } from '../domain/consent-fold.ts'
import type { Import, RowOutcome } from '../domain/import.ts'
import type { ReadContact, ReadNo, ReadRow, ReadYes } from '../domain/import-row.ts'
import { importExpiresAt, type PolicyPack, packFor } from '../domain/policy-pack.ts'
import type { Topic } from '../domain/topic.ts'
import type { Deps } from './deps.ts'
import { countryOf, findAddresses, findOrCreateAddresses } from './identify.ts'
import { addEmails, byKey, ownersOfEmails, unique } from './import-mailboxes.ts'
import type { ImportPlan } from './plan-import.ts'
import { recordStatements, type Utterance } from './record-statements.ts'
import type { Stores } from './stores.ts'
import { utterances } from './withdraw-consent.ts'

export interface ImportBatch {
  readonly one: Import
  readonly plan: ImportPlan
  /** Rows before this batch. */
  readonly fromRow: number
  readonly rows: readonly ReadRow[]
}

type Spoken = ReadNo | ReadYes | ReadContact

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

/** `before`: who said no earlier in this batch, by `name`. */
function judge(
  row: Spoken,
  address: LockedAddress | undefined,
  plan: ImportPlan,
  now: Date,
  said: { readonly before: Set<string>; readonly name: string },
): RowOutcome {
  switch (row.kind) {
    case 'no':
      if (row.scopes.some(({ kind }) => kind !== 'topic')) said.before.add(said.name)
      return 'no_recorded'
    case 'yes': {
      if (isTooOld(row, address?.country ?? countryOf([row.who]), plan, now)) return 'too_old'
      if (address !== undefined && address.erasedAt > -Infinity) return 'blocked'
      if (said.before.has(said.name)) return 'no_stands'
      return address !== undefined && row.topics.some((topic) => isNoed(address, topic)) ? 'no_stands' : 'yes_recorded'
    }
    case 'contact':
      if (row.optIn === false) return 'no_recorded'
      if (address !== undefined && (address.erasedAt > -Infinity || address.contactId === null)) return 'blocked'
      if (row.optIn === true) return 'needs_proof'
      return address === undefined ? 'contact_made' : 'contact_filled'
  }
}

function isNoed(address: LockedAddress, { topicId, category }: Topic): boolean {
  return coveringNo(address.fold, address.topics.get(topicId) ?? emptyTopic, category).state !== null
}

/** It would have ended by itself before it came. */
function isTooOld({ topics, occurredAt }: ReadYes, country: string | null, plan: ImportPlan, now: Date): boolean {
  const pack = packOf(country, plan)
  return topics.every(({ category }) => importExpiresAt(pack, category, occurredAt, now) <= now)
}

function packOf(country: string | null, { world, point }: ImportPlan): PolicyPack {
  return packFor({
    numberCountry: country,
    capturePointCountry: point?.country ?? null,
    workspaceKind: world.workspace.kind,
  })
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

function noOf(
  row: ReadNo | ReadContact,
  key: AddressKey,
  person: readonly LockedAddress[],
  { one, plan, fromRow }: ImportBatch,
  at: number,
  source: string,
  now: Date,
): Utterance[] {
  const { workspace, categories } = plan.world
  const reason = row.kind === 'no' ? row.reason : undefined
  const withdrawal = {
    key,
    scopes: row.kind === 'no' ? row.scopes : [{ kind: 'all' as const }],
    of: 'person' as const,
    state: 'said' as const,
    act: 'imported_no' as const,
    channel: 'import',
    actor: one.startedBy ?? one.createdBy,
    strength: 'attested' as const,
    clock: 'provider' as const,
    occurredAt: row.occurredAt,
    source,
    evidence: { ...proofOf(one, fromRow + at + 1), ...(reason === undefined ? {} : { reason }) },
  }
  return utterances(person, withdrawal, { workspaceKind: workspace.kind, categories }, now)
}

function yesOf(
  row: ReadYes,
  address: LockedAddress,
  { one, plan, fromRow }: ImportBatch,
  at: number,
  source: string,
  now: Date,
): Utterance {
  const pack = packOf(address.country, plan)
  const noticeSha256 = plan.notices.get(row.language)
  if (noticeSha256 === undefined) throw new Error(`a row in ${row.language}, which has no wording`)
  const evidence = {
    ...proofOf(one, fromRow + at + 1),
    source: row.source,
    ...(row.wording === undefined ? {} : { wording: row.wording }),
    ...(one.settings.attestation === undefined ? {} : { attestation: one.settings.attestation }),
  }
  return {
    key: address.key,
    statements: row.topics.map(({ topicId, category }) => ({
      address: address.key,
      state: 'given',
      scope: { kind: 'topic', topicId },
      act: 'attested_import',
      channel: 'import',
      actor: one.startedBy ?? one.createdBy,
      strength: 'attested',
      clock: 'provider',
      occurredAt: row.occurredAt,
      expiresAt: importExpiresAt(pack, category, row.occurredAt, now),
      policyPack: pack.id,
      lawfulBasis: 'consent',
      ...(address.country === null ? {} : { jurisdiction: address.country }),
      ...(plan.point === undefined ? {} : { capturePointId: plan.point.capturePointId }),
      noticeSha256,
      language: row.language,
      source,
      evidence,
    })),
  }
}

function proofOf({ importId, file }: Import, row: number) {
  return { import: importId, row, ...(file === null ? {} : { file_sha256: file.sha256.toString('hex') }) }
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
