/** The real server, listening, and the emulated WhatsApp beside it: each reaches the other over HTTP. */
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll } from 'vitest'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/src/index.ts'
import { type Clock, systemClock } from '../../src/base/clock.ts'
import type { GraphEndpoint } from '../../src/domain/whatsapp-gateway.ts'
import type { GraphEndpoints } from '../../src/providers/whatsapp/gateway.ts'
import { type HttpWorld, httpWorld, publicUrl } from './http.ts'

export interface EmulatedWhatsapp {
  readonly emulator: Emulator
  readonly world: HttpWorld
  /** What a business types in to connect the emulator's number. */
  readonly credentials: Readonly<Record<string, string>>
  /** The control API: what the world does to a business. */
  control(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: object | readonly object[],
  ): Promise<Record<string, unknown>>
}

export async function emulatedWhatsapp(
  options: EmulatorOptions = {},
  clock: Clock = systemClock,
): Promise<EmulatedWhatsapp> {
  const emulator = await startEmulator({ reviewMs: 0, ...options })
  const endpoints: { -readonly [Name in keyof GraphEndpoints]: GraphEndpoint } = {}
  const world = await httpWorld({}, clock, undefined, endpoints)
  // Before the server ends: what the emulated WhatsApp still has to say would keep it waiting.
  afterAll(() => emulator.stop())
  await world.server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = world.server.server.address() as AddressInfo
  const graph = { graphUrl: emulator.url, graphVersion: 'v26.0' }
  endpoints.emulated = { ...graph, webhookBase: `http://127.0.0.1:${port}` }
  // A live number in front of the same Graph API: nothing but its address tells that it is none.
  endpoints.live = { ...graph, webhookBase: publicUrl }
  return {
    emulator,
    world,
    credentials: {
      phone_number_id: emulator.phoneNumberId,
      waba_id: emulator.wabaId,
      access_token: emulator.accessToken,
      app_secret: emulator.appSecret,
    },
    async control(method, path, body) {
      const response = await fetch(`${emulator.controlUrl}/${path}`, {
        method,
        ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      })
      const answer = (await response.json()) as Record<string, unknown>
      if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`)
      return answer
    },
  }
}

/** Asks until the answer satisfies; what never does fails by the test's own patience. */
export async function eventually<T>(ask: () => Promise<T>, satisfied: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (satisfied(answer)) return answer
    await sleep(20)
  }
}
