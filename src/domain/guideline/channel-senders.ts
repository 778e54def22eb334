/** What is asked outside of a page needs somebody who carries it: a number for an SMS or a call, a mailbox, a chat. */
import { type Finding, type GuidelineRule, met, type SenderKind } from './rule.ts'

export const smsSender: GuidelineRule = {
  key: 'sms_sender',
  group: 'channel',
  title: 'Somebody to send the SMS',
  channels: ['sms_link'],
  find: ({ senders }) => senderOf('sms', senders),
}

export const emailSender: GuidelineRule = {
  key: 'email_sender',
  group: 'channel',
  title: 'A mailbox to write from',
  channels: ['email_link'],
  find: ({ senders }) => senderOf('email', senders),
}

export const whatsappSender: GuidelineRule = {
  key: 'whatsapp_sender',
  group: 'channel',
  title: 'A WhatsApp number that asks',
  channels: ['bot_flow', 'webview', 'whatsapp_flow'],
  find: ({ senders }) => senderOf('whatsapp', senders),
}

const told: Readonly<Record<SenderKind, readonly [lacks: string, mend: string]>> = {
  whatsapp: ['There is no WhatsApp number that may send.', 'Connect one under Settings, WhatsApp.'],
  sms: ['There is no SMS sender that may send.', 'Add one under Settings, Channels: SMPP or Twilio.'],
  email: ['There is no mailbox that may send.', 'Add one under Settings, Channels: your mail server, by SMTP.'],
  voice: ['There is no telephone number that may call or be called.', 'Add one under Settings, Channels.'],
}

/** For other channels, too: what is found where a kind of sender is needed. */
export function senderOf(kind: SenderKind, senders: readonly SenderKind[]): Finding {
  if (senders.includes(kind)) return met
  const [detail, mend] = told[kind]
  return { result: 'missing', detail, mend }
}
