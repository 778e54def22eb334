/** Makes a device at a counter a till: by a link that works once, on the device itself. Whoever loses one revokes it. */
import { createHash, randomBytes } from 'node:crypto'
import { Fault } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import { actorText, type By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import { linkMs, type TillDevice } from '../domain/till.ts'
import type { Deps } from './deps.ts'
import type { Stores } from './stores.ts'

/** In the caller's transaction. The link is told once. Throws `conflict` where the place is no till. */
export async function addTillDevice(
  stores: Stores,
  deps: Pick<Deps, 'publicUrl'>,
  by: By,
  capturePointId: string,
  name: string,
): Promise<{ readonly device: TillDevice; readonly link: string }> {
  const point = await requireTillPoint(stores, by, capturePointId)
  const token = newToken()
  const device: TillDevice = {
    workspaceId: by.actor.workspaceId,
    deviceId: newId(by.now.getTime()),
    capturePointId,
    name,
    linkUntil: new Date(by.now.getTime() + linkMs),
    enrolledAt: null,
    seenAt: null,
    createdAt: by.now,
    createdBy: actorText(by.actor),
    revokedAt: null,
  }
  await stores.tills.addDevice(device, hashOf(token))
  await stores.audit.write([
    auditEntry(by, {
      action: 'till.added',
      subject: { kind: 'till', id: device.deviceId },
      detail: { name, capture_point: capturePointId },
    }),
  ])
  // Behind the #, so that it stands in no log.
  return { device, link: `${deps.publicUrl}/t/${point.slug}#${token}` }
}

/** Throws `not_found` where there is no such place, `conflict` where it is no till. */
export async function requireTillPoint(
  stores: Pick<Stores, 'capturePoints'>,
  { actor }: By,
  capturePointId: string,
): Promise<CapturePoint> {
  const point = await stores.capturePoints.find(actor.workspaceId, capturePointId)
  if (point === undefined) throw new Fault('not_found', 'There is no such capture point.')
  if (point.channel === 'till') return point
  throw new Fault('conflict', `${point.name} is no till. Make a capture point of the kind till.`, {
    reason: 'not_a_till',
  })
}

/** The secret that the device keeps from now on; undefined where the link was used, is too old, or is of another place. */
export async function enrolTill(
  stores: Pick<Stores, 'tills'>,
  point: Pick<CapturePoint, 'capturePointId'>,
  linkToken: string,
  now: Date,
): Promise<{ readonly device: TillDevice; readonly token: string } | undefined> {
  const token = newToken()
  const device = await stores.tills.enrol(point.capturePointId, hashOf(linkToken), hashOf(token), now)
  return device && { device, token }
}

/** The device that holds this secret. Undefined where it was revoked, or belongs to another place. */
export async function tillOf(
  stores: Pick<Stores, 'tills'>,
  point: Pick<CapturePoint, 'capturePointId'>,
  token: string | undefined,
): Promise<TillDevice | undefined> {
  if (token === undefined) return undefined
  const device = await stores.tills.byToken(hashOf(token))
  return device?.capturePointId === point.capturePointId ? device : undefined
}

/** In the caller's transaction. What the device has not sent yet is lost with it. */
export async function revokeTill(stores: Stores, by: By, deviceId: string): Promise<void> {
  const device = await stores.tills.findDevice(by.actor.workspaceId, deviceId)
  if (device === undefined) throw new Fault('not_found', 'There is no such till.')
  if (!(await stores.tills.revokeDevice(by.actor.workspaceId, deviceId, by.now))) return
  await stores.audit.write([
    auditEntry(by, {
      action: 'till.revoked',
      subject: { kind: 'till', id: deviceId },
      detail: { name: device.name, capture_point: device.capturePointId },
    }),
  ])
}

function newToken(): string {
  return randomBytes(32).toString('base64url')
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(`till/${token}`).digest()
}
