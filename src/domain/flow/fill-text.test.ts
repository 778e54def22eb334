import { describe, expect, test } from 'vitest'
import { asha } from '../../../test/support/small-flow.ts'
import { fillBody, fillHeader, fillText, fillUrl, wordsIn } from './fill-text.ts'
import type { View } from './value.ts'

const view: View = {
  variables: { size: 'xl', nested: '{{business}}', constructor: 'mine', count: 3, off: false },
  trigger: { order: '10423' },
  message: 'red "one" & two',
  facts: asha,
}

describe('a text of a flow', () => {
  test('is filled in with what is known', () => {
    expect(fillText('{{contact.first_name}}, {{ variables.size }} of {{business}}: {{trigger.order}}', view)).toBe(
      'Asha, xl of Acme Store: 10423',
    )
    expect(fillText('{{variables.count}} {{variables.off}} {{choices_link}} {{consent.offers}}', view)).toBe(
      '3 false https://shop.example/p/1 unknown',
    )
  })

  test('leaves out what is not known, whatever every object has', () => {
    expect(fillText('[{{variables.none}}{{contact.toString}}{{nothing}}]', view)).toBe('[]')
    expect(fillText('{{trigger.constructor}}{{variables.constructor}}', view)).toBe('mine')
  })

  test('is filled in once: what a person wrote is not read as a place', () => {
    expect(fillText('{{variables.nested}}', view)).toBe('{{business}}')
  })

  test('is said in the nearest language, else in its own', () => {
    const text = { en: 'Hello', de: 'Hallo', 'pt-BR': 'Olá' }
    expect(['de-AT', 'pt', 'hi', ''].map((language) => wordsIn(text, language, 'en'))).toEqual([
      'Hallo',
      'Olá',
      'Hello',
      'Hello',
    ])
  })
})

describe('a request to another system', () => {
  test('goes to its own host, whatever somebody wrote', () => {
    const hostile = { ...view, variables: { host: '@evil.example/', path: '../admin?x=1#' } }
    expect(fillUrl('https://shop.example{{variables.host}}', hostile)).toBe('https://shop.example/%40evil.example%2F')
    expect(fillUrl('https://shop.example/{{variables.path}}', hostile)).toBe(
      'https://shop.example/..%2Fadmin%3Fx%3D1%23',
    )
  })

  test('has a body that stays what it is', () => {
    expect(JSON.parse(fillBody('{"said":"{{message.text}}"}', undefined, view))).toEqual({ said: 'red "one" & two' })
    const form = fillBody('said={{message.text}}', 'application/x-www-form-urlencoded', view)
    expect(new URLSearchParams(form).get('said')).toBe('red "one" & two')
  })

  test('has headers of one line', () => {
    expect(fillHeader('{{message.text}}', { ...view, message: 'a\r\nX-Evil: é' })).toBe('aX-Evil: ')
  })
})
