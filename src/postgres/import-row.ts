/** An import as it lies in its row. */
import type { FirstRow, Import, ImportFile, RowOutcome } from '../domain/import.ts'

export interface ImportRow {
  readonly workspace_id: string
  readonly import_id: string
  readonly kind: Import['kind']
  readonly state: Import['state']
  readonly capture_point_id: string | null
  readonly settings: Import['settings']
  readonly file_id: string | null
  readonly file: Omit<ImportFile, 'fileId' | 'sha256' | 'keptUntil'> | null
  readonly sha256: Buffer | null
  readonly kept_until: Date | null
  readonly rows: number
  readonly rows_total: number | null
  readonly counts: Import['counts']
  readonly first: Import['first']
  readonly created_at: Date
  readonly created_by: string
  readonly checked_at: Date | null
  readonly started_at: Date | null
  readonly started_by: string | null
  readonly reason: string | null
  readonly ended_at: Date | null
  readonly failure: string | null
  readonly fence: number
}

export const importColumns = `workspace_id, import_id, kind, state, capture_point_id, settings, file_id, file, sha256, kept_until, rows,
                 rows_total, counts, first, created_at, created_by, checked_at, started_at, started_by, reason, ended_at, failure,
                 fence`

export function shownFile({
  name,
  bytes,
  encoding,
  delimiter,
  hasHeader,
  columns: names,
  numberColumn,
}: ImportFile): ImportRow['file'] {
  return {
    name,
    bytes,
    encoding,
    delimiter,
    hasHeader,
    columns: names,
    ...(numberColumn === undefined ? {} : { numberColumn }),
  }
}

export function fromRow(row: ImportRow): Import {
  return {
    workspaceId: row.workspace_id,
    importId: row.import_id,
    kind: row.kind,
    state: row.state,
    capturePointId: row.capture_point_id,
    settings: row.settings,
    file:
      row.file === null || row.sha256 === null || row.kept_until === null
        ? null
        : { ...row.file, fileId: row.file_id, sha256: row.sha256, keptUntil: row.kept_until },
    rows: row.rows,
    rowsTotal: row.rows_total,
    counts: row.counts,
    first: row.first as Readonly<Partial<Record<RowOutcome, readonly FirstRow[]>>>,
    createdAt: row.created_at,
    createdBy: row.created_by,
    checkedAt: row.checked_at,
    startedAt: row.started_at,
    startedBy: row.started_by,
    reason: row.reason,
    endedAt: row.ended_at,
    failure: row.failure,
  }
}
