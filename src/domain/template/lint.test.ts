import { describe, expect, test } from 'vitest'
import { spring, words } from '../../../test/support/sample-template.ts'
import type { TemplateButton, TemplateContent } from '../template.ts'
import { lintTemplate, maySubmit } from './lint.ts'

const long = (length: number) => 'x'.repeat(length)
const stop: TemplateButton = { kind: 'quick_reply', label: 'Stop promotions', payload: 'optout:marketing' }
const reply = (n: number): TemplateButton => ({ kind: 'quick_reply', label: `R${n}`, payload: null })
const url = (n: number): TemplateButton => ({ kind: 'url', label: `U${n}`, url: 'https://x.test', example: null })
const phone: TemplateButton = { kind: 'phone', label: 'Call', phone: '+1 416 555 0123' }
const body = (text: string, examples: Record<string, string> = {}) => ({ body: { text, examples } })
const header = (text: string, examples: Record<string, string> = {}) => ({
  header: { kind: 'text' as const, text, examples },
})
const buttons = (...all: TemplateButton[]) => ({ buttons: [...all, stop] })

const errorsOf = (change: Partial<TemplateContent>) =>
  lintTemplate({ ...spring, ...change }, words).filter(({ level }) => level === 'error')

describe('a template that says what it should', () => {
  test('may be submitted', () => {
    const findings = lintTemplate(spring, words)
    expect(findings.filter(({ level }) => level === 'error')).toEqual([])
    expect(maySubmit(findings)).toBe(true)
  })
})

describe('a template that breaks a rule of WhatsApp', () => {
  // Each row: where, a version that is taken, and one that is refused there.
  test.each<[path: string, taken: Partial<TemplateContent>, refused: Partial<TemplateContent>]>([
    ['/name', { name: long(512) }, { name: long(513) }],
    ['/name', { name: 'a_1' }, { name: 'Spring news' }],
    ['/language', { language: 'zh_CN' }, { language: 'en-US' }],
    ['/language', { language: 'fil' }, { language: 'english' }],
    ['/header/text', header(long(60)), header(long(61))],
    ['/header/text', header('News'), header(' ')],
    ['/header/text', header('News'), header('*News*')],
    ['/header/text', header('News'), header('News\nfor you')],
    ['/header/text', header('A {{a}}', { a: 'x' }), header('{{a}} {{b}}', { a: 'x', b: 'y' })],
    ['/header/examples/a', header('A {{a}}', { a: 'x' }), header('A {{a}}')],
    ['/header/example', { header: { kind: 'image', example: '4::aW' } }, { header: { kind: 'image', example: null } }],
    ['/body/text', body(long(1024)), body(long(1025))],
    ['/body/text', body('Hi'), body('')],
    ['/body/text', body('Hi {{a}}!', { a: 'x' }), body('Hi {{a}}', { a: 'x' })],
    ['/body/text', body('Hi {{a}}!', { a: 'x' }), body('{{a}} hi!', { a: 'x' })],
    ['/body/text', body('Hi {{a}} and {{b}}!', { a: 'x', b: 'y' }), body('Hi {{a}} {{b}}!', { a: 'x', b: 'y' })],
    ['/body/text', body('Hi {{first_name}}!', { first_name: 'x' }), body('Hi {{firstName}}!', { firstName: 'x' })],
    ['/body/text', body('Hi {{a}}!', { a: 'x' }), body('Hi {{1}}!', { 1: 'x' })],
    [
      '/body/text',
      { parameterFormat: 'POSITIONAL', ...header('News'), ...body('Hi {{1}} and {{2}}!', { 1: 'x', 2: 'y' }) },
      { parameterFormat: 'POSITIONAL', ...header('News'), ...body('Hi {{2}} and {{1}}!', { 1: 'x', 2: 'y' }) },
    ],
    ['/body/examples/a', body('Hi {{a}}!', { a: 'x' }), body('Hi {{a}}!', { a: ' ' })],
    ['/footer', {}, { footer: long(61) }],
    ['/footer', {}, { footer: '{{a}}' }],
    ['/footer', {}, { footer: 'a\nb' }],
    [
      '/buttons',
      { buttons: [...Array.from({ length: 9 }, (_, n) => reply(n)), stop] },
      { buttons: [...Array.from({ length: 10 }, (_, n) => reply(n)), stop] },
    ],
    ['/buttons', buttons(url(1), url(2)), buttons(url(1), url(2), url(3))],
    ['/buttons', buttons(phone), buttons(phone, { ...phone, label: 'Ring' })],
    ['/buttons', buttons(url(1), reply(1)), buttons(reply(1), url(1))],
    ['/buttons', buttons(reply(1), reply(2)), buttons(reply(1), reply(1))],
    ['/buttons/0/label', buttons({ ...phone, label: long(25) }), buttons({ ...phone, label: long(26) })],
    ['/buttons/0/label', {}, buttons({ ...phone, label: '' })],
    ['/buttons/0/label', {}, buttons({ ...phone, label: 'Call {{1}}' })],
    ['/buttons/0/phone', {}, buttons({ ...phone, phone: '123456789012345678901' })],
    ['/buttons/0/url', {}, buttons({ kind: 'url', label: 'U', url: 'x.test', example: null })],
    ['/buttons/0/url', {}, buttons({ kind: 'url', label: 'U', url: `https://x.test/${long(2000)}`, example: null })],
    [
      '/buttons/0/url',
      buttons({ kind: 'url', label: 'U', url: 'https://x.test/?a={{1}}', example: 'https://x.test/?a=b' }),
      buttons({ kind: 'url', label: 'U', url: 'https://x.test/{{1}}/a', example: 'https://x.test/b/a' }),
    ],
    ['/buttons/0/example', {}, buttons({ kind: 'url', label: 'U', url: 'https://x.test/{{1}}', example: null })],
    [
      '/buttons/0/example',
      buttons({ kind: 'copy_code', example: long(15) }),
      buttons({ kind: 'copy_code', example: long(16) }),
    ],
    [
      '/buttons/0/payload',
      buttons({ ...reply(1), payload: long(128) } as TemplateButton),
      buttons({ ...reply(1), payload: long(129) } as TemplateButton),
    ],
    ['/buttons/0/payload', {}, buttons({ ...reply(1), payload: 'stopp–it' } as TemplateButton)],
    ['/buttons/0', buttons({ kind: 'contact_info' }), buttons({ kind: 'other', type: 'FLOW', label: 'Choose' })],
    ['', {}, { unreadable: ['CAROUSEL'] }],
    ['/category', {}, { category: 'AUTHENTICATION' }],
  ])('is refused at %s', (path, taken, refused) => {
    expect(errorsOf(taken)).toEqual([])
    expect(errorsOf(refused).map((error) => error.path)).toContain(path)
  })

  test('is told everything at once', () => {
    const wrong: TemplateContent = {
      ...spring,
      name: 'Spring News',
      header: { kind: 'text', text: '*News* {{a}} {{b}}', examples: {} },
      body: { text: '{{a}} {{b}}', examples: {} },
      footer: null,
      buttons: [url(1), { kind: 'quick_reply', label: '', payload: null }],
    }
    const findings = lintTemplate(wrong, words)
    expect(maySubmit(findings)).toBe(false)
    expect(new Set(findings.map(({ path }) => path))).toEqual(
      new Set([
        '/name',
        '/header/text',
        '/header/examples/a',
        '/header/examples/b',
        '/body/text',
        '/body/examples/a',
        '/body/examples/b',
        '/buttons/1/label',
        '/footer',
        '/buttons',
      ]),
    )
  })
})

describe('a template without a stop instruction', () => {
  test.each<[string, Partial<TemplateContent>, string]>([
    ['no footer', { footer: null }, 'stop_footer'],
    ['another footer', { footer: 'Thank you' }, 'stop_footer'],
    ['no stop button', { buttons: [url(1)] }, 'stop_button'],
    ['a stop button without its payload', { buttons: [{ ...stop, payload: null } as TemplateButton] }, 'stop_button'],
    [
      'a stop button with another payload',
      { buttons: [{ ...stop, payload: 'optout' } as TemplateButton] },
      'stop_button',
    ],
    [
      'a stop button that says something else',
      { buttons: [{ ...stop, label: 'Yes please' } as TemplateButton] },
      'stop_label',
    ],
    ['a utility template without the footer', { category: 'UTILITY', footer: null }, 'stop_footer'],
  ])('cannot be submitted: %s', (_, change, code) => {
    const findings = lintTemplate({ ...spring, ...change }, words)
    expect(findings.filter(({ level }) => level === 'error')).toMatchObject([{ code }])
    expect(maySubmit(findings)).toBe(false)
  })

  test('may be one whose button stops a topic, in words of its own', () => {
    const topic: TemplateButton = { kind: 'quick_reply', label: 'No more offers', payload: 'optout:topic:offers' }
    expect(errorsOf({ buttons: [topic] })).toEqual([])
  })

  test('needs no button where it is no marketing', () => {
    expect(errorsOf({ category: 'UTILITY', buttons: [] })).toEqual([])
  })
})

describe('a template that may be submitted and has something to know', () => {
  const advice = (change: Partial<TemplateContent>) =>
    lintTemplate({ ...spring, ...change }, words)
      .filter(({ level }) => level === 'advice')
      .map(({ path }) => path)

  test('is told where it does not show on a desktop', () => {
    expect(advice({})).toEqual(['/buttons'])
    expect(advice({ buttons: [reply(1), stop] })).toEqual([])
    expect(advice({ buttons: [reply(1), reply(2), reply(3), stop] })).toEqual(['/buttons', '/buttons'])
  })

  test('is told when it has many variables for its words', () => {
    const few = body('Hi {{a}} and {{b}}!', { a: 'x', b: 'y' })
    expect(advice({ ...few, buttons: [stop] })).toEqual(['/body/text'])
  })
})
