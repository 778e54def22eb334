/**
 * What an inbound message means, in the order that the rules fix: a button's payload, strong STOP words, an answer to what
 * is open, START, HELP. Pure: it decides nothing about consent, it only says what was said.
 */
import type { Secrets } from '../base/secret.ts'
import { phraseKey } from '../domain/bot-flow.ts'
import { isConfirmationCode } from '../domain/confirmation.ts'
import type { Scope } from '../domain/consent.ts'
import { normalise } from '../domain/keyword/normalise.ts'
import { type KeywordContext, readKeyword } from '../domain/keyword/read-keyword.ts'
import { type Payload, readPayload } from '../domain/payload.ts'
import { isQrCode } from '../domain/qr-code.ts'
import type { Topic } from '../domain/topic.ts'
import { readFlowAnswer } from '../protocol/whatsapp/flow-exchange.ts'
import { findCodes, findShortCodes } from '../protocol/whatsapp/wa-me.ts'
import type { MessageUpdate } from '../protocol/whatsapp/webhook-update.ts'

interface Why {
  /** The rung that said so; kept with the record and shown on the timeline. */
  readonly rule: string
  /** Of the words, where only one language has them. */
  readonly language: string | undefined
}

export type Meaning = Why &
  (
    | { readonly kind: 'opt_out'; readonly scope: Scope; readonly wrongNumber: boolean; readonly tapped: boolean }
    /** Codes of ours that stand in the text, the likeliest first. */
    | { readonly kind: 'codes'; readonly codes: readonly string[] }
    /** Codes of posters that stand in the text: they start the question of a place. */
    | { readonly kind: 'qr_codes'; readonly codes: readonly string[] }
    | { readonly kind: 'answer'; readonly payload: Extract<Payload, { kind: 'opt_in' }> }
    /** What somebody chose in a Flow that this code had opened. */
    | {
        readonly kind: 'form'
        readonly code: string
        readonly answer: 'yes' | 'no'
        readonly topicKeys: readonly string[]
      }
    /** The words by which a place in the chat is asked for. */
    | { readonly kind: 'asks'; readonly capturePointId: string }
    /** Yes, no or "not me" in words, to the question that is open. */
    | { readonly kind: 'yes' | 'no' | 'not_me' }
    | { readonly kind: 'start' | 'help' | 'keep_utility' | 'preferences' | 'pause' | 'nothing' }
  )

export interface Hearing extends KeywordContext {
  readonly workspaceTopics: readonly Topic[]
  /** Ways of asking for one's own page: the texts that our links put into people's hands, normalised. */
  readonly choicesTexts: ReadonlySet<string>
  /** Words by which places in the chat are asked for, by `phraseKey`: the id of the place. */
  readonly chatPhrases: ReadonlyMap<string, string>
}

export function readMeaning(message: MessageUpdate, hearing: Hearing, secrets: Secrets): Meaning {
  return fromPayload(message, hearing) ?? fromForm(message, secrets) ?? fromWords(message, hearing, secrets)
}

function fromPayload({ payload: text }: MessageUpdate, { workspaceTopics }: Hearing): Meaning | undefined {
  const payload = text === undefined ? undefined : readPayload(text)
  if (payload === undefined) return undefined
  const why = { rule: 'payload', language: undefined }
  switch (payload.kind) {
    case 'opt_in':
      return { ...why, kind: 'answer', payload }
    case 'opt_out': {
      const scope = scopeOf(payload.scope, workspaceTopics)
      return { ...why, kind: 'opt_out', scope, wrongNumber: false, tapped: true }
    }
    default:
      return { ...why, kind: payload.kind }
  }
}

/** The reply of a Flow of ours: its token is a code that we made for this person. */
function fromForm(message: MessageUpdate, secrets: Secrets): Meaning | undefined {
  if (message.kind !== 'flow_reply') return undefined
  const said = readFlowAnswer(message.response)
  if (said === undefined || !isConfirmationCode(secrets, said.token)) return undefined
  const { token, answer, topics } = said
  return { kind: 'form', code: token, answer, topicKeys: topics, rule: 'flow', language: undefined }
}

/** A button for a topic that is no more still means stop: the nearest thing that is not less is all marketing. */
function scopeOf(scope: Extract<Payload, { kind: 'opt_out' }>['scope'], topics: readonly Topic[]): Scope {
  if (scope === 'all' || scope === 'marketing') return { kind: scope }
  const topic = topics.find(({ key }) => key === scope.topicKey)
  return topic === undefined ? { kind: 'marketing' } : { kind: 'topic', topicId: topic.topicId }
}

const withFigures = /[\p{L}\p{N}-]*[2-9][\p{L}\p{N}-]*/gu

function fromWords(message: MessageUpdate, hearing: Hearing, secrets: Secrets): Meaning {
  const tapped = message.kind === 'button' || message.kind === 'button_reply' || message.kind === 'list_reply'
  const text = message.text ?? message.title ?? ''
  const reading = readKeyword(text, hearing)
  const why = { rule: reading.rule, language: reading.language }
  if (reading.meaning === 'opt_out') {
    return { ...why, kind: 'opt_out', scope: reading.scope, wrongNumber: reading.wrongNumber, tapped }
  }
  const codes = findCodes(text).filter((code) => isConfirmationCode(secrets, code))
  if (codes.length > 0) return { kind: 'codes', codes, rule: 'code', language: undefined }
  const qrCodes = findShortCodes(text).filter((code) => isQrCode(secrets, code))
  if (qrCodes.length > 0) {
    // A stop word is one with a code beside it, too.
    const beside = readKeyword(text.replace(withFigures, ' '), hearing)
    if (beside.meaning === 'opt_out') {
      const { rule, language, scope, wrongNumber } = beside
      return { rule, language, kind: 'opt_out', scope, wrongNumber, tapped }
    }
    return { kind: 'qr_codes', codes: qrCodes, rule: 'qr_code', language: undefined }
  }
  if (hearing.choicesTexts.has(normalise(text)))
    return { kind: 'preferences', rule: 'choices_link', language: undefined }
  // Words of a place are its own, also where START is among them; what answers an open question goes before.
  if (reading.meaning === 'none' || reading.meaning === 'opt_in') {
    const capturePointId = hearing.chatPhrases.get(phraseKey(text))
    if (capturePointId !== undefined) return { ...why, kind: 'asks', capturePointId, rule: 'phrase' }
  }
  switch (reading.meaning) {
    case 'yes':
    case 'no':
    case 'not_me':
    case 'help':
      return { ...why, kind: reading.meaning }
    case 'opt_in':
      return { ...why, kind: 'start' }
    case 'none':
      return { ...why, kind: 'nothing' }
  }
}
