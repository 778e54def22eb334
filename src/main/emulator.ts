/** The emulated WhatsApp: a process of its own on the next port, reached from this machine only, gone when we are. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Fault } from '../base/fault.ts'
import { tiedToUs } from '../base/tied-process.ts'
import { root } from './config.ts'
import type { EmulatedNumber } from './emulated-number.ts'

export interface Emulator extends AsyncDisposable {
  readonly url: string
}

export interface EmulatorSettings {
  readonly port: number
  readonly number: EmulatedNumber
  /** Where it keeps people, chats and templates over a restart. */
  readonly stateFile: string
}

const patienceMs = 20_000

export async function startEmulator({ port, number, stateFile }: EmulatorSettings): Promise<Emulator> {
  const url = `http://127.0.0.1:${port}`
  const [command = '', ...args] = [
    ...tiedToUs('TERM'),
    process.execPath,
    join(root, 'emulator', 'src', 'main.ts'),
    ...['--port', String(port), '--state', stateFile],
  ]
  // Command lines can be read by everybody on the machine; this environment only by us.
  const env = {
    EMULATOR_SEED: number.seed,
    EMULATOR_APP_ID: number.appId,
    EMULATOR_APP_SECRET: number.appSecret,
    EMULATOR_ACCESS_TOKEN: number.accessToken,
    EMULATOR_WABA_ID: number.wabaId,
    EMULATOR_PHONE_NUMBER_ID: number.phoneNumberId,
    EMULATOR_DISPLAY_NUMBER: number.displayNumber,
    EMULATOR_BUSINESS_NAME: number.businessName,
    EMULATOR_CHANNEL_SECRET: number.seed,
  }
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env })
  child.on('error', () => {})
  if (!(await answers(child, `${url}/_control`))) {
    child.kill('SIGKILL')
    throw new Fault('unavailable', `The emulators do not start on port ${port}: see above, or set EMULATORS to off.`)
  }
  return { url, [Symbol.asyncDispose]: () => stop(child) }
}

async function answers(child: ChildProcess, url: string): Promise<boolean> {
  const deadline = performance.now() + patienceMs
  while (child.pid !== undefined && child.exitCode === null && performance.now() < deadline) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return true
    await sleep(50)
  }
  return false
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const impatient = setTimeout(() => child.kill('SIGKILL'), 5_000)
    child.once('exit', () => {
      clearTimeout(impatient)
      resolve()
    })
    child.kill('SIGTERM')
  })
}
