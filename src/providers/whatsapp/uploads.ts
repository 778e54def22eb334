/** Files: those that are sent, and those that a template's reviewer looks at. */
import { FormData } from 'undici'
import type { WhatsappAccount } from '../../domain/whatsapp-account.ts'
import { asId, asText } from '../../protocol/whatsapp/read-json.ts'
import type { WhatsappCredentials } from './client.ts'
import { type Graph, segment } from './graph.ts'
import { unreadable } from './graph-error.ts'

type UploadCalls = Pick<WhatsappAccount, 'uploadMedia' | 'uploadExample'>

export function uploadCalls(graph: Graph, { phoneNumberId, token }: WhatsappCredentials): UploadCalls {
  return {
    async uploadMedia({ bytes, mimeType, filename }) {
      const form = new FormData()
      form.set('messaging_product', 'whatsapp')
      form.set('type', mimeType)
      form.set('file', new Blob([Buffer.from(bytes)], { type: mimeType }), filename)
      const answer = await graph.post(`${segment(phoneNumberId)}/media`, 'take the file', form)
      const id = asId(answer.id)
      if (id === undefined) throw unreadable('take the file')
      return id
    },

    /** The Resumable Upload API: a session of the app's, then the bytes into it. */
    async uploadExample({ bytes, mimeType, filename }) {
      const what = 'take the example file'
      const query = { file_length: String(bytes.length), file_type: mimeType, file_name: filename }
      const path = `${segment(graph.appId(what))}/uploads`
      const session = asText((await graph.call({ method: 'POST', path, what, query })).id)
      if (session === undefined) throw unreadable(what)
      // Sessions carry their own query (`upload:…?sig=…`), and are the one place that asks for OAuth instead of Bearer.
      const headers = { authorization: `OAuth ${token}`, file_offset: '0' }
      const handle = asText((await graph.call({ method: 'POST', path: `/${session}`, what, body: bytes, headers })).h)
      if (handle === undefined) throw unreadable(what)
      return handle
    },
  }
}
