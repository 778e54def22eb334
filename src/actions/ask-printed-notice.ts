/**
 * Asks in the chat what a place asks: the whole notice first, then one tap for each topic, or yes and no where there is
 * one. Nothing is chosen beforehand, and the no weighs as much. What was shown is kept byte for byte.
 */
import { directionOf } from '../copy/languages.ts'
import { qrCode as qrWords } from '../copy/qr-code.ts'
import { say } from '../copy/words.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import { newConfirmationCode, tokenHash } from '../domain/confirmation.ts'
import type { NoticeContent } from '../domain/notice.ts'
import { packFor } from '../domain/policy-pack.ts'
import type { Topic } from '../domain/topic.ts'
import type { Answer, Heard } from './answer-meaning.ts'
import { askConsent, keepQuestion } from './ask-consent.ts'
import { chatQuestion, fitsTheChat } from './chat-question.ts'
import type { Deps } from './deps.ts'
import { recordAsked } from './record-asked.ts'
import type { Voice } from './speak.ts'
import type { Stores } from './stores.ts'
import { tell } from './tell.ts'

export interface PrintedQuestion {
  readonly point: CapturePoint
  readonly content: NoticeContent
  readonly topics: readonly Topic[]
  readonly qr: { readonly noticeSha256: Buffer; readonly code: string }
  readonly channel: string
  readonly evidence: Readonly<Record<string, unknown>>
}

export async function askPrintedNotice(
  stores: Stores,
  deps: Deps,
  heard: Heard,
  asked: PrintedQuestion,
  voice: Voice,
): Promise<Answer> {
  const { world, address, receivedAt } = heard
  const { point, topics, qr } = asked
  const code = newConfirmationCode(deps.secrets)
  const asking = { voice, business: asked.content.business, content: asked.content, topics, offersLater: false }
  // A notice that does not fit into one message is not cut: it is read on its page.
  if (!fitsTheChat(asking)) return sendPage(stores, deps, heard, asked, voice)
  const { content, answers } = chatQuestion(asking, code, topics.length === 1 ? 'buttons' : 'list')
  const wording = await keepQuestion(stores, world.workspace.workspaceId, content, code)
  const pack = packFor({
    numberCountry: address.country,
    capturePointCountry: point.country,
    workspaceKind: world.workspace.kind,
  })
  const askedUntil = new Date(receivedAt.getTime() + pack.pendingMs)
  const { recorded, asks, afterSeq } = await recordAsked(
    stores,
    deps,
    world.categories,
    {
      address,
      topics,
      channel: asked.channel,
      actor: 'system',
      until: askedUntil,
      policyPack: pack.id,
      capturePointId: point.capturePointId,
      noticeSha256: qr.noticeSha256,
      renderedSha256: wording,
      language: voice.language,
      source: `printed-question/${tokenHash(code).toString('hex')}`,
      evidence: asked.evidence,
    },
    receivedAt,
  )
  await askConsent(stores, heard, {
    code,
    content,
    wording,
    language: voice.language,
    topics: topics.map(({ topicId }) => topicId),
    asks,
    afterSeq,
    answers,
    expiresAt: askedUntil,
    askedByPerson: true,
    capturePointId: point.capturePointId,
    noticeSha256: qr.noticeSha256,
  })
  return { recorded }
}

async function sendPage(
  stores: Stores,
  { publicUrl }: Pick<Deps, 'publicUrl'>,
  heard: Heard,
  { point, content, qr }: PrintedQuestion,
  voice: Voice,
): Promise<Answer> {
  const { tooLong } = qrWords[voice.language].chat
  const body = `${say(directionOf(voice.language), tooLong, { business: content.business })}\n${publicUrl}/o/${point.slug}?q=${qr.code}`
  return tell(stores, heard, body)
}
