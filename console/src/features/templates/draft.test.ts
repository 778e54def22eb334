import { describe, expect, test } from 'vitest'
import { componentsOf, type Draft, emptyDraft, filledIn, variablesIn } from './draft.ts'

const draft: Draft = {
  ...emptyDraft,
  header: 'Hello {{first_name}}',
  body: 'Members save {{percent}} until {{day}}, {{first_name}}. See you soon.',
  footer: 'Type STOP to stop receiving WhatsApp messages.',
  buttons: [{ type: 'QUICK_REPLY', text: 'Stop promotions' }],
  examples: { first_name: 'Asha', percent: '20 %' },
}

describe('a template that somebody writes', () => {
  test('becomes the components that WhatsApp takes, each variable with its example', () => {
    expect(componentsOf(draft)).toEqual([
      {
        type: 'HEADER',
        format: 'TEXT',
        text: 'Hello {{first_name}}',
        example: { header_text_named_params: [{ param_name: 'first_name', example: 'Asha' }] },
      },
      {
        type: 'BODY',
        text: draft.body,
        example: {
          body_text_named_params: [
            { param_name: 'percent', example: '20 %' },
            { param_name: 'day', example: '' },
            { param_name: 'first_name', example: 'Asha' },
          ],
        },
      },
      { type: 'FOOTER', text: draft.footer },
      { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Stop promotions' }] },
    ])
  })

  test('without header, footer and buttons is a body', () =>
    expect(componentsOf({ ...emptyDraft, body: 'Hello.' })).toEqual([{ type: 'BODY', text: 'Hello.' }]))

  test('names each variable once', () =>
    expect(variablesIn('{{a}} {{ b }} {{a}} {{1}} {{No}}')).toEqual(['a', 'b', '1']))

  test('is read with its examples, and what has none keeps its name', () =>
    expect(filledIn('{{percent}} until {{day}}', draft.examples)).toBe('20 % until {{day}}'))
})
