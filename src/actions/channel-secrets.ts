/** What a provider of SMS, e-mail or calls is opened with and signs with: sealed when it is kept, and never shown. */
import type { Secrets } from '../base/secret.ts'
import type { ChannelSender } from '../domain/channel-sender.ts'

export type ChannelSecrets = Readonly<Record<string, string>>

export function openChannelSecrets(
  secrets: Pick<Secrets, 'open'>,
  { sealedSecrets }: Pick<ChannelSender, 'sealedSecrets'>,
): ChannelSecrets {
  return JSON.parse(secrets.open(sealedSecrets)) as ChannelSecrets
}

export function sealChannelSecrets(secrets: Pick<Secrets, 'seal'>, own: ChannelSecrets): Buffer {
  return secrets.seal(JSON.stringify(own))
}
