import { describe, expect, test } from 'vitest'
import type { ShownMessage } from '../../domain/contact-page.ts'
import type { TemplateParts } from '../../domain/template.ts'
import { presentMessage } from './present.ts'

const plain: ShownMessage = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b2001',
  direction: 'in',
  at: new Date('2026-11-23T10:00:00Z'),
  key: { workspaceId: 'w', bucket: 1, addressId: 'a' },
  contactId: null,
  senderId: 's',
  kind: 'text',
  content: { text: 'Where is my lamp?' },
  meaning: null,
  writtenBy: null,
  template: null,
  delivery: null,
}

const offer: TemplateParts = {
  header: null,
  body: { text: 'Hello {{first_name}}, until {{date}}. Yes, {{first_name}}.', examples: {} },
  footer: null,
  buttons: [
    { kind: 'quick_reply', label: 'Stop promotions', payload: null },
    { kind: 'copy_code', example: 'A1' },
  ],
  unreadable: [],
}

function shown(more: Partial<ShownMessage>) {
  const { kind, text, buttons } = presentMessage({ ...plain, ...more }, () => null)
  return { kind, text, buttons }
}

describe('a message', () => {
  test.each([
    ['its words', { kind: 'text' }, 'Where is my lamp?'],
    ['what was tapped', { kind: 'button_reply', content: { title: 'My order', payload: 'run:1' } }, 'My order'],
    ['what stands below a picture', { kind: 'media', content: { media: 'image', text: 'My lamp' } }, 'My lamp'],
    ['what we wrote below one', { kind: 'media', content: { media: 'image', caption: 'Your lamp' } }, 'Your lamp'],
    ['a reaction', { kind: 'reaction', content: { emoji: '👍' } }, '👍'],
    ['nothing once it is pruned', { content: {} }, null],
  ] as const)('is shown by %s', (_, more, text) => {
    expect(shown(more).text).toBe(text)
  })

  test('that is a file is called by what it is', () => {
    expect(shown({ kind: 'media', content: { media: 'video' } }).kind).toBe('video')
    expect(shown({ kind: 'media', content: {} }).kind).toBe('media')
  })

  test('shows what could be tapped: buttons, and the rows of a list', () => {
    expect(shown({ kind: 'buttons', content: { body: '?', buttons: [{ id: 'a', title: 'Yes' }] } }).buttons).toEqual([
      'Yes',
    ])
    const sections = [{ rows: [{ id: 'a', title: 'Monday' }] }, { rows: [{ id: 'b', title: 'Tuesday' }] }]
    expect(shown({ kind: 'list', content: { body: '?', sections } }).buttons).toEqual(['Monday', 'Tuesday'])
  })
})

describe('a message that was a template', () => {
  const body = [
    { name: 'first_name', text: 'Ana' },
    { name: 'date', text: 'Sunday' },
  ]

  test('has the words of the template, filled in', () => {
    expect(shown({ kind: 'template', template: offer, content: { body } })).toEqual({
      kind: 'template',
      text: 'Hello Ana, until Sunday. Yes, Ana.',
      buttons: ['Stop promotions'],
    })
  })

  test('is filled in by place where its variables have no names', () => {
    const numbered = { ...offer, body: { text: '{{1}} and {{2}} and {{1}}', examples: {} } }
    const content = { body: [{ text: 'one' }, { text: 'two' }] }
    expect(shown({ kind: 'template', template: numbered, content }).text).toBe('one and two and one')
  })

  test('shows its blanks once what was filled in is no longer kept', () => {
    expect(shown({ kind: 'template', template: offer, content: null }).text).toBe(offer.body.text)
  })
})
