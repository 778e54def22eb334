// What a phone sends to a Flow's endpoint: an AES key of its own, sealed for the business; the request under that key; and
// the answer, under the same key with every bit of the vector flipped. Written with Web Crypto.

import { isObject, type Json, type JsonObject } from '../base/json.ts'

const { subtle } = globalThis.crypto

type Key = Awaited<ReturnType<typeof subtle.importKey>>

export interface Letter {
  body: JsonObject
  /** The answer in clear; null where it was sealed otherwise. */
  read(answer: string): Promise<JsonObject | null>
}

/** Whether this is a key that the platform takes: RSA with 2048 bits, in PEM. */
export async function isBusinessKey(pem: string): Promise<boolean> {
  try {
    const key = await publicKey(pem)
    return (key.algorithm as { modulusLength?: number }).modulusLength === 2048
  } catch {
    return false
  }
}

export async function sealLetter(pem: string, plain: JsonObject): Promise<Letter> {
  const aesBytes = crypto.getRandomValues(new Uint8Array(16))
  const vector = crypto.getRandomValues(new Uint8Array(16))
  const aes = await subtle.importKey('raw', aesBytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  const text = new TextEncoder().encode(JSON.stringify(plain))
  const data = await subtle.encrypt({ name: 'AES-GCM', iv: vector, tagLength: 128 }, aes, text)
  const wrapped = await subtle.encrypt({ name: 'RSA-OAEP' }, await publicKey(pem), aesBytes)
  return {
    body: {
      encrypted_flow_data: base64(data),
      encrypted_aes_key: base64(wrapped),
      initial_vector: base64(vector),
    },
    async read(answer) {
      try {
        const iv = vector.map((byte) => ~byte & 0xff)
        const opened = await subtle.decrypt({ name: 'AES-GCM', iv, tagLength: 128 }, aes, Buffer.from(answer, 'base64'))
        const value = JSON.parse(new TextDecoder().decode(opened)) as Json
        return isObject(value) ? value : null
      } catch {
        return null
      }
    },
  }
}

function publicKey(pem: string): Promise<Key> {
  const der = Buffer.from(pem.replace(/-----(BEGIN|END) PUBLIC KEY-----|\s/g, ''), 'base64')
  return subtle.importKey('spki', der, { name: 'RSA-OAEP', hash: 'SHA-256' }, true, ['encrypt'])
}

function base64(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string {
  return Buffer.from(bytes as Uint8Array).toString('base64')
}
