/**
 * Puts a question about consent into the chat: the message is the wording, kept byte for byte under its hash, and a bare
 * yes or no answers it for as long as it is open.
 */
import { canonicalJson } from '../base/canonical-json.ts'
import { newId } from '../base/ids.ts'
import { sha256 } from '../base/secret.ts'
import { tokenHash } from '../domain/confirmation.ts'
import type { OfferedAnswer } from '../domain/keyword/read-keyword.ts'
import type { MessageContent } from '../domain/messenger.ts'
import type { Heard } from './answer-meaning.ts'
import { sendReply } from './send-reply.ts'
import type { Stores } from './stores.ts'

export interface ConsentQuestion {
  readonly code: string
  readonly content: MessageContent
  /** Hash of the content as `keepQuestion` kept it. */
  readonly wording: Buffer
  readonly language: string
  readonly topics: readonly string[]
  /** seq of the requests that it would confirm. */
  readonly asks: readonly number[]
  /** How many records the address has now: a yes through this question comes after all of them. */
  readonly afterSeq: number
  readonly answers: readonly OfferedAnswer[]
  readonly expiresAt: Date
  readonly askedByPerson: boolean
  /** The place whose question it is, where it is one's. */
  readonly capturePointId?: string
  /** Of the notice that the question shows, where it is not the question alone. */
  readonly noticeSha256?: Buffer
}

/** Keeps the question as it will be shown, without its code; returns the hash. */
export async function keepQuestion(
  stores: Stores,
  workspaceId: string,
  content: object,
  code: string,
): Promise<Buffer> {
  const shown = Buffer.from(canonicalJson(JSON.parse(JSON.stringify(content).replaceAll(code, '{code}'))))
  await stores.wordings.keep(workspaceId, [shown])
  return sha256(shown)
}

export async function askConsent(stores: Stores, heard: Heard, question: ConsentQuestion): Promise<void> {
  const { key, sender, message, receivedAt } = heard
  await stores.confirmations.add([
    {
      confirmationId: newId(receivedAt.getTime()),
      tokenHash: tokenHash(question.code),
      kind: 'we_ask',
      address: key,
      asks: question.asks,
      topics: question.topics,
      capturePointId: question.capturePointId ?? null,
      noticeSha256: question.noticeSha256 ?? question.wording,
      renderedSha256: question.wording,
      language: question.language,
      afterSeq: question.afterSeq,
      issuedAt: receivedAt,
      expiresAt: question.expiresAt,
      usedAt: null,
      answer: null,
    },
  ])
  await stores.conversations.change(key, sender.senderId, {
    lastMarketingAt: receivedAt,
    openQuestion: {
      kind: 'consent_request',
      tokenHash: tokenHash(question.code).toString('hex'),
      language: question.language,
      answers: question.answers,
      askedAt: receivedAt.toISOString(),
    },
  })
  await sendReply(
    stores,
    {
      key,
      senderId: sender.senderId,
      purpose: 'consent_request',
      content: question.content,
      repliesTo: message.at,
      askedByPerson: question.askedByPerson,
    },
    receivedAt,
  )
}
