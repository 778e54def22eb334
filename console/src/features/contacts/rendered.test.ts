import { expect, test } from 'vitest'
import { readRendered } from './rendered.ts'

test('a message reads from its head to its foot, without what only machines read', () => {
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
  expect(readRendered(message)).toEqual(['Acme Store', 'Was this you?', 'Type STOP to stop.', 'Yes', 'No'])
})

test('a wording of an unknown shape still shows its words', () => {
  expect(readRendered({ anything: ['at', { all: 'here' }] })).toEqual(['at', 'here'])
  expect(readRendered(null)).toEqual([])
})
