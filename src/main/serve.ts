/** Everything, in the order in which it starts; it stops in the opposite one. */
import type { AddressInfo } from 'node:net'
import { systemClock } from '../base/clock.ts'
import { handOutConsole } from '../http/console.ts'
import { requireKeys } from '../postgres/key-check.ts'
import { migrate } from '../postgres/migrate.ts'
import { openPool } from '../postgres/pool.ts'
import { GraphGateway } from '../providers/whatsapp/gateway.ts'
import type { Config } from './config.ts'
import { buildConsole } from './console-build.ts'
import { openDatabase } from './database.ts'
import { depsOn } from './deps.ts'
import { startEmulator } from './emulator.ts'
import { closeHttp, openHttp } from './http.ts'
import { loadKeys } from './keys.ts'
import { cannotListen, localUrl, publicUrlOf, requireFreePort } from './listen.ts'
import { openLog } from './log.ts'
import { startWorker } from './worker.ts'

export interface Serving extends AsyncDisposable {
  /** Resolves with a sentence if something that we cannot do without has ended by itself. */
  readonly broken: Promise<string>
}

/** Starts all of Assent. `say` receives the lines for whoever started it; the last is `ready <url>`. */
export async function serve(config: Config, say: (line: string) => void): Promise<Serving> {
  const running = new AsyncDisposableStack()
  try {
    await requireFreePort(config.HOST, config.PORT)
    if (config.EMULATORS === 'on') await requireFreePort('127.0.0.1', config.PORT + 1)
    const consoleFiles = buildConsole(say)
    const logger = openLog(config)

    const database = running.use(await openDatabase(config, { lasting: true, note: say }))
    await migrate(database.url)
    const keys = loadKeys(config)
    const pool = openPool({ url: database.url })
    running.defer(() => pool.end())
    await requireKeys(pool, keys.secrets.check(), config.KEYS_DIR)

    if (config.EMULATORS === 'on') running.use(await startEmulator(config.PORT + 1))

    const whatsapp = running.use(new GraphGateway(keys.secrets))
    const deps = depsOn({ pool, keys, clock: systemClock, log: logger, publicUrl: publicUrlOf(config), whatsapp })
    const app = await openHttp({ config, keys, pool, deps, logger })
    await handOutConsole(app, consoleFiles)
    running.defer(() => closeHttp(app))
    await app.listen({ host: config.HOST, port: config.PORT }).catch((error: unknown) => {
      // Free when we looked, and taken by another start since.
      throw cannotListen(error, config.HOST, config.PORT)
    })
    const { clock, log, publicUrl } = deps
    running.use(await startWorker({ databaseUrl: database.url, keys, clock, log, publicUrl }))

    const url = localUrl(config.HOST, (app.server.address() as AddressInfo).port)
    say(`Console          ${url}/`)
    if (config.EMULATORS === 'on') say(`Simulated phone  ${url}/phone`)
    say(`API              ${url}/docs`)
    say(`ready ${url}`)
    const broken = database.ended.then(() => 'PostgreSQL has ended by itself: start again, it recovers.')
    return { broken, [Symbol.asyncDispose]: () => running.disposeAsync() }
  } catch (error) {
    await running.disposeAsync()
    throw error
  }
}
