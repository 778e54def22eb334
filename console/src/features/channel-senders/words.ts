/** Providers and kinds of senders by their names. */
import type { ChannelSender } from '@contract/channel-sender.ts'

export const kindWords: Readonly<Record<ChannelSender['kind'], string>> = {
  sms: 'SMS',
  email: 'E-mail',
  voice: 'Telephone',
}

export const providerWords: Readonly<Record<ChannelSender['provider'], string>> = {
  smpp: 'An operator, by SMPP',
  twilio: 'Twilio',
  smtp: 'A mail server, by SMTP',
  plivo: 'Plivo',
  exotel: 'Exotel',
  signed_webhook: 'A telephone system of your own, signed',
}

export const identityHints: Readonly<Record<ChannelSender['kind'], string>> = {
  sms: 'A number with its country code, a short code, or a name of at most 11 letters.',
  email: 'The mailbox that letters come from.',
  voice: 'The number that is called, or that calls, with its country code.',
}
