/** A scan or photo that proves a statement: what it is is read from its bytes, and it is sealed under a key of its own. */
import { Fault } from '../base/fault.ts'

export type EvidenceType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'

export interface EvidenceFile {
  readonly workspaceId: string
  readonly fileId: string
  readonly sha256: Buffer
  readonly mediaType: EvidenceType
  /** Of the file, unsealed. */
  readonly bytes: number
  readonly addedAt: Date
  readonly addedBy: string
}

export interface SealedFile extends EvidenceFile {
  readonly wrapped: Buffer
  readonly sealed: Buffer
}

export interface EvidenceFileStore {
  add(file: SealedFile): Promise<void>
  /** Without its content. */
  find(workspaceId: string, fileId: string): Promise<EvidenceFile | undefined>
  open(workspaceId: string, fileId: string): Promise<SealedFile | undefined>
  /** Deletes those that were added before then and that no entry uses, or whose people's evidence has had its time. */
  forgetUnused(addedBefore: Date): Promise<void>
}

export const evidenceBytesMax = 10 * 1_024 * 1_024

/** What the bytes are, whatever they were called. Throws `invalid` where they are none of the four, or too many. */
export function readEvidenceType(bytes: Buffer): EvidenceType {
  if (bytes.length > evidenceBytesMax) throw invalid('Is larger than 10 MiB. Scan it in fewer colours or at 200 dpi.')
  if (bytes.subarray(0, 3).equals(jpeg)) return 'image/jpeg'
  if (bytes.subarray(0, 8).equals(png)) return 'image/png'
  if (bytes.subarray(0, 4).equals(riff) && bytes.subarray(8, 12).toString('latin1') === 'WEBP') return 'image/webp'
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf'
  throw invalid('Is neither JPEG, PNG, WebP nor PDF.')
}

const jpeg = Buffer.from([0xff, 0xd8, 0xff])
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const riff = Buffer.from('RIFF')

function invalid(message: string): Fault {
  return new Fault('invalid', 'The file was not kept.', { errors: [{ path: '/', message }] })
}
