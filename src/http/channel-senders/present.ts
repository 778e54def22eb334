/** Senders outside WhatsApp as the outside sees them: without their secrets. */
import { showPhone } from '../../base/phone.ts'
import type { ChannelProviderList, ChannelSender as ChannelSenderShape } from '../../contract/channel-sender.ts'
import { type ProviderField, providerFields } from '../../domain/channel-provider.ts'
import { type ChannelSender, channelKinds, channelProviders, providersOf } from '../../domain/channel-sender.ts'
import { toSnake } from '../casing.ts'

export function presentChannelSender(sender: ChannelSender, publicUrl: string): ChannelSenderShape {
  const { kind, provider, identity, inboundPath } = sender
  const calls = kind !== 'email' && provider !== 'smpp'
  return {
    id: sender.senderId,
    kind,
    provider,
    name: sender.name,
    identity: identity.startsWith('+') ? showPhone(identity) : identity,
    settings: toSnake(sender.settings) as ChannelSenderShape['settings'],
    inbound_url: calls ? `${publicUrl}/inbound/${kind}/${provider}/${inboundPath}` : null,
    emulated: sender.emulated,
    per_second: sender.perSecond,
    stopped_at: sender.stoppedAt?.toISOString() ?? null,
    stopped_reason: sender.stoppedReason,
    created_at: sender.createdAt.toISOString(),
  }
}

export function presentProviders(): ChannelProviderList {
  return {
    data: channelProviders.map((provider) => ({
      provider,
      kinds: channelKinds.filter((kind) => providersOf[kind].includes(provider)),
      settings: providerFields[provider].settings.map(presentField),
      secrets: providerFields[provider].secrets.map(presentField),
    })),
  }
}

function presentField({ name, kind, required, label }: ProviderField) {
  return { name: Object.keys(toSnake({ [name]: 0 }))[0] ?? name, kind, required, label }
}
