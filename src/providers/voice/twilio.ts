/** Calls people through Twilio. It tells by itself whether a machine has answered, and how the call ended. */
import type { Carrier } from '../../domain/carrier.ts'
import type { ChannelSender } from '../../domain/channel-sender.ts'
import { postOnce, unfit } from '../post-once.ts'
import { callUrl } from './call-url.ts'

const ringSeconds = '25'

/** `sender.settings`: accountSid, baseUrl?; `secrets`: authToken. */
export function twilioCalls(sender: ChannelSender, secrets: Readonly<Record<string, string>>): Carrier {
  const accountSid = String(sender.settings.accountSid)
  const base = String(sender.settings.baseUrl ?? 'https://api.twilio.com').replace(/\/+$/, '')
  return {
    async send(permit, { to, content }) {
      if (content.kind !== 'call' || !('phone' in to)) return unfit(`a ${content.kind} cannot be spoken`)
      const url = callUrl('twilio', sender.inboundPath, content.answerAt, content.invitationId)
      return postOnce(
        {
          url: `${base}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Calls.json`,
          user: accountSid,
          password: secrets.authToken ?? '',
          contentType: 'application/x-www-form-urlencoded',
          body: new URLSearchParams({
            To: to.phone,
            From: sender.identity,
            Url: url,
            Method: 'POST',
            StatusCallback: url,
            StatusCallbackMethod: 'POST',
            MachineDetection: 'Enable',
            Timeout: ringSeconds,
          }).toString(),
          idIn: ({ sid }) => sid,
        },
        permit,
      )
    },
  }
}
