/** Calls people through Plivo. It tells by itself whether a machine has answered, and how the call ended. */
import type { Carrier } from '../../domain/carrier.ts'
import type { ChannelSender } from '../../domain/channel-sender.ts'
import { postOnce, unfit } from '../post-once.ts'
import { callUrl } from './call-url.ts'

const ringSeconds = 25

/** `sender.settings`: authId, baseUrl?; `secrets`: authToken. */
export function plivoCalls(sender: ChannelSender, secrets: Readonly<Record<string, string>>): Carrier {
  const authId = String(sender.settings.authId)
  const base = String(sender.settings.baseUrl ?? 'https://api.plivo.com').replace(/\/+$/, '')
  return {
    async send(permit, { to, content }) {
      if (content.kind !== 'call' || !('phone' in to)) return unfit(`a ${content.kind} cannot be spoken`)
      const url = callUrl('plivo', sender.inboundPath, content.answerAt, content.invitationId)
      return postOnce(
        {
          url: `${base}/v1/Account/${encodeURIComponent(authId)}/Call/`,
          user: authId,
          password: secrets.authToken ?? '',
          contentType: 'application/json',
          body: JSON.stringify({
            from: sender.identity.replace('+', ''),
            to: to.phone.replace('+', ''),
            answer_url: url,
            answer_method: 'POST',
            hangup_url: url,
            hangup_method: 'POST',
            machine_detection: 'true',
            ring_timeout: ringSeconds,
          }),
          idIn: ({ request_uuid: id }) => id,
        },
        permit,
      )
    },
  }
}
