import { describe, expect, test } from 'vitest'
import { readMessage, readPage } from './rendered.ts'

describe('a message as it was shown', () => {
  test('reads from its head to its foot, its buttons apart, without what only machines read', () => {
    const message = {
      v: 1,
      kind: 'buttons',
      footer: 'Type STOP to stop.',
      body: { text: 'Was this you?' },
      header: 'Acme Store',
      buttons: [
        { id: 'yes', title: 'Yes' },
        { id: 'no', title: 'No' },
      ],
    }
    expect(readMessage(message)).toEqual({
      lines: ['Acme Store', 'Was this you?', 'Type STOP to stop.'],
      buttons: ['Yes', 'No'],
    })
  })

  test('of an unknown shape still shows its words', () => {
    expect(readMessage({ anything: ['at', { all: 'here' }] }).lines).toEqual(['at', 'here'])
    expect(readMessage(null)).toEqual({ lines: [], buttons: [] })
  })
})

describe('a page as it was shown', () => {
  const words = { heading: 'Get messages', intro: 'Choose.', stop: 'Type STOP.' }
  const offers = { description: 'Sales.', frequency: 'up to 4 a month' }

  test('has its boxes as they stood there', () => {
    const page = readPage({ ...words, boxes: [{ topic: 'offers', label: 'Receive Offers at {number}', ...offers }] })
    expect(page?.boxes).toEqual([{ topic: 'offers', label: 'Receive Offers at {number}', ...offers }])
  })

  test('is the notice where no page was kept', () => {
    const page = readPage({ ...words, topics: [{ key: 'offers', name: 'Offers', category: 'marketing', ...offers }] })
    expect(page?.boxes).toEqual([{ topic: 'offers', label: 'Offers', ...offers }])
  })

  test('is none where the wording is a message', () => expect(readPage({ body: 'Was this you?' })).toBeUndefined())
})

test('a WhatsApp Flow is read as a page: its words, its boxes, and what is agreed to at the end', () => {
  const children = [
    { type: 'TextHeading', text: 'Get messages from Acme' },
    { type: 'TextBody', text: 'Choose what you would like.' },
    {
      type: 'Form',
      name: 'answer',
      children: [{ type: 'CheckboxGroup', 'data-source': [{ id: 'offers', title: 'Offers', description: 'Sales' }] }],
    },
  ]
  const last = [
    { type: 'TextBody', text: `\${data.chosen}` },
    {
      type: 'Form',
      children: [
        { type: 'OptIn', label: 'I agree' },
        { type: 'TextCaption', text: 'Type STOP.' },
      ],
    },
  ]
  const screens = [children, last].map((each) => ({ layout: { type: 'SingleColumnLayout', children: each } }))
  expect(readPage({ version: '7.3', screens })).toEqual({
    heading: 'Get messages from Acme',
    intro: 'Choose what you would like.',
    stop: 'I agree Type STOP.',
    boxes: [{ topic: 'offers', label: 'Offers', description: 'Sales', frequency: '' }],
  })
})
