/** Somebody wants help in words of their own: their choices, a person, or how to stop. */
import type { FlowDefinition } from '../../domain/flow/definition.ts'
import { inEveryLanguage } from './in-every-language.ts'

export const helpFlow: FlowDefinition = {
  format: 1,
  language: 'en',
  triggers: [
    { kind: 'intent', intent: 'help' },
    { kind: 'intent', intent: 'person' },
  ],
  priority: 40,
  interruptible: true,
  ends_after_minutes: 1_440,
  start: 'ask',
  nodes: {
    ask: {
      kind: 'buttons',
      text: inEveryLanguage(({ flow }) => flow.help.ask),
      buttons: [
        { id: 'choices', title: inEveryLanguage(({ chat }) => chat.choices.button) },
        { id: 'person', title: inEveryLanguage(({ flow }) => flow.help.person) },
        { id: 'stop', title: inEveryLanguage(({ flow }) => flow.help.stop) },
      ],
      asks_again: 0,
      wait_minutes: 720,
      exits: { choices: 'choices', person: 'person', stop: 'how_to_stop', other: 'person', timeout: null },
    },
    how_to_stop: {
      kind: 'message',
      content: { kind: 'text', text: inEveryLanguage(({ flow }) => flow.help.howToStop) },
      exits: { next: 'choices' },
    },
    choices: {
      kind: 'preferences',
      text: inEveryLanguage(({ chat }) => chat.choices.text),
      label: inEveryLanguage(({ chat }) => chat.choices.button),
      exits: { next: null },
    },
    person: {
      kind: 'hand_off',
      text: inEveryLanguage(({ flow }) => flow.help.handedOver),
      note: 'Asked for a person.',
      exits: { back: null },
    },
  },
}
