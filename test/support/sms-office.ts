/** SMS that really leave: a shop with a number at the emulated operator, over SMPP or Twilio, and people who read and answer. */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect } from 'vitest'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/src/index.ts'
import { addChannelSender } from '../../src/actions/connect-channel-sender.ts'
import type { Deps } from '../../src/actions/deps.ts'
import { drainInvitations } from '../../src/actions/drain-invitations.ts'
import { HandOvers } from '../../src/actions/hand-over.ts'
import { systemActor } from '../../src/domain/actor.ts'
import type { ChannelSender, ChannelSettings } from '../../src/domain/channel-sender.ts'
import { channelGateway, factoriesWith } from '../../src/main/channels.ts'
import { keepSmsLines } from '../../src/main/sms-lines.ts'
import { SmppLines } from '../../src/providers/sms/smpp-lines.ts'
import type { AskingShop } from './asking-shop.ts'
import type { HttpWorld } from './http.ts'

export interface ReadSms {
  readonly id: string
  readonly business: string
  readonly text: string
  readonly segments: number
  readonly state: 'accepted' | 'delivered' | 'failed'
  readonly from: 'business' | 'person'
  readonly parameters: Readonly<Record<string, string>>
}

export interface SmsOffice {
  readonly emulator: Emulator
  readonly sender: ChannelSender
  readonly deps: Deps
  /** Hands out all that is due, and waits until it is settled. */
  handOut(): Promise<void>
  /** What the telephone with this number has got or sent, oldest first. */
  smsOf(phone: string): Promise<ReadSms[]>
  /** The newest that reached it. */
  newestTo(phone: string): Promise<ReadSms>
  /** Somebody writes back; resolves when the product has answered the operator. Whether it took it. */
  answers(phone: string, text: string): Promise<boolean>
  control(method: string, path: string, body?: object): Promise<Record<string, unknown>>
}

export const smsNumber = '+61491570110'

export interface OfficeWish {
  readonly settings?: ChannelSettings
  readonly identity?: string
  readonly emulator?: EmulatorOptions
}

export async function openSmsOffice(
  world: HttpWorld,
  shop: AskingShop,
  provider: 'smpp' | 'twilio',
  wish: OfficeWish = {},
): Promise<SmsOffice> {
  const emulator = await startEmulator(wish.emulator ?? {})
  afterAll(() => emulator.stop())
  const control: SmsOffice['control'] = async (method, path, body) => {
    const answer = await fetch(`${emulator.controlUrl}/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    return (await answer.json()) as Record<string, unknown>
  }
  await control('PATCH', 'settings', { people: { createOnSend: true }, timing: { deliverAfterMs: 1 } })
  const channels = (await control('GET', 'channels')) as unknown as {
    ports: { smpp: number }
    smpp: { systemId: string; password: string }
    twilio: { accountSid: string; authToken: string }
  }
  const lines = new SmppLines()
  const deps: Deps = { ...world.deps, channels: channelGateway(world.deps.secrets, factoriesWith(lines)) }
  const by = { actor: systemActor(shop.workspace.workspaceId, 'test'), now: deps.clock.now() }
  const sender = await deps.transaction((stores) =>
    addChannelSender(stores, deps, by, shop.workspace, {
      kind: 'sms',
      provider,
      name: 'SMS',
      identity: wish.identity ?? smsNumber,
      settings:
        provider === 'smpp'
          ? { host: '127.0.0.1', port: channels.ports.smpp, ...wish.settings }
          : { accountSid: channels.twilio.accountSid, baseUrl: `${emulator.url}/twilio`, ...wish.settings },
      secrets: provider === 'smpp' ? channels.smpp : { authToken: channels.twilio.authToken },
      perSecond: 1_000,
    }),
  )
  const keeping = keepSmsLines(deps, lines)
  afterAll(async () => {
    await keeping[Symbol.asyncDispose]()
    await lines[Symbol.asyncDispose]()
  })
  while (provider === 'smpp' && (await control('GET', 'sms/smpp')).sessions !== 1) await sleep(50)
  const smsOf: SmsOffice['smsOf'] = async (phone) => {
    const answer = await control('GET', `sms?who=${encodeURIComponent(phone)}&limit=1000`)
    return (answer.messages ?? []) as ReadSms[]
  }
  const arrived = async (phone: string) =>
    (await smsOf(phone)).filter(({ from, state }) => from === 'business' && state === 'delivered')
  return {
    emulator,
    sender,
    deps,
    control,
    smsOf,
    async handOut() {
      const handOvers = new HandOvers(deps)
      while ((await drainInvitations({ deps, handOvers })) > 0) await handOvers.settled()
    },
    async newestTo(phone) {
      await expect.poll(async () => (await arrived(phone)).length).toBeGreaterThan(0)
      return (await arrived(phone)).at(-1) as ReadSms
    },
    async answers(phone, text) {
      const path = `people/${encodeURIComponent(phone)}/sms/${encodeURIComponent(wish.identity ?? smsNumber)}`
      return (await control('POST', `${path}?wait=1`, { text })).taken === true
    },
  }
}

/** Path of the person's own page, as the SMS says it. */
export function pageIn({ text }: Pick<ReadSms, 'text'>): string {
  const path = /https:\/\/\S+?(\/i\/[\w-]+)/.exec(text)?.[1]
  expect(path, `no link in ${text}`).toBeDefined()
  return path as string
}
