/** The package `smpp`, which brings no types: those of the part that is used here. */
import type { EventEmitter } from 'node:events'
import { createRequire } from 'node:module'

export interface Pdu {
  readonly command_status: number
  readonly message_id?: string
  readonly source_addr?: string
  readonly esm_class?: number
  readonly short_message?: { readonly message?: unknown }
  readonly message_payload?: { readonly message?: unknown }
  readonly receipted_message_id?: string
  readonly message_state?: number
  response(options?: { readonly command_status?: number }): Pdu
}

export interface Session extends EventEmitter {
  /** False where the connection cannot be written to any more. */
  send(pdu: Pdu, answered?: (answer: Pdu) => void): boolean
  enquire_link(answered: (answer: Pdu) => void): boolean
  bind_transceiver(options: object, answered: (answer: Pdu) => void): boolean
  submit_sm(options: object, answered: (answer: Pdu) => void): boolean
  unbind(answered: (answer: Pdu) => void): boolean
  destroy(): void
}

interface Library {
  connect(options: object): Session
  addTLV(tag: string, options: { readonly id: number; readonly type: unknown }): void
  readonly types: { readonly tlv: { readonly string: unknown } }
}

export const smpp: Library = createRequire(import.meta.url)('smpp')
