// The kinds of message that may be sent without a template, and what each must look like.

import { isObject, type Json, type JsonObject, listOf, numberOf, textOf } from '../base/json.ts'
import { GraphError, invalid } from '../errors.ts'
import { checkInteractive } from './interactive.ts'
import { checkMediaSource, type Lookup } from './media-source.ts'

type Check = (part: JsonObject, lookup: Lookup, kind: string) => void

const kinds: Record<string, Check> = {
  text: checkText,
  image: checkMedia,
  video: checkMedia,
  audio: checkMedia,
  document: checkMedia,
  sticker: checkMedia,
  reaction: checkReaction,
  location: checkLocation,
  interactive: (part, lookup) => checkInteractive(part, lookup),
}

/** Throws what the platform answers to a message of this type that is not right. */
export function checkKind(type: string, request: JsonObject, lookup: Lookup): void {
  if (type === 'contacts') {
    checkContacts(request.contacts)
    return
  }
  const check = kinds[type]
  if (!check) {
    if (!/^[a-z_]+$/.test(type))
      throw new GraphError(100, { message: `(#100) Param type must be one of {${allKinds()}} - got "${type}".` })
    throw new GraphError(131051, { details: `Unsupported message type. Received type: ${type}` })
  }
  const part = request[type]
  if (!isObject(part)) throw new GraphError(131008, { details: `Parameter '${type}' is mandatory for type '${type}'` })
  check(part, lookup, type)
}

function allKinds(): string {
  return [...Object.keys(kinds), 'contacts', 'template'].map((kind) => kind.toUpperCase()).join(', ')
}

function checkText(part: JsonObject): void {
  if (typeof part.body !== 'string' || part.body.trim() === '') {
    throw new GraphError(131008, { details: "Parameter 'body' is mandatory for type 'text'" })
  }
  if (part.body.length > 4096) {
    throw new GraphError(100, { message: "(#100) Param text['body'] must be at most 4096 characters long." })
  }
}

function checkMedia(part: JsonObject, lookup: Lookup, kind: string): void {
  checkMediaSource(part, lookup, kind)
  const caption = textOf(part.caption)
  if (caption !== undefined && (kind === 'audio' || kind === 'sticker')) throw invalid(`${kind} takes no caption`)
  if (caption !== undefined && caption.length > 1024) {
    throw new GraphError(100, { message: `(#100) Param ${kind}['caption'] must be at most 1024 characters long.` })
  }
}

function checkReaction(part: JsonObject, lookup: Lookup): void {
  const target = textOf(part.message_id)
  if (!target) throw new GraphError(131008, { details: "Parameter 'message_id' is mandatory for type 'reaction'" })
  if (typeof part.emoji !== 'string')
    throw new GraphError(131008, { details: "Parameter 'emoji' is mandatory for type 'reaction'" })
  if (!lookup.canReact(target))
    throw invalid('The message to react to does not exist, is older than 30 days, or is a reaction')
}

function checkLocation(part: JsonObject): void {
  const latitude = numberOf(part.latitude)
  const longitude = numberOf(part.longitude)
  if (latitude === undefined || longitude === undefined) {
    throw new GraphError(131008, { details: "Parameters 'latitude' and 'longitude' are mandatory for type 'location'" })
  }
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) throw invalid('latitude or longitude is out of range')
}

function checkContacts(value: Json | undefined): void {
  const cards = listOf(value)
  if (cards.length === 0)
    throw new GraphError(131008, { details: "Parameter 'contacts' is mandatory for type 'contacts'" })
  for (const card of cards) {
    const name = isObject(card) && isObject(card.name) ? textOf(card.name.formatted_name) : undefined
    if (!name) throw new GraphError(131008, { details: "Parameter 'formatted_name' is mandatory for each contact" })
  }
}
