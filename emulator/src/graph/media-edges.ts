// Media: upload, look up, delete, and the download from an address that lives five minutes.

import type { Media } from '../account/media.ts'
import type { BusinessNumber } from '../account/numbers.ts'
import { GraphError, missing } from '../errors.ts'
import type { World } from '../world.ts'
import { type GraphCall, type Reply, reply, success } from './call.ts'

const megabyte = 1024 * 1024
const limits: [RegExp, number][] = [
  [/^image\/(jpeg|png)$/, 5 * megabyte],
  [/^image\/webp$/, 500 * 1024],
  [/^video\/(mp4|3gpp?)$/, 16 * megabyte],
  [/^audio\/(aac|amr|mpeg|mp4|ogg)/, 16 * megabyte],
  [/^(text\/plain|application\/(pdf|msword|vnd\.[\w.+-]+))$/, 100 * megabyte],
]

export async function postMedia(world: World, call: GraphCall, _: BusinessNumber): Promise<Reply> {
  if (!call.contentType.startsWith('multipart/form-data')) throw missing('file')
  let form: FormData
  try {
    form = await new Response(new Uint8Array(call.raw), { headers: { 'content-type': call.contentType } }).formData()
  } catch {
    throw new GraphError(100, { message: '(#100) The multipart body cannot be read.' })
  }
  if (form.get('messaging_product') !== 'whatsapp') throw missing('messaging_product')
  const file = form.get('file')
  if (!(file instanceof Blob)) throw missing('file')
  const declared = form.get('type')
  const mimeType = typeof declared === 'string' && declared.includes('/') ? declared : file.type
  const limit = limits.find(([kind]) => kind.test(mimeType))
  if (!limit)
    throw new GraphError(100, {
      message: `(#100) Param file must be a file with one of the supported types. Received file of type '${mimeType}'.`,
    })
  if (file.size > limit[1])
    throw new GraphError(131053, { details: `A file of type ${mimeType} has at most ${limit[1]} bytes.` })
  const media = world.media.add(Buffer.from(await file.arrayBuffer()), mimeType, 'upload')
  call.about = `upload ${mimeType}`
  return reply({ id: media.id })
}

export function getMedia(world: World, call: GraphCall, media: Media): Reply {
  const number = call.query.get('phone_number_id')
  if (number !== null && !world.numbers.find(number))
    throw new GraphError(100, { message: '(#100) The phone_number_id does not own this media.' })
  return reply({
    messaging_product: 'whatsapp',
    url: world.media.urlOf(media),
    mime_type: media.mimeType,
    sha256: media.sha256,
    file_size: media.bytes.length,
    id: media.id,
  })
}

export function deleteMedia(world: World, _: GraphCall, media: Media): Reply {
  world.media.delete(media.id)
  return reply(success)
}

/** The download. As Meta's host does, it wants a token and a User-Agent, and says little when something is missing. */
export function download(
  world: World,
  query: URLSearchParams,
  bearer: string | undefined,
  agent: string | undefined,
): Reply {
  const token = bearer === undefined ? undefined : world.tokens.find(bearer)
  if (!token || !world.tokens.isValid(token)) return { status: 401, type: 'text/plain', body: 'Unauthorized' }
  if (!agent) return { status: 403, type: 'text/plain', body: 'Forbidden' }
  const media = world.media.behind(query)
  if (!media) return { status: 404, type: 'text/plain', body: 'Not Found' }
  return { status: 200, type: media.mimeType, body: media.bytes }
}
