import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkFlowJson } from './check-flow-json.ts'
import { readFlowAnswer, readFlowRequest, topicKeys } from './flow-exchange.ts'
import { type FlowQuestion, flowJson } from './flow-json.ts'
import type { Json } from './read-json.ts'

const question: FlowQuestion = {
  heading: 'Get messages from Acme on WhatsApp',
  intro: 'Choose what you would like to receive.',
  choose: 'What would you like?',
  topics: [
    { key: 'offers', name: 'Offers', description: 'Discounts in our shops', frequency: 'up to 4 a month' },
    { key: 'orders', name: 'Order updates', description: 'News of your order', frequency: 'per order' },
  ],
  agree: 'Yes, Acme may send me these messages on WhatsApp.',
  stop: 'Type STOP at any time.',
  small: [],
  privacyUrl: 'https://acme.example/privacy',
  titles: { topics: 'Your choices', confirm: 'Please confirm' },
  labels: { next: 'Next', yes: 'Yes, please', no: 'No, thank you' },
}

const text = (flow: Json) => JSON.stringify(flow)

describe('a Flow made from a notice', () => {
  test('keeps every rule of Flow JSON', () => {
    expect(checkFlowJson(flowJson(question))).toEqual([])
  })

  test('has no box ticked before anybody has ticked it', () => {
    expect(text(flowJson(question))).not.toContain('init-value')
  })

  test('has the same bytes whoever opens it, and only the gaps of Flow JSON in it', () => {
    expect(flowJson(question)).toEqual(flowJson({ ...question }))
    expect(text(flowJson(question)).match(/\$\{[^}]*\}/g)).toEqual([
      '$' + '{form.topics}',
      '$' + '{data.chosen}',
      '$' + '{data.topics}',
      '$' + '{form.agree}',
    ])
  })

  test('explains each topic whole, also where its words are too long for a box', () => {
    const description = 'word '.repeat(80).trim()
    const flow = flowJson({
      ...question,
      topics: [{ key: 'long', name: 'A name that is longer than thirty characters', description, frequency: 'weekly' }],
    })
    expect(checkFlowJson(flow)).toEqual([])
    expect(text(flow)).toContain(`A name that is longer than thirty characters: ${description} (weekly)`)
  })

  test('leads to the privacy page where the business has one, and needs none', () => {
    expect(text(flowJson(question))).toContain('"open_url"')
    const without = flowJson({ ...question, privacyUrl: null })
    expect(text(without)).not.toContain('open_url')
    expect(checkFlowJson(without)).toEqual([])
  })

  test('keeps the rules with words of any length', () => {
    const words = fc.string({ minLength: 1, maxLength: 900, unit: 'grapheme' }).filter((said) => said.trim() !== '')
    const topic = fc.record({ name: words, description: words, frequency: words })
    fc.assert(
      fc.property(words, words, words, fc.array(topic, { minLength: 1, maxLength: 10 }), (agree, stop, no, topics) => {
        const keyed = topics.map((one, at) => ({ ...one, key: `t${at}` }))
        const made = flowJson({ ...question, agree, stop, topics: keyed, labels: { ...question.labels, no } })
        expect(checkFlowJson(made)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

describe('what WhatsApp would refuse is found before it is uploaded', () => {
  const broken: readonly [string, (flow: Json) => Json, string][] = [
    ['a screen called SUCCESS', (flow) => JSON.parse(text(flow).replaceAll('"CONFIRM"', '"SUCCESS"')), '/screens/1/id'],
    ['no last screen', (flow) => JSON.parse(text(flow).replace('"terminal":true,', '')), '/screens'],
    ['an endpoint without routes', ({ routing_model: _, ...flow }) => flow, '/routing_model'],
    [
      'a box that is ticked before',
      (flow) => JSON.parse(text(flow).replace('"required":true', '"init-value":["offers"]')),
      '/screens/0/layout/children/2/children/0/init-value',
    ],
    [
      'a component that we do not write',
      (flow) => JSON.parse(text(flow).replace('"EmbeddedLink"', '"Image"')),
      '/screens/0/layout/children/2/children/1/type',
    ],
    [
      'a label that is too long',
      (flow) => JSON.parse(text(flow).replace('"Next"', `"${'x'.repeat(36)}"`)),
      '/screens/0/layout/children/2/children/2/label',
    ],
  ]

  test.each(broken)('%s', (_, damage, path) => {
    expect(checkFlowJson(damage(flowJson(question))).map((error) => error.path)).toContain(path)
  })

  test('nothing breaks on what is no Flow', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (any) => Array.isArray(checkFlowJson(any as Json))),
    )
  })
})

describe('what a Flow asks', () => {
  test.each([
    [{ version: '3.0', action: 'ping' }, { kind: 'ping' }],
    [
      { action: 'data_exchange', data: { error: 'invalid-screen', error_message: 'x' }, flow_token: 't' },
      { kind: 'error', error: 'invalid-screen' },
    ],
    [
      { action: 'INIT', flow_token: 't' },
      { kind: 'INIT', screen: '', data: {}, token: 't' },
    ],
    [
      { action: 'BACK', screen: 'CONFIRM', flow_token: 't' },
      { kind: 'BACK', screen: 'CONFIRM', data: {}, token: 't' },
    ],
    [
      { action: 'data_exchange', screen: 'TOPICS', data: { a: 1 }, flow_token: 't' },
      { kind: 'data_exchange', screen: 'TOPICS', data: { a: 1 }, token: 't' },
    ],
    [{ action: 'INIT' }, undefined],
    [{ action: 'dance', flow_token: 't' }, undefined],
  ])('%j', (plain, read) => {
    expect(readFlowRequest(plain)).toEqual(read)
  })
})

describe('what a finished Flow says', () => {
  test('a yes with its topics, each once', () => {
    expect(
      readFlowAnswer({ flow_token: 't', answer: 'yes', topics: ['offers', 'offers', 'orders', 3, 'NOT ONE'] }),
    ).toEqual({
      token: 't',
      answer: 'yes',
      topics: ['offers', 'orders'],
    })
  })

  test('a no has no topics', () => {
    expect(readFlowAnswer({ flow_token: 't', answer: 'no', topics: ['offers'] })?.topics).toEqual([])
  })

  test('somebody else’s Flow is not ours', () => {
    expect(readFlowAnswer({ flow_token: 'unused', flavour: 'mint' })).toBeUndefined()
    expect(readFlowAnswer(undefined)).toBeUndefined()
  })

  test('a list within a text is read as a list', () => {
    expect(topicKeys('["offers"]')).toEqual(['offers'])
    expect(topicKeys('offers')).toEqual([])
  })
})
