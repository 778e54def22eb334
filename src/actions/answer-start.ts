/** START, and the one button of a stop's confirmation: either gives back exactly what a no just took, or opens a question. */

import { newConfirmationCode, tokenHash } from '../domain/confirmation.ts'
import type { MessageContent } from '../domain/messenger.ts'
import { writePayload } from '../domain/payload.ts'
import { packFor } from '../domain/policy-pack.ts'
import { startWord } from '../domain/start-word.ts'
import { type Topic, topicText } from '../domain/topic.ts'
import { defaultLanguage } from '../domain/workspace.ts'
import type { Answer, Heard } from './answer-meaning.ts'
import { askConsent, keepQuestion } from './ask-consent.ts'
import type { Deps } from './deps.ts'
import { makePageLink } from './make-page-link.ts'
import { recordAsked } from './record-asked.ts'
import { recordStatements } from './record-statements.ts'
import { sendReply } from './send-reply.ts'
import { lines, type Voice, voiceFor } from './speak.ts'
import type { Stores } from './stores.ts'
import { businessName } from './world.ts'

export function answerStart(stores: Stores, deps: Deps, heard: Heard): Promise<Answer> {
  return giveBack(stores, deps, heard, () => true, 'undone')
}

/** Only a tap keeps the messages about a person's own orders, and only those that had been given. */
export function keepUtility(stores: Stores, deps: Deps, heard: Heard): Promise<Answer> {
  const isUtility = (topicId: string) => heard.world.categories.get(topicId) === 'utility'
  return giveBack(stores, deps, heard, isUtility, 'keptOrders')
}

async function giveBack(
  stores: Stores,
  deps: Deps,
  heard: Heard,
  wanted: (topicId: string) => boolean,
  says: 'undone' | 'keptOrders',
): Promise<Answer> {
  const { world, key, message, receivedAt } = heard
  const records = await stores.consent.recordsOf([key])
  const answer = startWord(
    records,
    world.categories,
    {
      at: message.at,
      source: `whatsapp/${heard.wamidHash.toString('hex')}`,
      act: says === 'undone' ? 'typed_keyword' : 'tapped_button',
      evidence: {
        text: message.text ?? message.title ?? null,
        payload: message.payload ?? null,
        rule: heard.meaning.rule,
      },
    },
    receivedAt,
  )
  if (answer.kind === 'open_consent_request') return openConsentRequest(stores, deps, heard)
  const statements = answer.statements.filter(({ scope }) => scope.kind === 'topic' && wanted(scope.topicId))
  const { recorded } = await recordStatements(
    stores,
    { secrets: deps.secrets, categories: world.categories },
    [key],
    receivedAt,
    () => [{ key, statements }],
  )
  const voice = voiceFor(heard)
  const topicIds = statements.flatMap(({ scope }) => (scope.kind === 'topic' ? [scope.topicId] : []))
  const text = says === 'undone' ? voice.words.started.undone : voice.words.stopped.keptOrders
  const url = await makePageLink(
    stores,
    deps,
    { key, records: Math.max(heard.address.records, ...recorded.map(({ seq }) => seq)) },
    { sentAt: receivedAt },
    receivedAt,
  )
  await sendReply(
    stores,
    {
      key,
      senderId: heard.sender.senderId,
      purpose: 'reply',
      content: {
        kind: 'text',
        body: lines(
          voice.say(text, { business: businessName(world), topics: voice.topics(topicIds) }),
          voice.say(voice.words.yourChoices, { url }),
          voice.words.howToStop,
        ),
      },
      repliesTo: message.at,
      askedByPerson: true,
    },
    receivedAt,
  )
  return { recorded }
}

/** WhatsApp's list has ten rows; the last one says no. */
const rowsMax = 9

/**
 * Asks about each topic by itself, for the person asked to come back and there is nothing to undo. The message is the
 * wording: what was shown is kept byte for byte under its hash.
 */
export async function openConsentRequest(stores: Stores, deps: Deps, heard: Heard): Promise<Answer> {
  const { world, receivedAt, address } = heard
  const voice = voiceFor(heard)
  const topics = world.topics.slice(0, rowsMax)
  if (topics.length === 0) return { recorded: [] }
  const code = newConfirmationCode(deps.secrets)
  const content = question(heard, voice, topics, code)
  const wording = await keepQuestion(stores, world.workspace.workspaceId, content, code)
  const pack = packFor({
    numberCountry: address.country,
    capturePointCountry: null,
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
      channel: 'whatsapp',
      actor: 'system',
      until: askedUntil,
      policyPack: pack.id,
      noticeSha256: wording,
      renderedSha256: wording,
      language: voice.language,
      source: `consent-request/${tokenHash(code).toString('hex')}`,
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
    answers: [
      { label: voice.words.consentRequest.yes, means: 'yes' },
      { label: voice.words.consentRequest.no, means: 'no' },
    ],
    expiresAt: askedUntil,
    askedByPerson: true,
  })
  return { recorded }
}

function question({ world }: Heard, voice: Voice, topics: readonly Topic[], code: string): MessageContent {
  const { consentRequest } = voice.words
  const texts = topics.map((topic) => ({
    topic,
    text: topicText(topic, voice.language, defaultLanguage(world.workspace)),
  }))
  const body = voice.say(consentRequest.text, {
    business: businessName(world),
    topics: texts
      .map(({ text }) =>
        voice.say(consentRequest.topic, {
          topic: text.name,
          description: text.description,
          frequency: text.frequency,
        }),
      )
      .join('\n'),
  })
  const noId = writePayload({ kind: 'opt_in', code, answer: 'no' })
  if (topics.length === 1) {
    const yesId = writePayload({ kind: 'opt_in', code, answer: 'yes' })
    return {
      kind: 'buttons',
      body,
      buttons: [
        { id: yesId, title: consentRequest.yes },
        { id: noId, title: consentRequest.no },
      ],
    }
  }
  return {
    kind: 'list',
    body,
    label: consentRequest.choose,
    sections: [
      {
        rows: [
          ...texts.map(({ topic, text }) => ({
            id: writePayload({ kind: 'opt_in', code, answer: 'yes', topicKey: topic.key }),
            title: text.name.slice(0, 24),
            description: text.frequency.slice(0, 72),
          })),
          { id: noId, title: consentRequest.no },
        ],
      },
    ],
  }
}
