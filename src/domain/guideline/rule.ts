/** What a rule of the guideline check looks at, and what it answers. */
import type { CaptureChannel, CapturePoint, CapturePointSettings } from '../capture-point.ts'
import type { ChannelKind } from '../channel-sender.ts'
import type { NoticeContent } from '../notice.ts'
import type { Workspace } from '../workspace.ts'

export interface GuidelineSubject {
  readonly channel: CaptureChannel
  readonly workspace: Pick<Workspace, 'kind' | 'name' | 'profile'>
  /** Where it stands; null where it is aimed at no country in particular. */
  readonly country: string | null
  readonly confirmation: CapturePoint['confirmation']
  /** Per language, the wording that would be shown. */
  readonly wordings: readonly NoticeContent[]
  /** Keys of the topics that are asked here. */
  readonly topics: readonly string[]
  readonly settings: CapturePointSettings
  /** Kinds of sender that the business has and that are not stopped. */
  readonly senders: readonly SenderKind[]
  /** Whether the business has added WhatsApp's official mark. */
  readonly officialMark: boolean
  /** Languages whose wording a named member has approved; null for a draft that nobody could have. */
  readonly reviewed: readonly string[] | null
}

export type SenderKind = 'whatsapp' | ChannelKind

export type CheckResult = 'met' | 'look' | 'missing'

/** The guide's three; what this channel cannot do without; the law of the countries aimed at; what is plain and fair. */
export type CheckGroup = 'guideline' | 'channel' | 'law' | 'plain_and_fair'

export interface Finding {
  readonly result: CheckResult
  readonly detail?: string
  readonly mend?: string
  readonly language?: string
}

export interface GuidelineRule {
  /** A word for the rule. It stands in refusals, so it stays. */
  readonly key: string
  readonly group: CheckGroup
  readonly title: string
  /** Without, it is asked of every channel. */
  readonly channels?: readonly CaptureChannel[]
  /** Undefined where it has nothing to say about this place: it has no line then. */
  find(subject: GuidelineSubject): Finding | undefined
}

/** Where people meet the question: on a page or screen of ours, in a chat, by ear, on paper, or in a place that we cannot see. */
export type Showing = 'page' | 'chat' | 'call' | 'paper' | 'elsewhere'

export function showingOf(channel: CaptureChannel): Showing {
  switch (channel) {
    case 'web_page':
    case 'widget':
    case 'registration_form':
    case 'webview':
    case 'sms_link':
    case 'email_link':
    case 'qr_code':
    case 'till':
      return 'page'
    case 'whatsapp_flow':
    case 'bot_flow':
    case 'missed_call':
      return 'chat'
    case 'ivr_inbound':
    case 'ivr_outbound':
      return 'call'
    case 'paper_form':
      return 'paper'
    case 'form_webhook':
    case 'import':
    case 'api':
      return 'elsewhere'
  }
}

export const met: Finding = { result: 'met' }

/** The first wording in which something is found; what is missing goes before what is to be looked at. */
export function inAny(
  { wordings }: Pick<GuidelineSubject, 'wordings'>,
  find: (wording: NoticeContent) => Omit<Finding, 'language'> | undefined,
): Finding {
  if (wordings.length === 0) {
    return { result: 'missing', detail: 'There is no wording to show yet.', mend: 'Write one, and have it approved.' }
  }
  let looked: Finding | undefined
  for (const wording of wordings) {
    const found = find(wording)
    if (found?.result === 'missing') return { ...found, language: wording.language }
    if (found !== undefined && looked === undefined) looked = { ...found, language: wording.language }
  }
  return looked ?? met
}

/** A place of the business's own: the rule holds there as well, and only they can look. */
export function unseen(mend: string): Finding {
  return { result: 'look', detail: 'The place is yours, and Assent cannot see it.', mend }
}
