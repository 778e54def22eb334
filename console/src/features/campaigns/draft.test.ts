import type { Template } from '@contract/template.ts'
import { describe, expect, test } from 'vitest'
import { fits, inReadingOrder, variablesFor } from './draft.ts'

const template = (name: string, language: string, variables: readonly string[] = []) =>
  ({ name, language, category: 'MARKETING', variables: variables.map((one) => ({ name: one })) }) as unknown as Template

describe('the variables of a template that was just chosen', () => {
  test('greet a person by name, name the business, and ask for the rest', () => {
    const offer = template('offer', 'en', ['first_name', 'business', 'offer'])
    expect(variablesFor(offer, {}, 'Acme Store')).toEqual({
      first_name: { attribute: 'first_name', fallback: '' },
      business: { text: 'Acme Store' },
      offer: { text: '' },
    })
  })

  test('keep what was written for another template, and drop what this one lacks', () => {
    const kept = { offer: { text: '20 % off lamps' }, season: { text: 'autumn' } }
    expect(variablesFor(template('offer', 'en', ['offer']), kept, 'Acme Store')).toEqual({ offer: kept.offer })
  })
})

describe('templates to choose from', () => {
  test('stand in the order of the languages that the business speaks', () => {
    const all = [
      template('b', 'ar'),
      template('b', 'en'),
      template('a', 'fr'),
      template('a', 'en'),
      template('a', 'hi'),
    ]
    expect(inReadingOrder(all, ['en', 'hi']).map(({ name, language }) => `${name} ${language}`)).toEqual([
      'a en',
      'b en',
      'a hi',
      'b ar',
      'a fr',
    ])
  })

  test('are not of marketing where the topic is not', () => {
    const utility = { category: 'utility' } as Parameters<typeof fits>[1]
    expect(fits(template('offer', 'en'), utility)).toBe(false)
    expect(fits(template('offer', 'en'), undefined)).toBe(true)
  })
})
