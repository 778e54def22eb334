/**
 * Asks for a place in the chat, under the lock of the address: a request is recorded for each topic that is not given yet,
 * or whose yes is asked for anew before it ends, and the message that asks is queued. Inside the 24-hour window it is free in form; outside only an approved template
 * asks. Whether it leaves, the gate says.
 */
import { hour } from '../base/clock.ts'
import { newId, newToken } from '../base/ids.ts'
import { sha256 } from '../base/secret.ts'
import { nearestLanguage } from '../copy/languages.ts'
import type { LockedAddress } from '../domain/address-store.ts'
import { newConfirmationCode, tokenHash } from '../domain/confirmation.ts'
import { emptyTopic } from '../domain/consent-fold.ts'
import { consentState } from '../domain/consent-state.ts'
import { windowMs } from '../domain/conversation.ts'
import type { OfferedAnswer } from '../domain/keyword/read-keyword.ts'
import type { MessageContent } from '../domain/messenger.ts'
import { linkSaysYesMs } from '../domain/page-link.ts'
import { packFor } from '../domain/policy-pack.ts'
import type { Sender } from '../domain/sender.ts'
import type { Template } from '../domain/template.ts'
import type { Topic } from '../domain/topic.ts'
import type { WhatsappFlow } from '../domain/whatsapp-flow.ts'
import type { Referral } from '../protocol/whatsapp/webhook-update.ts'
import { keepQuestion } from './ask-consent.ts'
import { fillAskingTemplate, shownTemplate } from './asking-template.ts'
import { type Asking, chatQuestion } from './chat-question.ts'
import type { Deps } from './deps.ts'
import type { OptInPage, Wording } from './read-opt-in-page.ts'
import { recordAsked } from './record-asked.ts'
import type { Recorded } from './record-statements.ts'
import { voiceIn } from './speak.ts'
import type { Stores } from './stores.ts'
import { businessName } from './world.ts'

/** How a place can ask in the chat. */
export type ChatForm = 'buttons' | 'list' | 'webview' | 'flow'

export interface ChatAsk {
  readonly place: OptInPage
  readonly wording: Wording
  readonly sender: Sender
  readonly address: LockedAddress
  readonly form: ChatForm
  /** Asks outside of the window; undefined inside. */
  readonly template: Template | undefined
  /** The published Flow in this language; only for `flow`. */
  readonly flow?: WhatsappFlow | undefined
  readonly askedByPerson: boolean
  /** When the message was written that it answers; null where nobody has just written. */
  readonly repliesTo: Date | null
  /** The topics to ask about, where they are not all of the place. */
  readonly topics?: readonly Topic[]
  /** A yes that ends before then is asked for anew. */
  readonly renewsUntil?: Date | undefined
  /** The advertisement that the person came by, where they did: kept with the request, and no consent. */
  readonly referral?: Referral | undefined
  /** `system`, or who had it asked. */
  readonly actor: string
  /** Leaves when this message has left. */
  readonly after?: string | undefined
}

export interface AskedInChat {
  readonly deliveryId: string
  /** Of the request that was made. */
  readonly tokenHash: Buffer
  readonly topics: readonly Topic[]
  readonly expiresAt: Date
  readonly recorded: readonly Recorded[]
}

/** Those of the place that are not given at this address. Whoever is asked for what they have is sent nothing. */
export function topicsToAsk(
  { wording, address, topics, renewsUntil }: Pick<ChatAsk, 'wording' | 'address' | 'topics' | 'renewsUntil'>,
  now: Date,
): Topic[] {
  const holdsUntil = renewsUntil?.getTime() ?? -Infinity
  return (topics ?? wording.topics).filter(({ topicId, category }) => {
    const fold = address.topics.get(topicId) ?? emptyTopic
    const { state, until } = consentState(address.fold, fold, category, now.getTime())
    return state !== 'given' || until < holdsUntil
  })
}

/** Asked about one topic, only a no to that one stands against it; asked about several, any no does. */
export function oneTopic(topics: readonly Topic[]): string | null {
  const [first, ...others] = topics
  return first !== undefined && others.length === 0 ? first.topicId : null
}

/** Undefined where everything is given already. */
export async function askInChat(
  stores: Stores,
  deps: Pick<Deps, 'secrets' | 'publicUrl'>,
  ask: ChatAsk,
  now: Date,
): Promise<AskedInChat | undefined> {
  const { place, wording, address, form, sender } = ask
  const topics = topicsToAsk(ask, now)
  if (topics.length === 0) return undefined
  const { key } = address
  const pack = packFor({
    numberCountry: address.country,
    capturePointCountry: place.point.country,
    workspaceKind: place.world.workspace.kind,
  })
  const expiresAt = new Date(now.getTime() + (form === 'webview' ? linkSaysYesMs : pack.pendingMs))
  const question = writeQuestion(deps, ask, topics)
  const rendered = await keepRendered(stores, ask, question)
  const { recorded, asks, afterSeq } = await recordAsked(
    stores,
    deps,
    place.world.categories,
    {
      address,
      topics,
      channel: 'whatsapp',
      actor: ask.actor,
      until: expiresAt,
      policyPack: pack.id,
      capturePointId: place.point.capturePointId,
      noticeSha256: wording.version.sha256,
      renderedSha256: rendered,
      language: wording.language,
      source: `consent-request/${tokenHash(question.token).toString('hex')}`,
      evidence: ask.referral === undefined ? undefined : { came_by: { ...ask.referral } },
    },
    now,
  )
  await stores.confirmations.add([
    {
      confirmationId: newId(now.getTime()),
      tokenHash: tokenHash(question.token),
      kind: form === 'webview' ? 'link' : 'we_ask',
      address: key,
      asks,
      topics: topics.map(({ topicId }) => topicId),
      capturePointId: place.point.capturePointId,
      noticeSha256: wording.version.sha256,
      renderedSha256: rendered,
      language: wording.language,
      afterSeq,
      issuedAt: now,
      expiresAt,
      usedAt: null,
      answer: null,
    },
  ])
  if (form === 'webview') {
    // The same link leads to the person's own page once it has been used, and then only reduces.
    await stores.pageLinks.add({
      tokenHash: tokenHash(question.token),
      address: key,
      sentAt: now,
      afterSeq,
      yesUsedAt: null,
      createdAt: now,
    })
  }
  await stores.conversations.change(key, sender.senderId, {
    lastMarketingAt: now,
    // A bare yes answers what was said in the chat; on a page or a form the question stands elsewhere.
    ...(question.answers.length === 0
      ? {}
      : {
          openQuestion: {
            kind: 'consent_request' as const,
            tokenHash: tokenHash(question.token).toString('hex'),
            language: wording.language,
            answers: question.answers,
            askedAt: now.toISOString(),
          },
        }),
  })
  await stores.capturePoints.addCounts(key.workspaceId, [
    { capturePointId: place.point.capturePointId, day: now.toISOString().slice(0, 10), step: 'shown', count: 1 },
    { capturePointId: place.point.capturePointId, day: now.toISOString().slice(0, 10), step: 'pending', count: 1 },
  ])
  const deliveryId = await enqueue(stores, ask, topics, question.content, now)
  return { deliveryId, tokenHash: tokenHash(question.token), topics, expiresAt, recorded }
}

interface Written {
  readonly token: string
  readonly content: MessageContent
  readonly answers: readonly OfferedAnswer[]
}

function writeQuestion(deps: Pick<Deps, 'secrets' | 'publicUrl'>, ask: ChatAsk, topics: readonly Topic[]): Written {
  const { place, wording, form, template, flow } = ask
  const language = nearestLanguage(wording.language)
  const voice = voiceIn(language, place.world)
  const business = businessName(place.world)
  // A link's token is longer than a code: nothing else stands between it and a yes.
  const token = form === 'webview' ? newToken() : newConfirmationCode(deps.secrets)
  if (template !== undefined) {
    const names = topics.map(({ key }) => wording.content.topics.find((one) => one.key === key)?.name ?? key)
    const filled = fillAskingTemplate(template, { form, token, business, topics: names, language })
    return { token, content: filled.content, answers: filled.answers }
  }
  if (form === 'webview') {
    const { page, pageButton } = voice.words.botFlow
    const url = `${deps.publicUrl}/w/${token}`
    return {
      token,
      content: { kind: 'cta_url', body: voice.say(page, { business }), label: pageButton, url },
      answers: [],
    }
  }
  if (form === 'flow') {
    if (flow === undefined) throw new Error('a Flow is asked with that was never published')
    const { flow: text, flowButton } = voice.words.botFlow
    const body = voice.say(text, { business })
    return { token, content: { kind: 'flow', body, label: flowButton, flowId: flow.externalId, token }, answers: [] }
  }
  const asking: Asking = {
    voice,
    business,
    content: wording.content,
    topics,
    offersLater: place.point.settings.botFlow?.laterDays !== undefined,
  }
  return { token, ...chatQuestion(asking, token, form) }
}

/** What stands for the record as shown: the message; or, where the question is elsewhere, the page or the form itself. */
async function keepRendered(stores: Stores, ask: ChatAsk, question: Written): Promise<Buffer> {
  const { key } = ask.address
  if (ask.form === 'flow' && ask.flow !== undefined) return ask.flow.jsonSha256
  if (ask.form === 'webview') {
    await stores.wordings.keep(key.workspaceId, [ask.wording.rendered])
    return sha256(ask.wording.rendered)
  }
  const shown =
    question.content.kind === 'template' ? shownTemplate(ask.template as Template, question.content) : question.content
  return keepQuestion(stores, key.workspaceId, shown, question.token)
}

async function enqueue(
  stores: Stores,
  ask: ChatAsk,
  topics: readonly Topic[],
  content: MessageContent,
  now: Date,
): Promise<string> {
  const { address, sender, template, askedByPerson, repliesTo } = ask
  const deliveryId = newId(now.getTime())
  await stores.deliveries.enqueue(
    [
      {
        request: {
          key: address.key,
          deliveryId,
          senderId: sender.senderId,
          purpose: 'consent_request',
          content,
          topicId: oneTopic(topics),
          templateId: template?.templateId ?? null,
          campaignId: null,
          marketing: template?.content.category === 'MARKETING',
          ...(repliesTo === null ? {} : { repliesTo: repliesTo.getTime() }),
          askedByPerson,
          attempt: 0,
        },
        priority: 1,
        notBefore: now,
        // A link that arrives late would have lost its time on the way.
        expiresAt: new Date(now.getTime() + (ask.form === 'webview' ? hour : windowMs)),
        after: ask.after,
      },
    ],
    now,
  )
  await stores.conversations.addMessages([
    {
      key: address.key,
      messageId: deliveryId,
      senderId: sender.senderId,
      direction: 'out',
      kind: content.kind,
      content: { ...content },
      wamidHash: null,
      deliveryId,
      meaning: 'consent_request',
      at: now,
    },
  ])
  return deliveryId
}
