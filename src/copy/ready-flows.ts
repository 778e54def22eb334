/**
 * The flows that ship, in every language, ready to be published: joining, stopping, choosing, help, the welcome after a missed
 * call, the renewal of a yes that ends, and the return of somebody who had left. They are drawings like any other; whoever
 * changes one changes a copy.
 */
import type { FlowDefinition } from '../domain/flow/definition.ts'
import { cameBackFlow } from './ready-flows/came-back.ts'
import { helpFlow } from './ready-flows/help.ts'
import { missedCallFlow } from './ready-flows/missed-call.ts'
import { optInFlow } from './ready-flows/opt-in.ts'
import { optOutFlow } from './ready-flows/opt-out.ts'
import { preferencesFlow } from './ready-flows/preferences.ts'
import { renewalFlow } from './ready-flows/renewal.ts'

export const readyFlowKeys = [
  'opt_in',
  'opt_out',
  'preferences',
  'help',
  'missed_call',
  'renewal',
  'came_back',
] as const
export type ReadyFlowKey = (typeof readyFlowKeys)[number]

export interface ReadyFlow {
  readonly key: ReadyFlowKey
  /** For the people who work with it. */
  readonly name: string
  readonly definition: FlowDefinition
}

/** `capturePoint`: slug of the place in the chat whose notice asks. */
export function readyFlows(capturePoint: string): readonly ReadyFlow[] {
  return [
    { key: 'opt_in', name: 'Opt-in by chat', definition: optInFlow(capturePoint) },
    { key: 'opt_out', name: 'Opt-out', definition: optOutFlow },
    { key: 'preferences', name: 'Preferences', definition: preferencesFlow },
    { key: 'help', name: 'Help', definition: helpFlow },
    { key: 'missed_call', name: 'Welcome after a missed call', definition: missedCallFlow },
    { key: 'renewal', name: 'Renewal of a yes that ends', definition: renewalFlow(capturePoint) },
    { key: 'came_back', name: 'Return of a person who left', definition: cameBackFlow },
  ]
}
