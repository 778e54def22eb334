/** Who carries for each provider of SMS, e-mail and calls. A new provider is one line here. */

import { Fault } from '../base/fault.ts'
import type { Secrets } from '../base/secret.ts'
import type { Carrier, ChannelGateway } from '../domain/carrier.ts'
import type { ChannelKind, ChannelProvider, ChannelSender } from '../domain/channel-sender.ts'
import { smtpCarrier } from '../providers/email/smtp-carrier.ts'
import { SmppLines } from '../providers/sms/smpp-lines.ts'
import { twilioMessages } from '../providers/sms/twilio-messages.ts'
import { plivoCalls } from '../providers/voice/plivo.ts'
import { twilioCalls } from '../providers/voice/twilio.ts'

/** Makes the way out of one sender, whose secrets come opened. */
export type CarrierFactory = (sender: ChannelSender, secrets: Readonly<Record<string, string>>) => Carrier

type Table = Readonly<Partial<Record<`${ChannelKind}/${ChannelProvider}`, CarrierFactory>>>

/** `lines` are the SMPP connections of this process. */
export function factoriesWith(lines: SmppLines): Table {
  return {
    'sms/smpp': (sender, secrets) => lines.carrier(sender, secrets),
    'sms/twilio': twilioMessages,
    'email/smtp': smtpCarrier,
    'voice/plivo': plivoCalls,
    'voice/twilio': twilioCalls,
  }
}

/** One carrier a sender, made anew when its settings or secrets change. */
export function channelGateway(
  secrets: Pick<Secrets, 'open'>,
  table: Table = factoriesWith(new SmppLines()),
): ChannelGateway {
  const made = new Map<string, { readonly of: string; readonly carrier: Carrier }>()
  return {
    carrier(sender) {
      const of = `${sender.sealedSecrets.toString('base64')} ${sender.identity} ${JSON.stringify(sender.settings)}`
      const known = made.get(sender.senderId)
      if (known?.of === of) return known.carrier
      const factory = table[`${sender.kind}/${sender.provider}`]
      if (factory === undefined) {
        throw new Fault('unavailable', `${sender.name} cannot send: nothing goes out through ${sender.provider}.`)
      }
      const carrier = factory(sender, JSON.parse(secrets.open(sender.sealedSecrets)) as Record<string, string>)
      made.set(sender.senderId, { of, carrier })
      return carrier
    },
  }
}
