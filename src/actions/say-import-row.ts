/** What a row that is taken says: a no as wide as it was said, or a yes that the business attests, each with its line as proof. */
import type { AddressKey } from '../domain/address.ts'
import type { LockedAddress } from '../domain/address-store.ts'
import type { Import } from '../domain/import.ts'
import type { ReadContact, ReadNo, ReadRow, ReadYes } from '../domain/import-row.ts'
import { importExpiresAt } from '../domain/policy-pack.ts'
import { packOf } from './judge-import-row.ts'
import type { ImportPlan } from './plan-import.ts'
import type { Utterance } from './record-statements.ts'
import { utterances } from './withdraw-consent.ts'

export interface ImportBatch {
  readonly one: Import
  readonly plan: ImportPlan
  /** Rows before this batch. */
  readonly fromRow: number
  readonly rows: readonly ReadRow[]
}

export function noOf(
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

export function yesOf(
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
