/** The address that we listen on: asked for before anything is started, and told to people as they can open it. */
import { createServer } from 'node:net'
import { Fault } from '../base/fault.ts'
import type { Config } from './config.ts'

/** Refuses in one sentence where the port cannot be had. */
export function requireFreePort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => reject(cannotListen(error, host, port)))
    server.listen(port, host, () => server.close(() => resolve()))
  })
}

/** What to tell when listening fails with `error`. */
export function cannotListen(error: unknown, host: string, port: number): Fault {
  return new Fault('unavailable', whyNot(error as NodeJS.ErrnoException, host, port), { cause: error })
}

function whyNot({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is taken by another programme: stop it, or set PORT to another.`
    case 'EACCES':
      return `Port ${port} of ${host} may not be opened by this user: set PORT to 1024 or more.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine: set HOST to one, such as 127.0.0.1.`
    default:
      return `Port ${port} of ${host} cannot be opened: ${message}.`
  }
}

/** Where a person on this machine reaches what listens on `host`. */
/** How people and providers reach us: as it is set, else on this machine. */
export function publicUrlOf(config: Config): string {
  return config.PUBLIC_URL ?? localUrl(config.HOST, config.PORT)
}

export function localUrl(host: string, port: number): string {
  const open = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return `http://${open.includes(':') ? `[${open}]` : open}:${port}`
}

type TrustProxy = boolean | string[] | ((address: string, hop: number) => boolean)

/** What Fastify's `trustProxy` makes of TRUST_PROXY. */
export function trustProxy({ TRUST_PROXY }: Config): TrustProxy {
  if (TRUST_PROXY === 'no') return false
  if (!/^[1-9]$/.test(TRUST_PROXY)) return TRUST_PROXY.split(/, */)
  const proxies = Number(TRUST_PROXY)
  return (_address, hop) => hop < proxies
}
