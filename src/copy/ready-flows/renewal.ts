/** A yes grows old and ends. Before it does its person is asked once; whoever does not answer is not asked again. */
import type { FlowDefinition } from '../../domain/flow/definition.ts'
import { inEveryLanguage } from './in-every-language.ts'

export function renewalFlow(capturePoint: string): FlowDefinition {
  return {
    format: 1,
    language: 'en',
    triggers: [{ kind: 'event', event: 'consent_expiring' }],
    priority: 30,
    interruptible: true,
    ends_after_minutes: 10_080,
    start: 'ask',
    nodes: {
      ask: {
        kind: 'consent_request',
        capture_point: capturePoint,
        style: 'buttons',
        wait_minutes: 10_000,
        exits: { given: 'thanks', refused: null, later: null, already: null, timeout: null, failed: null },
      },
      thanks: {
        kind: 'message',
        content: { kind: 'text', text: inEveryLanguage(({ flow }) => flow.renewal.thanks) },
        exits: { next: null },
      },
    },
  }
}
