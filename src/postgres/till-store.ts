/** Devices at a counter and their clerks. Of links, tokens and PINs only hashes are kept. */
import type { TillClerk, TillDevice, TillStore } from '../domain/till.ts'
import type { Queryable } from './pool.ts'
import { toMs, toStamp } from './times.ts'

export function tillStore(db: Queryable): TillStore {
  const one = async (text: string, values: readonly unknown[]) => {
    const { rows } = await db.query<DeviceRow>(text, [...values])
    return rows[0] && deviceOf(rows[0])
  }
  return {
    async addDevice(device, linkHash) {
      await db.query(
        `insert into till_device (workspace_id, device_id, capture_point_id, name, link_hash, link_until, created_at, created_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          device.workspaceId,
          device.deviceId,
          device.capturePointId,
          device.name,
          linkHash,
          device.linkUntil,
          device.createdAt,
          device.createdBy,
        ],
      )
    },
    async devices(workspaceId, capturePointId) {
      const { rows } = await db.query<DeviceRow>(
        `select ${deviceColumns} from till_device where workspace_id = $1 and capture_point_id = $2 order by device_id`,
        [workspaceId, capturePointId],
      )
      return rows.map(deviceOf)
    },
    findDevice: (workspaceId, deviceId) =>
      one(`select ${deviceColumns} from till_device where workspace_id = $1 and device_id = $2`, [
        workspaceId,
        deviceId,
      ]),
    enrol: (capturePointId, linkHash, tokenHash, now) =>
      one(
        `update till_device set link_hash = null, link_until = null, token_hash = $3, enrolled_at = $4, seen_at = $4
         where capture_point_id = $1 and link_hash = $2 and link_until > $4 and revoked_at is null
         returning ${deviceColumns}`,
        [capturePointId, linkHash, tokenHash, now],
      ),
    byToken: (tokenHash) =>
      one(`select ${deviceColumns} from till_device where token_hash = $1 and revoked_at is null`, [tokenHash]),
    async seen(workspaceId, deviceId, at) {
      await db.query(
        `update till_device set seen_at = $3
         where workspace_id = $1 and device_id = $2 and seen_at < $3::timestamptz - interval '1 minute'`,
        [workspaceId, deviceId, at],
      )
    },
    async revokeDevice(workspaceId, deviceId, at) {
      const { rowCount } = await db.query(
        `update till_device set revoked_at = $3, link_hash = null, link_until = null, token_hash = null
         where workspace_id = $1 and device_id = $2 and revoked_at is null`,
        [workspaceId, deviceId, at],
      )
      return rowCount === 1
    },
    async addClerk(clerk) {
      await db.query(
        `insert into till_clerk (workspace_id, clerk_id, capture_point_id, name, pin_hash, created_at, created_by)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          clerk.workspaceId,
          clerk.clerkId,
          clerk.capturePointId,
          clerk.name,
          clerk.pinHash,
          clerk.createdAt,
          clerk.createdBy,
        ],
      )
    },
    async clerks(workspaceId, capturePointId) {
      const { rows } = await db.query<ClerkRow>(
        `select * from till_clerk where workspace_id = $1 and capture_point_id = $2 order by clerk_id`,
        [workspaceId, capturePointId],
      )
      return rows.map(clerkOf)
    },
    lockClerk: (workspaceId, clerkId) => findClerk(db, workspaceId, clerkId, 'for update'),
    findClerk: (workspaceId, clerkId) => findClerk(db, workspaceId, clerkId, ''),
    async updateClerk(clerk) {
      await db.query(
        `update till_clerk set pin_hash = $3, wrong = $4, wait_until = $5, revoked_at = $6
         where workspace_id = $1 and clerk_id = $2`,
        [clerk.workspaceId, clerk.clerkId, clerk.pinHash, clerk.wrong, toStamp(clerk.waitUntil), clerk.revokedAt],
      )
    },
  }
}

const deviceColumns = `workspace_id, device_id, capture_point_id, name, link_until, enrolled_at, seen_at, created_at, created_by,
                       revoked_at`

interface DeviceRow {
  readonly workspace_id: string
  readonly device_id: string
  readonly capture_point_id: string
  readonly name: string
  readonly link_until: Date | null
  readonly enrolled_at: Date | null
  readonly seen_at: Date | null
  readonly created_at: Date
  readonly created_by: string
  readonly revoked_at: Date | null
}

function deviceOf(row: DeviceRow): TillDevice {
  return {
    workspaceId: row.workspace_id,
    deviceId: row.device_id,
    capturePointId: row.capture_point_id,
    name: row.name,
    linkUntil: row.link_until,
    enrolledAt: row.enrolled_at,
    seenAt: row.seen_at,
    createdAt: row.created_at,
    createdBy: row.created_by,
    revokedAt: row.revoked_at,
  }
}

interface ClerkRow {
  readonly workspace_id: string
  readonly clerk_id: string
  readonly capture_point_id: string
  readonly name: string
  readonly pin_hash: string
  readonly wrong: number
  readonly wait_until: Date | number
  readonly created_at: Date
  readonly created_by: string
  readonly revoked_at: Date | null
}

async function findClerk(
  db: Queryable,
  workspaceId: string,
  clerkId: string,
  lock: '' | 'for update',
): Promise<TillClerk | undefined> {
  const { rows } = await db.query<ClerkRow>(
    `select * from till_clerk where workspace_id = $1 and clerk_id = $2 ${lock}`,
    [workspaceId, clerkId],
  )
  return rows[0] && clerkOf(rows[0])
}

function clerkOf(row: ClerkRow): TillClerk {
  return {
    workspaceId: row.workspace_id,
    clerkId: row.clerk_id,
    capturePointId: row.capture_point_id,
    name: row.name,
    pinHash: row.pin_hash,
    wrong: row.wrong,
    waitUntil: toMs(row.wait_until),
    createdAt: row.created_at,
    createdBy: row.created_by,
    revokedAt: row.revoked_at,
  }
}
