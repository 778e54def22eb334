import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId } from '../base/ids.ts'
import { Secrets } from '../base/secret.ts'
import { type ReceiptKey, readReceiptId, receiptId, receiptPayload, signReceipt, verifyReceipt } from './receipt.ts'

const secrets = new Secrets({
  pepper: Buffer.alloc(32, 1),
  masterKey: Buffer.alloc(32, 2),
  tokenKey: Buffer.alloc(32, 3),
})
const others = new Secrets({
  pepper: Buffer.alloc(32, 1),
  masterKey: Buffer.alloc(32, 2),
  tokenKey: Buffer.alloc(32, 4),
})

function newKey(): ReceiptKey {
  const { privateKey } = generateKeyPairSync('ed25519')
  const { x } = createPublicKey(createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' }))).export({
    format: 'jwk',
  })
  return { kid: 'k1', privateKey, publicJwk: { kty: 'OKP', crv: 'Ed25519', x: String(x), kid: 'k1' } }
}

const place = { key: { workspaceId: newId(), bucket: 200, addressId: newId() }, seq: 7 }
const record = {
  address: place.key,
  seq: place.seq,
  recordedAt: new Date('2026-11-24T09:30:12.640Z'),
  statement: Buffer.from('{"state":"given","topic":"offers"}'),
}

describe('the id of a receipt', () => {
  test('says where the record stands', () => {
    expect(readReceiptId(secrets, receiptId(secrets, place))).toEqual(place)
  })

  test('cannot be made, or altered in any place, without our key', () => {
    const id = receiptId(secrets, place)
    expect(readReceiptId(others, id)).toBeUndefined()
    for (let at = 0; at < id.length; at += 1) {
      const altered = id.slice(0, at) + (id[at] === 'A' ? 'B' : 'A') + id.slice(at + 1)
      expect(readReceiptId(secrets, altered)).toBeUndefined()
    }
  })

  test('is refused without a word for whatever else is sent', () => {
    fc.assert(fc.property(fc.string(), (text) => readReceiptId(secrets, text) === undefined))
  })
})

describe('a person who keeps a receipt', () => {
  test('can show what was recorded, with nothing but our public key', async () => {
    const key = newKey()
    const jws = await signReceipt(receiptPayload(secrets, 'https://consent.example', record), key)
    const shown = await verifyReceipt(jws, key.publicJwk)
    expect(shown.record).toEqual({ state: 'given', topic: 'offers' })
    expect(shown.iat).toBe(1795512612)
    expect(shown.ledger).toBe('pending')
  })

  test('gets the same receipt however often it is asked for', async () => {
    const key = newKey()
    const payload = receiptPayload(secrets, 'https://consent.example', record)
    expect(await signReceipt(payload, key)).toBe(await signReceipt(payload, key))
  })

  test('sees that one was altered, or signed by somebody else', async () => {
    const key = newKey()
    const jws = await signReceipt(receiptPayload(secrets, 'https://consent.example', record), key)
    const [head, , signature] = jws.split('.')
    const forged = Buffer.from('{"record":{"state":"given","topic":"all"}}').toString('base64url')
    await expect(verifyReceipt(`${head}.${forged}.${signature}`, key.publicJwk)).rejects.toThrow()
    await expect(verifyReceipt(jws, newKey().publicJwk)).rejects.toThrow()
  })
})
