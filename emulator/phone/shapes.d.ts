// What the control API answers, as far as the page reads it; CONTROL.md has all of it. Times are milliseconds.

import type { ShownButton, ShownMessage } from '../src/people/message-view.ts'
import type { WireEntry } from '../src/wire-log.ts'

export type { ShownButton, ShownMessage, WireEntry }

export interface Person {
  id: string
  /** With its plus sign. */
  phone: string
  name: string
  username: string | null
  phoneHidden: boolean
  online: boolean
  readReceipts: boolean
  crowd: string | null
  gone: boolean
  unread: number
  /** What is new in the other apps, by their keys. */
  badges: Record<string, number>
}

export interface Chat {
  /** Id of the business's number. */
  number: string
  businessName: string
  displayNumber: string
  unread: number
  stoppedPromotions: boolean
  blocked: boolean
  thread: 'messages' | 'standby'
  typingUntil: number | null
  draft: string
  lastAt: number
  lastText: string
  suggestions: { prompts: string[]; commands: { name: string; description: string }[] }
}

export interface BusinessNumber {
  id: string
  displayNumber: string
  businessName: string
}

export interface ClockShown {
  now: number
  frozen: boolean
}

export interface About {
  business: string
  numbers: BusinessNumber[]
  clock: ClockShown
}

/** One component of a Flow's screen, its gaps filled. */
export interface FlowComponent {
  type: string
  text?: string
  label?: string
  name?: string
  children?: FlowComponent[]
  'data-source'?: { id: string; title: string; description?: string }[]
  'on-click-action'?: { name: string; url?: string }
}

export type FlowSeen =
  | {
      kind: 'screen'
      session: string
      title: string
      children: FlowComponent[]
      back: boolean
      error: string | null
    }
  | { kind: 'done'; messageId: string }
  | { kind: 'opens'; url: string }
  | { kind: 'over'; message: string }

export interface ListSection {
  title?: string
  rows: { id: string; title: string; description?: string }[]
}
