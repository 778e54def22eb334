/** Begins an import, and changes how its file is read. Nothing is taken yet. */
import { Fault, type FieldError } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import { type Actor, actorText, type By, demand, type Verb } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import { reservedAttributes } from '../domain/contact.ts'
import type { Import, ImportKind, ImportSettings } from '../domain/import.ts'
import { fieldsOf } from '../domain/import-columns.ts'
import type { Stores } from './stores.ts'

export interface NewImport {
  readonly kind: ImportKind
  /** Slug or id. */
  readonly capturePoint?: string
  readonly settings: ImportSettings
}

/** A no is taken from whoever may record one; attested yeses are the administrators' to bring. */
const verbOf: Readonly<Record<ImportKind, Verb>> = {
  noes: 'consent:record-no',
  yeses: 'consent:import',
  contacts: 'contact:write',
}

export function demandImport(actor: Actor, kind: ImportKind): void {
  demand(actor, verbOf[kind])
}

/** In the caller's transaction. Throws `forbidden`, or `invalid` with every field that does not fit. */
export async function createImport(stores: Stores, by: By, wanted: NewImport): Promise<Import> {
  demandImport(by.actor, wanted.kind)
  const errors: FieldError[] = []
  const point = await findPoint(stores, by.actor.workspaceId, wanted.capturePoint, errors)
  await checkSettings(stores, by, wanted.kind, wanted.settings, point, errors)
  if (errors.length > 0) throw new Fault('invalid', 'The import was not made.', { errors })
  const made: Import = {
    workspaceId: by.actor.workspaceId,
    importId: newId(by.now.getTime()),
    kind: wanted.kind,
    state: 'draft',
    capturePointId: point?.capturePointId ?? null,
    settings: wanted.settings,
    file: null,
    rows: 0,
    rowsTotal: null,
    counts: {},
    first: {},
    createdAt: by.now,
    createdBy: actorText(by.actor),
    checkedAt: null,
    startedAt: null,
    startedBy: null,
    reason: null,
    endedAt: null,
    failure: null,
  }
  await stores.imports.add(made)
  await stores.audit.write([
    auditEntry(by, {
      action: 'import.created',
      subject: { kind: 'import', id: made.importId },
      detail: { kind: made.kind },
    }),
  ])
  return made
}

export interface ImportChange {
  readonly capturePoint?: string
  readonly settings: ImportSettings
}

/** In the caller's transaction. What was found out about the file before is found out anew. */
export async function changeImport(stores: Stores, by: By, importId: string, change: ImportChange): Promise<Import> {
  const before = await lockStanding(stores, by.actor, importId)
  const errors: FieldError[] = []
  const point =
    change.capturePoint === undefined
      ? await pointOf(stores, before)
      : await findPoint(stores, before.workspaceId, change.capturePoint, errors)
  const settings = { ...before.settings, ...change.settings }
  await checkSettings(stores, by, before.kind, settings, point, errors)
  if (errors.length > 0) throw new Fault('invalid', 'The import was not changed.', { errors })
  const after: Import = {
    ...before,
    state: 'draft',
    capturePointId: point?.capturePointId ?? null,
    settings,
    checkedAt: null,
    rowsTotal: null,
    failure: null,
  }
  await stores.imports.update(after, { fromStart: true })
  return { ...after, rows: 0, counts: {}, first: {} }
}

/** Throws `not_found`, and `forbidden` where the caller may not bring what it brings. */
export async function requireImport(
  stores: Pick<Stores, 'imports'>,
  actor: Actor,
  importId: string,
  lock = false,
): Promise<Import> {
  const found = lock
    ? await stores.imports.lock(actor.workspaceId, importId)
    : await stores.imports.find(actor.workspaceId, importId)
  if (found === undefined) throw new Fault('not_found', 'There is no such import.', { reason: 'no_such_import' })
  demandImport(actor, found.kind)
  return found
}

/** Locked, and not under way. Throws `conflict` where it is, or where it has been taken. */
export async function lockStanding(stores: Pick<Stores, 'imports'>, actor: Actor, importId: string): Promise<Import> {
  const found = await requireImport(stores, actor, importId, true)
  if (found.state === 'checking' || found.state === 'running') {
    throw new Fault('conflict', 'The import is under way. Wait until it stands still, or cancel it.', {
      reason: 'import_under_way',
    })
  }
  if (found.startedAt !== null) {
    throw new Fault('conflict', 'This file was taken already. Make a new import for another one.', {
      reason: 'import_taken',
    })
  }
  return found
}

export async function pointOf(
  stores: Pick<Stores, 'capturePoints'>,
  { workspaceId, capturePointId }: Import,
): Promise<CapturePoint | undefined> {
  return capturePointId === null ? undefined : stores.capturePoints.find(workspaceId, capturePointId)
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function findPoint(
  stores: Pick<Stores, 'capturePoints'>,
  workspaceId: string,
  slugOrId: string | undefined,
  errors: FieldError[],
): Promise<CapturePoint | undefined> {
  if (slugOrId === undefined) return undefined
  const found = uuid.test(slugOrId)
    ? await stores.capturePoints.find(workspaceId, slugOrId)
    : await stores.capturePoints.findBySlug(slugOrId)
  if (found !== undefined && found.workspaceId === workspaceId) return found
  errors.push({
    path: '/capture_point',
    message: `There is no capture point ${slugOrId}.`,
    code: 'unknown_capture_point',
  })
  return undefined
}

async function checkSettings(
  stores: Pick<Stores, 'topics'>,
  by: By,
  kind: ImportKind,
  settings: ImportSettings,
  point: CapturePoint | undefined,
  errors: FieldError[],
): Promise<void> {
  const topics = await stores.topics.list(by.actor.workspaceId)
  settings.topics?.forEach((key, at) => {
    if (topics.some((topic) => topic.key === key)) return
    errors.push({ path: `/topics/${at}`, message: `There is no topic ${key}.`, code: 'unknown_topic' })
  })
  for (const field of Object.keys(settings.mapping ?? {})) {
    if ((fieldsOf[kind] as readonly string[]).includes(field)) continue
    const message = `Means nothing in an import of ${kind}. It takes: ${fieldsOf[kind].join(', ')}.`
    errors.push({ path: `/mapping/${field}`, message })
  }
  for (const name of Object.keys(settings.attributes ?? {})) {
    const path = `/attributes/${name}`
    if (kind !== 'contacts') errors.push({ path, message: 'Only an import of contacts fills attributes.' })
    else if (reservedAttributes.includes(name)) errors.push({ path, message: `${name} is no attribute.` })
  }
  if (kind === 'yeses' && point !== undefined && point.channel !== 'import') {
    const message = `${point.name} is a capture point of another kind. Make one of the kind import, with the wording that was shown.`
    errors.push({ path: '/capture_point', message, code: 'not_for_imports' })
  }
}
