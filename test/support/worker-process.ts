/** A worker in a process of its own, which can be killed in the middle of anything. Ends when its parent does. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { systemClock } from '../../src/base/clock.ts'
import { type KeyMaterial, Secrets } from '../../src/base/secret.ts'
import type { Keys } from '../../src/main/keys.ts'
import { startWorker } from '../../src/main/worker.ts'
import { readNetworks } from '../../src/providers/api-call/public-address.ts'

interface Input {
  readonly databaseUrl: string
  readonly keys: Readonly<Record<keyof KeyMaterial, string>>
  readonly flowApiNetworks: readonly string[]
}

export interface WorkerProcess {
  readonly pid: number
  /** As the machine ends a process: nothing is said and nothing is settled. */
  kill(): Promise<void>
  /** Claims nothing more, and ends when all that was claimed is settled. */
  stop(): Promise<void>
}

export interface WorkerProcessOptions {
  /** Networks that flows may call although they are not public. */
  readonly flowApiNetworks?: readonly string[]
  /** A file of certificates, PEM, beside those that Node trusts. */
  readonly extraCertificates?: string
}

/** Resolves when it works. */
export async function startWorkerProcess(
  databaseUrl: string,
  keys: KeyMaterial,
  { flowApiNetworks = [], extraCertificates }: WorkerProcessOptions = {},
): Promise<WorkerProcess> {
  const input: Input = {
    databaseUrl,
    flowApiNetworks,
    keys: {
      pepper: keys.pepper.toString('hex'),
      masterKey: keys.masterKey.toString('hex'),
      tokenKey: keys.tokenKey.toString('hex'),
    },
  }
  const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(input)], {
    execArgv: [],
    ...(extraCertificates === undefined ? {} : { env: { ...process.env, NODE_EXTRA_CA_CERTS: extraCertificates } }),
  })
  await once(child, 'message')
  return asProcess(child)
}

/** A child that ends by SIGTERM when its work is done. */
export function asProcess(child: ChildProcess): WorkerProcess {
  return {
    pid: child.pid ?? 0,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

async function main(): Promise<void> {
  const input = JSON.parse(process.argv[2] ?? '') as Input
  const bytes = (hex: string) => Buffer.from(hex, 'hex')
  const secrets = new Secrets({
    pepper: bytes(input.keys.pepper),
    masterKey: bytes(input.keys.masterKey),
    tokenKey: bytes(input.keys.tokenKey),
  })
  const worker = await startWorker({
    databaseUrl: input.databaseUrl,
    // What else there is among keys signs and seals for people; a worker does neither.
    keys: { secrets } as Keys,
    clock: systemClock,
    log: { info: () => {}, warn: () => {}, error: (fields, message) => console.error(message, fields) },
    publicUrl: 'https://consent.acme.example',
    flowApiNetworks: readNetworks(input.flowApiNetworks.join(',')),
  })
  const stop = async () => {
    await worker[Symbol.asyncDispose]()
    process.exit()
  }
  process.on('SIGTERM', stop)
  process.on('disconnect', () => process.exit())
  process.send?.('ready')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
