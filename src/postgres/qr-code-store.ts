/** QR codes and their scans. A scan is a number a day, and holds no person. */
import { cutPage, type Page, type PageRequest } from '../domain/page.ts'
import type { QrCode, QrCodeFilter, QrCodeStore, QrScans } from '../domain/qr-code.ts'
import type { Queryable } from './pool.ts'

export function qrCodeStore(db: Queryable): QrCodeStore {
  return {
    add: (codes) => add(db, codes),
    find: (workspaceId, qrCodeId) => one(db, workspaceId, qrCodeId, ''),
    lock: (workspaceId, qrCodeId) => one(db, workspaceId, qrCodeId, ' for no key update'),
    findMany: (workspaceId, qrCodeIds) => findMany(db, workspaceId, qrCodeIds),
    findByCode: (code) => findByCode(db, code),
    list: (workspaceId, filter, page) => list(db, workspaceId, filter, page),
    update: (code) => update(db, code),
    addScans: (workspaceId, scans) => addScans(db, workspaceId, scans),
    countScans: (workspaceId, qrCodeIds) => countScans(db, workspaceId, qrCodeIds),
  }
}

interface QrCodeRow {
  readonly workspace_id: string
  readonly qr_code_id: string
  readonly code: string
  readonly capture_point_id: string
  readonly label: string
  readonly leads_to: QrCode['leadsTo']
  readonly notice_id: string
  readonly notice_version: number
  readonly language: string
  readonly notice_sha256: Buffer
  readonly created_at: Date
  readonly moved_at: Date | null
  readonly revoked_at: Date | null
}

const columns = `workspace_id, qr_code_id, code, capture_point_id, label, leads_to, notice_id, notice_version, language,
                 notice_sha256, created_at, moved_at, revoked_at`

async function add(db: Queryable, codes: readonly QrCode[]): Promise<QrCode[]> {
  const [first] = codes
  if (first === undefined) return []
  const { rows } = await db.query<{ code: string }>({
    text: `insert into qr_code (workspace_id, qr_code_id, code, capture_point_id, label, leads_to, notice_id,
                                notice_version, language, notice_sha256, created_at)
           select $1, n.* from unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::int[],
                                      $9::text[], $10::bytea[], $11::timestamptz[]) as n
           on conflict (code) do nothing
           returning code`,
    values: [
      first.workspaceId,
      codes.map((one) => one.qrCodeId),
      codes.map((one) => one.code),
      codes.map((one) => one.capturePointId),
      codes.map((one) => one.label),
      codes.map((one) => one.leadsTo),
      codes.map((one) => one.noticeId),
      codes.map((one) => one.noticeVersion),
      codes.map((one) => one.language),
      codes.map((one) => one.noticeSha256),
      codes.map((one) => one.createdAt),
    ],
  })
  const added = new Set(rows.map(({ code }) => code))
  return codes.filter(({ code }) => added.has(code))
}

async function one(db: Queryable, workspaceId: string, qrCodeId: string, lock: string): Promise<QrCode | undefined> {
  const { rows } = await db.query<QrCodeRow>({
    text: `select ${columns} from qr_code where workspace_id = $1 and qr_code_id = $2${lock}`,
    values: [workspaceId, qrCodeId],
  })
  return rows[0] && fromRow(rows[0])
}

async function findMany(db: Queryable, workspaceId: string, qrCodeIds: readonly string[]): Promise<QrCode[]> {
  const { rows } = await db.query<QrCodeRow>({
    text: `select ${columns} from qr_code where workspace_id = $1 and qr_code_id = any ($2::uuid[])`,
    values: [workspaceId, qrCodeIds],
  })
  return rows.map(fromRow)
}

async function findByCode(db: Queryable, code: string): Promise<QrCode | undefined> {
  const { rows } = await db.query<QrCodeRow>({
    name: 'qr-code-by-code',
    text: `select ${columns} from qr_code where code = $1`,
    values: [code],
  })
  return rows[0] && fromRow(rows[0])
}

async function list(
  db: Queryable,
  workspaceId: string,
  { capturePointId, revoked = false }: QrCodeFilter,
  { limit, after }: PageRequest,
): Promise<Page<QrCode>> {
  const { rows } = await db.query<QrCodeRow>({
    text: `select ${columns}
           from qr_code
           where workspace_id = $1
             and ($2::uuid is null or capture_point_id = $2)
             and ($3 or revoked_at is null)
             and ($4::uuid is null or qr_code_id < $4)
           order by qr_code_id desc
           limit $5`,
    values: [workspaceId, capturePointId, revoked, after, limit + 1],
  })
  return cutPage(rows.map(fromRow), limit, ({ qrCodeId }) => qrCodeId)
}

async function update(db: Queryable, code: QrCode): Promise<void> {
  await db.query({
    text: `update qr_code set capture_point_id = $3, label = $4, moved_at = $5, revoked_at = $6
           where workspace_id = $1 and qr_code_id = $2`,
    values: [code.workspaceId, code.qrCodeId, code.capturePointId, code.label, code.movedAt, code.revokedAt],
  })
}

async function addScans(db: Queryable, workspaceId: string, scans: readonly QrScans[]): Promise<void> {
  if (scans.length === 0) return
  // In one order, so that two flushes of the same counters do not wait for each other crosswise.
  await db.query({
    text: `insert into qr_scan (workspace_id, qr_code_id, day, count)
           select $1, qr_code_id, day, sum(count)
           from unnest($2::uuid[], $3::date[], $4::bigint[]) as n (qr_code_id, day, count)
           group by qr_code_id, day
           order by qr_code_id, day
           on conflict (workspace_id, qr_code_id, day) do update set count = qr_scan.count + excluded.count`,
    values: [workspaceId, scans.map((s) => s.qrCodeId), scans.map((s) => s.day), scans.map((s) => s.count)],
  })
}

async function countScans(
  db: Queryable,
  workspaceId: string,
  qrCodeIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ qr_code_id: string; scans: number }>({
    text: `select qr_code_id, sum(count)::bigint as scans
           from qr_scan where workspace_id = $1 and qr_code_id = any ($2::uuid[])
           group by qr_code_id`,
    values: [workspaceId, qrCodeIds],
  })
  return new Map(rows.map((row) => [row.qr_code_id, row.scans]))
}

function fromRow(row: QrCodeRow): QrCode {
  return {
    workspaceId: row.workspace_id,
    qrCodeId: row.qr_code_id,
    code: row.code,
    capturePointId: row.capture_point_id,
    label: row.label,
    leadsTo: row.leads_to,
    noticeId: row.notice_id,
    noticeVersion: row.notice_version,
    language: row.language,
    noticeSha256: row.notice_sha256,
    createdAt: row.created_at,
    movedAt: row.moved_at,
    revokedAt: row.revoked_at,
  }
}
