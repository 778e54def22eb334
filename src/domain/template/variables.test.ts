import { describe, expect, test } from 'vitest'
import { spring } from '../../../test/support/sample-template.ts'
import { Fault } from '../../base/fault.ts'
import type { TemplateContent } from '../template.ts'
import { fillTemplate, previewTemplate, type TemplateValues, templateVariables, variableName } from './variables.ts'

const values = { first_name: 'Mia', season: 'autumn', 'button.0': 'b7' }
const numbered: TemplateContent = {
  ...spring,
  parameterFormat: 'POSITIONAL',
  header: { kind: 'text', text: 'Order {{1}}', examples: { 1: '42' } },
  body: { text: 'Hello {{1}}, order {{2}} for {{1}} is ready.', examples: { 1: 'Ana', 2: '42' } },
}

const refusal = (content: TemplateContent, given: TemplateValues) => {
  try {
    fillTemplate(content, given)
  } catch (error) {
    if (error instanceof Fault) return error.errors.map(({ path }) => path)
  }
  return undefined
}

describe('the blanks of a template', () => {
  test('are found in reading order, a name used twice once', () => {
    expect(templateVariables(spring)).toEqual([
      { key: 'first_name', part: 'header', example: 'Ana' },
      { key: 'season', part: 'body', example: 'spring' },
      { key: 'button.0', part: 'button', example: 'https://x.test/l/a1' },
    ])
  })

  test('are told apart by part where they have numbers', () => {
    expect(templateVariables(numbered).map(({ key }) => key)).toEqual(['header.1', 'body.1', 'body.2', 'button.0'])
  })

  test('are none where there are none', () => {
    const plain = { ...spring, header: null, body: { text: 'Hi', examples: {} }, buttons: [] }
    expect(templateVariables(plain)).toEqual([])
    expect(fillTemplate(plain, { text: {} })).toEqual({
      kind: 'template',
      name: 'spring_news_v1',
      language: 'en_US',
      body: [],
      buttons: [],
    })
  })
})

describe('a template filled in for one person', () => {
  test('gives each value under its name, and each stop button its payload', () => {
    expect(fillTemplate(spring, { text: values })).toEqual({
      kind: 'template',
      name: 'spring_news_v1',
      language: 'en_US',
      header: { kind: 'text', variable: { name: 'first_name', text: 'Mia' } },
      body: [
        { name: 'first_name', text: 'Mia' },
        { name: 'season', text: 'autumn' },
      ],
      buttons: [
        { kind: 'url', index: 0, suffix: 'b7' },
        { kind: 'quick_reply', index: 1, payload: 'optout:marketing' },
      ],
    })
  })

  test('gives numbered values in their order, without names', () => {
    const text = { 'header.1': '7', 'body.1': 'Mia', 'body.2': '7', 'button.0': 'b7' }
    expect(fillTemplate(numbered, { text })).toMatchObject({
      header: { kind: 'text', variable: { text: '7' } },
      body: [{ text: 'Mia' }, { text: '7' }],
    })
  })

  test('puts what an attribute holds on one line', () => {
    const { body } = fillTemplate(spring, { text: { ...values, season: '  late\n\tautumn      rain ' } })
    expect(body?.[1]?.text).toBe('late autumn rain')
  })

  test('carries a file or a place above its words, and the code of its button', () => {
    const media = { ...spring, header: { kind: 'document', example: '4::a' } } as const
    const file = { source: { link: 'https://x.test/a.pdf' }, filename: 'a.pdf' }
    expect(fillTemplate(media, { text: values, header: file }).header).toEqual({ kind: 'document', ...file })
    const place = { latitude: 1, longitude: 2, name: 'Shop', address: 'High Street 1' }
    const located = { ...spring, header: { kind: 'location' } } as const
    expect(fillTemplate(located, { text: values, header: place }).header).toEqual({ kind: 'location', ...place })
    const coded = { ...spring, buttons: [{ kind: 'copy_code', example: '25OFF' }] } as const
    expect(fillTemplate(coded, { text: { ...values, 'button.0': 'MIA25' } }).buttons).toEqual([
      { kind: 'copy_code', index: 0, code: 'MIA25' },
    ])
  })

  test('is refused with every blank that has no value', () => {
    expect(refusal(spring, { text: { season: ' ' } })).toEqual(['/text/first_name', '/text/season', '/text/button.0'])
    const image = { ...spring, header: { kind: 'image', example: 'h' } } as const
    expect(refusal(image, { text: values })).toEqual(['/header'])
    const place = { latitude: 1, longitude: 2, name: 'Shop', address: 'High Street 1' }
    expect(refusal(image, { text: values, header: place })).toEqual(['/header'])
  })

  test('is refused where a text grows past what WhatsApp takes', () => {
    const wide = 'x'.repeat(1_024)
    expect(refusal(spring, { text: { ...values, season: wide } })).toEqual(['/body'])
    expect(refusal(spring, { text: { ...values, first_name: wide } })).toEqual(['/header', '/body'])
    expect(refusal(spring, { text: { ...values, 'button.0': 'x'.repeat(2_000) } })).toEqual(['/buttons/0'])
  })

  test('is refused where it has a part that cannot be filled in', () => {
    expect(refusal({ ...spring, unreadable: ['CAROUSEL'] }, { text: values })).toEqual([''])
    const flow = { ...spring, buttons: [{ kind: 'other', type: 'FLOW', label: 'Choose' }] } as const
    expect(refusal(flow, { text: values })).toEqual([''])
  })
})

describe('the preview of a template', () => {
  test('shows what the person will see', () => {
    expect(previewTemplate(spring, values)).toEqual({
      header: 'News for Mia!',
      body: 'Hello Mia, our autumn list is out: twelve books and a map.',
      footer: 'Type STOP to stop receiving WhatsApp messages.',
      buttons: [{ label: 'See the list', url: 'https://x.test/l/b7' }, { label: 'Stop promotions' }],
    })
  })

  test('keeps the braces of what is not known', () => {
    expect(previewTemplate(spring).body).toContain('{{first_name}}')
    expect(previewTemplate(spring, { first_name: 'Mia' }).body).toBe(
      'Hello Mia, our {{season}} list is out: twelve books and a map.',
    )
  })

  test('takes a value as it is, whatever signs are in it', () => {
    expect(previewTemplate(spring, { season: '$& {{first_name}}' }).body).toContain('our $& {{first_name}} list')
  })
})

describe('the API’s name of a blank', () => {
  test('is its own where it has one, else its number in the body, else its place', () => {
    expect(templateVariables(spring).map(variableName)).toEqual(['first_name', 'season', 'button_0'])
    expect(templateVariables(numbered).map(variableName)).toEqual(['header_1', '1', '2', 'button_0'])
  })
})
