import { describe, expect, test } from 'vitest'
import { checkGuideline } from '../domain/guideline-check.ts'
import { composeNotice } from '../domain/notice.ts'
import type { Topic } from '../domain/topic.ts'
import { exampleNotice } from './example-notice.ts'
import { exampleTopics } from './example-topics.ts'
import { languageTags } from './languages.ts'

const at = new Date('2026-11-23T08:00:00Z')
const topics: Topic[] = exampleTopics.map((topic, position) => ({
  ...topic,
  workspaceId: 'w',
  topicId: topic.key,
  position,
  createdAt: at,
  archivedAt: null,
}))
const keys = topics.map(({ key }) => key)
const workspace = {
  kind: 'live',
  name: 'Lampwick',
  profile: {
    legalName: 'Lampwick Ltd',
    tradingName: 'Lampwick',
    address: '1 Wick Lane, Leeds',
    helpContact: 'help@lampwick.shop',
    privacyUrl: 'https://lampwick.shop/privacy',
    countries: ['GB'],
    ageMin: 16,
  },
} as const

describe.each(languageTags)('the notice that ships, in %s', (language) => {
  const words = exampleNotice(language, { business: 'Lampwick', topics: keys, ageMin: 16 })

  test('asks as the guide wants it, once a member has approved it', () => {
    const check = checkGuideline({
      channel: 'web_page',
      workspace,
      country: 'GB',
      confirmation: 'person_sends',
      senders: ['whatsapp'],
      wordings: [composeNotice(words, language, { topics, workspace })],
      topics: keys,
      settings: { mark: 'official' },
      officialMark: true,
      reviewed: [language],
    })
    expect(check.lines.filter(({ result }) => result !== 'met')).toEqual([])
    expect(check.publishable).toBe(true)
  })

  test('has the name WhatsApp where the mark is set before it', () => {
    for (const text of [words.heading, words.tick, words.stop]) expect(text).toContain('WhatsApp')
    expect(words.tick).toContain('{topic}')
    expect(words.tick).toContain('{number}')
  })

  test('says nothing of age where the business asks for none', () => {
    expect(words.age).toContain('16')
    expect(exampleNotice(language, { business: 'Lampwick', topics: keys }).age).toBeNull()
  })
})

describe('the topics that ship', () => {
  test('are the five of the guide, with words in every language', () => {
    expect(keys).toEqual(['order_status', 'reminders', 'recommendations', 'offers', 'updates'])
    for (const { texts } of exampleTopics) expect(Object.keys(texts).sort()).toEqual([...languageTags].sort())
  })

  test('fit into a list of WhatsApp', () => {
    for (const { texts } of exampleTopics) {
      for (const { name, description } of Object.values(texts)) {
        expect(name.length, name).toBeLessThanOrEqual(24)
        expect(description.length, description).toBeLessThanOrEqual(72)
      }
    }
  })
})
