/** The HTTP server with all that it is given, not listening yet. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashPassword } from 'better-auth/crypto'
import { collectDefaultMetrics, Registry } from 'prom-client'
import type { Deps } from '../actions/deps.ts'
import { defaultLimits } from '../http/deps.ts'
import type { Server } from '../http/routes.ts'
import { buildServer } from '../http/server.ts'
import { buildSignIn } from '../http/sign-in.ts'
import type { Pool } from '../postgres/pool.ts'
import { type Config, root } from './config.ts'
import type { Keys } from './keys.ts'
import { localUrl, trustProxy } from './listen.ts'
import type { openLog } from './log.ts'

export interface HttpParts {
  readonly config: Config
  readonly keys: Keys
  readonly pool: Pool
  readonly deps: Deps
  readonly logger: ReturnType<typeof openLog>
}

export function openHttp({ config, keys, pool, deps, logger }: HttpParts): Promise<Server> {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const publicUrl = config.PUBLIC_URL ?? localUrl(config.HOST, config.PORT)
  return buildServer({
    ...deps,
    logger,
    registry,
    hashPassword,
    signIn: buildSignIn({ pool, members: deps.read.members, publicUrl, secret: keys.cookieSecret, log: deps.log }),
    settings: { version: version(), publicUrl, trustProxy: trustProxy(config), limits: defaultLimits },
  })
}

function version(): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version
}
