/**
 * The mark that a form carries: which place made it, with which wording, and an id of its own. Only we can make one, so an
 * act cannot be passed off under somebody else's id, and the same form sent twice is known.
 */
import { randomBytes } from 'node:crypto'
import type { Secrets } from '../../../base/secret.ts'

export interface FormMark {
  /** Hexadecimal. */
  readonly formId: string
  /** Of the wording as it was shown. */
  readonly renderedSha256: Buffer
}

const idBytes = 16
const hashBytes = 32
const macBytes = 16

export function newFormMark(secrets: Secrets, capturePointId: string, renderedSha256: Buffer): string {
  const body = Buffer.concat([randomBytes(idBytes), renderedSha256])
  return Buffer.concat([body, macOf(secrets, capturePointId, body)]).toString('base64url')
}

/** Undefined for whatever we did not make for this place. */
export function readFormMark(secrets: Secrets, capturePointId: string, mark: string): FormMark | undefined {
  const bytes = Buffer.from(mark, 'base64url')
  if (bytes.length !== idBytes + hashBytes + macBytes) return undefined
  const body = bytes.subarray(0, idBytes + hashBytes)
  const claimed = bytes.subarray(idBytes + hashBytes)
  if (!secrets.isMac(purpose, purposed(capturePointId, body), claimed, macBytes)) return undefined
  return { formId: body.subarray(0, idBytes).toString('hex'), renderedSha256: body.subarray(idBytes) }
}

const purpose = 'opt-in-form'

function macOf(secrets: Secrets, capturePointId: string, body: Buffer): Buffer {
  return secrets.mac(purpose, purposed(capturePointId, body), macBytes)
}

function purposed(capturePointId: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(capturePointId), body])
}
