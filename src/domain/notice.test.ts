import { describe, expect, test } from 'vitest'
import { Fault } from '../base/fault.ts'
import {
  composeNotice,
  fillNotice,
  isStale,
  liveVersion,
  liveVersions,
  type NoticeGround,
  type NoticeVersion,
  type NoticeWords,
  readNotice,
  wordsOf,
  writeNotice,
} from './notice.ts'
import type { Topic } from './topic.ts'

const at = new Date('2026-11-01T08:00:00Z')

function topic(key: string, texts: Topic['texts'], more: Partial<Topic> = {}): Topic {
  return {
    workspaceId: 'w',
    topicId: key,
    key,
    category: 'marketing',
    texts,
    position: 0,
    createdAt: at,
    archivedAt: null,
    ...more,
  }
}

const offers = topic('offers', { en: { name: 'Offers', description: 'Sales.', frequency: 'up to 4 a month' } })
const orders = topic('orders', {
  en: { name: 'Orders', description: 'Where it is.', frequency: '4 an order' },
  de: { name: 'Bestellungen', description: 'Wo sie ist.', frequency: '4 je Bestellung' },
})

const ground: NoticeGround = {
  topics: [offers, orders],
  workspace: { name: 'lamps', profile: { tradingName: 'Lampwick', privacyUrl: 'https://lampwick.shop/privacy' } },
}

const words: NoticeWords = {
  heading: 'Messages from Lampwick on WhatsApp',
  intro: 'Choose.',
  tick: 'Receive {topic} on WhatsApp at {number}',
  several_numbers: true,
  stop: 'Type STOP to stop.',
  age: null,
  yes: 'Yes',
  no: 'No',
  footer: null,
  topics: ['orders', 'offers'],
}

function version(number: number, more: Partial<NoticeVersion> = {}): NoticeVersion {
  return {
    workspaceId: 'w',
    noticeId: 'n',
    version: number,
    language: 'en',
    sha256: Buffer.alloc(32, number),
    createdAt: at,
    createdBy: 'member:1',
    approvedAt: null,
    approvedBy: null,
    ...more,
  }
}

const approved = { approvedAt: at, approvedBy: 'member:1' }
const ships = { createdBy: 'system' }

describe('a wording that is composed', () => {
  test('takes the words of topics and profile, in the order of the editor', () => {
    const content = composeNotice(words, 'en', ground)
    expect(content).toMatchObject({
      business: 'Lampwick',
      privacy_url: 'https://lampwick.shop/privacy',
      topics: [
        { key: 'orders', name: 'Orders' },
        { key: 'offers', name: 'Offers' },
      ],
    })
  })

  test('names every topic that cannot be shown, at once', () => {
    const archived = { ...ground, topics: [{ ...offers, archivedAt: at }, orders] }
    const compose = () => composeNotice({ ...words, topics: ['news', 'offers', 'orders', 'orders'] }, 'en', archived)
    expect(faultOf(compose).errors.map(({ path }) => path)).toEqual([
      '/content/topics/0',
      '/content/topics/1',
      '/content/topics/3',
    ])
  })

  test('wants every topic in its own language', () => {
    expect(faultOf(() => composeNotice(words, 'de', ground)).errors).toEqual([
      { path: '/content/topics/1', message: 'The topic offers has no words in de. Write them under Topics.' },
    ])
  })

  test('has the same bytes however it was put together, and reads back', () => {
    const content = composeNotice(words, 'en', ground)
    const shuffled = Object.fromEntries(Object.entries(content).reverse()) as unknown as typeof content
    expect(writeNotice(shuffled)).toEqual(writeNotice(content))
    expect(readNotice(writeNotice(content))).toEqual(content)
    expect(composeNotice(wordsOf(content), 'en', ground)).toEqual(content)
  })

  test('is another wording in another language, even with the same words', () => {
    const same = {
      ...ground,
      topics: [{ ...orders, texts: { en: orders.texts.en, de: orders.texts.en } as Topic['texts'] }],
    }
    const only = { ...words, topics: ['orders'] }
    expect(writeNotice(composeNotice(only, 'en', same))).not.toEqual(writeNotice(composeNotice(only, 'de', same)))
  })
})

describe('a wording whose ground has moved', () => {
  const content = composeNotice(words, 'en', ground)

  test('is not stale while nothing changed', () => {
    expect(isStale(content, ground)).toBe(false)
  })

  test.each<[string, NoticeGround]>([
    [
      'a topic says something else',
      {
        ...ground,
        topics: [{ ...offers, texts: { en: { ...offers.texts.en, name: 'Sales' } } as Topic['texts'] }, orders],
      },
    ],
    ['a topic is archived', { ...ground, topics: [{ ...offers, archivedAt: at }, orders] }],
    ['the business has another name', { ...ground, workspace: { name: 'x', profile: { tradingName: 'Wick' } } }],
  ])('is stale when %s', (_what, moved) => {
    expect(isStale(content, moved)).toBe(true)
  })
})

describe('the version that pages show', () => {
  test('is the newest that a member has approved', () => {
    const versions = [version(3), version(2, approved), version(1, approved)]
    expect(liveVersion(versions, 'live')?.version).toBe(2)
  })

  test('in live, is none while nobody has approved one, whoever wrote it', () => {
    expect(liveVersion([version(1, ships)], 'live')).toBeUndefined()
  })

  test('in demo, may be one that ships, though nobody has reviewed it', () => {
    expect(liveVersion([version(1, ships)], 'demo')?.version).toBe(1)
    expect(liveVersion([version(2), version(1, ships)], 'demo')?.version).toBe(1)
  })

  test('is found per language', () => {
    const versions = [version(1, approved), version(4, { language: 'de' }), version(2, { language: 'fr', ...approved })]
    expect([...liveVersions(versions, 'live').keys()]).toEqual(['en', 'fr'])
  })
})

describe('a notice that is filled in', () => {
  test('shows a box for each topic asked here, with the number left as a placeholder', () => {
    const shown = fillNotice(composeNotice(words, 'en', ground), ['offers'])
    expect(shown.boxes).toEqual([
      {
        topic: 'offers',
        label: 'Receive Offers on WhatsApp at {number}',
        description: 'Sales.',
        frequency: 'up to 4 a month',
      },
    ])
  })
})

function faultOf(work: () => unknown): Fault {
  try {
    work()
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
  throw new Error('nothing was refused')
}
