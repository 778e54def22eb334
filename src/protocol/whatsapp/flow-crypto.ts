/**
 * The sealed letters between WhatsApp and a Flow's endpoint: the client draws an AES key, seals its request with it and
 * the key with our public one; the answer goes back under the same key with every bit of the vector flipped.
 */
import {
  constants,
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
} from 'node:crypto'
import { promisify } from 'node:util'
import { asRecord, asText, type Json } from './read-json.ts'

export interface FlowKeyPair {
  /** PKCS #8, PEM: seal it before it is kept. */
  readonly privatePem: string
  /** SPKI, PEM: what is uploaded. */
  readonly publicPem: string
}

const tagBytes = 16
const keyBytes = 16
const vectorBytes = 16

/** RSA, 2048 bits: the one kind that WhatsApp takes. */
export async function newFlowKeyPair(): Promise<FlowKeyPair> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  return {
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  }
}

/** Made ready once; throws where the text is no private key. */
export function flowKey(privatePem: string): KeyObject {
  return createPrivateKey(privatePem)
}

/** The public half, PEM. */
export function publicHalf(key: KeyObject): string {
  return createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString()
}

export interface OpenedFlowRequest {
  readonly plain: Json
  /** Seals an answer for whoever asked: base64, to be sent as text. */
  seal(answer: unknown): string
}

/** Undefined where it was sealed for another key, or altered: answer 421, and the client fetches the key anew. */
export function openFlowRequest(body: unknown, key: KeyObject): OpenedFlowRequest | undefined {
  const sealed = asRecord(body)
  const [data, wrappedKey, vector] = ['encrypted_flow_data', 'encrypted_aes_key', 'initial_vector'].map((name) => {
    const text = asText(sealed?.[name])
    return text === undefined ? Buffer.alloc(0) : Buffer.from(text, 'base64')
  }) as [Buffer, Buffer, Buffer]
  if (data.length <= tagBytes || vector.length !== vectorBytes) return undefined
  try {
    const aesKey = privateDecrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }, wrappedKey)
    if (aesKey.length !== keyBytes) return undefined
    const decipher = createDecipheriv('aes-128-gcm', aesKey, vector, { authTagLength: tagBytes })
    decipher.setAuthTag(data.subarray(-tagBytes))
    const text = Buffer.concat([decipher.update(data.subarray(0, -tagBytes)), decipher.final()]).toString()
    const plain = asRecord(JSON.parse(text))
    return plain === undefined ? undefined : { plain, seal: (answer) => sealAnswer(aesKey, vector, answer) }
  } catch {
    return undefined
  }
}

function sealAnswer(aesKey: Buffer, vector: Buffer, answer: unknown): string {
  const flipped = Buffer.from(vector.map((byte) => byte ^ 0xff))
  const cipher = createCipheriv('aes-128-gcm', aesKey, flipped, { authTagLength: tagBytes })
  const sealed = [cipher.update(JSON.stringify(answer), 'utf8'), cipher.final(), cipher.getAuthTag()]
  return Buffer.concat(sealed).toString('base64')
}
