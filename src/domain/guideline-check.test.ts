import { describe, expect, test } from 'vitest'
import { type CheckLine, checkGuideline, type GuidelineSubject } from './guideline-check.ts'
import type { NoticeContent } from './notice.ts'

const wording: NoticeContent = {
  v: 1,
  kind: 'notice',
  language: 'en',
  business: 'Lampwick',
  heading: 'Get messages from Lampwick on WhatsApp',
  intro: 'Choose what you would like, and on which numbers. You can change your mind at any time.',
  tick: 'Receive {topic} on WhatsApp at {number}',
  several_numbers: true,
  stop: 'Type STOP at any time to stop receiving WhatsApp messages.',
  age: null,
  yes: 'Yes, message me',
  no: 'No, thank you',
  footer: null,
  privacy_url: 'https://lampwick.shop/privacy',
  topics: [
    {
      key: 'order_status',
      category: 'utility',
      name: 'Order status',
      description: 'Where your order is, from packing to your door.',
      frequency: 'about 4 an order',
    },
    {
      key: 'offers',
      category: 'marketing',
      name: 'Offers',
      description: 'Sales and members’ prices.',
      frequency: 'up to 4 a month',
    },
  ],
}

const page: GuidelineSubject = {
  channel: 'web_page',
  workspace: {
    kind: 'live',
    name: 'Lampwick',
    profile: {
      legalName: 'Lampwick Pty Ltd',
      tradingName: 'Lampwick',
      address: '1 Wick Lane, Melbourne',
      helpContact: 'help@lampwick.shop',
      privacyUrl: 'https://lampwick.shop/privacy',
      countries: ['AU'],
    },
  },
  wordings: [wording],
  topics: ['order_status', 'offers'],
  settings: { mark: 'official' },
  officialMark: true,
  reviewed: ['en'],
}

function says(subject: Partial<GuidelineSubject>, words: Partial<NoticeContent> = {}) {
  return checkGuideline({ ...page, wordings: [{ ...wording, ...words }], ...subject })
}

function line(check: { lines: readonly CheckLine[] }, key: string) {
  return check.lines.find((one) => one.key === key)
}

describe('a page that asks as it should', () => {
  test('meets every line and may be published', () => {
    const check = says({})
    expect(check.lines.filter(({ result }) => result !== 'met')).toEqual([])
    expect(check).toMatchObject({ met: check.total, publishable: true })
  })

  test("is held against the guide's three rules first", () => {
    expect(says({}).lines.slice(0, 3)).toMatchObject([
      { group: 'guideline', title: 'A mark beside the name WhatsApp' },
      { group: 'guideline', title: 'Several numbers can be chosen' },
      { group: 'guideline', title: 'Each message type is explained' },
    ])
  })

  test('says how long it takes to read', () => {
    expect(line(says({}), 'short')?.detail).toMatch(/^\d+ words, about \d+ seconds\.$/)
  })
})

describe('what keeps a page from being published', () => {
  test.each<[string, string, Partial<GuidelineSubject>, Partial<NoticeContent>]>([
    ['in live, no official mark and no recorded choice', 'mark', { settings: {}, officialMark: false }, {}],
    ['an official mark that was never added', 'mark', { settings: { mark: 'official' }, officialMark: false }, {}],
    ['one number only', 'several_numbers', {}, { several_numbers: false }],
    ['a topic that the wording does not explain', 'details', { topics: ['offers', 'reminders'] }, {}],
    ['a topic with blank words', 'details', {}, { topics: [{ ...offers(), description: ' ' }] }],
    ['a tick that does not say WhatsApp', 'names', {}, { tick: 'Receive {topic} at {number}' }],
    ['a hidden sender', 'names', {}, { heading: 'Get messages on WhatsApp' }],
    ['no frequency', 'how_often', { topics: ['offers'] }, { topics: [{ ...offers(), frequency: '' }] }],
    ['no way to stop', 'how_to_stop', {}, { stop: 'You can leave whenever you like.' }],
    ['one box for several purposes', 'one_box_each', {}, { tick: 'Receive WhatsApp messages at {number}' }],
    ['a box that does not say to which number', 'one_box_each', {}, { tick: 'Receive {topic} on WhatsApp' }],
    ['two buttons that say the same', 'no_as_heavy', {}, { yes: 'Continue', no: 'continue ' }],
    ['a no that shames', 'no_as_heavy', {}, { no: 'No, I’d rather pay full price' }],
    ['a double negative', 'plain_words', {}, { tick: 'Do not send {topic} on WhatsApp to {number}' }],
    ['a German negative', 'plain_words', {}, { tick: '{topic} nicht auf WhatsApp an {number} senden' }],
    ['a hurry', 'plain_words', {}, { intro: 'Today only: choose what you would like.' }],
    ['a Spanish hurry that begins with an accent', 'plain_words', {}, { intro: 'última oportunidad para elegir' }],
    ['a prize', 'plain_words', {}, { intro: 'Say yes and win a lamp.' }],
    ['no privacy notice', 'privacy', {}, { privacy_url: null }],
    ['far too many words', 'short', {}, { intro: 'and so on '.repeat(180) }],
    ['example words in live', 'own_words', {}, { footer: 'Acme Store, London' }],
    ['an example address in live', 'own_words', {}, { privacy_url: 'https://shop.example/privacy' }],
    ['in live, a wording that nobody has approved', 'reviewed', { reviewed: [] }, {}],
    ['no wording at all', 'several_numbers', { wordings: [] }, {}],
  ])('%s', (_what, key, subject, words) => {
    const check = says(subject, words)
    expect(line(check, key)).toMatchObject({ result: 'missing', mend: expect.stringMatching(/\w/) })
    expect(check.publishable).toBe(false)
  })

  test('a profile that does not say who it is', () => {
    const check = says({ workspace: { kind: 'live', name: 'Lampwick', profile: { tradingName: 'Lampwick' } } })
    expect(line(check, 'profile')?.detail).toContain('legal name')
    expect(check.publishable).toBe(false)
  })

  test('no line about age, where the profile has a limit', () => {
    const workspace = { ...page.workspace, profile: { ...page.workspace.profile, ageMin: 16 } }
    expect(line(says({ workspace }), 'age')?.result).toBe('missing')
    expect(line(says({ workspace }, { age: 'For people of 16 and over.' }), 'age')?.result).toBe('met')
    expect(line(says({}), 'age')).toBeUndefined()
  })
})

describe('what a person should look at, and may publish', () => {
  test('in demo, the neutral mark, a thin profile, a wording not reviewed', () => {
    const check = says({
      workspace: { kind: 'demo', name: 'Lampwick', profile: {} },
      settings: {},
      officialMark: false,
      reviewed: [],
    })
    expect(check.lines.filter(({ result }) => result === 'look').map(({ key }) => key)).toEqual([
      'mark',
      'profile',
      'reviewed',
    ])
    expect(check.publishable).toBe(true)
  })

  test('a utility topic that speaks of offers', () => {
    const topics = [
      { ...wording.topics[0], description: 'Your order, and discounts.' } as NoticeContent['topics'][number],
    ]
    expect(line(says({ topics: ['order_status'] }, { topics }), 'marketing_apart')?.result).toBe('look')
  })

  test('a word inside another is not that word', () => {
    expect(line(says({}, { intro: 'Winter news from the window.' }), 'plain_words')?.result).toBe('met')
  })

  test('a place of the business’s own, which Assent cannot see', () => {
    const check = says({ channel: 'api', settings: {}, officialMark: false })
    expect(line(check, 'mark')?.result).toBe('look')
    expect(line(check, 'nothing_ticked')?.result).toBe('look')
  })
})

describe('a place that asks in two languages', () => {
  const french = {
    ...wording,
    language: 'fr',
    heading: 'Recevez les messages de Lampwick sur WhatsApp',
    stop: 'Vous pouvez arrêter.',
  }

  test('is held to each, and the line names the one to mend', () => {
    const check = checkGuideline({ ...page, wordings: [wording, french], reviewed: ['en', 'fr'] })
    expect(line(check, 'how_to_stop')).toMatchObject({ result: 'missing', language: 'fr' })
    expect(line(check, 'names')?.result).toBe('met')
  })
})

function offers() {
  return { key: 'offers', category: 'marketing' as const, name: 'Offers', description: 'Sales.', frequency: 'monthly' }
}
