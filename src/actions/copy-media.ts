/**
 * Files that messages carry, copied to WhatsApp before they are sent: a copy is used for every message of its number until
 * WhatsApp lets it go after thirty days. A message whose copy is still on its way waits in the queue, and holds up no other.
 */
import { day, hour, second } from '../base/clock.ts'
import { Fault } from '../base/fault.ts'
import type { SendRequest } from '../domain/delivery.ts'
import type { CopyName } from '../domain/media-file.ts'
import { uploadIn } from '../domain/messenger.ts'
import type { Sender } from '../domain/sender.ts'
import type { Deps } from './deps.ts'
import { readMediaFile } from './keep-media-file.ts'

/** A day less than WhatsApp keeps it. */
const heldForMs = 29 * day
/** After which a file that WhatsApp would not take is tried again. */
const failedForMs = hour
const atOnce = 4
/** Longer than an upload takes. */
const leasedForMs = 90 * second
/** WhatsApp's codes for a file that it does not take. */
const aboutTheFile: ReadonlySet<unknown> = new Set([100, 131053])

interface Send {
  readonly request: SendRequest
}

export interface Carried<S extends Send> {
  /** With WhatsApp's id in the place of ours; as it was where WhatsApp would not take the file. */
  readonly ready: readonly S[]
  /** Their copy is wanted now. */
  readonly waiting: readonly S[]
}

/** Of one sender. What carries no file of ours is ready as it is. */
export async function withCopies<S extends Send>(
  { read, clock }: Pick<Deps, 'read' | 'clock'>,
  { workspaceId, senderId }: Pick<Sender, 'workspaceId' | 'senderId'>,
  sends: readonly S[],
): Promise<Carried<S>> {
  const nameOf = ({ request }: Send): CopyName[] => {
    const fileId = uploadIn(request.content)
    return fileId === undefined ? [] : [{ workspaceId, senderId, fileId }]
  }
  const names = sends.flatMap(nameOf)
  if (names.length === 0) return { ready: sends, waiting: [] }
  const now = clock.now()
  const copies = new Map((await read.mediaFiles.copies(names, now)).map((copy) => [copy.fileId, copy]))
  const [ready, waiting]: [S[], S[]] = [[], []]
  for (const send of sends) {
    const fileId = uploadIn(send.request.content)
    const copy = copies.get(fileId ?? '')
    if (copy?.mediaId != null) ready.push({ ...send, request: carrying(send.request, copy.mediaId) })
    else if (fileId === undefined || copy?.failure != null) ready.push(send)
    else waiting.push(send)
  }
  if (waiting.length > 0) await read.mediaFiles.want(waiting.flatMap(nameOf), now)
  return { ready, waiting }
}

/** Copies what is wanted. Returns how many: whoever gets 0 may rest. */
export async function copyMedia(deps: Deps): Promise<number> {
  const wanted = await deps.read.mediaFiles.leaseWanted(atOnce, leasedForMs)
  for (const name of wanted) await copyOne(deps, name)
  return wanted.length
}

async function copyOne(deps: Deps, name: CopyName): Promise<void> {
  const { read, clock, log } = deps
  const [file, sender] = await Promise.all([
    read.mediaFiles.find(name.workspaceId, name.fileId),
    read.senders.find(name.workspaceId, name.senderId),
  ])
  // The file has been taken away, and its copies with it; a number that is gone sends nothing.
  if (file === undefined || sender === undefined) return
  try {
    const upload = { bytes: await readMediaFile(read, name), mimeType: file.mediaType, filename: file.name }
    const mediaId = await deps.whatsapp.account(sender).uploadMedia(upload)
    await read.mediaFiles.keepCopy(name, mediaId, new Date(clock.now().getTime() + heldForMs))
  } catch (error) {
    log.warn({ err: error, file: name.fileId, sender: name.senderId }, 'a file could not be copied to WhatsApp')
    // Whatever else went wrong may be set right: then the message still waits.
    if (!(error instanceof Fault) || !aboutTheFile.has(error.detail.code)) return
    await read.mediaFiles.keepFailure(name, error.message, new Date(clock.now().getTime() + failedForMs))
  }
}

function carrying(request: SendRequest, id: string): SendRequest {
  const { content } = request
  return content.kind === 'media' ? { ...request, content: { ...content, source: { id } } } : request
}
