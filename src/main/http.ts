/** The HTTP server with all that it is given, not listening yet. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashPassword } from 'better-auth/crypto'
import { collectDefaultMetrics, Registry } from 'prom-client'
import type { Deps } from '../actions/deps.ts'
import { Fault } from '../base/fault.ts'
import type { Emulation } from '../domain/emulation.ts'
import { defaultLimits } from '../http/deps.ts'
import type { Server } from '../http/routes.ts'
import { buildServer } from '../http/server.ts'
import { buildSignIn, type SingleSignOn } from '../http/sign-in.ts'
import type { Pool } from '../postgres/pool.ts'
import { signInDatabase } from '../postgres/sign-in-database.ts'
import { type Config, root } from './config.ts'
import type { Keys } from './keys.ts'
import { trustProxy } from './listen.ts'
import type { openLog } from './log.ts'

export interface HttpParts {
  readonly config: Config
  readonly keys: Keys
  readonly pool: Pool
  readonly deps: Deps
  readonly logger: ReturnType<typeof openLog>
  readonly emulation?: Emulation | undefined
  /** The file of the built widget. */
  readonly widget?: string | undefined
}

export function openHttp({ config, keys, pool, deps, logger, emulation, widget }: HttpParts): Promise<Server> {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const provider = singleSignOn(config)
  const { publicUrl } = deps
  return buildServer({
    ...deps,
    ...(emulation === undefined ? {} : { emulation }),
    logger,
    registry,
    hashPassword,
    receiptKey: keys.signing,
    signIn: buildSignIn({
      database: signInDatabase(pool),
      stores: deps.read,
      clock: deps.clock,
      publicUrl,
      secret: keys.cookieSecret,
      log: deps.log,
      ...(provider === undefined ? {} : { singleSignOn: provider }),
    }),
    settings: {
      version: version(),
      publicUrl,
      trustProxy: trustProxy(config),
      limits: defaultLimits,
      ...(provider === undefined ? {} : { singleSignOn: provider.name }),
      ...(widget === undefined ? {} : { widget }),
    },
  })
}

const graceMs = 3_000

/** Lets running requests end, for a while; what streams without an end is cut off then. */
export async function closeHttp(server: Server): Promise<void> {
  const impatient = setTimeout(() => server.server.closeAllConnections(), graceMs)
  await server.close()
  clearTimeout(impatient)
}

/** The identity provider that the settings name: all of it, or none. */
function singleSignOn(config: Config): SingleSignOn | undefined {
  const { SSO_DISCOVERY_URL: discoveryUrl, SSO_CLIENT_ID: clientId, SSO_CLIENT_SECRET: clientSecret } = config
  const given = [discoveryUrl, clientId, clientSecret].filter((value) => value !== undefined)
  if (given.length === 0) return undefined
  if (discoveryUrl !== undefined && clientId !== undefined && clientSecret !== undefined) {
    return { name: config.SSO_NAME, discoveryUrl, clientId, clientSecret }
  }
  throw new Fault(
    'invalid',
    'Single sign-on takes SSO_DISCOVERY_URL, SSO_CLIENT_ID and SSO_CLIENT_SECRET: set all three.',
  )
}

function version(): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version
}
