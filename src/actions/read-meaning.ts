/**
 * What an inbound message means, in the order that the rules fix: a button's payload, strong STOP words, an answer to what
 * is open, START, HELP. Pure: it decides nothing about consent, it only says what was said.
 */
import type { Secrets } from '../base/secret.ts'
import { phraseKey } from '../domain/bot-flow.ts'
import { isConfirmationCode } from '../domain/confirmation.ts'
import type { Scope } from '../domain/consent.ts'
import { namedTopics } from '../domain/keyword/named-topics.ts'
import { normalise } from '../domain/keyword/normalise.ts'
import { pauseDaysUsual } from '../domain/keyword/pause-length.ts'
import { type KeywordContext, type Reading, readKeyword } from '../domain/keyword/read-keyword.ts'
import { type Understanding, understand } from '../domain/keyword/understand.ts'
import { wordKey } from '../domain/keyword/word-index.ts'
import { type HoldAnswer, type Payload, readPayload } from '../domain/payload.ts'
import { isQrCode } from '../domain/qr-code.ts'
import { isNoLabel } from '../domain/reading.ts'
import type { Topic } from '../domain/topic.ts'
import { readFlowAnswer } from '../protocol/whatsapp/flow-exchange.ts'
import { findCodes, findShortCodes } from '../protocol/whatsapp/wa-me.ts'
import type { MessageUpdate } from '../protocol/whatsapp/webhook-update.ts'

interface Why {
  /** The rung that said so; kept with the record and shown on the timeline. */
  readonly rule: string
  /** Of the words, where only one language has them. */
  readonly language: string | undefined
  /** How surely, where the words were more than a keyword: `likely` and `unsure` are doubts. */
  readonly understood?: Understanding
}

export type Meaning = Why &
  (
    | {
        readonly kind: 'opt_out'
        readonly scope: Scope
        readonly wrongNumber: boolean
        readonly tapped: boolean
        /** "Not this number": the person's others stay as they are. */
        readonly oneNumber?: true
        /** Their data are to be deleted as well. */
        readonly erase?: true
      }
    /** May have been a no, this wide: it holds, and the person is asked. */
    | { readonly kind: 'doubt'; readonly certainty: 'likely' | 'unsure'; readonly scope: Scope }
    /** What the person says when asked. */
    | {
        readonly kind: 'hold_answer'
        readonly readingId: string
        readonly answer: HoldAnswer
        readonly tapped: boolean
      }
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
    /** A button or row of a flow. */
    | { readonly kind: 'run'; readonly runId: string; readonly node: string; readonly exit: string }
    /** What was meant, tapped after "did you mean". */
    | { readonly kind: 'intent'; readonly intent: string }
    /** Yes, no or "not me" in words, to the question that is open. */
    | { readonly kind: 'yes' | 'no' | 'not_me' }
    | { readonly kind: 'pause'; readonly days: number }
    /** A person is asked for. */
    | { readonly kind: 'person' }
    | { readonly kind: 'start' | 'help' | 'keep_utility' | 'preferences' | 'nothing' }
  )

export interface Hearing extends KeywordContext {
  readonly workspaceTopics: readonly Topic[]
  /** The reading that the open question is about, and the answer that means only what it was about. */
  readonly inDoubt?: { readonly readingId: string; readonly only: string | undefined }
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
    case 'hold':
      return { ...why, kind: 'hold_answer', readingId: payload.readingId, answer: payload.answer, tapped: true }
    case 'pause':
      return { ...why, kind: 'pause', days: pauseDaysUsual }
    case 'run':
    case 'intent':
      return { ...why, ...payload }
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
  const understood = understand(text, hearing)
  const reading = understood.keyword
  const why = { rule: reading.rule, language: reading.language, understood }
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
  const certain = understood.certainty === 'certain' ? said(understood, text, hearing) : undefined
  if (certain !== undefined) return certain
  if (hearing.choicesTexts.has(normalise(text)))
    return { kind: 'preferences', rule: 'choices_link', language: undefined }
  // Words of a place are its own, also where START is among them; what answers an open question goes before.
  if (reading.meaning === 'none' || reading.meaning === 'opt_in') {
    const capturePointId = hearing.chatPhrases.get(phraseKey(text))
    if (capturePointId !== undefined) return { ...why, kind: 'asks', capturePointId, rule: 'phrase' }
  }
  const answered = inAnswer(text, reading.meaning, hearing)
  if (answered !== undefined) return { ...why, kind: 'hold_answer', ...answered, tapped }
  switch (reading.meaning) {
    case 'yes':
    case 'no':
    case 'not_me':
    case 'help':
      return { ...why, kind: reading.meaning }
    case 'opt_in':
      return { ...why, kind: 'start' }
    case 'none':
      return inDoubt(understood, text, hearing) ?? { ...why, kind: 'nothing' }
  }
}

/** Whoever answers yes when asked whether to stop wants it to stop. */
function inAnswer(text: string, meaning: Reading['meaning'], { inDoubt }: Hearing) {
  if (inDoubt === undefined) return undefined
  const { readingId, only } = inDoubt
  if (only !== undefined && wordKey(only) === wordKey(text)) return { readingId, answer: 'only' as const }
  if (meaning === 'yes') return { readingId, answer: 'all' as const }
  return meaning === 'no' ? { readingId, answer: 'keep' as const } : undefined
}

/** What a sentence says for certain, as wide as it says it; undefined where that is nothing that anything follows from. */
function said(understood: Understanding, text: string, hearing: Hearing): Meaning | undefined {
  const { rule, language, label, keyword, days, oneNumber } = understood
  // Keywords have been heard by now, or answer what is open.
  if (keyword.meaning !== 'none') return undefined
  const why = { rule, language, understood }
  switch (label) {
    case 'opt_out':
    case 'opt_out_topic':
    case 'wrong_number':
    case 'delete_data': {
      const scope = narrowed(understood, text, hearing)
      if (scope === 'several') return { ...why, kind: 'doubt', certainty: 'likely', scope: { kind: 'marketing' } }
      return {
        ...why,
        kind: 'opt_out',
        scope,
        wrongNumber: label === 'wrong_number',
        tapped: false,
        ...(oneNumber === true ? { oneNumber } : {}),
        ...(label === 'delete_data' ? { erase: true } : {}),
      }
    }
    case 'pause':
      return { ...why, kind: 'pause', days: days ?? pauseDaysUsual }
    case 'human':
      return { ...why, kind: 'person' }
    default:
      return undefined
  }
}

function inDoubt(understood: Understanding, text: string, hearing: Hearing): Meaning | undefined {
  const { rule, language, label, certainty } = understood
  if ((certainty !== 'likely' && certainty !== 'unsure') || !isNoLabel(label)) return undefined
  const scope = narrowed(understood, text, hearing)
  return {
    rule,
    language,
    understood,
    kind: 'doubt',
    certainty,
    scope: scope === 'several' ? { kind: 'marketing' } : scope,
  }
}

/** "No more recipes, but keep my orders": one marketing topic that is named is the one; several are not guessed between. */
function narrowed({ label, scope }: Understanding, text: string, { topics, workspaceTopics }: Hearing) {
  if (label !== 'opt_out_topic' || scope?.kind !== 'marketing') return scope ?? { kind: 'all' as const }
  const named = namedTopics(text, topics).filter(
    (topicId) => workspaceTopics.find((topic) => topic.topicId === topicId)?.category === 'marketing',
  )
  const [topicId] = named
  if (topicId === undefined) return scope
  return named.length === 1 ? { kind: 'topic' as const, topicId } : ('several' as const)
}
