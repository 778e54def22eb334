/**
 * The scripts of a till, under names of their own, for they import each other and a service worker keeps them. Their hash
 * is the version of the screen, which stands in every record from there.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../../../base/secret.ts'
import { anyone, type Routes } from '../../routes.ts'
import { contentPolicy } from '../../security-headers.ts'
import { assets } from '../assets.ts'

const directory = fileURLToPath(new URL('../browser/till/', import.meta.url))
const workerName = 'worker.js'

interface TillFiles {
  readonly version: string
  /** By name, without the worker. */
  readonly scripts: ReadonlyMap<string, Buffer>
  readonly worker: Buffer
}

let read: TillFiles | undefined

export function tillFiles(): TillFiles {
  read ??= readAll()
  return read
}

function readAll(): TillFiles {
  const names = readdirSync(directory)
    .filter((name) => name.endsWith('.js'))
    .sort()
  const all = new Map(names.map((name) => [name, readFileSync(join(directory, name))]))
  const { stylesheet, latin } = assets()
  const version = sha256(Buffer.concat([...all.values(), Buffer.from(stylesheet)]))
    .toString('hex')
    .slice(0, 16)
  const scripts = new Map([...all].filter(([name]) => name !== workerName))
  const kept = [stylesheet, latin, ...[...scripts.keys()].map((name) => `/t/files/${name}`)]
  const head = `const version = ${JSON.stringify(version)}\nconst kept = ${JSON.stringify(kept)}\n`
  return { version, scripts, worker: Buffer.concat([Buffer.from(head), all.get(workerName) ?? Buffer.alloc(0)]) }
}

export const tillFileRoutes: Routes = (server) => {
  const send = (bytes: Buffer) => ({ etag: `"${sha256(bytes).toString('hex').slice(0, 16)}"`, bytes })
  const { scripts, worker } = tillFiles()
  const files = [
    ...[...scripts].map(([name, bytes]) => ({ path: `/t/files/${name}`, ...send(bytes) })),
    { path: `/t/${workerName}`, ...send(worker) },
  ]
  for (const { path, etag, bytes } of files) {
    server.get(path, { ...anyone, schema: { hide: true } }, (request, reply) => {
      reply
        .header('cache-control', 'no-cache')
        .header('etag', etag)
        // The worker fetches by the policy that it came with.
        .header('content-security-policy', contentPolicy.page)
      if (request.headers['if-none-match'] === etag) return reply.code(304).send()
      return reply.type('text/javascript; charset=utf-8').send(bytes)
    })
  }
}
