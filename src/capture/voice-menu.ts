/**
 * What somebody said in a call with our voice menu, by keys or aloud. A recording may prove that it was said; who holds the
 * number that was named or shown it does not, so the answer waits for an act from that address.
 */
import type { MenuState } from '../domain/voice-menu/menu-state.ts'
import type { Capture } from './capture.ts'

export interface MenuCall {
  /** Of the call in our own list, and as the provider names it. */
  readonly callId: string
  readonly providerCallId: string
  readonly provider: string
  readonly direction: 'inbound' | 'outbound'
  /** The number of the person as the network shows it; null where it is withheld. */
  readonly person: string | null
  readonly business: string
  readonly startedAt: Date
  readonly language: string
  readonly menuVersion: number
  /** Each prompt that was heard, with the hash of its exact words. */
  readonly prompts: readonly { readonly prompt: string; readonly sha256: string }[]
  /** All of it in order, personal values as gaps. */
  readonly rendered: Buffer
  readonly state: MenuState
}

export interface MenuPoint {
  readonly workspaceId: string
  readonly capturePointId: string
  readonly country: string | null
  readonly confirmation: 'person_sends' | 'we_ask'
  /** All topics that are asked about: a no is a no to each of them. */
  readonly topics: readonly string[]
}

/** Null where nothing was said that is a statement, or nobody knows about which number. */
export function fromVoiceMenu(
  call: MenuCall,
  point: MenuPoint,
  notice: { readonly sha256: Buffer; readonly language: string },
  now: Date,
): Capture | null {
  const { state } = call
  const number = state.typed ?? call.person
  if (number === null || (state.outcome !== 'agreed' && state.outcome !== 'refused')) return null
  const given = state.outcome === 'agreed'
  const last = state.presses.findLast(({ asked }) => asked === 'confirm')
  return {
    workspaceId: point.workspaceId,
    people: [
      {
        identifiers: [{ kind: 'phone', value: number }],
        topicIds: given ? state.chosen : point.topics,
      },
    ],
    answer: given ? 'given' : 'refused',
    first: 'pending',
    missing: [],
    act: last?.spoken === undefined ? 'pressed_key' : 'spoke_in_call',
    channel: call.direction === 'inbound' ? 'ivr_inbound' : 'ivr_outbound',
    actor: 'subject',
    strength: 'claimed',
    clock: 'ours',
    occurredAt: now,
    capturePoint: point,
    notice,
    rendered: call.rendered,
    evidence: {
      call: call.callId,
      provider: call.provider,
      provider_call: call.providerCallId,
      direction: call.direction,
      number,
      ...(call.person === null ? { caller: 'withheld' } : { caller: call.person }),
      called: call.business,
      started_at: call.startedAt.toISOString(),
      status: 'in_progress',
      menu: { version: call.menuVersion, language: call.language, prompts: call.prompts },
      keys: state.presses,
      ...(state.recording === null ? {} : { recording: state.recording }),
    },
    source: `call/${call.callId}`,
    contact: { language: call.language },
  }
}
