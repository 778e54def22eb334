import { describe, expect, test } from 'vitest'
import { lintTemplate } from '../domain/template/lint.ts'
import { stopInstruction } from '../domain/template/stop-rules.ts'
import { fillTemplate, templateVariables, variableName } from '../domain/template/variables.ts'
import { languageTags } from './languages.ts'
import { shippedTemplate, shippedTemplateKeys, shippedTemplates } from './shipped-templates.ts'
import { stopWords } from './templates.ts'

const all = shippedTemplates('Acme Store')

test('every template ships in every language', () => {
  expect(all).toHaveLength(shippedTemplateKeys.length * languageTags.length)
})

describe.each(all)('$name in $language', (content) => {
  test('passes every rule of WhatsApp and of ours, with nothing even to advise', () => {
    expect(lintTemplate(content, stopWords(content.language))).toEqual([])
  })

  test('says how to stop', () => {
    expect(stopInstruction(content, stopWords(content.language))).toEqual({
      footer: true,
      button: content.category === 'MARKETING',
    })
  })

  test('has the same blanks in each language, and can be filled in', () => {
    const english = all.find(({ name, language }) => name === content.name && language === 'en')
    const names = templateVariables(content).map(variableName).sort()
    expect(names).toEqual(english && templateVariables(english).map(variableName).sort())
    const text = Object.fromEntries(names.map((name) => [name, 'x']))
    expect(fillTemplate(content, { text }).body).toHaveLength(names.length)
  })
})

test('only the offer and asking for offers are marketing; asking whether a number was left is neutral', () => {
  const marketing = shippedTemplateKeys.filter((key) => shippedTemplate(key, 'en', 'Acme').category === 'MARKETING')
  expect(marketing).toEqual(['consent_request', 'offer'])
  const { buttons, category } = shippedTemplate('confirmation_request', 'en', 'Acme')
  expect(category).toBe('UTILITY')
  expect(buttons).toEqual([
    { kind: 'quick_reply', label: 'Yes, that is right', payload: null },
    { kind: 'quick_reply', label: 'No', payload: null },
    { kind: 'quick_reply', label: 'It was not me', payload: null },
  ])
})
