/** One business number's way out: messages as JSON, each handed over once, under its permit. */
import type { Pool } from 'undici'
import { Fault } from '../../base/fault.ts'
import type { HandOver, Messenger, OutboundMessage } from '../../domain/messenger.ts'
import type { Permit } from '../../domain/permit.ts'
import { writeCallbackData } from '../../protocol/whatsapp/callback-data.ts'
import { classifyError } from '../../protocol/whatsapp/errors.ts'
import { messagePayload, readPayload } from '../../protocol/whatsapp/message-payload.ts'
import { type Graph, segment } from './graph.ts'
import { handOver } from './hand-over.ts'

export interface MessengerParts {
  readonly pool: Pool
  /** Of the number's `messages`, with the version before it. */
  readonly path: string
  readonly token: string
  readonly timeoutMs: number
  readonly graph: Graph
  readonly phoneNumberId: string
}

export class GraphMessenger implements Messenger {
  readonly #parts: MessengerParts
  readonly #headers: readonly string[]

  constructor(parts: MessengerParts) {
    this.#parts = parts
    this.#headers = ['authorization', `Bearer ${parts.token}`, 'content-type', 'application/json']
  }

  async send(permit: Permit, message: OutboundMessage): Promise<HandOver> {
    const { pool, path, timeoutMs } = this.#parts
    let body: string
    try {
      body = JSON.stringify(messagePayload(message, writeCallbackData(permit)))
    } catch (error) {
      return refused(error)
    }
    return handOver(pool, { path, headers: this.#headers, body }, permit, timeoutMs)
  }

  async markRead(wamid: string, { typing = false }: { readonly typing?: boolean } = {}): Promise<void> {
    const { graph, phoneNumberId } = this.#parts
    await graph.call({
      method: 'POST',
      path: `${segment(phoneNumberId)}/messages`,
      what: 'mark the message as read',
      body: readPayload(wamid, typing),
    })
  }
}

/** A message that WhatsApp would refuse, refused here in WhatsApp's own terms: 131009, a parameter value is not valid. */
function refused(error: unknown): HandOver {
  if (!(error instanceof Fault)) throw error
  const details = error.errors.map(({ path, message }) => `${path} ${message}`).join('; ')
  const { code, action } = classifyError(131009, 'sync')
  return { kind: 'rejected', code, details: `not sent: ${details}`, action }
}
