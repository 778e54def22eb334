/** Sets an import going: to be looked through, to be taken, or not at all. The work itself is the worker's. */
import { Fault, type FieldError } from '../base/fault.ts'
import { actorText, type By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Import } from '../domain/import.ts'
import { lockStanding, pointOf, requireImport } from './create-import.ts'
import { mappingOf } from './plan-import.ts'
import type { Stores } from './stores.ts'

/** In the caller's transaction. A check takes nothing and can be made as often as one likes. Throws `invalid`. */
export async function startCheck(stores: Stores, by: By, importId: string): Promise<Import> {
  const before = await lockStanding(stores, by.actor, importId)
  await requireWhole(stores, before)
  const after: Import = { ...before, state: 'checking', checkedAt: null, rowsTotal: null, endedAt: null, failure: null }
  await stores.imports.update(after, { fromStart: true })
  return { ...after, rows: 0, counts: {}, first: {} }
}

/**
 * In the caller's transaction. Takes what was looked through before, unchanged. Throws `conflict` where it was not, and
 * `invalid` where no reason is given.
 */
export async function startRun(stores: Stores, by: By, importId: string, reason: string): Promise<Import> {
  const before = await lockStanding(stores, by.actor, importId)
  if (before.state !== 'checked') {
    throw new Fault('conflict', 'The file was not looked through yet. Check it first, and see what would be taken.', {
      reason: 'import_not_checked',
    })
  }
  await requireWhole(stores, before)
  const after: Import = {
    ...before,
    state: 'running',
    startedAt: by.now,
    startedBy: actorText(by.actor),
    reason,
    endedAt: null,
    failure: null,
  }
  await stores.imports.update(after, { fromStart: true })
  await stores.audit.write([
    auditEntry(by, {
      action: 'import.started',
      subject: { kind: 'import', id: importId },
      reason,
      detail: {
        kind: before.kind,
        rows: before.rowsTotal,
        file_sha256: before.file?.sha256.toString('hex'),
        ...(before.capturePointId === null ? {} : { capture_point: before.capturePointId }),
        ...(before.settings.attestation === undefined ? {} : { attestation: before.settings.attestation }),
      },
    }),
  ])
  return { ...after, rows: 0, counts: {}, first: {} }
}

/** In the caller's transaction. What was taken stays taken. Throws `conflict` where it stands still. */
export async function cancelImport(stores: Stores, by: By, importId: string): Promise<Import> {
  const before = await requireImport(stores, by.actor, importId, true)
  if (before.state !== 'checking' && before.state !== 'running') {
    throw new Fault('conflict', 'The import is not under way.', { reason: 'import_not_under_way' })
  }
  const isRun = before.state === 'running'
  const after: Import = { ...before, state: isRun ? 'cancelled' : 'draft', endedAt: isRun ? by.now : null }
  await stores.imports.update(after)
  await stores.audit.write([
    auditEntry(by, {
      action: 'import.cancelled',
      subject: { kind: 'import', id: importId },
      detail: { rows: before.rows },
    }),
  ])
  return after
}

/** In the caller's transaction. Its report by row goes with it; what was taken, and the hash, stay. Throws `conflict` while it is read. */
export async function forgetImportFile(stores: Stores, by: By, importId: string): Promise<void> {
  const before = await requireImport(stores, by.actor, importId, true)
  if (before.state === 'checking' || before.state === 'running') {
    throw new Fault('conflict', 'The file is being read. Wait until it was, or cancel the import.', {
      reason: 'import_under_way',
    })
  }
  if (before.file === null || before.file.fileId === null) return
  await stores.imports.deleteFile(before.workspaceId, before.file.fileId)
  await stores.imports.update({ ...before, file: { ...before.file, fileId: null }, first: {} })
  await stores.audit.write([
    auditEntry(by, { action: 'import.file-deleted', subject: { kind: 'import', id: importId } }),
  ])
}

/** What has to be there before a file can be read. Throws `invalid` with all that is missing. */
async function requireWhole(stores: Stores, one: Import): Promise<void> {
  const errors: FieldError[] = []
  const { kind, file, settings } = one
  if (file === null || file.fileId === null) {
    throw new Fault('conflict', 'There is no file yet, or it is gone. Send it with PUT /v1/imports/{id}/file.', {
      reason: 'no_file',
    })
  }
  const { mapping } = mappingOf(one)
  for (const [field, column] of Object.entries(settings.mapping ?? {})) {
    if (file.columns.includes(column)) continue
    const message = `The file has no column ${column}. It has: ${file.columns.slice(0, 20).join(', ')}.`
    errors.push({ path: `/mapping/${field}`, message })
  }
  for (const [name, column] of Object.entries(settings.attributes ?? {})) {
    if (!file.columns.includes(column)) {
      errors.push({ path: `/attributes/${name}`, message: `The file has no column ${column}.` })
    }
  }
  if (mapping.number === undefined && mapping.user_id === undefined && mapping.email === undefined) {
    errors.push({ path: '/mapping/number', message: 'Say which column holds the telephone number.' })
  }
  if (kind === 'yeses') errors.push(...(await missingForYeses(stores, one)))
  if (errors.length > 0) throw new Fault('invalid', 'The import is not ready.', { errors })
}

async function missingForYeses(stores: Stores, one: Import): Promise<FieldError[]> {
  const { settings } = one
  const { mapping } = mappingOf(one)
  const point = await pointOf(stores, one)
  const missing = (path: string, message: string): FieldError => ({ path, message, code: 'needs_proof' })
  return [
    ...(point === undefined
      ? [missing('/capture_point', 'A yes needs the wording that was shown: name a capture point of the kind import.')]
      : []),
    ...(point !== undefined && point.state !== 'published'
      ? [missing('/capture_point', `${point.name} is ${point.state}. Publish it first.`)]
      : []),
    ...(settings.topics === undefined && mapping.topics === undefined
      ? [missing('/topics', 'Say about which topics they agreed: topics for all rows, or a column.')]
      : []),
    ...(settings.date === undefined && mapping.date === undefined
      ? [missing('/date', 'Say when they agreed: a column, or one date for all rows.')]
      : []),
    ...(settings.source === undefined && mapping.source === undefined
      ? [missing('/source', 'Say where these yeses come from: a column, or one text for all rows.')]
      : []),
    ...(settings.attestation === undefined
      ? [missing('/attestation', 'Whoever brings yeses vouches for them: say how and where these people agreed.')]
      : []),
  ]
}
