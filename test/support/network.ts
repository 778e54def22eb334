/**
 * Where a request comes from. Tests ask far more often than anybody does, so each comes from another address behind the
 * proxy that the product is told to believe, and no limit per address is met however long something takes.
 */

/** What the product is started with. */
export const behindProxy = { TRUST_PROXY: '127.0.0.1' }

let asked = 0

/** Each an address of this machine, of which there are enough. */
export function fromNextAddress(): { readonly 'x-forwarded-for': string } {
  asked += 1
  return { 'x-forwarded-for': `127.${1 + ((asked >> 16) % 254)}.${(asked >> 8) % 256}.${asked % 256}` }
}
