/**
 * The Cloud API of WhatsApp, over keep-alive connections that all senders share. Sends have a pool of their own, so that
 * neither a list of templates nor an upload ever stands before a message.
 */
import { Pool } from 'undici'
import { sendTimeoutMs } from '../../actions/claim-delivery.ts'
import type { Messenger } from '../../domain/messenger.ts'
import type { WhatsappAccount } from '../../domain/whatsapp-account.ts'
import { graphAccount } from './account.ts'
import { appSecretProof, Graph, segment } from './graph.ts'
import { GraphMessenger } from './messenger.ts'

export interface WhatsappSettings {
  /** `https://graph.facebook.com`, or an emulator's. */
  readonly graphUrl: string
  /** `v26.0`: a path without a version would fall to one that Meta chooses. */
  readonly graphVersion: string
  /** How many messages may be in the air at once; 128. */
  readonly connections?: number
  /** From the first byte of a send until it is given up and is in doubt; what the gate's grant is made for. */
  readonly sendTimeoutMs?: number
  readonly connectTimeoutMs?: number
}

/** What a sender is entered with. Ids are opaque strings. */
export interface WhatsappCredentials {
  readonly phoneNumberId: string
  /** The WhatsApp Business Account, WABA. */
  readonly accountId: string
  readonly token: string
  /** Our app's, for what only an app may ask; with the secret each call also proves that it comes from the app. */
  readonly appId?: string | undefined
  readonly appSecret?: string | undefined
}

export class Whatsapp {
  readonly #sends: Pool
  readonly #calls: Pool
  readonly #root: string
  readonly #sendTimeoutMs: number
  #closing: Promise<void> | undefined

  constructor(settings: WhatsappSettings) {
    const url = new URL(settings.graphUrl)
    this.#root = `${url.pathname.replace(/\/$/, '')}/${settings.graphVersion}`
    this.#sendTimeoutMs = settings.sendTimeoutMs ?? sendTimeoutMs
    const options = {
      // One request at a time on a connection: a stall then holds back one message, and a request that never got its
      // turn has certainly not been sent. HTTP/2 would share a connection and may repeat requests by itself.
      pipelining: 1,
      allowH2: false,
      connect: { timeout: settings.connectTimeoutMs ?? 5_000 },
      // Both pools keep their own time, to the millisecond.
      headersTimeout: 0,
      bodyTimeout: 0,
    }
    this.#sends = new Pool(url.origin, { ...options, connections: settings.connections ?? 128 })
    this.#calls = new Pool(url.origin, { ...options, connections: 4 })
  }

  messenger(credentials: WhatsappCredentials): Messenger {
    const { phoneNumberId, token, appSecret } = credentials
    const proof = appSecret === undefined ? '' : `?appsecret_proof=${appSecretProof(appSecret, token)}`
    return new GraphMessenger({
      pool: this.#sends,
      path: `${this.#root}${segment(phoneNumberId)}/messages${proof}`,
      token,
      timeoutMs: this.#sendTimeoutMs,
      graph: this.#graph(credentials),
      phoneNumberId,
    })
  }

  account(credentials: WhatsappCredentials): WhatsappAccount {
    return graphAccount(this.#graph(credentials), credentials)
  }

  /** Waits for what is in the air; takes no more. May be called again. */
  close(): Promise<void> {
    this.#closing ??= Promise.all([this.#sends.close(), this.#calls.close()]).then(() => {})
    return this.#closing
  }

  #graph(credentials: WhatsappCredentials): Graph {
    return new Graph(this.#calls, this.#root, credentials)
  }
}
