import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spring, words } from '../../../test/support/sample-template.ts'
import type { TemplateButton, TemplateContent } from '../template.ts'
import { checkTemplate } from './lint.ts'
import { checkStopInstruction, stopInstruction, withStopInstruction } from './stop-rules.ts'

const reply = (label: string): TemplateButton => ({ kind: 'quick_reply', label, payload: null })
const link: TemplateButton = { kind: 'url', label: 'See', url: 'https://x.test', example: null }
const stop: TemplateButton = { kind: 'quick_reply', label: 'Stop promotions', payload: 'optout:marketing' }
const bare: TemplateContent = { ...spring, footer: null, buttons: [] }

describe('a draft that does not say how to stop', () => {
  test('gets the footer, and for marketing the button', () => {
    expect(withStopInstruction(bare, words)).toMatchObject({ footer: words.footers[0], buttons: [stop] })
    expect(withStopInstruction({ ...bare, category: 'UTILITY' }, words)).toMatchObject({
      footer: words.footers[0],
      buttons: [],
    })
  })

  test('gets its button beside the other quick replies', () => {
    const buttons = [reply('Yes'), link]
    expect(withStopInstruction({ ...bare, buttons }, words).buttons).toEqual([reply('Yes'), stop, link])
    expect(withStopInstruction({ ...bare, buttons: [link] }, words).buttons).toEqual([link, stop])
  })

  test('gets the payload that its own button promises, and no second button', () => {
    expect(withStopInstruction({ ...bare, buttons: [reply('Stop promotions')] }, words).buttons).toEqual([stop])
  })

  test('keeps a button that stops one topic, and a footer of its own', () => {
    const one: TemplateButton = { kind: 'quick_reply', label: 'No more lamps', payload: 'optout:topic:lamps' }
    expect(withStopInstruction({ ...bare, footer: 'Yours, Acme', buttons: [one] }, words)).toMatchObject({
      footer: 'Yours, Acme',
      buttons: [one],
    })
  })

  test('is left alone where it carries a code', () => {
    const code: TemplateContent = { ...bare, category: 'AUTHENTICATION' }
    expect(withStopInstruction(code, words)).toBe(code)
  })
})

describe('whatever a draft holds', () => {
  const buttons = fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.boolean(), fc.boolean())
    .map(([replies, linked, first]) => {
      const quick = Array.from({ length: replies }, (_, n) => reply(`R${n}`))
      const links = linked ? [link] : []
      return first ? [...links, ...quick] : [...quick, ...links]
    })

  test('it says how to stop once it is completed, within Meta’s rules, and completing it again changes nothing', () => {
    fc.assert(
      fc.property(buttons, fc.constantFrom('MARKETING', 'UTILITY'), (some, category) => {
        const done = withStopInstruction({ ...bare, category, buttons: some }, words)
        expect(checkStopInstruction(done, words)).toEqual([])
        expect(checkTemplate(done)).toEqual([])
        expect(stopInstruction(done, words)).toEqual({ footer: true, button: category === 'MARKETING' })
        expect(withStopInstruction(done, words)).toEqual(done)
      }),
    )
  })
})
