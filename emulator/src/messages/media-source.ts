// Where the picture of a message comes from: an upload, or a link that the platform would fetch (the emulator does not).

import { type JsonObject, textOf } from '../base/json.ts'
import { GraphError, invalid } from '../errors.ts'

/** What the checks have to look up. */
export interface Lookup {
  mediaExists(id: string): boolean
  /** A message of the chat, not older than 30 days. */
  canReact(messageId: string): boolean
  /** Of the account, by its id or its name. */
  flowStatus(by: { id?: string; name?: string }): string | undefined
}

export function checkMediaSource(part: JsonObject, lookup: Lookup, kind: string): void {
  const id = textOf(part.id)
  const link = textOf(part.link)
  if (id === undefined && link === undefined) {
    throw new GraphError(100, { message: `(#100) One of the fields ${kind}['id'] or ${kind}['link'] is required.` })
  }
  if (id !== undefined && !lookup.mediaExists(id)) throw invalid(`Media with id ${id} does not exist or has expired`)
  if (id === undefined && !/^https?:\/\/\S+$/.test(link ?? ''))
    throw invalid(`${kind} link is not a valid http(s) address`)
}
