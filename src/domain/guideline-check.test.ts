import { describe, expect, test } from 'vitest'
import { captureChannels } from './capture-point.ts'
import type { GuidelineSubject } from './guideline/rule.ts'
import { type CheckLine, checkGuideline } from './guideline-check.ts'
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
  age: 'For people of 16 and over.',
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
  country: 'AU',
  confirmation: 'person_sends',
  senders: ['whatsapp'],
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
      ageMin: 16,
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
    ['a Hindi negative', 'plain_words', {}, { tick: '{number} पर WhatsApp पर {topic} नहीं भेजें' }],
    ['an Arabic negative', 'plain_words', {}, { tick: 'لا ترسلوا {topic} عبر WhatsApp إلى {number}' }],
    [
      'a box that takes the terms along',
      'terms_apart',
      {},
      { tick: 'I accept the terms and conditions and {topic} on WhatsApp at {number}' },
    ],
    ['a German box that takes the terms along', 'terms_apart', {}, { yes: 'AGB und Nachrichten annehmen' }],
    ['a yes that an order asks for', 'free_choice', {}, { intro: 'Messages are required to complete your order.' }],
    ['a French yes that an account asks for', 'free_choice', {}, { intro: 'Vous devez accepter pour vous inscrire.' }],
    ['no button for a no', 'no_as_heavy', {}, { no: ' ' }],
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
    expect(line(says({}, { age: null }), 'age')?.result).toBe('missing')
    const workspace = { ...page.workspace, profile: { ...page.workspace.profile, ageMin: 0 } }
    expect(line(says({ workspace }, { age: null }), 'age')).toBeUndefined()
  })
})

describe('the law of the countries that a business aims at', () => {
  const aimedAt = (countries: readonly string[], ageMin = 18) => ({
    ...page.workspace,
    profile: { ...page.workspace.profile, countries, ageMin },
  })

  test('in the United States, the words say that messages are automatic and agreeing is no condition', () => {
    const check = says({ workspace: aimedAt(['US']) })
    expect(line(check, 'law_says')).toMatchObject({
      group: 'law',
      result: 'missing',
      detail: 'Asked for in United States: that messages are sent automatically.',
    })
    expect(check.publishable).toBe(false)
    const automatic = 'We send these messages automatically.'
    const half = line(says({ workspace: aimedAt(['US']) }, { footer: automatic }), 'law_says')
    expect(half?.detail).toContain('not a condition of buying')
    const footer = `${automatic} Agreeing is not a condition of buying anything.`
    expect(line(says({ workspace: aimedAt(['US']) }, { footer }), 'law_says')?.result).toBe('met')
  })

  test('the country where the place stands counts as much as those of the profile', () => {
    expect(line(says({ country: 'US', workspace: aimedAt(['AU']) }), 'law_says')?.result).toBe('missing')
    expect(line(says({ country: null, workspace: aimedAt(['AU']) }), 'law_says')?.detail).toBe('For Australia.')
  })

  test('in Germany, somebody to ask', () => {
    const workspace = aimedAt(['DE'])
    const { helpContact: _none, ...profile } = workspace.profile
    expect(line(says({ workspace: { ...workspace, profile } }), 'law_says')?.detail).toContain('where to get help')
    expect(line(says({ workspace }), 'law_says')?.result).toBe('met')
  })

  test('in Canada, English and French together', () => {
    const canada = { workspace: aimedAt(['CA']) }
    expect(line(says(canada), 'law_languages')).toMatchObject({
      result: 'missing',
      detail: 'Asked for in Canada: French.',
    })
    const both = [wording, { ...wording, language: 'fr' }]
    expect(line(checkGuideline({ ...page, ...canada, wordings: both }), 'law_languages')?.result).toBe('met')
    expect(line(says({}), 'law_languages')).toBeUndefined()
  })

  test.each([
    ['below the age of the law', ['DE'], 13, 'missing'],
    ['at the age of the law', ['DE'], 16, 'met'],
    ['nothing, where grown people need not be asked', ['DE'], 0, 'look'],
    ['nothing, where every minor needs a parent', ['IN'], 0, 'missing'],
    ['the age of the stricter of two', ['GB', 'IN'], 13, 'missing'],
    ['the age of the milder alone', ['GB'], 13, 'met'],
  ])('about age: %s', (_what, countries, ageMin, result) => {
    expect(line(says({ country: null, workspace: aimedAt(countries, ageMin) }), 'law_age')?.result).toBe(result)
  })

  test('is not asked of a demo', () => {
    const workspace = { ...aimedAt(['US', 'CA', 'IN'], 0), kind: 'demo' as const }
    expect(says({ workspace }).lines.filter(({ group }) => group === 'law')).toEqual([])
  })

  test.each([
    ['de', 'Wir senden automatisch. Die Einwilligung ist keine Bedingung für einen Kauf.'],
    ['fr', 'Ces messages sont automatiques. Accepter n’est pas une condition d’achat.'],
    ['es', 'Los mensajes son automáticos. Aceptar no es una condición de compra.'],
    ['pt-BR', 'As mensagens são automáticas. Aceitar não é condição de compra.'],
    ['hi', 'ये संदेश स्वचालित हैं। सहमति खरीद की शर्त नहीं है।'],
    ['ar', 'هذه الرسائل آلية. الموافقة ليست شرطًا للشراء.'],
  ])('is understood when it is said in %s', (language, footer) => {
    const check = says({ country: null, workspace: aimedAt(['US']), reviewed: [language] }, { language, footer })
    expect(line(check, 'law_says')?.result).toBe('met')
  })
})

describe('each way of asking', () => {
  test.each(captureChannels)('%s: the three guidelines hold as far as something is shown', (channel) => {
    const check = says({ channel, senders: ['whatsapp', 'sms', 'email', 'voice'] })
    const keys = check.lines.filter(({ group }) => group === 'guideline').map(({ key }) => key)
    expect(keys).toEqual(channel.startsWith('ivr') ? ['details'] : ['mark', 'several_numbers', 'details'])
    expect(line(says({ channel }, { topics: [] }), 'details')?.result).toBe('missing')
    expect(line(says({ channel }, { yes: 'No', no: 'no' }), 'no_as_heavy')?.result).toBe('missing')
  })

  test.each(['web_page', 'email_link', 'till', 'paper_form', 'registration_form'] as const)(
    '%s: shows the mark, lets people name several numbers, and has one box each',
    (channel) => {
      expect(line(says({ channel, officialMark: false }), 'mark')?.result).toBe('missing')
      expect(line(says({ channel }, { several_numbers: false }), 'several_numbers')?.result).toBe('missing')
      expect(line(says({ channel }, { tick: 'All of it on WhatsApp' }), 'one_box_each')?.result).toBe('missing')
      expect(line(says({ channel }), 'nothing_ticked')?.result).toBe('met')
    },
  )

  test('what is asked in a chat needs a number on WhatsApp, what is asked by call one that can be called', () => {
    for (const channel of ['bot_flow', 'whatsapp_flow', 'webview'] as const) {
      expect(line(says({ channel, senders: [] }), 'whatsapp_sender')?.result).toBe('missing')
      expect(line(says({ channel, senders: ['whatsapp'] }), 'whatsapp_sender')?.result).toBe('met')
    }
    for (const channel of ['ivr_inbound', 'ivr_outbound', 'missed_call'] as const) {
      expect(line(says({ channel, senders: ['whatsapp'] }), 'voice_sender')?.result).toBe('missing')
      expect(line(says({ channel, senders: ['voice'] }), 'voice_sender')?.result).toBe('met')
    }
  })

  test('the sign beside a number and the fields of a form are read like the notice', () => {
    const printed = (text: string) =>
      says({ channel: 'missed_call', settings: { mark: 'official', missedCall: { printed: text } } })
    expect(line(printed('Call us, and Lampwick asks on WhatsApp what you would like.'), 'channel_words')?.result).toBe(
      'met',
    )
    for (const text of ['Call today only: Lampwick on WhatsApp.', 'Calling is required to order, on WhatsApp.']) {
      expect(line(printed(text), 'channel_words')?.result, text).toBe('missing')
    }
    const fields = [
      { attribute: 'city', kind: 'text', labels: { en: 'I accept the terms and conditions' } },
    ] as unknown as NonNullable<GuidelineSubject['settings']['registrationForm']>['fields']
    const form = says({ channel: 'registration_form', settings: { mark: 'official', registrationForm: { fields } } })
    expect(line(form, 'channel_words')?.result).toBe('missing')
  })

  test('a code whose message is the yes hangs beside its wording, a form is read by a second person', () => {
    const code = (wordingBeside: boolean) => says({ channel: 'qr_code', settings: { qrCode: { wordingBeside } } })
    expect(line(code(true), 'wording_beside_code')?.result).toBe('look')
    expect(line(code(false), 'wording_beside_code')?.result).toBe('met')
    const form = (secondCheckShare: number) =>
      says({ channel: 'paper_form', settings: { paperForm: { secondCheckShare } } })
    expect(line(form(0), 'second_reader')?.result).toBe('look')
    expect(line(form(0.1), 'second_reader')?.result).toBe('met')
    expect(line(says({ channel: 'paper_form' }), 'second_reader')?.result).toBe('met')
  })

  test('at a counter the customer confirms, whatever is set', () => {
    expect(line(says({ channel: 'till' }), 'till_confirms')?.result).toBe('met')
    const attested = says({ channel: 'till', settings: { mark: 'official', policy: 'attested' } })
    expect(line(attested, 'till_confirms')?.result).toBe('missing')
  })

  test('an answer that is only reported should wait for the person, where the law asks for proof', () => {
    expect(line(says({ channel: 'api' }), 'law_proof')?.result).toBe('met')
    expect(line(says({ channel: 'api', settings: { policy: 'attested' } }), 'law_proof')?.result).toBe('look')
    expect(line(says({ channel: 'web_page' }), 'law_proof')).toBeUndefined()
  })

  test('a link by SMS needs somebody who sends it, a letter a mailbox to write from', () => {
    for (const [channel, key, kind] of [
      ['sms_link', 'sms_sender', 'sms'],
      ['email_link', 'email_sender', 'email'],
    ] as const) {
      const without = says({ channel })
      expect(line(without, key)).toMatchObject({ group: 'channel', result: 'missing', mend: expect.any(String) })
      expect(without.publishable).toBe(false)
      expect(says({ channel, senders: ['whatsapp', kind] }).publishable).toBe(true)
      expect(line(says({ channel: 'web_page' }), key)).toBeUndefined()
    }
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

describe('a place in the chat', () => {
  const ask = (change: Partial<GuidelineSubject>) =>
    checkGuideline({ ...page, channel: 'bot_flow', ...change }).lines.find(({ key }) => key === 'chat_room')?.result

  test('has room for its words in one message, above buttons or a list', () => {
    expect(ask({})).toBe('met')
    expect(ask({ wordings: [{ ...wording, intro: 'word '.repeat(250) }] })).toBe('look')
    const long = [{ ...wording, intro: 'word '.repeat(250) }]
    expect(ask({ wordings: long, settings: { botFlow: { style: 'list' } } })).toBe('met')
    expect(ask({ wordings: [{ ...wording, intro: 'word '.repeat(1_000) }] })).toBe('missing')
  })

  test('asks about as many topics as a list has rows for, and a form about as many as it has boxes for', () => {
    const topics = Array.from({ length: 9 }, (_, at) => `topic_${at}`)
    expect(ask({ topics })).toBe('missing')
    const form = { ...page, channel: 'whatsapp_flow' as const }
    const room = (subject: GuidelineSubject) =>
      checkGuideline(subject).lines.find(({ key }) => key === 'flow_room')?.result
    expect(room({ ...form, topics })).toBe('met')
    expect(room({ ...form, topics: Array.from({ length: 21 }, (_, at) => `topic_${at}`) })).toBe('missing')
  })
})
