import { describe, expect, test } from 'vitest'
import { approved, words } from '../../../test/support/sample-template.ts'
import { minute } from '../../base/clock.ts'
import type { Template } from '../template.ts'
import { campaignHindrance, hearNews, type TemplateNews } from './standing.ts'
import { readStopPayload, withStopPayloads, writeStopPayload } from './stop-rules.ts'

const at = new Date('2026-11-23T10:00:00Z')

describe('news about a template', () => {
  test.each<[TemplateNews, Partial<Template>]>([
    [
      { kind: 'status', event: 'REJECTED', reason: 'SCAM' },
      { state: 'REJECTED', rejectedReason: 'SCAM' },
    ],
    [
      { kind: 'status', event: 'REINSTATED' },
      { state: 'APPROVED', rejectedReason: null },
    ],
    [{ kind: 'status', event: 'UNARCHIVED' }, { state: 'APPROVED' }],
    [{ kind: 'status', event: 'DISABLED' }, { state: 'DISABLED' }],
    [{ kind: 'status', event: 'FLAGGED' }, { state: 'APPROVED' }],
    [{ kind: 'status', event: 'toString' }, { state: 'APPROVED' }],
    [
      { kind: 'status', event: 'PAUSED', title: 'FIRST_PAUSE' },
      { state: 'PAUSED', pausedUntil: new Date(at.getTime() + 180 * minute) },
    ],
    [
      { kind: 'status', event: 'PAUSED', title: 'SECOND_PAUSE' },
      { state: 'PAUSED', pausedUntil: new Date(at.getTime() + 360 * minute) },
    ],
    [
      { kind: 'status', event: 'PAUSED', title: 'RATE_LIMITING_PAUSE' },
      { state: 'PAUSED', pausedUntil: null },
    ],
    [{ kind: 'quality', current: 'RED' }, { quality: 'RED' }],
    [{ kind: 'quality', current: 'PURPLE' }, { quality: 'UNKNOWN' }],
    [{ kind: 'category', current: 'MARKETING', pending: 'UTILITY' }, { correctCategory: 'UTILITY' }],
  ])('%j', (news, expected) => {
    expect(hearNews(approved(), news, at)).toMatchObject({ ...expected, updatedAt: at })
  })

  test('of a category moves the template into it', () => {
    const told = hearNews(
      approved({ category: 'UTILITY' }),
      { kind: 'category', current: 'UTILITY', pending: 'MARKETING' },
      at,
    )
    expect(told).toMatchObject({ content: { category: 'UTILITY' }, correctCategory: 'MARKETING' })
    const moved = hearNews(told, { kind: 'category', current: 'MARKETING', previous: 'UTILITY' }, at)
    expect(moved).toMatchObject({
      content: { category: 'MARKETING' },
      correctCategory: null,
      previousCategory: 'UTILITY',
    })
  })

  test('of an approval under another category is taken over', () => {
    const news = { kind: 'status', event: 'APPROVED', category: 'MARKETING' } as const
    expect(hearNews(approved({ category: 'UTILITY' }), news, at).content.category).toBe('MARKETING')
  })

  test('that its words were changed changes nothing until they are fetched', () => {
    expect(hearNews(approved(), { kind: 'components' }, at)).toEqual(approved())
  })
})

describe('a campaign that wants a template', () => {
  test.each<[string, Template, 'marketing' | 'utility', string | undefined]>([
    ['may have it', approved(), 'marketing', undefined],
    ['may have a utility one', approved({ category: 'UTILITY', buttons: [] }), 'marketing', undefined],
    ['may not have one that is paused', { ...approved(), state: 'PAUSED' }, 'marketing', 'not_approved'],
    ['may not have marketing for a utility topic', approved(), 'utility', 'topic_mismatch'],
    ['may not have one for codes', approved({ category: 'AUTHENTICATION' }), 'utility', 'topic_mismatch'],
    ['may not have marketing without a stop', approved({ footer: null, buttons: [] }), 'marketing', 'stop_missing'],
    [
      'may have that if the owner has accepted it',
      { ...approved({ footer: null, buttons: [] }), acceptedAt: at, acceptedBy: 'owner' },
      'marketing',
      undefined,
    ],
  ])('%s', (_, template, category, hindrance) => {
    expect(campaignHindrance(template, category, words)).toBe(hindrance)
  })
})

describe('a stop button', () => {
  test('says in its payload what it stops', () => {
    for (const payload of ['optout:marketing', 'optout:topic:offers', 'optout:topic:Order-status_2']) {
      const scope = readStopPayload(payload)
      expect(scope && writeStopPayload(scope)).toBe(payload)
    }
    for (const other of [
      null,
      undefined,
      '',
      'optout',
      'optout:news',
      'optout:topic:',
      'optout:topic:a b',
      'x optout:marketing',
    ]) {
      expect(readStopPayload(other)).toBeUndefined()
    }
  })

  test('of a template made elsewhere is known by its words', () => {
    const { content } = approved({
      buttons: [
        { kind: 'quick_reply', label: 'Stop promotions', payload: null },
        { kind: 'quick_reply', label: 'Tell me more', payload: null },
      ],
    })
    expect(withStopPayloads(content, words).buttons).toEqual([
      { kind: 'quick_reply', label: 'Stop promotions', payload: 'optout:marketing' },
      { kind: 'quick_reply', label: 'Tell me more', payload: null },
    ])
  })
})
