/** Somebody wants help in words of their own: their choices, a person, or a stop. */
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
      exits: { choices: 'choices', person: 'person', stop: 'stop', other: 'person', timeout: null },
    },
    // The no is written here, and confirmed by whichever flow listens to it.
    stop: {
      kind: 'variable',
      name: 'opt_in is false',
      set: [{ target: 'opt_in', value: false }],
      exits: { next: null },
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
