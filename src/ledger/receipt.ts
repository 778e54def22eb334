/**
 * A receipt: the statement as it was recorded, signed. It proves what was recorded and when, to anybody who has our public
 * key, without us. Its id says where the record stands and carries a mark that only we can make, so no table is needed to
 * find one and no id can be guessed.
 */
import type { KeyObject } from 'node:crypto'
import { CompactSign, compactVerify, importJWK } from 'jose'
import type { Secrets } from '../base/secret.ts'
import type { AddressKey } from '../domain/address.ts'
import type { ConsentRecord } from '../domain/consent.ts'

export interface ReceiptKey {
  /** RFC 7638 thumbprint of the public key. */
  readonly kid: string
  readonly privateKey: KeyObject
  readonly publicJwk: { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string; readonly kid: string }
}

/** Where a record stands: the address that it is about, and its place in the order there. */
export interface RecordPlace {
  readonly key: AddressKey
  readonly seq: number
}

export interface ReceiptPayload {
  readonly iss: string
  /** Seconds; when the record was made, so that the same receipt is always the same bytes. */
  readonly iat: number
  /** The receipt's id. */
  readonly jti: string
  readonly typ_v: string
  /** The statement, as the log commits to it. */
  readonly record: unknown
  /** Its place in the signed log; until the log has numbered it, `pending`. */
  readonly ledger: 'pending'
  readonly status_url: string
}

const schema = 'https://w3id.org/dpv/schema/dpv-27560#receipt-record'
const typ = 'consent-receipt+jwt'
const markBytes = 14
const placeBytes = 16 + 1 + 16 + 4

/** 68 characters, base64url. */
export function receiptId(secrets: Secrets, { key, seq }: RecordPlace): string {
  const place = Buffer.alloc(placeBytes)
  uuidBytes(key.workspaceId).copy(place, 0)
  place.writeUInt8(key.bucket, 16)
  uuidBytes(key.addressId).copy(place, 17)
  place.writeUInt32BE(seq, 33)
  return Buffer.concat([place, secrets.mac('receipt', place, markBytes)]).toString('base64url')
}

/** Undefined for whatever is not an id of ours. */
export function readReceiptId(secrets: Secrets, id: string): RecordPlace | undefined {
  if (!/^[A-Za-z0-9_-]{68}$/.test(id)) return undefined
  const bytes = Buffer.from(id, 'base64url')
  const place = bytes.subarray(0, placeBytes)
  if (!secrets.isMac('receipt', place, bytes.subarray(placeBytes), markBytes)) return undefined
  return {
    key: {
      workspaceId: uuidText(place.subarray(0, 16)),
      bucket: place.readUInt8(16),
      addressId: uuidText(place.subarray(17, 33)),
    },
    seq: place.readUInt32BE(33),
  }
}

export function receiptPayload(
  secrets: Secrets,
  publicUrl: string,
  record: Pick<ConsentRecord, 'address' | 'seq' | 'recordedAt' | 'statement'>,
): ReceiptPayload {
  const id = receiptId(secrets, { key: record.address, seq: record.seq })
  return {
    iss: `${publicUrl}/t/${record.address.workspaceId}`,
    iat: Math.floor(record.recordedAt.getTime() / 1_000),
    jti: id,
    typ_v: schema,
    record: JSON.parse(record.statement.toString()),
    ledger: 'pending',
    status_url: `${publicUrl}/r/${id}`,
  }
}

/** Compact JWS, Ed25519. The same receipt gives the same text: the signature is deterministic and its time is the record's. */
export function signReceipt(payload: ReceiptPayload, { kid, privateKey }: ReceiptKey): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'EdDSA', typ, kid })
    .sign(privateKey)
}

/** Throws where the text was altered, is no receipt, or was signed with another key. */
export async function verifyReceipt(jws: string, publicJwk: ReceiptKey['publicJwk']): Promise<ReceiptPayload> {
  const key = await importJWK(publicJwk, 'EdDSA')
  const { payload, protectedHeader } = await compactVerify(jws, key, { algorithms: ['EdDSA'] })
  if (protectedHeader.typ !== typ) throw new Error(`this is a ${String(protectedHeader.typ)} and no receipt`)
  return JSON.parse(new TextDecoder().decode(payload)) as ReceiptPayload
}

function uuidBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex')
}

function uuidText(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
