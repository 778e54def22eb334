/** How a place in the chat asks: by which words of a person it is asked for, with which template, with buttons or a list, and whether it offers "later". */
import type { CapturePoint } from './capture-point.ts'
import { normalise } from './keyword/normalise.ts'

/** What a bot flow, a webview and a WhatsApp Flow have in common. */
export interface ChatSettings {
  /** Whoever writes one of these is asked: a keyword, the text of a wa.me link, an ice breaker. */
  readonly phrases?: readonly string[]
  /** The template that asks outside of the 24-hour window, by its name. */
  readonly template?: string
}

export interface BotFlowSettings extends ChatSettings {
  /** Yes to all, choose, no; or every topic a row of a list. `buttons` where it is left out. */
  readonly style?: 'buttons' | 'list'
  /** Offers "later", and asks at most once more, so many days after. */
  readonly laterDays?: number
}

/** How this place asks in the chat; undefined for one of another channel. */
export function chatSettings({
  channel,
  settings,
}: Pick<CapturePoint, 'channel' | 'settings'>): ChatSettings | undefined {
  switch (channel) {
    case 'bot_flow':
      return settings.botFlow ?? {}
    case 'webview':
      return settings.webview ?? {}
    case 'whatsapp_flow':
      return settings.whatsappFlow ?? {}
    default:
      return undefined
  }
}

/** How long the whole text of a question may be: with buttons, and above a list. */
export const chatTextMost = { buttons: 1_024, list: 4_096 } as const

/** Topics that a list has room for: WhatsApp shows ten rows, and one or two of them are no topics. */
export const chatTopicsMost = 8

/** As it is compared: somebody types it in another case, or without its full stop. */
export function phraseKey(text: string): string {
  return normalise(text)
}
