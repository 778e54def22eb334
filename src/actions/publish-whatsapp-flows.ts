/**
 * Makes a place's notice a WhatsApp Flow in each of its languages, and publishes them: the key of the number's endpoint is
 * made and uploaded first, each file is checked before it leaves, and kept as a wording. What is published already, with the
 * very same file, stays; a new one takes the place of the old one.
 */
import { canonicalJson } from '../base/canonical-json.ts'
import { Fault } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import { sha256 } from '../base/secret.ts'
import { directionOf, nearestLanguage } from '../copy/languages.ts'
import { messages } from '../copy/messages.ts'
import { say } from '../copy/words.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Sender } from '../domain/sender.ts'
import type { WhatsappAccount } from '../domain/whatsapp-account.ts'
import type { WhatsappFlow } from '../domain/whatsapp-flow.ts'
import { checkFlowJson } from '../protocol/whatsapp/check-flow-json.ts'
import { newFlowKeyPair } from '../protocol/whatsapp/flow-crypto.ts'
import { type FlowQuestion, flowJson } from '../protocol/whatsapp/flow-json.ts'
import type { Deps } from './deps.ts'
import { type OptInPage, readOptInPage, type Wording } from './read-opt-in-page.ts'
import { requireSender } from './require-sender.ts'
import { businessName } from './world.ts'

/** Throws `conflict` where the place is none for Flows, or WhatsApp finds something wrong; what was published before stays. */
export async function publishWhatsappFlows(
  deps: Pick<Deps, 'read' | 'transaction' | 'secrets' | 'whatsapp' | 'publicUrl'>,
  by: By,
  capturePointId: string,
  senderId?: string,
): Promise<WhatsappFlow[]> {
  const { workspaceId } = by.actor
  const point = await deps.read.capturePoints.find(workspaceId, capturePointId)
  if (point === undefined) throw new Fault('not_found', 'There is no such capture point.')
  if (point.channel !== 'whatsapp_flow') {
    throw new Fault('conflict', 'This capture point is no WhatsApp Flow. Make one of that channel.', {
      reason: 'wrong_channel',
    })
  }
  const place = await readOptInPage(deps.read, point)
  if (place.wordings.size === 0) {
    throw new Fault('conflict', 'Its notice has no wording that was approved. Approve one first.', {
      reason: 'no_wording',
    })
  }
  const sender = await requireSender(deps.read, workspaceId, senderId)
  const account = deps.whatsapp.account(sender)
  await provideKey(deps, sender, account, by.now)
  const known = new Map(
    (await deps.read.whatsappFlows.published(workspaceId, sender.senderId, capturePointId)).map((flow) => [
      flow.language,
      flow,
    ]),
  )
  const flows: WhatsappFlow[] = []
  for (const wording of place.wordings.values()) {
    const file = writeFlow(place, wording)
    const before = known.get(wording.language)
    flows.push(
      before?.jsonSha256.equals(file.sha256) === true
        ? before
        : await publishOne(deps, by, { place, wording, sender, account, file, before }),
    )
  }
  return flows
}

/** The address at which WhatsApp asks this number's Flows. */
export function flowEndpointUrl(
  { whatsapp, publicUrl }: Pick<Deps, 'whatsapp' | 'publicUrl'>,
  { emulated, inboundPath }: Pick<Sender, 'emulated' | 'inboundPath'>,
): string {
  return `${whatsapp.endpoint(emulated)?.webhookBase ?? publicUrl}/inbound/flows/${inboundPath}`
}

interface FlowFile {
  readonly bytes: Buffer
  readonly sha256: Buffer
}

function writeFlow(place: OptInPage, wording: Wording): FlowFile {
  const json = flowJson(questionOf(place, wording))
  const errors = checkFlowJson(json)
  if (errors.length > 0) {
    throw new Fault('conflict', `The notice does not fit into a WhatsApp Flow in ${wording.language}.`, {
      reason: 'flow_invalid',
      errors,
    })
  }
  const bytes = Buffer.from(canonicalJson(json))
  return { bytes, sha256: sha256(bytes) }
}

function questionOf({ world }: OptInPage, { language, content, topics }: Wording): FlowQuestion {
  const tag = nearestLanguage(language)
  const { form } = messages[tag].botFlow
  const { consentRequest } = messages[tag]
  const business = businessName(world)
  const named = { business }
  const small = [content.age, content.footer].filter((text) => text !== null)
  return {
    heading: content.heading,
    intro: content.intro,
    choose: form.choose,
    topics: content.topics.filter(({ key }) => topics.some((topic) => topic.key === key)),
    agree: say(directionOf(tag), form.agree, named),
    stop: content.stop,
    small,
    privacyUrl: content.privacy_url,
    titles: { topics: say(directionOf(tag), form.titleTopics, named), confirm: form.titleConfirm },
    labels: { next: form.next, yes: content.yes, no: consentRequest.no },
  }
}

interface ToPublish {
  readonly place: OptInPage
  readonly wording: Wording
  readonly sender: Sender
  readonly account: WhatsappAccount
  readonly file: FlowFile
  readonly before: WhatsappFlow | undefined
}

async function publishOne(
  deps: Pick<Deps, 'transaction' | 'whatsapp' | 'publicUrl'>,
  by: By,
  { place, wording, sender, account, file, before }: ToPublish,
): Promise<WhatsappFlow> {
  const { point } = place
  const flowId = newId(by.now.getTime())
  // WhatsApp wants a name that no other Flow of the account has ever had.
  const externalId = await account.createFlow(
    `${point.slug} ${wording.language} ${flowId}`,
    flowEndpointUrl(deps, sender),
  )
  try {
    const problems = await account.uploadFlow(externalId, file.bytes)
    if (problems.length > 0) {
      throw new Fault('conflict', `WhatsApp finds the Flow in ${wording.language} wrong.`, {
        reason: 'flow_invalid',
        errors: problems.map(({ path, message }) => ({ path, message })),
      })
    }
    await account.publishFlow(externalId)
  } catch (error) {
    // A draft that nobody will finish; that it cannot be deleted matters less than why it failed.
    await account.deleteFlow(externalId).catch(() => undefined)
    throw error
  }
  const flow: WhatsappFlow = {
    workspaceId: point.workspaceId,
    flowId,
    senderId: sender.senderId,
    capturePointId: point.capturePointId,
    language: wording.language,
    externalId,
    noticeSha256: wording.version.sha256,
    jsonSha256: file.sha256,
    topics: wording.topics.map(({ topicId }) => topicId),
    state: 'published',
    publishedAt: by.now,
  }
  await deps.transaction(async (stores) => {
    await stores.wordings.keep(point.workspaceId, [file.bytes])
    await stores.whatsappFlows.publish(flow)
    await stores.audit.write([
      auditEntry(by, {
        action: 'whatsapp-flow.published',
        subject: { kind: 'capture-point', id: point.capturePointId },
        detail: { flow: externalId, language: wording.language, sender: sender.senderId },
      }),
    ])
  })
  // Messages that were sent with the old one say that it is over, which is better than an old wording.
  if (before !== undefined) await account.deprecateFlow(before.externalId)
  return flow
}

/** Makes the endpoint's key once, and uploads it where WhatsApp holds another, or no signature on it that still holds. */
async function provideKey(
  deps: Pick<Deps, 'read' | 'secrets'>,
  { workspaceId, senderId }: Sender,
  account: WhatsappAccount,
  now: Date,
): Promise<void> {
  const known = await deps.read.whatsappFlows.key(workspaceId, senderId)
  const key = known ?? (await makeKey(deps, workspaceId, senderId, now))
  const held = await account.readFlowKey()
  const isHeld = held?.signed === true && bare(held.publicPem) === bare(key.publicPem)
  if (!isHeld) await account.uploadFlowKey(key.publicPem)
}

async function makeKey(deps: Pick<Deps, 'read' | 'secrets'>, workspaceId: string, senderId: string, madeAt: Date) {
  const { privatePem, publicPem } = await newFlowKeyPair()
  const sealedKey = deps.secrets.seal(privatePem)
  // Made twice at the same moment, the first one is kept.
  return deps.read.whatsappFlows.keepKey({ workspaceId, senderId, sealedKey, publicPem, madeAt })
}

/** Line ends and spaces of a PEM are nobody's concern. */
function bare(pem: string): string {
  return pem.replace(/\s/g, '')
}
