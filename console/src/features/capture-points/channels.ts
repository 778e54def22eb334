/** The ways to ask: what each is called, its line, its sign, and whether a page of ours is what people see there. */
import type { CapturePointIn } from '@contract/capture-point.ts'
import {
  AppWindow,
  AppWindowMac,
  Banknote,
  Braces,
  ClipboardPen,
  FileSpreadsheet,
  Grid3x3,
  ListChecks,
  type LucideIcon,
  Mail,
  MessageCircle,
  MessageSquareText,
  PhoneMissed,
  PhoneOutgoing,
  QrCode,
  SquareMousePointer,
  Webhook,
  Workflow,
} from 'lucide-react'

export type Channel = CapturePointIn['channel']

export interface ChannelFacts {
  readonly name: string
  /** Under its name in the gallery. */
  readonly line: string
  readonly icon: LucideIcon
  /** What an answer comes to at first. */
  readonly first: string
  /** People see the notice as a page there. */
  readonly isPage: boolean
}

export const channels: Readonly<Record<Channel, ChannelFacts>> = {
  sms_link: fact(
    'SMS link',
    'A text with a page behind it',
    MessageSquareText,
    'Pending until the number confirms',
    true,
  ),
  email_link: fact('E-mail link', 'A letter with a page behind it', Mail, 'Pending until the number confirms', true),
  missed_call: fact(
    'Missed call',
    'They ring, you ask in the chat',
    PhoneMissed,
    'An invitation, then a yes in the chat',
    false,
  ),
  ivr_inbound: fact('Voice menu', 'They call, and press a key', Grid3x3, 'Pending until the number confirms', false),
  ivr_outbound: fact(
    'Outbound call',
    'You call those who may be called',
    PhoneOutgoing,
    'Pending until the number confirms',
    false,
  ),
  qr_code: fact(
    'QR code',
    'A poster, a table card, a sticker',
    QrCode,
    'A yes where the wording hangs beside it',
    true,
  ),
  till: fact('Till', 'Asked at checkout', Banknote, 'Pending until the number confirms', true),
  paper_form: fact(
    'Paper form',
    'Signed, scanned, checked',
    ClipboardPen,
    'A yes once the scan has been checked',
    true,
  ),
  web_page: fact('Web page', 'Hosted here, or your own form', AppWindow, 'Pending until the number confirms', true),
  widget: fact('Widget', 'A form on your own site', SquareMousePointer, 'Pending until the number confirms', true),
  webview: fact('Webview', 'A page opened inside WhatsApp', AppWindowMac, 'A yes: WhatsApp brought them', true),
  whatsapp_flow: fact(
    'WhatsApp Flow',
    'The questions as a form in the chat',
    Workflow,
    'A yes: WhatsApp vouches',
    true,
  ),
  bot_flow: fact('Chat', 'Buttons in a conversation', MessageCircle, 'A yes: WhatsApp vouches', true),
  registration_form: fact(
    'Registration',
    'A box on your sign-up form',
    ListChecks,
    'Pending until the number confirms',
    true,
  ),
  form_webhook: fact('Form and shop tools', 'Shopify, WooCommerce, Typeform …', Webhook, 'As its policy says', true),
  import: fact('Import', 'Yeses that you bring, with their proof', FileSpreadsheet, 'A yes, attested by you', false),
  api: fact('API', 'From your own systems', Braces, 'As its policy says', true),
}

/** In the order of the gallery. Imports are made where a file is brought. */
export const ways = (Object.keys(channels) as Channel[]).filter((channel) => channel !== 'import')

/** Answers there are reported, so that the place says what they come to. */
export const reported: readonly Channel[] = ['api', 'till', 'paper_form', 'form_webhook']

/** These go to people, who are invited through them. */
export const reaching: readonly Channel[] = ['sms_link', 'email_link', 'ivr_outbound']

/** Through which kind of sender it reaches people. */
export const carriedBy: Readonly<Partial<Record<Channel, 'sms' | 'email' | 'voice'>>> = {
  sms_link: 'sms',
  email_link: 'email',
  missed_call: 'voice',
  ivr_inbound: 'voice',
  ivr_outbound: 'voice',
}

function fact(name: string, line: string, icon: LucideIcon, first: string, isPage: boolean): ChannelFacts {
  return { name, line, icon, first, isPage }
}
