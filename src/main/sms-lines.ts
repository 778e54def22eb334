/** Keeps the SMPP connections that senders ask for, and brings what comes in over them to whoever hears it. */
import { openChannelSecrets } from '../actions/channel-secrets.ts'
import type { Deps } from '../actions/deps.ts'
import { receiveSms } from '../actions/receive-sms.ts'
import { receiveSmsReceiptSoon } from '../actions/receive-sms-receipt.ts'
import { second } from '../base/clock.ts'
import type { SmppLines } from '../providers/sms/smpp-lines.ts'

const everyMs = 2 * second

/** Disposing of it leaves the connections as they are. */
export function keepSmsLines(deps: Deps, lines: SmppLines): AsyncDisposable {
  lines.listen({
    message: (sender, sms) =>
      receiveSms(deps, sender, { id: null, ...sms }).catch((err: unknown) => {
        deps.log.error({ err, sender: sender.senderId }, 'an SMS could not be heard; its operator sends it again')
        throw err
      }),
    receipt: (sender, receipt) => receiveSmsReceiptSoon(deps, sender, receipt),
  })
  const keep = async () => {
    const senders = await deps.read.channelSenders.all()
    lines.keep(
      senders
        .filter(({ kind, provider, stoppedAt }) => kind === 'sms' && provider === 'smpp' && stoppedAt === null)
        .map((sender) => ({ sender, secrets: openChannelSecrets(deps.secrets, sender) })),
    )
  }
  const look = () =>
    keep().catch((err: unknown) => deps.log.warn({ err }, 'which SMS connections are wanted could not be read'))
  let looking = look()
  const timer = setInterval(() => {
    looking = look()
  }, everyMs)
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      await looking
    },
  }
}
