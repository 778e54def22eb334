/**
 * A QR code on a wall, a table or a receipt. It names a place, a language and the very wording that was printed beside it,
 * so that a yes can say what hung there. It is nobody's own: whoever writes it starts the question of that place.
 */
import { newCode } from '../base/ids.ts'
import type { Secrets } from '../base/secret.ts'
import type { Page, PageRequest } from './page.ts'

export interface QrCode {
  readonly workspaceId: string
  readonly qrCodeId: string
  /** Eight characters, unique on this server. */
  readonly code: string
  readonly capturePointId: string
  /** Where it hangs: a branch, a till, a table. */
  readonly label: string
  /** To a chat with the message written, or to the page of the place. */
  readonly leadsTo: 'chat' | 'page'
  /** The wording that was printed beside it. */
  readonly noticeId: string
  readonly noticeVersion: number
  readonly language: string
  readonly noticeSha256: Buffer
  readonly createdAt: Date
  readonly movedAt: Date | null
  readonly revokedAt: Date | null
}

export interface QrCodeFilter {
  readonly capturePointId?: string
  /** With the revoked ones; they are left out otherwise. */
  readonly revoked?: boolean
}

/** Scans of one code on one day, `2026-11-23` in UTC. */
export interface QrScans {
  readonly qrCodeId: string
  readonly day: string
  readonly count: number
}

export interface QrCodeStore {
  /** Those whose code was free; a code that is taken is left out. */
  add(codes: readonly QrCode[]): Promise<QrCode[]>
  find(workspaceId: string, qrCodeId: string): Promise<QrCode | undefined>
  /** The same, and nobody else changes it until the transaction ends. */
  lock(workspaceId: string, qrCodeId: string): Promise<QrCode | undefined>
  findMany(workspaceId: string, qrCodeIds: readonly string[]): Promise<QrCode[]>
  /** Over all workspaces: the code is all that a passer-by has. */
  findByCode(code: string): Promise<QrCode | undefined>
  /** Newest first. */
  list(workspaceId: string, filter: QrCodeFilter, page: PageRequest): Promise<Page<QrCode>>
  /** Writes the place, the label, and when it was moved or revoked. */
  update(code: QrCode): Promise<void>
  addScans(workspaceId: string, scans: readonly QrScans[]): Promise<void>
  /** All scans of each, by id; none where it was never scanned. */
  countScans(workspaceId: string, qrCodeIds: readonly string[]): Promise<ReadonlyMap<string, number>>
}

const randomChars = 5
const markChars = 3
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Five characters drawn at random and a mark of three that only we make. One of them is a figure that no letter is
 * mistaken for: words that people write hardly ever have one, so `no thanks` is never looked up as a code.
 */
export function newQrCode(secrets: Secrets): string {
  for (;;) {
    const random = newCode(randomChars)
    const code = random + markOf(secrets, random)
    if (/[2-9]/.test(code)) return code
  }
}

/** Whether these eight characters are a code of ours. */
export function isQrCode(secrets: Secrets, code: string): boolean {
  if (code.length !== randomChars + markChars) return false
  return markOf(secrets, code.slice(0, randomChars)) === code.slice(randomChars)
}

function markOf(secrets: Secrets, random: string): string {
  return Array.from(secrets.mac('qr-code', random, markChars), (byte) => alphabet[byte & 31]).join('')
}
