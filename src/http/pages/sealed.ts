/** What a page has to know again after a redirect, sealed into its address: nobody reads it there, and nobody makes one up. */
import type { Secrets } from '../../base/secret.ts'

/** `purpose` keeps what was sealed for one page from being opened by another. */
export function sealFor(secrets: Secrets, purpose: string, value: unknown): string {
  return secrets.seal(`${purpose}\n${JSON.stringify(value)}`).toString('base64url')
}

/** Undefined for whatever we did not seal for this purpose. */
export function openFor<T>(secrets: Secrets, purpose: string, text: unknown): T | undefined {
  if (typeof text !== 'string' || text === '' || text.length > 8_192) return undefined
  try {
    const plain = secrets.open(Buffer.from(text, 'base64url'))
    return plain.startsWith(`${purpose}\n`) ? (JSON.parse(plain.slice(purpose.length + 1)) as T) : undefined
  } catch {
    return undefined
  }
}
