/** What one way to ask has to be told beyond what all of them are. */
import type { ComponentType } from 'react'
import type { Channel } from '../../channels.ts'
import type { OwnSettings } from '../../draft.ts'
import { BotFlowSettings } from './bot-flow-settings.tsx'
import { ChatSettings } from './chat-settings.tsx'
import { FormWebhookSettings } from './form-webhook-settings.tsx'
import { MissedCallSettings } from './missed-call-settings.tsx'
import { PaperFormSettings } from './paper-form-settings.tsx'
import { PolicySettings } from './policy-settings.tsx'
import { QrCodeSettings } from './qr-code-settings.tsx'
import { RegistrationSettings } from './registration-settings.tsx'
import { SenderSettings } from './sender-settings.tsx'
import { VoiceMenuSettings } from './voice-menu-settings.tsx'
import { WidgetSettings } from './widget-settings.tsx'

export interface OwnProps {
  readonly channel: Channel
  readonly own: OwnSettings
  readonly onOwn: (own: OwnSettings) => void
}

/** In the order in which they stand. A way that needs nothing has none. */
const parts: Readonly<Partial<Record<Channel, readonly ComponentType<OwnProps>[]>>> = {
  sms_link: [SenderSettings],
  email_link: [SenderSettings],
  missed_call: [MissedCallSettings, SenderSettings],
  ivr_inbound: [VoiceMenuSettings, SenderSettings],
  ivr_outbound: [VoiceMenuSettings, SenderSettings],
  qr_code: [QrCodeSettings],
  till: [PolicySettings],
  paper_form: [PaperFormSettings],
  widget: [WidgetSettings],
  bot_flow: [BotFlowSettings],
  webview: [ChatSettings],
  whatsapp_flow: [ChatSettings],
  registration_form: [RegistrationSettings],
  form_webhook: [FormWebhookSettings, PolicySettings],
  api: [PolicySettings],
}

export function ChannelSettings(props: OwnProps) {
  return parts[props.channel]?.map((Part) => <Part key={Part.name} {...props} />) ?? null
}
