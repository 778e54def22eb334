/** Who gave us a missed call was asked by the welcome, and has answered it: now they see what they get and how to change it. */
import type { FlowDefinition } from '../../domain/flow/definition.ts'
import { inEveryLanguage } from './in-every-language.ts'

export const missedCallFlow: FlowDefinition = {
  format: 1,
  language: 'en',
  triggers: [{ kind: 'event', event: 'missed_call' }],
  priority: 50,
  interruptible: true,
  ends_after_minutes: 60,
  start: 'choices',
  nodes: {
    choices: {
      kind: 'preferences',
      text: inEveryLanguage(({ flow, chat }) => `${flow.missedCall.thanks} ${chat.howToStop}`),
      label: inEveryLanguage(({ chat }) => chat.choices.button),
      exits: { next: null },
    },
  },
}
