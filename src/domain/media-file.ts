/** A file that messages carry: kept once here, copied to WhatsApp for each number that sends it, and within WhatsApp's limits from the start. */
import { Fault } from '../base/fault.ts'

export const mediaKinds = ['image', 'video', 'audio', 'document'] as const
export type MediaKind = (typeof mediaKinds)[number]

export interface MediaFile {
  readonly workspaceId: string
  readonly fileId: string
  readonly kind: MediaKind
  /** As it is sent: read from the bytes, and for documents from the end of the name. */
  readonly mediaType: string
  readonly name: string
  readonly bytes: number
  readonly sha256: Buffer
  readonly addedAt: Date
  readonly addedBy: string
}

/** Which copy: of this file, for this number. */
export interface CopyName {
  readonly workspaceId: string
  readonly fileId: string
  readonly senderId: string
}

export interface MediaCopy extends CopyName {
  /** WhatsApp's; null while it is wanted. */
  readonly mediaId: string | null
  readonly failure: string | null
}

export interface MediaFileStore {
  /** After its pieces. */
  add(file: MediaFile): Promise<void>
  addPiece(workspaceId: string, fileId: string, part: number, bytes: Buffer): Promise<void>
  /** Undefined behind the last. */
  piece(workspaceId: string, fileId: string, part: number): Promise<Buffer | undefined>
  find(workspaceId: string, fileId: string): Promise<MediaFile | undefined>
  /** The newest first. */
  list(workspaceId: string): Promise<MediaFile[]>
  /** With its pieces and copies; also pieces whose file was never added. */
  remove(workspaceId: string, fileId: string): Promise<void>
  /** Each with what WhatsApp holds of it now, or why there is nothing and will be none; neither where it has to be wanted. */
  copies(names: readonly CopyName[], now: Date): Promise<MediaCopy[]>
  /** What is wanted already, or is there, stays. */
  want(names: readonly CopyName[], now: Date): Promise<void>
  /** Takes what is wanted, for `forMs`: whoever ends without settling it leaves it to others. */
  leaseWanted(most: number, forMs: number): Promise<CopyName[]>
  keepCopy(name: CopyName, mediaId: string, expiresAt: Date): Promise<void>
  keepFailure(name: CopyName, failure: string, until: Date): Promise<void>
}

const mib = 1_024 * 1_024

/** WhatsApp's own table. */
export const mediaBytesMost: Readonly<Record<MediaKind, number>> = {
  image: 5 * mib,
  video: 16 * mib,
  audio: 16 * mib,
  document: 100 * mib,
}
export const mediaFilesMost = 200
/** The largest of all. */
export const mediaFileBytesMost = mediaBytesMost.document
export const mediaPieceBytes = mib
/** How much of a file has to be there to tell what it is. */
export const mediaHeadBytes = 4_096

const documents: Readonly<Record<string, { readonly type: string; readonly begins: (head: Buffer) => boolean }>> = {
  pdf: { type: 'application/pdf', begins: (head) => starts(head, '%PDF-') },
  txt: { type: 'text/plain', begins: isText },
  doc: { type: 'application/msword', begins: isOldOffice },
  xls: { type: 'application/vnd.ms-excel', begins: isOldOffice },
  ppt: { type: 'application/vnd.ms-powerpoint', begins: isOldOffice },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', begins: isZip },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', begins: isZip },
  pptx: { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', begins: isZip },
}

/** What the bytes are; the name tells documents apart. Throws `invalid` for what WhatsApp does not send. */
export function readMediaType(name: string, head: Buffer): Pick<MediaFile, 'kind' | 'mediaType'> {
  const seen = seenIn(head)
  if (seen !== undefined) return { kind: seen.slice(0, seen.indexOf('/')) as MediaKind, mediaType: seen }
  if (starts(head, '%PDF-')) return { kind: 'document', mediaType: 'application/pdf' }
  const ending = /\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const document = Object.hasOwn(documents, ending) ? documents[ending] : undefined
  if (document?.begins(head) === true) return { kind: 'document', mediaType: document.type }
  throw invalidMedia(
    'Is nothing that WhatsApp sends. Send a picture as JPEG or PNG, a film as MP4 or 3GP, a sound as AAC, AMR, MP3, M4A or Ogg Opus, or a document as PDF, TXT, DOC(X), XLS(X) or PPT(X).',
  )
}

/** Throws `invalid` where a file of this kind has too many bytes for WhatsApp. */
export function checkMediaBytes(kind: MediaKind, bytes: number): void {
  const most = mediaBytesMost[kind]
  if (bytes <= most) return
  throw invalidMedia(`Has more than ${most / mib} MiB, which is as much as WhatsApp takes of ${kindWords[kind]}.`)
}

export const kindWords: Readonly<Record<MediaKind, string>> = {
  image: 'a picture',
  video: 'a film',
  audio: 'a sound',
  document: 'a document',
}

export function invalidMedia(message: string): Fault {
  return new Fault('invalid', 'The file was not kept.', { errors: [{ path: '/', message }] })
}

function seenIn(head: Buffer): string | undefined {
  if (starts(head, '\xff\xd8\xff')) return 'image/jpeg'
  if (starts(head, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.subarray(4, 8).toString('latin1') === 'ftyp') {
    const brand = head.subarray(8, 12).toString('latin1')
    if (brand.startsWith('M4A')) return 'audio/mp4'
    if (brand.startsWith('3g')) return 'video/3gpp'
    return brand.startsWith('qt') ? undefined : 'video/mp4'
  }
  if (starts(head, 'OggS')) return head.subarray(0, 200).includes('OpusHead') ? 'audio/ogg' : undefined
  if (starts(head, '#!AMR')) return 'audio/amr'
  if (starts(head, 'ID3')) return 'audio/mpeg'
  // The frames of MPEG audio begin with eleven ones; AAC's own have the layer 0.
  const [first = 0, second = 0] = head
  if (first !== 0xff || second < 0xe0) return undefined
  return (second & 0xf6) === 0xf0 ? 'audio/aac' : 'audio/mpeg'
}

function starts(head: Buffer, signature: string): boolean {
  return head.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1'))
}

function isZip(head: Buffer): boolean {
  return starts(head, 'PK\x03\x04')
}

function isOldOffice(head: Buffer): boolean {
  return starts(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')
}

function isText(head: Buffer): boolean {
  return head.length > 0 && !head.includes(0)
}
