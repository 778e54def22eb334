#!/usr/bin/env node
// The command `assent-emulator`: starts, says where it is and with what credentials, and stops cleanly when asked to.

import { startEmulator } from './emulator.ts'
import { OptionFault, readOptions, usage } from './options.ts'

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env)
  if (options === null) {
    process.stdout.write(`${usage}\n`)
    return
  }
  const emulator = await startEmulator(options)
  process.stdout.write(
    [
      `Graph API        ${emulator.url}`,
      `Control API      ${emulator.controlUrl}`,
      `Number           ${emulator.displayNumber}`,
      `Phone number id  ${emulator.phoneNumberId}`,
      `WABA id          ${emulator.wabaId}`,
      `App id           ${emulator.appId}`,
      // What the caller chose is not repeated: this may be a log.
      ...(options.appSecret === undefined ? [`App secret       ${emulator.appSecret}`] : []),
      ...(options.accessToken === undefined ? [`Access token     ${emulator.accessToken}`] : []),
      `ready ${emulator.url}`,
      '',
    ].join('\n'),
  )
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    emulator.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  // Forked by another program, it ends with that program.
  process.on('disconnect', stop)
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  if (error instanceof OptionFault) process.stderr.write('See assent-emulator --help.\n')
  process.exit(1)
}

main().catch(fail)
