// What the other side of SMS, mail and telephone asks of the business: each follows from one secret, so that whoever shares
// the secret knows them all without being told.

import { createHmac } from 'node:crypto'

export interface ChannelCredentials {
  /** SMPP passwords have eight characters at most. */
  readonly smpp: { readonly systemId: string; readonly password: string }
  readonly smtp: { readonly user: string; readonly password: string }
  readonly twilio: { readonly accountSid: string; readonly authToken: string }
  readonly plivo: { readonly authId: string; readonly authToken: string }
  readonly exotel: { readonly accountSid: string; readonly apiKey: string; readonly apiToken: string }
}

export function channelCredentials(secret: string): ChannelCredentials {
  const drawn = (name: string) => createHmac('sha256', secret).update(name).digest('hex')
  return {
    smpp: { systemId: 'assent', password: drawn('smpp').slice(0, 8) },
    smtp: { user: 'assent', password: drawn('smtp').slice(0, 32) },
    twilio: { accountSid: `AC${drawn('twilio account').slice(0, 32)}`, authToken: drawn('twilio').slice(0, 32) },
    plivo: { authId: `MA${drawn('plivo account').slice(0, 18).toUpperCase()}`, authToken: drawn('plivo').slice(0, 40) },
    exotel: {
      accountSid: `assent${drawn('exotel account').slice(0, 8)}`,
      apiKey: drawn('exotel key').slice(0, 40),
      apiToken: drawn('exotel').slice(0, 40),
    },
  }
}
