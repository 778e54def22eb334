// A business's endpoint for Flows, written with node:crypto after Meta's own example: it opens letters with its private key,
// checks who signed them, and answers what the test has told it to.

import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHmac,
  generateKeyPairSync,
  privateDecrypt,
} from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { JsonObject } from '../../src/base/json.ts'

export interface FlowReply {
  status?: number
  body?: JsonObject
}

export class FlowEndpoint {
  readonly #server: Server
  readonly #secret: string
  #privatePem = ''
  publicPem = ''
  /** What came, in clear. */
  readonly asked: JsonObject[] = []
  /** Answers of letters that it could not open. */
  unopened = 0
  unsigned = 0
  reply: (plain: JsonObject) => FlowReply = () => ({ body: { data: { status: 'active' } } })

  private constructor(secret: string) {
    this.#secret = secret
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const raw = Buffer.concat(chunks)
        const signature = `sha256=${createHmac('sha256', this.#secret).update(raw).digest('hex')}`
        if (request.headers['x-hub-signature-256'] !== signature) this.unsigned++
        const { status, text } = this.#answer(JSON.parse(raw.toString()) as Record<string, string>)
        response.writeHead(status, { 'content-type': 'text/plain' }).end(text)
      })
    })
    this.newKey()
  }

  static async start(secret: string): Promise<FlowEndpoint> {
    const endpoint = new FlowEndpoint(secret)
    await new Promise<void>((resolve) => endpoint.#server.listen(0, '127.0.0.1', resolve))
    return endpoint
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/flow`
  }

  newKey(): string {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    this.#privatePem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    this.publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
    return this.publicPem
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #answer(sealed: Record<string, string>): { status: number; text: string } {
    const bytes = (name: string) => Buffer.from(sealed[name] ?? '', 'base64')
    let aesKey: Buffer
    try {
      aesKey = privateDecrypt(
        { key: this.#privatePem, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
        bytes('encrypted_aes_key'),
      )
    } catch {
      this.unopened++
      return { status: 421, text: '' }
    }
    const data = bytes('encrypted_flow_data')
    const vector = bytes('initial_vector')
    const decipher = createDecipheriv('aes-128-gcm', aesKey, vector)
    decipher.setAuthTag(data.subarray(-16))
    const plain = JSON.parse(
      Buffer.concat([decipher.update(data.subarray(0, -16)), decipher.final()]).toString(),
    ) as JsonObject
    this.asked.push(plain)
    const { status = 200, body = {} } = this.reply(plain)
    const cipher = createCipheriv('aes-128-gcm', aesKey, Buffer.from(vector.map((byte) => ~byte)))
    const text = Buffer.concat([cipher.update(JSON.stringify(body), 'utf8'), cipher.final(), cipher.getAuthTag()])
    return { status, text: text.toString('base64') }
  }
}
