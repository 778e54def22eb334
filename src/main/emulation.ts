/**
 * The emulated world beside the product: whether there is one, and that it ends once a live workspace exists, unless it was
 * asked for by name.
 */
import { join } from 'node:path'
import { acmeStore } from '../actions/demo/acme-store.ts'
import type { Deps } from '../actions/deps.ts'
import { second } from '../base/clock.ts'
import { Fault } from '../base/fault.ts'
import { Remembered } from '../base/remembered.ts'
import type { Emulation, EmulatorControl } from '../domain/emulation.ts'
import type { WorkspaceStore } from '../domain/workspace.ts'
import { emulatorControl } from '../providers/whatsapp/emulator-control.ts'
import type { GraphEndpoints } from '../providers/whatsapp/gateway.ts'
import type { Config } from './config.ts'
import type { DemoClock } from './demo-clock.ts'
import { type EmulatedNumber, loadEmulatedNumber } from './emulated-number.ts'
import { startEmulator } from './emulator.ts'
import { localUrl, publicUrlOf, requireFreePort } from './listen.ts'

export async function wantsEmulator(config: Config, workspaces: Pick<WorkspaceStore, 'list'>): Promise<boolean> {
  if (config.EMULATORS !== 'auto') return config.EMULATORS === 'on'
  return (await workspaces.list()).every(({ kind }) => kind === 'demo')
}

export function graphEndpoints(config: Config, emulated: boolean): GraphEndpoints {
  const { GRAPH_URL: graphUrl, GRAPH_VERSION: graphVersion, HOST, PORT } = config
  return {
    live: { graphUrl, graphVersion, webhookBase: publicUrlOf(config) },
    ...(emulated
      ? { emulated: { graphUrl: emulatorUrl(config), graphVersion, webhookBase: localUrl(HOST, PORT) } }
      : {}),
  }
}

function emulatorUrl({ PORT }: Config): string {
  return `http://127.0.0.1:${PORT + 1}`
}

export interface RunningEmulation extends Emulation, AsyncDisposable {
  readonly number: EmulatedNumber
}

export async function openEmulation(
  config: Config,
  clock: DemoClock,
  { read, log }: Pick<Deps, 'read' | 'log'>,
): Promise<RunningEmulation> {
  const number = loadEmulatedNumber(config.DATA_DIR, acmeStore.name)
  const port = config.PORT + 1
  await requireFreePort('127.0.0.1', port)
  const stateFile = join(config.DATA_DIR, 'emulator-state.json')
  const emulator = await startEmulator({ port, number, stateFile })
  const control = emulatorControl(emulator.url)
  await alignClocks(control, clock, stateFile).catch(async (error: unknown) => {
    await emulator[Symbol.asyncDispose]()
    throw error
  })
  const wanted = new Remembered(2 * second, () => wantsEmulator(config, read.workspaces))
  const isOpen = () => wanted.get('')
  const watch = setInterval(() => {
    void isOpen().then(
      async (open) => {
        if (open) return
        clearInterval(watch)
        log.info({}, 'there is a live workspace now: the emulators stop')
        await emulator[Symbol.asyncDispose]()
      },
      () => {},
    )
  }, 5 * second)
  watch.unref()
  return {
    ...control,
    number,
    url: emulator.url,
    isOpen,
    setClock: async (skewMs) => {
      clock.set(skewMs)
      await control.setClock(skewMs)
    },
    [Symbol.asyncDispose]: async () => {
      clearInterval(watch)
      await emulator[Symbol.asyncDispose]()
    },
  }
}

/** It may have been stopped while the product went on, or have lost its memory; ahead it is of another database only. */
async function alignClocks(control: EmulatorControl, { skewMs }: DemoClock, stateFile: string): Promise<void> {
  const ahead = (await control.readClock()) - skewMs
  if (ahead > 0) {
    throw new Fault('unavailable', `${stateFile} belongs to another database, whose clock is ahead: delete it.`)
  }
  if (ahead < 0) await control.setClock(skewMs)
}
