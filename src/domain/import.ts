/**
 * A file of many people, in one of three kinds that are chosen first: their noes, yeses that the business attests, or
 * contacts without consent. It is looked through before it is taken, and taken row by row, each row once.
 */
import type { Delimiter, Encoding } from '../base/csv-read.ts'
import type { AddressKey } from './address.ts'
import type { LockedAddress } from './address-store.ts'
import type { AttributeValue } from './contact.ts'
import type { Page, PageRequest } from './page.ts'

export const importKinds = ['noes', 'yeses', 'contacts'] as const
export type ImportKind = (typeof importKinds)[number]

/** `checking` and `running` are under way; the others stand still. */
export const importStates = ['draft', 'checking', 'checked', 'running', 'done', 'cancelled', 'failed'] as const
export type ImportState = (typeof importStates)[number]

/** What a column may hold. */
export const importFields = [
  'number',
  'user_id',
  'email',
  'name',
  'language',
  'topics',
  'scope',
  'opt_in',
  'date',
  'source',
  'wording',
  'reason',
] as const
export type ImportField = (typeof importFields)[number]

export const dateFormats = ['iso', 'dmy', 'mdy'] as const
export type DateFormat = (typeof dateFormats)[number]

export interface ImportSettings {
  /** Column names by field. Without any they are guessed from the names. */
  readonly mapping?: Readonly<Partial<Record<ImportField, string>>>
  /** Of contacts: attribute → column name. */
  readonly attributes?: Readonly<Record<string, string>>
  /** Without a line of names columns are called 1, 2, 3 …; left out: the file is looked at. */
  readonly header?: boolean
  /** Left out: the file is looked at. */
  readonly encoding?: Encoding
  readonly delimiter?: Delimiter
  /** Whose national form numbers are in that have no country code. ISO 3166 alpha-2. */
  readonly country?: string
  readonly dateFormat?: DateFormat
  /** Topic keys, where no column names them. */
  readonly topics?: readonly string[]
  /** Of noes, where no column says it. */
  readonly scope?: 'all' | 'marketing' | 'topics'
  /** When it was said, where no column says it: `2025-03-01` or with its time. */
  readonly date?: string
  /** Of yeses: where they come from, where no column says it. */
  readonly source?: string
  /** Of yeses: what whoever brings them vouches for, in their words. */
  readonly attestation?: string
  /** In which language the wording was shown, where no column says it. */
  readonly language?: string
}

/** What was found out about a file as it came in. Its bytes are kept until `keptUntil`. */
export interface ImportFile {
  /** Null once its bytes are gone. */
  readonly fileId: string | null
  readonly name: string
  readonly bytes: number
  readonly sha256: Buffer
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  readonly hasHeader: boolean
  readonly columns: readonly string[]
  /** Of a file without names of columns: the first in which a number stands. */
  readonly numberColumn?: string
  readonly keptUntil: Date
}

/** What became of a row, or would. */
export type RowOutcome =
  /** Taken. */
  | 'no_recorded'
  | 'yes_recorded'
  | 'contact_made'
  | 'contact_filled'
  /** Taken, but for a part. */
  | 'needs_proof'
  | 'email_of_another'
  /** Not taken. */
  | 'no_stands'
  | 'blocked'
  | 'too_old'
  | 'says_yes'
  | 'says_nothing'
  | 'no_name'
  | 'not_a_number'
  | 'not_an_email'
  | 'not_an_id'
  | 'no_topic'
  | 'unknown_topic'
  | 'topic_not_asked'
  | 'bad_scope'
  | 'no_date'
  | 'bad_date'
  | 'date_in_future'
  | 'bad_opt_in'
  | 'bad_language'
  | 'no_wording'
  | 'no_source'
  | 'too_long'
  | 'too_many_cells'

/** Outcomes that put something into the books. */
export const takenOutcomes: readonly RowOutcome[] = [
  'no_recorded',
  'yes_recorded',
  'contact_made',
  'contact_filled',
  'needs_proof',
  'email_of_another',
]

export type OutcomeCounts = Readonly<Partial<Record<RowOutcome, number>>>

/** One row that was met first with an outcome, and the cell that it is about. */
export interface FirstRow {
  readonly row: number
  readonly cell: string
}

export interface Import {
  readonly workspaceId: string
  readonly importId: string
  readonly kind: ImportKind
  readonly state: ImportState
  /** Of yeses: whose notice was shown; of the others: where they come from, if it is one of ours. */
  readonly capturePointId: string | null
  readonly settings: ImportSettings
  readonly file: ImportFile | null
  /** Rows looked at in this pass, and all of them once they were counted. */
  readonly rows: number
  readonly rowsTotal: number | null
  readonly counts: OutcomeCounts
  readonly first: Readonly<Partial<Record<RowOutcome, readonly FirstRow[]>>>
  readonly createdAt: Date
  /** As in records. */
  readonly createdBy: string
  readonly checkedAt: Date | null
  readonly startedAt: Date | null
  readonly startedBy: string | null
  readonly reason: string | null
  readonly endedAt: Date | null
  /** Why it failed. */
  readonly failure: string | null
}

/** How long a file is kept after it came, and after it was taken: so long its report can be read. */
export const fileKeptDays = 30
export const fileBytesMost = 512 * 1_024 * 1_024
export const chunkBytes = 256 * 1_024
export const rowsMost = 5_000_000
export const columnsMost = 200
export const cellMost = 10_000
export const firstRowsMost = 10

export interface LeasedImport extends Import {
  readonly fence: number
}

/** What a batch of rows came to, kept in the transaction of its records. */
export interface ImportStep {
  /** How many rows there were before. */
  readonly fromRow: number
  readonly outcomes: readonly RowOutcome[]
  /** Of the whole pass, this batch with it. */
  readonly counts: OutcomeCounts
  readonly first: Import['first']
}

export interface ImportStore {
  add(one: Import): Promise<void>
  find(workspaceId: string, importId: string): Promise<Import | undefined>
  /** The same, and nobody else changes it until the transaction ends. */
  lock(workspaceId: string, importId: string): Promise<Import | undefined>
  /** Newest first. */
  list(workspaceId: string, page: PageRequest): Promise<Page<Import>>
  /** Writes everything but how far it has come. Resets that where `fromStart`. */
  update(one: Import, options?: { readonly fromStart?: boolean }): Promise<void>
  addChunk(workspaceId: string, fileId: string, part: number, bytes: Buffer): Promise<void>
  chunk(workspaceId: string, fileId: string, part: number): Promise<Buffer | undefined>
  deleteFile(workspaceId: string, fileId: string): Promise<void>
  /** Those whose file is still there. */
  withFiles(workspaceId: string): Promise<Import[]>
  /**
   * Puts another file in the place of the one that is there, or none, and forgets what is told of these rows. Whoever is at
   * work on the one before has lost it, and the work goes on where it was. Nothing happens where it is gone meanwhile.
   */
  replaceFile(
    one: Import,
    by: { readonly fileId: string; readonly encoding: Encoding; readonly delimiter: Delimiter } | null,
    rows: readonly number[],
  ): Promise<void>
  /** One that is under way and that no other worker holds, in any workspace. */
  lease(worker: string): Promise<LeasedImport | undefined>
  release(leased: LeasedImport): Promise<void>
  /** Locks it; false where the lease has gone to another, or it is under way no more. */
  holds(leased: LeasedImport): Promise<boolean>
  /** Moves on by a batch, under the fence; renews the lease. */
  advance(leased: LeasedImport, step: ImportStep): Promise<void>
  /** Ends a pass: `checked`, `done` or `failed`. */
  finish(leased: LeasedImport, state: ImportState, at: Date, failure: string | null): Promise<void>
  /** The batch of outcomes that begins with this row, 1 being the first, of the newest pass. */
  outcomes(workspaceId: string, importId: string, fromRow: number): Promise<readonly RowOutcome[] | undefined>
  /** Addresses as they are now, without a lock: what it says may be old at once. */
  standing(keys: readonly AddressKey[]): Promise<LockedAddress[]>
  /** Names, languages and attributes that are told win over those that are there; what is not told stays. */
  fillContacts(
    workspaceId: string,
    contacts: readonly {
      readonly contactId: string
      readonly name?: string | undefined
      readonly language?: string | undefined
      readonly attributes: Readonly<Record<string, AttributeValue>>
    }[],
  ): Promise<void>
  /** Files whose time is over, and pieces of files that never became whole. Answers how many files went. */
  deleteOldFiles(now: Date): Promise<number>
}
