/** Assent as `assent serve` runs it, on the database of the bench: no emulators, no console, and it logs what goes wrong. */
import type { AddressInfo } from 'node:net'
import { systemClock } from '../../src/base/clock.ts'
import { readConfig } from '../../src/main/config.ts'
import { depsOn } from '../../src/main/deps.ts'
import { closeHttp, openHttp } from '../../src/main/http.ts'
import { loadKeys } from '../../src/main/keys.ts'
import { openLog } from '../../src/main/log.ts'
import { openPool } from '../../src/postgres/pool.ts'
import { GraphGateway } from '../../src/providers/whatsapp/gateway.ts'

export interface ProductInput {
  readonly databaseUrl: string
  /** Where its keys are. */
  readonly dir: string
}

const { databaseUrl, dir } = JSON.parse(process.argv[2] ?? '') as ProductInput
const config = readConfig({ DATABASE_URL: databaseUrl, DATA_DIR: dir, EMULATORS: 'off', LOG_LEVEL: 'error' })
const keys = loadKeys(config)
const logger = openLog(config)
const pool = openPool({ url: databaseUrl })
const publicUrl = 'https://consent.example.com'
const whatsapp = new GraphGateway(keys.secrets)
const deps = depsOn({ pool, keys, clock: systemClock, log: logger, publicUrl, whatsapp })
const server = await openHttp({ config, keys, pool, deps, logger })
await server.listen({ host: '127.0.0.1', port: 0 })

process.on('disconnect', async () => {
  await closeHttp(server)
  await pool.end()
  await whatsapp[Symbol.asyncDispose]()
  process.exit()
})
process.send?.((server.server.address() as AddressInfo).port)
