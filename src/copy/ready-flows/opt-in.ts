/** Somebody wants in: the notice of a place in the chat asks, with buttons and topics; then they learn how to change and to stop. */
import type { FlowDefinition } from '../../domain/flow/definition.ts'
import { inEveryLanguage } from './in-every-language.ts'

export function optInFlow(capturePoint: string): FlowDefinition {
  return {
    format: 1,
    language: 'en',
    triggers: [{ kind: 'intent', intent: 'start' }, { kind: 'api' }],
    priority: 50,
    interruptible: true,
    ends_after_minutes: 1_440,
    start: 'ask',
    nodes: {
      ask: {
        kind: 'consent_request',
        capture_point: capturePoint,
        style: 'buttons',
        wait_minutes: 1_380,
        exits: { given: 'choices', refused: null, later: null, already: 'already', timeout: null, failed: null },
      },
      already: {
        kind: 'message',
        content: { kind: 'text', text: inEveryLanguage(({ flow }) => flow.optIn.already) },
        exits: { next: 'choices' },
      },
      choices: {
        kind: 'preferences',
        text: inEveryLanguage(({ flow, chat }) => `${flow.optIn.change} ${chat.howToStop}`),
        label: inEveryLanguage(({ chat }) => chat.choices.button),
        exits: { next: null },
      },
    },
  }
}
