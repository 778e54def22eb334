/** One answer in a voice menu: the next step is taken, and when it is the last, what was said is recorded before it is confirmed aloud. */
import { lineKind, showPhone } from '../base/phone.ts'
import { nearestLanguage } from '../copy/languages.ts'
import { listOf } from '../copy/words.ts'
import type { AddressKey } from '../domain/address.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import type { ChannelSender } from '../domain/channel-sender.ts'
import type { Invitation } from '../domain/invitation.ts'
import type { Stop } from '../domain/stop-report.ts'
import type { VoiceCall } from '../domain/voice-call.ts'
import { type MenuState, startMenu } from '../domain/voice-menu/menu-state.ts'
import type { MenuScript } from '../domain/voice-menu/script.ts'
import { beginMenu, type MenuInput, type MenuTurn, step } from '../domain/voice-menu/step.ts'
import type { CallWebhook } from '../protocol/voice/call-webhook.ts'
import type { Instruction } from '../protocol/voice/instruction.ts'
import { closeMenu } from './close-menu.ts'
import type { Deps } from './deps.ts'
import type { HeardCall } from './hear-call.ts'
import { findAddresses } from './identify.ts'
import { type OptInPage, readOptInPage, type Wording } from './read-opt-in-page.ts'
import type { Stores } from './stores.ts'
import { spokenHints, spokenPrompts, voiceScript } from './voice-script.ts'

export interface MenuNews {
  readonly call: VoiceCall
  readonly point: CapturePoint
  readonly invitation: Invitation | undefined
  readonly webhook: CallWebhook
  /** E.164; null where it is withheld. */
  readonly phone: string | null
  readonly turn: number | null
}

/** What is kept of a call while it lasts: its script as it began, so that a new wording changes no call that is under way. */
interface KeptMenu {
  readonly script: MenuScript
  readonly state: MenuState
  /** Language of the wording that its topics come from. */
  readonly wording: string
  /** What it was told last, for a webhook that comes twice. */
  readonly last: readonly Instruction[]
}

const timeoutSeconds = 8
const numberKeys = 16

export async function advanceMenu(
  stores: Stores,
  deps: Deps,
  sender: ChannelSender,
  news: MenuNews,
  now: Date,
): Promise<HeardCall> {
  const { call } = news
  const place = await readOptInPage(stores, news.point)
  const kept = await readKept(stores, deps, place, news)
  if (kept === undefined) return { instructions: [{ kind: 'hangup' }], quietFor: [] }
  const isFirst = kept.last.length === 0
  if (!isFirst && (news.turn !== kept.state.turn || kept.state.step === 'over')) {
    // Late or doubled: it is told again what it was told, and whoever stopped is waited for again.
    const keys = kept.state.outcome === 'stopped' && call.key !== null ? [call.key] : []
    return { instructions: [...kept.last], quietFor: keys }
  }
  const turn = isFirst ? beginMenu(kept.script, kept.state) : step(kept.script, kept.state, inputOf(news.webhook), now)
  const told = await tell(stores, deps, sender, place, news, kept, turn, now)
  const next: KeptMenu = { ...kept, state: turn.state, last: told.instructions }
  await stores.voiceCalls.update(call, {
    status: 'in_progress',
    turn: turn.state.turn,
    sealedMenu: deps.secrets.seal(JSON.stringify(next)),
    ...(told.key === undefined ? {} : { key: told.key }),
    ...(told.outcome === undefined ? {} : { outcome: told.outcome }),
  })
  return { instructions: told.instructions, quietFor: told.quietFor, stops: told.stops ?? [] }
}

async function readKept(
  stores: Stores,
  deps: Deps,
  place: OptInPage,
  { call, invitation, phone }: MenuNews,
): Promise<KeptMenu | undefined> {
  if (call.sealedMenu !== null) return JSON.parse(deps.secrets.open(call.sealedMenu)) as KeptMenu
  const language = invitation?.language ?? (await languageOf(stores, deps, place, phone))
  const wording = place.wordings.get(language ?? '') ?? place.wordings.values().next().value
  if (wording === undefined) return undefined
  const script = voiceScript(place, wording)
  const knowsNumber = phone !== null && lineKind(phone) === 'mobile'
  return { script, state: startMenu(script, knowsNumber), wording: wording.language, last: [] }
}

/** Of the caller, where they are known; reading it tells nobody anything. */
async function languageOf(
  stores: Stores,
  deps: Deps,
  { point }: OptInPage,
  phone: string | null,
): Promise<string | undefined> {
  if (phone === null) return undefined
  const [key] = await findAddresses(stores, deps.secrets, point.workspaceId, [[{ kind: 'phone', value: phone }]])
  if (key === undefined) return undefined
  const [address] = await stores.contactPages.addresses([key])
  const contact =
    address?.contactId == null ? undefined : await stores.contacts.find(point.workspaceId, address.contactId)
  return contact?.language ?? undefined
}

function inputOf({ keys, speech, recording }: CallWebhook): MenuInput {
  if (recording !== null) return { kind: 'recording', url: recording, keys }
  if (keys !== null) return { kind: 'keys', keys }
  return speech === null ? { kind: 'silence' } : { kind: 'speech', speech }
}

interface ToldCall {
  readonly instructions: Instruction[]
  readonly quietFor: readonly AddressKey[]
  readonly stops?: readonly Stop[]
  readonly key?: AddressKey
  readonly outcome?: VoiceCall['outcome']
}

async function tell(
  stores: Stores,
  deps: Deps,
  sender: ChannelSender,
  place: OptInPage,
  news: MenuNews,
  { script, wording: wordingLanguage }: KeptMenu,
  turn: MenuTurn,
  now: Date,
): Promise<ToldCall> {
  const { state, say, expects } = turn
  const number = state.typed ?? news.phone
  const values = {
    number: number === null ? '' : spelt(showPhone(number)),
    topics: chosenNames(script, state),
    sender: spelt(place.sender?.displayNumber ?? ''),
  }
  const action = `${deps.publicUrl}/inbound/voice/${sender.provider}/${sender.inboundPath}?${new URLSearchParams({
    turn: String(state.turn),
    ...(news.invitation === undefined ? {} : { invitation: news.invitation.invitationId }),
  })}`
  if (expects === null) {
    const wording = place.wordings.get(wordingLanguage) ?? (place.wordings.values().next().value as Wording)
    const closed = await closeMenu(stores, deps, sender, place, { ...news, script, state, wording }, now)
    const goodbye = spokenPrompts(script, [closed.goodbye], {
      ...values,
      ...(closed.code === undefined ? {} : { code: spelt(closed.code) }),
    })
    return {
      instructions: [...goodbye, { kind: 'hangup' }],
      quietFor: closed.quietFor,
      ...(closed.stops === undefined ? {} : { stops: closed.stops }),
      outcome: closed.outcome,
      ...(closed.key === undefined ? {} : { key: closed.key }),
    }
  }
  const prompts = spokenPrompts(script, say, values)
  if (expects === 'recording') {
    return { instructions: [...prompts, { kind: 'record', action, maxSeconds: 15 }], quietFor: [] }
  }
  const hears = expects === 'key'
  return {
    instructions: [
      {
        kind: 'gather',
        prompts,
        action,
        keys: hears ? 1 : numberKeys,
        finishOnKey: hears ? null : '#',
        timeoutSeconds,
        speech: hears ? { language: nearestLanguage(script.language), hints: spokenHints(script, state) } : null,
      },
    ],
    quietFor: [],
  }
}

export function chosenNames(script: MenuScript, { chosen }: Pick<MenuState, 'chosen'>): string {
  const names = script.topics.filter(({ topicId }) => chosen.includes(topicId)).map(({ name }) => name)
  return listOf(script.language, names)
}

/** `+61 491 570 156` → `6 1, 4 9 1, 5 7 0, 1 5 6`: as a voice reads digits and letters one by one, with a breath between. */
function spelt(text: string): string {
  return text
    .replace('+', '')
    .split(/[\s-]+/)
    .filter((group) => group !== '')
    .map((group) => [...group].join(' '))
    .join(', ')
}
