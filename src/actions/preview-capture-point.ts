/** What people would get at a place that is still being written: made by the same functions that make the real thing. */
import { Fault } from '../base/fault.ts'
import { nearestLanguage } from '../copy/languages.ts'
import { templates } from '../copy/templates.ts'
import { fill, listOf, type Text } from '../copy/words.ts'
import type { CaptureChannel, CapturePoint, CapturePointSettings } from '../domain/capture-point.ts'
import type { MessageContent } from '../domain/messenger.ts'
import { readNotice } from '../domain/notice.ts'
import { promptOf } from '../domain/voice-menu/script.ts'
import { type Asking, chatQuestion } from './chat-question.ts'
import type { Deps } from './deps.ts'
import { type CarriedChannel, invitationWriters } from './invitation-writers.ts'
import { type OptInPage, type Wording, wordingOf } from './read-opt-in-page.ts'
import { voiceIn } from './speak.ts'
import { voiceScript } from './voice-script.ts'
import { businessName, worldOf } from './world.ts'

export interface PlaceDraft {
  readonly channel: CaptureChannel
  readonly noticeId: string
  /** Keys. */
  readonly topics: readonly string[]
  /** BCP 47. */
  readonly language: string
  readonly country?: string | undefined
  readonly settings: CapturePointSettings
}

export interface PreviewMessage {
  readonly head?: string
  readonly body: string
  readonly foot?: string
  readonly buttons?: readonly string[]
  readonly rows?: readonly { readonly title: string; readonly description?: string | undefined }[]
}

export interface Preview {
  readonly app: 'page' | 'whatsapp' | 'sms' | 'email' | 'call'
  readonly language: string
  readonly messages: readonly PreviewMessage[]
}

interface Drawn {
  readonly place: OptInPage
  readonly wording: Wording
}

/** Throws `invalid` where the notice has no words. */
export async function previewCapturePoint(
  { read, publicUrl }: Pick<Deps, 'read' | 'publicUrl'>,
  workspaceId: string,
  draft: PlaceDraft,
): Promise<Preview> {
  const world = await worldOf(read, workspaceId)
  const versions = await read.notices.versionsOf(workspaceId, [draft.noticeId])
  const version = versions.find(({ language }) => language === draft.language) ?? versions[0]
  if (version === undefined) {
    const errors = [{ path: '/notice', message: 'There is no such notice.' }]
    throw new Fault('invalid', 'Nothing can be shown.', { errors })
  }
  const [bytes] = (await read.wordings.find(workspaceId, [version.sha256])).values()
  if (bytes === undefined) throw new Error('a version of a notice without its wording')
  const point = pointOf(workspaceId, draft, world.topics)
  const wording = wordingOf(version, readNotice(bytes), point, world, [])
  const drawn: Drawn = {
    place: {
      world,
      point,
      sender: undefined,
      hasOfficialMark: false,
      look: undefined,
      wordings: new Map([[draft.language, wording]]),
    },
    wording,
  }
  return { language: wording.language, ...(await draw(drawn, draft.channel)) }

  async function draw(one: Drawn, channel: CaptureChannel): Promise<Omit<Preview, 'language'>> {
    switch (channel) {
      case 'bot_flow':
        return inChat(contentOf(chatQuestion(askingOf(one), code, point.settings.botFlow?.style ?? 'buttons').content))
      case 'webview':
      case 'whatsapp_flow':
        return inChat(openingOf(one, channel))
      case 'missed_call':
        return inChat(callAnswerOf(one))
      case 'sms_link':
      case 'email_link':
        return invitationOf(one, channel)
      case 'ivr_inbound':
      case 'ivr_outbound':
        return { app: 'call', messages: promptsOf(one) }
      default:
        return { app: 'page', messages: [] }
    }
  }

  async function invitationOf({ place, wording }: Drawn, channel: CarriedChannel): Promise<Omit<Preview, 'language'>> {
    const app = channel === 'sms_link' ? 'sms' : 'email'
    const senders = (await read.channelSenders.list(workspaceId)).filter(({ kind }) => kind === app)
    const sender = senders.find(({ senderId }) => senderId === point.settings.sender) ?? senders[0]
    const content =
      sender &&
      invitationWriters[channel]?.({
        invitationId: point.capturePointId,
        workspace: world.workspace,
        business: businessName(world),
        point: place.point,
        sender,
        language: nearestLanguage(wording.language),
        topics: namesIn(wording),
        link: `${publicUrl}/i/…`,
        stopUrl: `${publicUrl}/e/…`,
      })
    if (content === undefined || content.kind === 'call') return { app, messages: [] }
    const head = content.kind === 'email' ? { head: content.subject } : {}
    return { app, messages: [{ ...head, body: content.text }] }
  }
}

/** Stands for every code: nobody can answer a preview. */
const code = 'PREVIEWPREVIEW00'

function inChat(message: PreviewMessage): Omit<Preview, 'language'> {
  return { app: 'whatsapp', messages: [message] }
}

function pointOf(
  workspaceId: string,
  { channel, noticeId, topics, country, settings }: PlaceDraft,
  known: readonly { readonly key: string; readonly topicId: string }[],
): CapturePoint {
  return {
    workspaceId,
    capturePointId: noticeId,
    slug: 'preview',
    name: 'Preview',
    channel,
    noticeId,
    topics: known.filter(({ key }) => topics.includes(key)).map(({ topicId }) => topicId),
    confirmation: 'person_sends',
    country: country ?? null,
    settings,
    state: 'draft',
    createdAt: new Date(0),
    publishedAt: null,
  }
}

function askingOf({ place, wording }: Drawn): Asking {
  return {
    voice: voiceIn(nearestLanguage(wording.language), place.world),
    business: businessName(place.world),
    content: wording.content,
    topics: wording.topics,
    offersLater: place.point.settings.botFlow?.laterDays !== undefined,
  }
}

/** As the notice calls them. */
function namesIn({ content, topics }: Wording): string[] {
  return topics.flatMap(({ key }) => content.topics.find((one) => one.key === key)?.name ?? [])
}

function contentOf(content: MessageContent): PreviewMessage {
  if (content.kind === 'buttons') return { body: content.body, buttons: content.buttons.map(({ title }) => title) }
  if (content.kind !== 'list') throw new Error(`a question in the chat is no ${content.kind}`)
  return { body: content.body, buttons: [content.label], rows: content.sections.flatMap(({ rows }) => rows) }
}

/** One button, which opens the page or the form with the whole wording. */
function openingOf({ place, wording }: Drawn, channel: 'webview' | 'whatsapp_flow'): PreviewMessage {
  const { words, say } = voiceIn(nearestLanguage(wording.language), place.world)
  const { page, pageButton, flow, flowButton } = words.botFlow
  const business = businessName(place.world)
  return channel === 'webview'
    ? { body: say(page, { business }), buttons: [pageButton] }
    : { body: say(flow, { business }), buttons: [flowButton] }
}

/** The template that answers a call, as WhatsApp has to approve it. */
function callAnswerOf({ place, wording }: Drawn): PreviewMessage {
  const language = nearestLanguage(wording.language)
  const { missedCall, stopFooter } = templates[language]
  const values = { business: businessName(place.world), topics: listOf(language, namesIn(wording)) }
  return {
    body: fill(missedCall.text as Text<'business' | 'topics'>, values),
    foot: stopFooter,
    buttons: [missedCall.yes, missedCall.no, missedCall.notMe],
  }
}

const exampleNumber = '+61 491 570 156'

/** What a caller who agrees to everything hears. */
function promptsOf({ place, wording }: Drawn): PreviewMessage[] {
  const script = voiceScript(place, wording)
  const values = {
    number: exampleNumber,
    topics: listOf(nearestLanguage(wording.language), namesIn(wording)),
    sender: exampleNumber,
    code: '•••• ••••',
  }
  const asked = script.topicMode === 'list' ? ['list'] : script.topics.map((_, at) => `topic.${at + 1}`)
  const keys = ['welcome', 'stop_key', ...asked, 'own_number', 'confirm', 'bye_asked']
  return keys.map((key) => ({ body: fill(promptOf(script, key).text as Text<string>, values) }))
}
