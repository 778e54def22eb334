/**
 * What a rejection asks for beyond its own message: a stop that the person made at WhatsApp is recorded, a template or a
 * sender that cannot go on stands still with its reason, a person or a country is left alone.
 */
import { day, second } from '../base/clock.ts'
import { systemActor } from '../domain/actor.ts'
import type { AddressKey } from '../domain/address.ts'
import { keyText } from '../domain/address.ts'
import { auditEntry } from '../domain/audit.ts'
import type { RejectionAction } from '../domain/messenger.ts'
import { scopesOf, stopScopes } from '../domain/stop-scope.ts'
import { hearNews } from '../domain/template/standing.ts'
import { classifyError } from '../protocol/whatsapp/errors.ts'
import type { Deps } from './deps.ts'
import { recordStatements } from './record-statements.ts'
import type { Stores } from './stores.ts'
import { utterances } from './withdraw-consent.ts'
import { worldOf } from './world.ts'

export interface Rejection {
  readonly key: AddressKey
  readonly deliveryId: string
  readonly senderId: string
  readonly templateId: string | null
  readonly code: number
  readonly action: RejectionAction
  /** When WhatsApp had taken the message; null where it refused it at once. */
  readonly acceptedAt: Date | null
}

/** What was done for a sender or a template a moment ago is not done again for each message that was in the air with it. */
const quietForMs = 5 * second
const done = new WeakMap<object, Map<string, number>>()

/** Each may be heeded twice without harm. What cannot be done is logged, and keeps nobody else's from being done. */
export async function heedRejections(deps: Deps, rejections: readonly Rejection[]): Promise<void> {
  for (const rejection of rejections) {
    try {
      await heed(deps, rejection)
    } catch (error) {
      const { code, action, deliveryId } = rejection
      deps.log.error({ err: error, code, action, delivery: deliveryId }, 'what a rejection asks for could not be done')
    }
  }
}

async function heed(deps: Deps, rejection: Rejection): Promise<void> {
  const { key, senderId, code } = rejection
  const { workspaceId } = key
  switch (rejection.action) {
    case 'revoke_marketing':
      return recordPlatformStop(deps, rejection)
    case 'wait':
      return deps.read.addresses.rest(key, new Date(deps.clock.now().getTime() + day))
    case 'country_blocked':
      return deps.read.senders.blockCountryOf(key, senderId)
    case 'template_stop':
      return justDone(deps, `${rejection.templateId}/${code}`) ? undefined : stopTemplate(deps, rejection)
    case 'stop_campaign':
    case 'stop_sender':
      return justDone(deps, `${senderId}/${code}`) ? undefined : stopSender(deps, rejection)
    case 'retry':
      // The number spoke faster than it may: everybody who speaks for it holds their breath.
      if (code !== 130429 || justDone(deps, `${senderId}/${code}`)) return
      return deps.read.paces.hold(workspaceId, senderId, second)
    case 'operator':
      deps.log.warn({ code, sender: senderId }, reasonOf(code))
      return
    case 'retry_pair':
    case 'fail':
    case 'unreachable':
      return
  }
}

async function stopSender(deps: Deps, { key: { workspaceId }, senderId, code, action }: Rejection): Promise<void> {
  const reason = reasonOf(code)
  await deps.transaction(async (stores) => {
    if (action === 'stop_sender') {
      await stores.senders.update(workspaceId, senderId, { stoppedAt: deps.clock.now(), stoppedReason: reason })
    }
    await pause(stores, deps, workspaceId, { senderId }, reason)
  })
}

function justDone(deps: Pick<Deps, 'read'>, what: string): boolean {
  const own = done.get(deps.read) ?? new Map<string, number>()
  done.set(deps.read, own)
  const now = performance.now()
  if ((own.get(what) ?? -Infinity) > now - quietForMs) return true
  own.set(what, now)
  return false
}

function reasonOf(code: number): string {
  const { meaning, wayOut } = classifyError(code, 'sync')
  return `${meaning} ${wayOut} (${code})`.slice(0, 200)
}

/** Running campaigns stand still, and the log says why. */
async function pause(
  stores: Stores,
  { clock }: Pick<Deps, 'clock'>,
  workspaceId: string,
  those: { readonly senderId: string } | { readonly templateId: string },
  reason: string,
): Promise<void> {
  const paused = await stores.campaigns.pauseThose(workspaceId, those, reason)
  const by = { actor: systemActor(workspaceId, 'Assent'), now: clock.now() }
  await stores.audit.write(
    paused.map((id) => auditEntry(by, { action: 'campaign.paused', subject: { kind: 'campaign', id }, reason })),
  )
}

async function stopTemplate(deps: Deps, { key, templateId, code }: Rejection): Promise<void> {
  if (templateId === null) return
  const { workspaceId } = key
  await deps.transaction(async (stores) => {
    const template = await stores.templates.find(workspaceId, templateId)
    const event = code === 132015 ? 'PAUSED' : code === 132016 ? 'DISABLED' : undefined
    if (template !== undefined && event !== undefined) {
      // Whoever changed it meanwhile has newer news.
      await stores.templates.save(hearNews(template, { kind: 'status', event }, deps.clock.now()))
    }
    await pause(stores, deps, workspaceId, { templateId }, reasonOf(code))
  })
}

/** 131050 is WhatsApp's own stop, heard of late: dated when the message was taken, and outranked by a later resume. */
async function recordPlatformStop(deps: Deps, { key, deliveryId, acceptedAt }: Rejection): Promise<void> {
  const now = deps.clock.now()
  const world = await worldOf(deps.read, key.workspaceId)
  const occurredAt = acceptedAt !== null && acceptedAt < now ? acceptedAt : now
  await deps.transaction(async (stores) => {
    await stores.addresses.lock([key])
    const records = await stores.consent.recordsOf([key])
    const resumed = records.some(
      ({ act, state, occurredAt: at }) => act === 'whatsapp_control' && state === 'renewed' && at > occurredAt,
    )
    if (resumed) return
    const scope = stopScopes.marketing_failure
    await recordStatements(stores, { secrets: deps.secrets, categories: world.categories }, [key], now, (addresses) =>
      utterances(
        addresses,
        {
          key,
          scopes: scopesOf(scope),
          of: scope.of,
          state: 'said',
          act: 'marketing_failure',
          channel: 'whatsapp',
          actor: 'subject',
          strength: 'vouched',
          clock: 'whatsapp',
          occurredAt,
          source: `whatsapp-failure/${deliveryId}`,
        },
        { workspaceKind: world.workspace.kind, categories: world.categories },
        now,
      ).map((one) => (keyText(one.key) === keyText(key) ? { ...one, effect: { platformStoppedAt: occurredAt } } : one)),
    )
  })
}
