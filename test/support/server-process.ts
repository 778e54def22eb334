/** The HTTP server in a process of its own, which can be killed in the middle of anything and comes back at the same address. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { systemClock } from '../../src/base/clock.ts'
import type { KeyMaterial } from '../../src/base/secret.ts'
import { readConfig } from '../../src/main/config.ts'
import { depsOn } from '../../src/main/deps.ts'
import { closeHttp, openHttp } from '../../src/main/http.ts'
import { loadKeys } from '../../src/main/keys.ts'
import { openLog } from '../../src/main/log.ts'
import { openPool } from '../../src/postgres/pool.ts'
import { GraphGateway } from '../../src/providers/whatsapp/gateway.ts'
import { asProcess, type WorkerProcess } from './worker-process.ts'

interface Input {
  readonly port: number
  readonly settings: Readonly<Record<string, string>>
}

/** Resolves when it listens. What it makes for itself lies in `dir`. */
export async function startServerProcess(
  databaseUrl: string,
  keys: KeyMaterial,
  { port, dir }: { readonly port: number; readonly dir: string },
): Promise<WorkerProcess> {
  const input: Input = {
    port,
    settings: {
      DATABASE_URL: databaseUrl,
      DATA_DIR: dir,
      EMULATORS: 'off',
      LOG_LEVEL: 'error',
      KEY_PEPPER: keys.pepper.toString('base64url'),
      KEY_MASTER: keys.masterKey.toString('base64url'),
      KEY_TOKEN: keys.tokenKey.toString('base64url'),
    },
  }
  const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(input)], { execArgv: [] })
  await once(child, 'message')
  return asProcess(child)
}

async function main(): Promise<void> {
  const { port, settings } = JSON.parse(process.argv[2] ?? '') as Input
  const config = readConfig(settings)
  const keys = loadKeys(config)
  const logger = openLog(config)
  const pool = openPool({ url: config.DATABASE_URL ?? '' })
  const whatsapp = new GraphGateway(keys.secrets)
  const publicUrl = 'https://consent.acme.example'
  const deps = depsOn({ pool, keys, clock: systemClock, log: logger, publicUrl, whatsapp })
  const server = await openHttp({ config, keys, pool, deps, logger })
  for (;;) {
    try {
      await server.listen({ host: '127.0.0.1', port })
      break
    } catch (error) {
      // Whoever took the port while nobody listened gives it back: it is a port of passage.
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      await sleep(100)
    }
  }
  process.on('SIGTERM', async () => {
    await closeHttp(server)
    process.exit()
  })
  process.on('disconnect', () => process.exit())
  process.send?.('ready')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
