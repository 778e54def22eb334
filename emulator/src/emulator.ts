// Starts and stops an emulator: a world, its state file, its port, and the handshake with the business's webhook.

import { MailServer } from './mail/mail-server.ts'
import type { EmulatorOptions } from './options.ts'
import { EmulatorServer } from './server.ts'
import { SmppServer } from './sms/smpp-server.ts'
import { SnapshotFile } from './snapshot.ts'
import { World } from './world.ts'

export interface Emulator {
  /** Base of the Graph API, without a version: `http://127.0.0.1:4480`. */
  url: string
  /** Base of the control API. */
  controlUrl: string
  port: number
  appId: string
  appSecret: string
  accessToken: string
  wabaId: string
  phoneNumberId: string
  /** With its plus sign. */
  displayNumber: string
  /** Saves the state, closes the port. */
  stop(): Promise<void>
}

const handshakeEveryMs = 1_000

/**
 * Starts an emulator in this process.
 * Rejects when the port is taken or the state file cannot be read, with a sentence that says so.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const world = new World(options)
  const snapshot = options.state === undefined ? null : new SnapshotFile(world, options.state)
  snapshot?.load()
  world.apply(options)
  const server = new EmulatorServer(world, options.controlKey ?? null)
  const mail = new MailServer(world, options.smtpTls ?? null)
  const smpp = new SmppServer(world)
  let url: string
  try {
    url = await server.listen(options.port ?? 0, options.host ?? '127.0.0.1')
    world.channelPorts.smpp = await smpp.listen(options.smppPort ?? 0, options.host ?? '127.0.0.1')
    world.smpp = smpp
    world.channelPorts.smtp = await mail.listen(options.smtpPort ?? 0, options.host ?? '127.0.0.1')
  } catch (error) {
    await server.stop()
    await smpp.stop()
    world.stop()
    throw error
  }
  world.media.origin = url
  snapshot?.keep()
  const endHandshake = shakeHands(world)
  const number = world.numbers.first
  return {
    url,
    controlUrl: `${url}/_control`,
    port: Number(new URL(url).port),
    appId: world.account.appId,
    appSecret: world.webhooks.secret,
    accessToken: world.account.accessToken,
    wabaId: world.account.id,
    phoneNumberId: number.id,
    displayNumber: `+${number.displayNumber}`,
    stop: async () => {
      endHandshake()
      await server.stop()
      await mail.stop()
      await smpp.stop()
      await snapshot?.stop()
      world.stop()
    },
  }
}

/** The business may start after the emulator: its webhook is asked every second until it answers with the challenge. */
function shakeHands(world: World): () => void {
  let timer: NodeJS.Timeout | undefined
  let ended = false
  const attempt = async () => {
    const { app } = world.subscriptions
    if (app.url === null || app.verifyToken === null || app.verified) return
    const problem = await world.subscriptions.handshake(app.url, app.verifyToken)
    if (ended || world.subscriptions.app !== app) return
    if (problem === null) {
      app.verified = true
      world.webhooks.release()
      return
    }
    world.webhooks.last = { status: null, at: world.clock.now(), error: problem }
    timer = setTimeout(() => void attempt(), handshakeEveryMs)
    timer.unref()
  }
  void attempt()
  return () => {
    ended = true
    clearTimeout(timer)
  }
}
