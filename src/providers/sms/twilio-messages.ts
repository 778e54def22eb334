/** SMS through Twilio's Messages API. It counts segments and joins them by itself, and tells what became of each message by a signed callback. */
import type { Carrier } from '../../domain/carrier.ts'
import type { ChannelSender } from '../../domain/channel-sender.ts'
import { postOnce, unfit } from '../post-once.ts'

/** `sender.settings`: accountSid, messagingServiceSid?, baseUrl?; `secrets`: authToken. */
export function twilioMessages(sender: ChannelSender, secrets: Readonly<Record<string, string>>): Carrier {
  const { accountSid, messagingServiceSid, baseUrl } = sender.settings
  const base = String(baseUrl ?? 'https://api.twilio.com').replace(/\/+$/, '')
  return {
    async send(permit, { to, content }) {
      if (content.kind !== 'sms' || !('phone' in to)) return unfit(`a ${content.kind} cannot go out as an SMS`)
      const from =
        typeof messagingServiceSid === 'string'
          ? { MessagingServiceSid: messagingServiceSid }
          : { From: sender.identity }
      const status =
        content.tellAt === undefined
          ? {}
          : { StatusCallback: `${content.tellAt}/inbound/sms/twilio/${sender.inboundPath}/status` }
      return postOnce(
        {
          url: `${base}/2010-04-01/Accounts/${encodeURIComponent(String(accountSid))}/Messages.json`,
          user: String(accountSid),
          password: secrets.authToken ?? '',
          contentType: 'application/x-www-form-urlencoded',
          body: new URLSearchParams({ To: to.phone, ...from, Body: content.text, ...status }).toString(),
          idIn: ({ sid }) => sid,
        },
        permit,
      )
    },
  }
}
