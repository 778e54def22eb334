// The other side of each letter is written here with Web Crypto, which shares no code with node:crypto's ciphers.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type FlowKeyPair, flowKey, newFlowKeyPair, openFlowRequest, publicHalf } from './flow-crypto.ts'

const { subtle } = globalThis.crypto
let pair: FlowKeyPair
let other: FlowKeyPair

beforeAll(async () => {
  ;[pair, other] = await Promise.all([newFlowKeyPair(), newFlowKeyPair()])
})

interface Letter {
  readonly body: Record<string, string>
  read(answer: string): Promise<unknown>
}

/** As a telephone writes it. */
async function letter(plain: unknown, publicPem: string): Promise<Letter> {
  const der = Buffer.from(publicPem.replace(/-----[A-Z ]+-----|\s/g, ''), 'base64')
  const rsa = await subtle.importKey('spki', der, { name: 'RSA-OAEP', hash: 'SHA-256' }, false, ['encrypt'])
  const raw = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(16))
  const aes = await subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
  const text = new TextEncoder().encode(JSON.stringify(plain))
  const base64 = (bytes: ArrayBuffer | Uint8Array) => Buffer.from(bytes as Uint8Array).toString('base64')
  return {
    body: {
      encrypted_flow_data: base64(await subtle.encrypt({ name: 'AES-GCM', iv, tagLength: 128 }, aes, text)),
      encrypted_aes_key: base64(await subtle.encrypt({ name: 'RSA-OAEP' }, rsa, raw)),
      initial_vector: base64(iv),
    },
    async read(answer) {
      const flipped = iv.map((byte) => ~byte)
      const opened = await subtle.decrypt({ name: 'AES-GCM', iv: flipped }, aes, Buffer.from(answer, 'base64'))
      return JSON.parse(new TextDecoder().decode(opened))
    },
  }
}

describe('a letter of a Flow', () => {
  test('is opened with the key that it was sealed for, and its answer is read by whoever wrote it', async () => {
    const plain = { version: '3.0', action: 'data_exchange', flow_token: 'ø', data: { topics: ['offers', 'नमस्ते'] } }
    const { body, read } = await letter(plain, pair.publicPem)
    const opened = openFlowRequest(body, flowKey(pair.privatePem))
    expect(opened?.plain).toEqual(plain)
    expect(await read(opened?.seal({ screen: 'CONFIRM', data: { chosen: 'مرحبا' } }) ?? '')).toEqual({
      screen: 'CONFIRM',
      data: { chosen: 'مرحبا' },
    })
  })

  test('is not opened with another key', async () => {
    const { body } = await letter({ action: 'ping' }, other.publicPem)
    expect(openFlowRequest(body, flowKey(pair.privatePem))).toBeUndefined()
  })

  test('is not opened when one bit of it was altered', async () => {
    const { body } = await letter({ action: 'ping' }, pair.publicPem)
    const key = flowKey(pair.privatePem)
    for (const name of Object.keys(body)) {
      const bytes = Buffer.from(body[name] ?? '', 'base64')
      bytes[0] = (bytes[0] ?? 0) ^ 1
      expect(openFlowRequest({ ...body, [name]: bytes.toString('base64') }, key), name).toBeUndefined()
    }
  })

  test('may be anything at all, and nothing breaks', () => {
    const key = flowKey(pair.privatePem)
    fc.assert(
      fc.property(fc.jsonValue(), (body) => openFlowRequest(body, key) === undefined),
      { numRuns: 200 },
    )
    const sealed = fc.record({
      encrypted_flow_data: fc.base64String({ maxLength: 80 }),
      encrypted_aes_key: fc.base64String({ maxLength: 400 }),
      initial_vector: fc.base64String({ minLength: 24, maxLength: 24 }),
    })
    fc.assert(
      fc.property(sealed, (body) => openFlowRequest(body, key) === undefined),
      { numRuns: 100 },
    )
  })

  test('the public half is the one that was made with the private one', () => {
    expect(publicHalf(flowKey(pair.privatePem))).toBe(pair.publicPem)
  })
})
