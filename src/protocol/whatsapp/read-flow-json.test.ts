import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flowJson } from './flow-json.ts'
import { readFlowJson } from './read-flow-json.ts'

const question = {
  heading: 'Get messages from Acme on WhatsApp',
  intro: 'Choose what you would like.',
  choose: 'What would you like?',
  topics: [{ key: 'offers', name: 'Offers', description: 'Sales', frequency: 'up to 4 a month' }],
  agree: 'Yes, Acme may send me these.',
  stop: 'Type STOP at any time.',
  small: ['For people aged 18 and over.'],
  privacyUrl: null,
  titles: { topics: 'Your choices', confirm: 'Please confirm' },
  labels: { next: 'Next', yes: 'Yes, please', no: 'No, thank you' },
}

test('the words of a Flow are read back in their order, without what the phone fills in', () => {
  expect(readFlowJson(flowJson(question))).toEqual({
    heading: question.heading,
    texts: [question.intro],
    boxes: [{ id: 'offers', label: 'Offers', description: 'Sales (up to 4 a month)' }],
    agreements: [question.agree],
    small: [question.stop, 'For people aged 18 and over.'],
    buttons: ['No, thank you', 'Next', 'Yes, please'],
  })
})

test('whatever is no Flow has none, and breaks nothing', () => {
  fc.assert(fc.property(fc.jsonValue(), (content) => readFlowJson(content) === undefined))
  expect(readFlowJson({ kind: 'buttons', body: 'Hello' })).toBeUndefined()
})
