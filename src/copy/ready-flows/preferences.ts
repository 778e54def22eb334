/** Clear instructions and a place to change one's choices. */
import type { FlowDefinition } from '../../domain/flow/definition.ts'
import { inEveryLanguage } from './in-every-language.ts'

export const preferencesFlow: FlowDefinition = {
  format: 1,
  language: 'en',
  triggers: [{ kind: 'intent', intent: 'preferences' }, { kind: 'api' }],
  priority: 50,
  interruptible: true,
  ends_after_minutes: 60,
  start: 'choices',
  nodes: {
    choices: {
      kind: 'preferences',
      text: inEveryLanguage(({ chat }) => `${chat.choices.text} ${chat.howToStop}`),
      label: inEveryLanguage(({ chat }) => chat.choices.button),
      exits: { next: null },
    },
  },
}
