/** Somebody who had left has come back: they get what they had, and may want to change it. */
import type { FlowDefinition } from '../../domain/flow/definition.ts'
import { inEveryLanguage } from './in-every-language.ts'

export const cameBackFlow: FlowDefinition = {
  format: 1,
  language: 'en',
  triggers: [{ kind: 'event', event: 'came_back' }],
  priority: 50,
  interruptible: true,
  ends_after_minutes: 1_440,
  start: 'welcome',
  nodes: {
    welcome: {
      kind: 'buttons',
      text: inEveryLanguage(({ flow }) => flow.cameBack.welcome),
      buttons: [
        { id: 'change', title: inEveryLanguage(({ flow }) => flow.cameBack.change) },
        { id: 'fine', title: inEveryLanguage(({ flow }) => flow.cameBack.fine) },
      ],
      asks_again: 0,
      wait_minutes: 720,
      exits: { change: 'choices', fine: 'noted', other: 'end', timeout: null },
    },
    choices: {
      kind: 'preferences',
      text: inEveryLanguage(({ chat }) => chat.choices.text),
      label: inEveryLanguage(({ chat }) => chat.choices.button),
      exits: { next: null },
    },
    noted: {
      kind: 'message',
      content: { kind: 'text', text: inEveryLanguage(({ flow }) => flow.cameBack.noted) },
      exits: { next: null },
    },
    end: { kind: 'end', exits: {} },
  },
}
