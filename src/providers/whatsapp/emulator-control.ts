/** The emulator's control API, as far as a demo needs it. */
import { request } from 'undici'
import { Fault } from '../../base/fault.ts'
import type { EmulatedChannels, EmulatedPerson, EmulatorControl } from '../../domain/emulation.ts'

interface ChannelsAnswer {
  readonly ports: { readonly smpp: number | null; readonly smtp: number | null }
  readonly smpp: Omit<EmulatedChannels['smpp'], 'port'>
  readonly smtp: Omit<EmulatedChannels['smtp'], 'port'>
  readonly twilio: Omit<EmulatedChannels['twilio'], 'baseUrl'>
  readonly plivo: Omit<EmulatedChannels['plivo'], 'baseUrl'>
}

/** `url` is where the emulator listens. Every method throws `unavailable` where it does not answer as it should. */
export function emulatorControl(url: string): EmulatorControl {
  const call = async (method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, body?: object, alsoFine?: number) => {
    const answer = await request(`${url}/_control/${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new Fault('unavailable', 'The emulated WhatsApp does not answer.', { cause })
    })
    const text = await answer.body.text()
    if (answer.statusCode < 300 || answer.statusCode === alsoFine) return JSON.parse(text) as Record<string, unknown>
    throw new Fault('unavailable', `The emulated WhatsApp refused: ${text}`, { detail: { path } })
  }
  return {
    async readClock() {
      return Number((await call('GET', 'clock')).offsetMs)
    },

    async setClock(skewMs) {
      await call('POST', 'clock', { offsetMs: skewMs })
    },

    async addPeople(people: readonly EmulatedPerson[]) {
      for (const person of people) await call('POST', 'people', person, taken)
    },

    async countPeople() {
      const { people } = await call('GET', 'people?limit=1')
      return (people as unknown[]).length
    },

    async readChannels() {
      const { ports, smpp, smtp, twilio, plivo } = (await call('GET', 'channels')) as unknown as ChannelsAnswer
      return {
        smpp: { port: ports.smpp, ...smpp },
        smtp: { port: ports.smtp, ...smtp },
        twilio: { baseUrl: `${url}/twilio`, ...twilio },
        plivo: { baseUrl: `${url}/plivo`, ...plivo },
      }
    },

    async connectLine({ number, ...line }) {
      await call('PUT', `voice/lines/${encodeURIComponent(number)}`, line)
    },

    async welcomeEverybody() {
      await call('PATCH', 'settings', { people: { createOnSend: true } })
    },
  }
}

/** The number is somebody's already. */
const taken = 409
