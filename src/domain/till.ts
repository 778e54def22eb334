/** A counter: its devices, and the clerks who sign in at them. Neither can do more than bring what a customer chose there. */
import { day, hour, minute } from '../base/clock.ts'

export interface TillDevice {
  readonly workspaceId: string
  readonly deviceId: string
  readonly capturePointId: string
  /** Such as "Till 4". */
  readonly name: string
  /** Until when its link may be used; null once it was. */
  readonly linkUntil: Date | null
  readonly enrolledAt: Date | null
  readonly seenAt: Date | null
  readonly createdAt: Date
  /** As in records. */
  readonly createdBy: string
  readonly revokedAt: Date | null
}

export interface TillClerk {
  readonly workspaceId: string
  readonly clerkId: string
  readonly capturePointId: string
  readonly name: string
  readonly pinHash: string
  /** Wrong tries since the last right one. */
  readonly wrong: number
  /** No try is taken before then, ms; -Infinity where any is. */
  readonly waitUntil: number
  readonly createdAt: Date
  readonly createdBy: string
  readonly revokedAt: Date | null
}

export const linkMs = day
/** How long somebody who signed in stays so. */
export const sessionMs = 12 * hour
/** How long a till keeps what could not be sent. */
export const keptMs = 72 * hour
export const pinShape = /^\d{4,8}$/
export const triesMost = 5

/** How long nobody may try after so many wrong tries: a minute at the fifth, twice as long at each one more, an hour at most. */
export function waitAfter(wrong: number): number {
  return wrong < triesMost ? 0 : Math.min(hour, minute * 2 ** (wrong - triesMost))
}

export interface TillStore {
  addDevice(device: TillDevice, linkHash: Buffer): Promise<void>
  devices(workspaceId: string, capturePointId: string): Promise<TillDevice[]>
  findDevice(workspaceId: string, deviceId: string): Promise<TillDevice | undefined>
  /** Uses up the link, if it is one of this place and still holds; undefined otherwise. */
  enrol(capturePointId: string, linkHash: Buffer, tokenHash: Buffer, now: Date): Promise<TillDevice | undefined>
  /** The device that holds this token, if it was not revoked. */
  byToken(tokenHash: Buffer): Promise<TillDevice | undefined>
  seen(workspaceId: string, deviceId: string, at: Date): Promise<void>
  /** False where it was revoked before. */
  revokeDevice(workspaceId: string, deviceId: string, at: Date): Promise<boolean>
  addClerk(clerk: TillClerk): Promise<void>
  clerks(workspaceId: string, capturePointId: string): Promise<TillClerk[]>
  /** And nobody else tries until the transaction ends. */
  lockClerk(workspaceId: string, clerkId: string): Promise<TillClerk | undefined>
  findClerk(workspaceId: string, clerkId: string): Promise<TillClerk | undefined>
  /** Writes PIN, tries and revocation. */
  updateClerk(clerk: TillClerk): Promise<void>
}
