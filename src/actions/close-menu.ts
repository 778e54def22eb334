/**
 * The end of a voice menu: what was said is recorded, and only then are the last words chosen. A yes waits for an act from
 * the address: a message on WhatsApp asks, or the call spells out the code that the person sends. The key that stops is a
 * no to everything, and to calls as well.
 */

import { fromVoiceMenu } from '../capture/voice-menu.ts'
import { nearestLanguage } from '../copy/languages.ts'
import type { AddressKey } from '../domain/address.ts'
import type { ChannelSender } from '../domain/channel-sender.ts'
import type { Stop } from '../domain/stop-report.ts'
import type { CallOutcome } from '../domain/voice-call.ts'
import type { MenuState } from '../domain/voice-menu/menu-state.ts'
import type { MenuScript, PromptKey } from '../domain/voice-menu/script.ts'
import { showCode } from '../protocol/whatsapp/wa-me.ts'
import { chosenNames, type MenuNews } from './advance-menu.ts'
import { askToConfirm } from './ask-to-confirm.ts'
import { captureConsents } from './capture-consent.ts'
import type { Deps } from './deps.ts'
import { findOrCreateAddresses } from './identify.ts'
import type { OptInPage, Wording } from './read-opt-in-page.ts'
import type { Stores } from './stores.ts'
import { heardWordings } from './voice-script.ts'
import { recordWithdrawal } from './withdraw-consent.ts'
import { businessName } from './world.ts'

export interface ClosedMenu {
  readonly goodbye: PromptKey
  readonly outcome: CallOutcome
  /** The address that it is about, where one is known. */
  readonly key?: AddressKey
  /** To be spelt out. */
  readonly code?: string
  readonly quietFor: readonly AddressKey[]
  readonly stops?: readonly Stop[]
}

export interface EndedMenu extends MenuNews {
  readonly script: MenuScript
  readonly state: MenuState
  readonly wording: Wording
}

export async function closeMenu(
  stores: Stores,
  deps: Deps,
  sender: ChannelSender,
  place: OptInPage,
  menu: EndedMenu,
  now: Date,
): Promise<ClosedMenu> {
  switch (menu.state.outcome) {
    case 'stopped':
      return stop(stores, deps, place, menu, now)
    case 'agreed':
    case 'refused':
      return answer(stores, deps, sender, place, menu, now)
    case 'nothing':
      return { goodbye: 'bye_nothing', outcome: 'nothing', quietFor: [] }
    case 'left':
    case null:
      return { goodbye: 'bye_left', outcome: 'left', quietFor: [] }
  }
}

/** Whoever hides their number cannot be stopped for, and is told so. */
async function stop(
  stores: Stores,
  deps: Deps,
  { point, world }: OptInPage,
  { call, invitation, phone, state, script, webhook }: EndedMenu,
  now: Date,
): Promise<ClosedMenu> {
  if (phone === null) return { goodbye: 'bye_stop_unknown', outcome: 'stopped', quietFor: [] }
  const [key] =
    invitation === undefined
      ? await findOrCreateAddresses(
          stores,
          deps.secrets,
          point.workspaceId,
          [{ identifiers: [{ kind: 'phone', value: phone }], evidence: 'called' }],
          now,
        )
      : [invitation.key]
  if (key === undefined) throw new Error('the address of a caller was not made')
  const last = state.presses.at(-1)
  const { locked, stops } = await recordWithdrawal(
    stores,
    deps,
    { workspaceKind: world.workspace.kind, categories: world.categories },
    {
      key,
      scopes: [{ kind: 'all' }],
      of: 'person',
      state: 'said',
      act: last?.spoken === undefined ? 'pressed_key' : 'spoke_in_call',
      channel: point.channel,
      actor: 'subject',
      strength: 'claimed',
      clock: 'ours',
      occurredAt: now,
      source: `call/${call.callId}`,
      evidence: { call: call.callId, provider_call: webhook.callId, caller: phone, keys: state.presses },
      language: script.language,
    },
    now,
  )
  await stores.channelStops.add(key, 'voice', now, 'a key in a call')
  if (invitation !== undefined) await stores.invitations.answer(invitation, 'refused', now)
  await count(stores, point, 'refused', now)
  return { goodbye: 'bye_stopped', outcome: 'stopped', key, quietFor: locked.map((address) => address.key), stops }
}

async function answer(
  stores: Stores,
  deps: Deps,
  sender: ChannelSender,
  place: OptInPage,
  { call, invitation, phone, state, script, webhook, wording, point }: EndedMenu,
  now: Date,
): Promise<ClosedMenu> {
  const { world } = place
  const { prompts, kept, rendered } = heardWordings(script, state.heard, chosenNames(script, state))
  const capture = fromVoiceMenu(
    {
      callId: call.callId,
      providerCallId: webhook.callId,
      provider: sender.provider,
      direction: call.direction,
      person: phone,
      business: sender.identity,
      startedAt: call.startedAt,
      language: script.language,
      menuVersion: script.version,
      prompts,
      rendered,
      state,
    },
    point,
    { sha256: wording.version.sha256, language: wording.language },
    now,
  )
  const agreed = state.outcome === 'agreed'
  if (capture === null) {
    return { goodbye: agreed ? 'bye_left' : 'bye_refused', outcome: agreed ? 'left' : 'refused', quietFor: [] }
  }
  await stores.wordings.keep(point.workspaceId, kept)
  const context = { workspaceKind: world.workspace.kind, categories: world.categories }
  const [outcomes = []] = await captureConsents(stores, deps, context, [capture], now)
  const [first] = outcomes
  if (first === undefined) throw new Error('an answer in a call is always about a topic')
  if (invitation !== undefined) await stores.invitations.answer(invitation, agreed ? 'given' : 'refused', now)
  await count(stores, point, agreed ? 'started' : 'refused', now)
  if (!agreed) return { goodbye: 'bye_refused', outcome: 'refused', key: first.address, quietFor: [first.address] }
  if (first.confirmation === undefined) throw new Error('a yes in a call always waits for its confirmation')
  await count(stores, point, 'pending', now)
  const { code, expiresAt } = first.confirmation
  const { template } = wording
  if (template === undefined) {
    return { goodbye: 'bye_code', outcome: 'pending', key: first.address, code: showCode(code), quietFor: [] }
  }
  const language = nearestLanguage(wording.language)
  const topics = script.topics.filter(({ topicId }) => state.chosen.includes(topicId)).map(({ name }) => name)
  const business = businessName(world)
  await askToConfirm(stores, [{ key: first.address, template, language, business, topics, code, expiresAt }], now)
  return { goodbye: 'bye_asked', outcome: 'pending', key: first.address, quietFor: [] }
}

function count(
  { capturePoints }: Pick<Stores, 'capturePoints'>,
  { workspaceId, capturePointId }: OptInPage['point'],
  what: 'started' | 'pending' | 'refused',
  now: Date,
): Promise<void> {
  return capturePoints.addCounts(workspaceId, [
    { capturePointId, day: now.toISOString().slice(0, 10), step: what, count: 1 },
  ])
}
