/**
 * A message that carries the code of a poster. Where the whole wording hangs beside the code, the message is the yes, to
 * the topics that it names; WhatsApp vouches for who sent it. Everywhere else the chat shows the wording and asks.
 */

import { sha256 } from '../base/secret.ts'
import { qrCode as qrWords } from '../copy/qr-code.ts'
import type { CaptureStep } from '../domain/capture-point.ts'
import { dayOf } from '../domain/capture-point.ts'
import type { Statement } from '../domain/consent.ts'
import { fillNotice, writeShownNotice } from '../domain/notice.ts'
import { expiresAt, packFor } from '../domain/policy-pack.ts'
import type { Answer, Heard } from './answer-meaning.ts'
import { askPrintedNotice } from './ask-printed-notice.ts'
import type { Deps } from './deps.ts'
import { makePageLink } from './make-page-link.ts'
import type { Meaning } from './read-meaning.ts'
import { topicsSaid } from './read-poster-text.ts'
import { type QrPlace, readQrPlace } from './read-qr-place.ts'
import { recordStatements } from './record-statements.ts'
import { lines, type Voice, voiceFor } from './speak.ts'
import type { Stores } from './stores.ts'
import { tell } from './tell.ts'

export type HeardQrCode = Heard & { readonly meaning: Extract<Meaning, { kind: 'qr_codes' }> }

export async function answerQrCode(stores: Stores, deps: Deps, heard: HeardQrCode): Promise<Answer> {
  const place = await findPlace(stores, heard)
  if (place === undefined) return { recorded: [] }
  // The wording was in a language that the person had before their eyes.
  const voice = voiceFor({ ...heard, meaning: { ...heard.meaning, language: place.qr.language } })
  if (!place.isOpen) {
    return tell(stores, heard, lines(qrWords[voice.language].chat.revoked, voice.words.howToStop))
  }
  await count(stores, heard, place, 'started')
  const said = isWordingBeside(place) ? topicsSaid(heard.message.text ?? '', place.text) : []
  if (said.length > 0) return takeYes(stores, deps, heard, place, said, voice)
  await count(stores, heard, place, 'pending')
  return askPrintedNotice(
    stores,
    deps,
    heard,
    { ...place, channel: 'qr_code', evidence: evidenceOf(heard, place) },
    voice,
  )
}

async function findPlace(stores: Stores, { meaning, world }: HeardQrCode): Promise<QrPlace | undefined> {
  for (const code of meaning.codes) {
    const qr = await stores.qrCodes.findByCode(code)
    if (qr?.workspaceId === world.workspace.workspaceId) return readQrPlace(stores, world, qr)
  }
  return undefined
}

/** A code that was moved to a place with another notice hangs beside words that are not that place's. */
function isWordingBeside({ qr, point }: QrPlace): boolean {
  return point.settings.qrCode?.wordingBeside === true && point.noticeId === qr.noticeId
}

async function takeYes(
  stores: Stores,
  deps: Deps,
  heard: Heard,
  place: QrPlace,
  keys: readonly string[],
  voice: Voice,
): Promise<Answer> {
  const { key, world, address, receivedAt, message } = heard
  const { point, qr, content } = place
  const topics = place.topics.filter((topic) => keys.includes(topic.key))
  const shown = writeShownNotice(
    fillNotice(
      content,
      place.topics.map((topic) => topic.key),
    ),
  )
  await stores.wordings.keep(key.workspaceId, [shown])
  const pack = packFor({
    numberCountry: address.country,
    capturePointCountry: point.country,
    workspaceKind: world.workspace.kind,
  })
  const statements = topics.map(({ topicId, category }): Statement => {
    const end = expiresAt(pack, category, message.at)
    return {
      address: key,
      state: 'given',
      scope: { kind: 'topic', topicId },
      act: 'sent_code',
      channel: 'qr_code',
      actor: 'subject',
      strength: 'vouched',
      clock: 'whatsapp',
      occurredAt: message.at,
      policyPack: pack.id,
      lawfulBasis: 'consent',
      ...(address.country === null ? {} : { jurisdiction: address.country }),
      ...(end === undefined ? {} : { expiresAt: end }),
      capturePointId: point.capturePointId,
      noticeSha256: qr.noticeSha256,
      renderedSha256: sha256(shown),
      language: qr.language,
      source: `whatsapp/${heard.wamidHash.toString('hex')}`,
      evidence: evidenceOf(heard, place),
    }
  })
  const { recorded } = await recordStatements(
    stores,
    { secrets: deps.secrets, categories: world.categories },
    [key],
    receivedAt,
    () => [{ key, statements }],
  )
  await count(stores, heard, place, 'confirmed')
  const records = Math.max(address.records, ...recorded.map(({ seq }) => seq))
  const url = await makePageLink(stores, deps, { key, records }, { sentAt: receivedAt }, receivedAt)
  const topicIds = topics.map(({ topicId }) => topicId)
  const thanks = voice.say(voice.words.confirmed.text, { business: content.business, topics: voice.topics(topicIds) })
  return tell(
    stores,
    heard,
    lines(thanks, voice.say(voice.words.yourChoices, { url }), voice.words.howToStop),
    recorded,
  )
}

/** What hung there, and what was written. */
function evidenceOf({ message }: Heard, { qr }: QrPlace): Readonly<Record<string, unknown>> {
  return {
    text: message.text ?? null,
    qr_code: qr.code,
    hangs: qr.label,
    notice: qr.noticeId,
    notice_version: qr.noticeVersion,
    notice_language: qr.language,
  }
}

async function count(stores: Stores, { receivedAt, key }: Heard, { point }: QrPlace, step: CaptureStep): Promise<void> {
  const { capturePointId } = point
  await stores.capturePoints.addCounts(key.workspaceId, [{ capturePointId, day: dayOf(receivedAt), step, count: 1 }])
}
