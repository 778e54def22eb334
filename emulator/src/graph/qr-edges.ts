// QR codes and short links that open a chat with a text filled in.

import type { BusinessNumber } from '../account/numbers.ts'
import { type JsonObject, textOf } from '../base/json.ts'
import { GraphError, missing } from '../errors.ts'
import type { World } from '../world.ts'
import { type GraphCall, parameter, type Reply, reply, success } from './call.ts'

const codesPerNumber = 2_000

export function postCode(world: World, call: GraphCall, number: BusinessNumber): Reply {
  const text = textOf(parameter(call, 'prefilled_message'))
  if (!text) throw missing('prefilled_message')
  if (text.length > 140)
    throw new GraphError(100, { message: '(#100) Param prefilled_message must be at most 140 characters long.' })
  const given = textOf(parameter(call, 'code'))
  if (given !== undefined && number.qrCodes[given] === undefined) throw noSuchCode(given)
  if (given === undefined && Object.keys(number.qrCodes).length >= codesPerNumber) {
    throw new GraphError(100, { message: `(#100) A number has at most ${codesPerNumber} codes.` })
  }
  const code = given ?? world.ids.nextHex('qr', 14)
  number.qrCodes[code] = text
  const image = textOf(parameter(call, 'generate_qr_image'))?.toUpperCase()
  if (image !== undefined && image !== 'SVG' && image !== 'PNG') {
    throw new GraphError(100, { message: '(#100) Param generate_qr_image must be one of {SVG, PNG}.' })
  }
  // The picture itself is not drawn here: the address answers 404, the link it stands for works.
  const picture = image && { qr_image_url: `${world.media.origin}/_media/qr/${code}.${image.toLowerCase()}` }
  return reply({ ...codeNode(code, text), ...picture })
}

export function getCodes(_: World, call: GraphCall, number: BusinessNumber): Reply {
  const wanted = codeIn(call)
  const codes = Object.entries(number.qrCodes).filter(([code]) => wanted === undefined || code === wanted)
  if (wanted !== undefined && codes.length === 0) throw noSuchCode(wanted)
  return reply({ data: codes.map(([code, text]) => codeNode(code, text)) })
}

export function deleteCode(_: World, call: GraphCall, number: BusinessNumber): Reply {
  const code = codeIn(call) ?? ''
  if (number.qrCodes[code] === undefined) throw noSuchCode(code)
  delete number.qrCodes[code]
  return reply(success)
}

function codeNode(code: string, text: string): JsonObject {
  return { code, prefilled_message: text, deep_link_url: `https://wa.me/message/${code}` }
}

function codeIn(call: GraphCall): string | undefined {
  return /\/message_qrdls\/([^/]+)$/.exec(call.path)?.[1]
}

function noSuchCode(code: string): GraphError {
  return new GraphError(100, { message: `(#100) The QR code ${code} does not exist.` })
}
