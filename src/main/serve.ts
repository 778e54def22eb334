/** Everything, in the order in which it starts; it stops in the opposite one. */
import type { AddressInfo } from 'node:net'
import { handOutConsole } from '../http/console.ts'
import { requireKeys } from '../postgres/key-check.ts'
import { migrate } from '../postgres/migrate.ts'
import { openPool } from '../postgres/pool.ts'
import { GraphGateway } from '../providers/whatsapp/gateway.ts'
import { buildConsole, buildWidget } from './browser-builds.ts'
import type { Config } from './config.ts'
import { openDatabase } from './database.ts'
import { openDemoClock } from './demo-clock.ts'
import { depsOn, storesOn } from './deps.ts'
import { graphEndpoints, openEmulation, wantsEmulator } from './emulation.ts'
import { networksOf } from './errand-runner.ts'
import { firstWorkspace, rehearse, setUpLink } from './first-run.ts'
import { closeHttp, openHttp } from './http.ts'
import { loadKeys } from './keys.ts'
import { cannotListen, localUrl, publicUrlOf, requireFreePort } from './listen.ts'
import { openLog } from './log.ts'
import { startWorker } from './worker.ts'

export interface Serving extends AsyncDisposable {
  /** Resolves with a sentence if something that we cannot do without has ended by itself. */
  readonly broken: Promise<string>
}

export interface ServeOptions {
  /** False for whoever only speaks to the API: then the console is neither built nor handed out. */
  readonly console?: boolean
}

/** Starts all of Assent. `say` receives the lines for whoever started it; the last is `ready <url>`. */
export async function serve(
  config: Config,
  say: (line: string) => void,
  { console = true }: ServeOptions = {},
): Promise<Serving> {
  const running = new AsyncDisposableStack()
  try {
    await requireFreePort(config.HOST, config.PORT)
    const consoleFiles = console ? buildConsole(say) : undefined
    const widgetFile = console ? buildWidget(say) : undefined
    const logger = openLog(config)
    const flowApiNetworks = networksOf(config)

    const database = running.use(await openDatabase(config, { lasting: true, note: say }))
    await migrate(database.url)
    const keys = loadKeys(config)
    const pool = openPool({ url: database.url })
    running.defer(() => pool.end())
    await requireKeys(pool, keys.secrets.check(), config.KEYS_DIR)

    const stores = storesOn(pool)
    const clock = running.use(await openDemoClock(stores.clockSkew))
    const emulated = await wantsEmulator(config, stores.workspaces)
    const whatsapp = running.use(new GraphGateway(keys.secrets, graphEndpoints(config, emulated)))
    const deps = depsOn({ pool, keys, clock, log: logger, publicUrl: publicUrlOf(config), whatsapp })
    const emulation = emulated ? running.use(await openEmulation(config, clock, deps)) : undefined
    const first = await firstWorkspace(deps, { emulated })
    const rehearsal = emulation && first.kind === 'demo' ? await rehearse(deps, emulation, first) : undefined
    const app = await openHttp({ config, keys, pool, deps, logger, emulation, widget: widgetFile })
    if (consoleFiles !== undefined) await handOutConsole(app, consoleFiles)
    running.defer(() => closeHttp(app))
    await app.listen({ host: config.HOST, port: config.PORT }).catch((error: unknown) => {
      // Free when we looked, and taken by another start since.
      throw cannotListen(error, config.HOST, config.PORT)
    })
    const { log, publicUrl } = deps
    running.use(await startWorker({ databaseUrl: database.url, keys, clock, log, publicUrl, flowApiNetworks }))
    if (rehearsal !== undefined) running.use(rehearsal.ready())

    const url = localUrl(config.HOST, (app.server.address() as AddressInfo).port)
    say(`Console          ${url}/`)
    if (emulated) say(`Simulated phone  ${url}/phone`)
    say(`API              ${url}/docs`)
    const link = await setUpLink(deps, first)
    if (link !== undefined) say(`Set up           ${link}`)
    say(`ready ${url}`)
    const broken = database.ended.then(() => 'PostgreSQL has ended by itself: start again, it recovers.')
    return { broken, [Symbol.asyncDispose]: () => running.disposeAsync() }
  } catch (error) {
    await running.disposeAsync()
    throw error
  }
}
