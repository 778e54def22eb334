/**
 * Forms on paper. Each copy has an id of its own, from which data entry finds the wording and the language that stand on
 * it. A form is a given, signed yes only once a second person has read its scan; until then it asks.
 */
import type { AddressKey } from './address.ts'
import type { Page, PageRequest } from './page.ts'

/** A range of copies that was printed. */
export interface PaperRun {
  readonly workspaceId: string
  readonly runId: string
  /** Four characters, unique on this server: the first of every form id. */
  readonly serial: string
  readonly capturePointId: string
  readonly noticeId: string
  readonly noticeVersion: number
  readonly language: string
  readonly noticeSha256: Buffer
  /** Topic ids as they were printed, in their order. */
  readonly topics: readonly string[]
  readonly copies: number
  readonly createdAt: Date
  readonly createdBy: string
}

export type PaperEntryState = 'waiting' | 'to_check' | 'approved' | 'returned'

/** What was entered from one form. Numbers are those of addresses: the entry itself names nobody. */
export interface PaperEntry {
  readonly workspaceId: string
  readonly entryId: string
  readonly formId: string
  readonly runId: string
  readonly capturePointId: string
  readonly fileId: string | null
  readonly state: PaperEntryState
  readonly saidHash: Buffer
  readonly signedAt: Date
  readonly enteredAt: Date
  /** `member:<id>` or `key:<id>`. */
  readonly enteredBy: string
  readonly checkedAt: Date | null
  readonly checkedBy: string | null
  /** Why it was returned. */
  readonly reason: string | null
  readonly numbers: readonly { readonly address: AddressKey; readonly topics: readonly string[] }[]
}

export interface PaperEntryFilter {
  readonly state?: PaperEntryState
  readonly capturePointId?: string
}

export interface PaperFormStore {
  /** False where the serial is taken. */
  addRun(run: PaperRun): Promise<boolean>
  findRun(workspaceId: string, runId: string): Promise<PaperRun | undefined>
  findBySerial(workspaceId: string, serial: string): Promise<PaperRun | undefined>
  /** Newest first. */
  listRuns(workspaceId: string, capturePointId: string | undefined, page: PageRequest): Promise<Page<PaperRun>>
  /** False where the form has an entry already that was not returned. */
  addEntry(entry: PaperEntry): Promise<boolean>
  /** All entries of a form, the newest first: those that were returned, and at most one that was not. */
  entriesOf(workspaceId: string, formId: string): Promise<PaperEntry[]>
  findEntry(workspaceId: string, entryId: string): Promise<PaperEntry | undefined>
  /** The same, and nobody else changes it until the transaction ends. */
  lockEntry(workspaceId: string, entryId: string): Promise<PaperEntry | undefined>
  /** Oldest first: what waits longest is looked at first. */
  listEntries(workspaceId: string, filter: PaperEntryFilter, page: PageRequest): Promise<Page<PaperEntry>>
  countEntries(workspaceId: string): Promise<Readonly<Record<PaperEntryState, number>>>
  /** Writes state, reason and who checked. */
  settle(entry: PaperEntry): Promise<void>
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `K7Q2-0041-B`: the range, the copy, and a character that tells a slip of the finger. */
export function formIdOf(serial: string, copy: number): string {
  const body = serial + String(copy).padStart(4, '0')
  return `${body.slice(0, 4)}-${body.slice(4)}-${checkOf(body)}`
}

export interface ReadFormId {
  readonly formId: string
  readonly serial: string
  readonly copy: number
}

/** As it is typed or scanned: small letters, spaces, O for nought. Undefined where it is none, or a slip of the finger. */
export function readFormId(typed: string): ReadFormId | undefined {
  const bare = typed
    .slice(0, 40)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const found = /^([0-9A-HJKMNP-TV-Z]{4})(\d{4})([0-9A-HJKMNP-TV-Z])$/.exec(bare)
  const [, serial = '', digits = '', check = ''] = found ?? []
  if (found === null || checkOf(serial + digits) !== check) return undefined
  return { formId: `${serial}-${digits}-${check}`, serial, copy: Number(digits) }
}

/** Each place weighs something else, and all weights are odd: one wrong character, or two that changed places, is seen. */
function checkOf(body: string): string {
  const sum = Array.from(body).reduce((all, sign, at) => all + alphabet.indexOf(sign) * (2 * at + 1), 0)
  return alphabet[sum % alphabet.length] ?? ''
}

/** The share of forms that a second person reads where nothing else is chosen: all of them. */
export const secondCheckShare = 1

/** Whether this form is drawn for a second reading. `hash` is keyed and of the form's id, so nobody chooses and nobody foretells. */
export function isDrawn(hash: Buffer, share: number): boolean {
  return hash.readUInt32BE(0) < share * 2 ** 32
}
