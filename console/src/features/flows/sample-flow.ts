/** A small flow for tests: it asks, writes a yes, and thanks. */
import type { FlowDefinition } from './definition.ts'

export const sampleFlow: FlowDefinition = {
  format: 1,
  language: 'en',
  triggers: [{ kind: 'keyword', words: ['offers'] }],
  priority: 50,
  interruptible: true,
  ends_after_minutes: 1440,
  start: 'ask',
  nodes: {
    ask: {
      kind: 'buttons',
      at: { x: 0, y: 0 },
      text: { en: 'May we send you offers?', de: 'Dürfen wir dir Angebote schicken?' },
      buttons: [
        { id: 'yes', title: { en: 'Yes, please' } },
        { id: 'no', title: { en: 'No, thanks' } },
      ],
      exits: { yes: 'write', no: 'thanks', other: null },
    },
    write: {
      kind: 'variable',
      at: { x: 0, y: 200 },
      set: [{ target: 'opt_in', value: true, topics: ['offers'] }],
      exits: { next: 'thanks' },
    },
    thanks: {
      kind: 'message',
      at: { x: 300, y: 200 },
      content: { kind: 'text', text: { en: 'Thank you.' } },
      exits: {},
    },
  },
}
