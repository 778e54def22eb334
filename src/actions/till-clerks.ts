/** Who may stand at a till: added with a PIN, given another one, taken away. A PIN is told once. */
import { Fault } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import { drawPin, hashPin, isPin } from '../base/pin.ts'
import { actorText, type By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import { pinShape, type TillClerk, type TillDevice, waitAfter } from '../domain/till.ts'
import type { Deps } from './deps.ts'
import { requireTillPoint } from './enrol-till.ts'
import type { Stores } from './stores.ts'

/** In the caller's transaction. Without a PIN one is drawn. Throws `invalid` where the PIN is none. */
export async function addClerk(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  by: By,
  capturePointId: string,
  { name, pin = drawPin() }: { readonly name: string; readonly pin?: string },
): Promise<{ readonly clerk: TillClerk; readonly pin: string }> {
  await requireTillPoint(stores, by, capturePointId)
  requirePin(pin)
  const clerk: TillClerk = {
    workspaceId: by.actor.workspaceId,
    clerkId: newId(by.now.getTime()),
    capturePointId,
    name,
    pinHash: await hashPin(deps.secrets, pin),
    wrong: 0,
    waitUntil: -Infinity,
    createdAt: by.now,
    createdBy: actorText(by.actor),
    revokedAt: null,
  }
  await stores.tills.addClerk(clerk)
  await audit(stores, by, 'till-clerk.added', clerk)
  return { clerk, pin }
}

/** In the caller's transaction: another PIN, and no wrong tries. */
export async function changePin(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  by: By,
  clerkId: string,
  pin: string = drawPin(),
): Promise<{ readonly clerk: TillClerk; readonly pin: string }> {
  requirePin(pin)
  const before = await requireClerk(stores, by, clerkId)
  const clerk = { ...before, pinHash: await hashPin(deps.secrets, pin), wrong: 0, waitUntil: -Infinity }
  await stores.tills.updateClerk(clerk)
  await audit(stores, by, 'till-clerk.given-a-pin', clerk)
  return { clerk, pin }
}

/** In the caller's transaction. What they did stays as it was. */
export async function revokeClerk(stores: Stores, by: By, clerkId: string): Promise<void> {
  const before = await requireClerk(stores, by, clerkId)
  if (before.revokedAt !== null) return
  await stores.tills.updateClerk({ ...before, revokedAt: by.now })
  await audit(stores, by, 'till-clerk.revoked', before)
}

export type SignInAnswer =
  | { readonly is: 'in'; readonly clerk: TillClerk }
  | { readonly is: 'wrong' }
  | { readonly is: 'waiting'; readonly until: Date }

/** In the caller's transaction: one try. Whoever is wrong too often waits, and is told until when. */
export async function tryPin(
  stores: Pick<Stores, 'tills'>,
  deps: Pick<Deps, 'secrets'>,
  device: TillDevice,
  { clerkId, pin }: { readonly clerkId: string; readonly pin: string },
  now: Date,
): Promise<SignInAnswer> {
  const clerk = await stores.tills.lockClerk(device.workspaceId, clerkId)
  if (clerk === undefined || clerk.capturePointId !== device.capturePointId || clerk.revokedAt !== null) {
    return { is: 'wrong' }
  }
  if (clerk.waitUntil > now.getTime()) return { is: 'waiting', until: new Date(clerk.waitUntil) }
  if (await isPin(deps.secrets, pin, clerk.pinHash)) {
    const fresh = { ...clerk, wrong: 0, waitUntil: -Infinity }
    await stores.tills.updateClerk(fresh)
    return { is: 'in', clerk: fresh }
  }
  const wrong = clerk.wrong + 1
  const waitMs = waitAfter(wrong)
  const waitUntil = waitMs === 0 ? -Infinity : now.getTime() + waitMs
  await stores.tills.updateClerk({ ...clerk, wrong, waitUntil })
  return waitMs === 0 ? { is: 'wrong' } : { is: 'waiting', until: new Date(waitUntil) }
}

async function requireClerk(stores: Stores, { actor }: By, clerkId: string): Promise<TillClerk> {
  const clerk = await stores.tills.lockClerk(actor.workspaceId, clerkId)
  if (clerk === undefined) throw new Fault('not_found', 'There is no such clerk.')
  return clerk
}

function requirePin(pin: string): void {
  if (pinShape.test(pin)) return
  throw new Fault('invalid', 'The PIN was not taken.', {
    errors: [{ path: '/pin', message: 'Four to eight digits.' }],
  })
}

async function audit(stores: Stores, by: By, action: string, clerk: TillClerk): Promise<void> {
  await stores.audit.write([
    auditEntry(by, {
      action,
      subject: { kind: 'till-clerk', id: clerk.clerkId },
      detail: { capture_point: clerk.capturePointId },
    }),
  ])
}
