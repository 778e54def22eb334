/**
 * Which addresses a flow may call: public ones. Private, loopback, link-local and metadata addresses are ours or our host's,
 * however they are written: an address of IPv4 within one of IPv6 is looked at as what it is.
 */
import { lookup as dnsLookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

export class NotPublic extends Error {
  readonly code = 'ERR_NOT_PUBLIC'

  constructor() {
    super('the address is not public')
  }
}

type Network = ReturnType<typeof ipaddr.parseCIDR>
/** Networks that are called although they are not public, by the word of whoever runs this server. */
export type Allowed = readonly Network[]

/** `10.1.0.0/16, fd00::/8`. Throws for what is no network. */
export function readNetworks(text: string): Allowed {
  return text.split(/ *, */).flatMap((network) => (network === '' ? [] : [ipaddr.parseCIDR(network)]))
}

/** The addresses of IPv6 that lead anywhere on the internet. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

export function isPublic(address: string, allowed: Allowed = []): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(globalUnicast))) return true
  return allowed.some(([base, bits]) => base.kind() === parsed.kind() && parsed.match(base, bits))
}

/** The name's addresses, if all of them are public: the connection is made to what was looked at, and to nothing else. */
export function guardedLookup(allowed: Allowed): LookupFunction {
  return (hostname, options, done) => {
    dnsLookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error !== null) return done(error, '')
      const [first] = found
      if (first === undefined || found.some(({ address }) => !isPublic(address, allowed))) {
        return done(new NotPublic(), '')
      }
      if (options.all === true) return done(null, found)
      done(null, first.address, first.family)
    })
  }
}
