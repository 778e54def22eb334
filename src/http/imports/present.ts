/** Imports as the outside sees them, and their settings as the domain has them. */
import { mappingOf } from '../../actions/plan-import.ts'
import type { ImportIn, ImportPatch, Import as ImportShape } from '../../contract/import.ts'
import { actorName } from '../../domain/actor-names.ts'
import type { CapturePoint } from '../../domain/capture-point.ts'
import { type Import, type ImportSettings, type RowOutcome, takenOutcomes } from '../../domain/import.ts'
import { outcomeWords } from '../../domain/import-words.ts'

export function readSettings({ date_format, ...rest }: Omit<ImportIn, 'kind' | 'capture_point'>): ImportSettings {
  return { ...rest, ...(date_format === undefined ? {} : { dateFormat: date_format }) } as ImportSettings
}

export function presentImport(
  one: Import,
  point: CapturePoint | undefined,
  names: ReadonlyMap<string, string>,
): ImportShape {
  const { file, counts, first } = one
  const nameOf = (actor: string | null) => (actor === null ? null : actorName(actor, names))
  const met = (Object.entries(counts) as [RowOutcome, number][]).toSorted(([, a], [, b]) => b - a)
  const taken = met.reduce((all, [outcome, count]) => (takenOutcomes.includes(outcome) ? all + count : all), 0)
  return {
    id: one.importId,
    kind: one.kind,
    state: one.state,
    capture_point: point === undefined ? null : { id: point.capturePointId, name: point.name, slug: point.slug },
    settings: presentSettings(one.settings),
    ...(mappingOf(one) as Pick<ImportShape, 'mapping' | 'attributes'>),
    file:
      file === null
        ? null
        : {
            name: file.name,
            bytes: file.bytes,
            sha256: file.sha256.toString('hex'),
            encoding: file.encoding,
            delimiter: file.delimiter,
            header: file.hasHeader,
            columns: [...file.columns],
            kept_until: file.keptUntil.toISOString(),
            gone: file.fileId === null,
          },
    rows: one.rows,
    rows_total: one.rowsTotal,
    taken,
    not_taken: met.reduce((all, [, count]) => all + count, 0) - taken,
    findings: met.map(([outcome, count]) => ({
      outcome,
      taken: takenOutcomes.includes(outcome),
      ...outcomeWords[outcome],
      count,
      first: [...(first[outcome] ?? [])],
    })),
    reason: one.reason,
    created_at: one.createdAt.toISOString(),
    created_by: nameOf(one.createdBy) ?? '',
    started_at: one.startedAt?.toISOString() ?? null,
    started_by: nameOf(one.startedBy),
    ended_at: one.endedAt?.toISOString() ?? null,
    failure: one.failure,
  }
}

function presentSettings({ dateFormat, ...rest }: ImportSettings): ImportPatch {
  return { ...rest, ...(dateFormat === undefined ? {} : { date_format: dateFormat }) } as ImportPatch
}
