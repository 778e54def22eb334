import { describe, expect, test } from 'vitest'
import { at, wabaId, webhook } from '../../../test/support/sample-webhook.ts'
import { readLimit } from './read-account-update.ts'
import { readWebhook } from './read-webhook.ts'

const template = {
  message_template_id: 1_689_556_908_129_832,
  message_template_name: 'spring_news_v1',
  message_template_language: 'en-US',
}
const named = { templateId: '1689556908129832', name: 'spring_news_v1', language: 'en_US' }

describe('what WhatsApp says about a template', () => {
  test.each<[string, object, object]>([
    [
      'message_template_status_update',
      {
        event: 'REJECTED',
        reason: 'INCORRECT_CATEGORY',
        message_template_category: 'MARKETING',
        rejection_info: { reason: 'Mixed', recommendation: 'Choose marketing' },
      },
      {
        kind: 'status',
        event: 'REJECTED',
        reason: 'INCORRECT_CATEGORY',
        category: 'MARKETING',
        advice: 'Choose marketing',
      },
    ],
    [
      'message_template_status_update',
      { event: 'PAUSED', reason: null, other_info: { title: 'FIRST_PAUSE', description: 'Paused for 3 hours' } },
      { kind: 'status', event: 'PAUSED', title: 'FIRST_PAUSE', advice: 'Paused for 3 hours' },
    ],
    ['message_template_status_update', { event: 'APPROVED', reason: 'NONE' }, { kind: 'status', event: 'APPROVED' }],
    [
      'message_template_quality_update',
      { previous_quality_score: 'GREEN', new_quality_score: 'YELLOW' },
      { kind: 'quality', previous: 'GREEN', current: 'YELLOW' },
    ],
    [
      'template_category_update',
      { new_category: 'UTILITY', correct_category: 'MARKETING', category_update_timestamp: 1_746_169_200 },
      { kind: 'category', current: 'UTILITY', pending: 'MARKETING' },
    ],
    [
      'template_category_update',
      { previous_category: 'UTILITY', new_category: 'MARKETING' },
      { kind: 'category', previous: 'UTILITY', current: 'MARKETING' },
    ],
    ['message_template_components_update', { message_template_element: 'Hi' }, { kind: 'components' }],
  ])('%s %j', (field, value, change) => {
    expect(readWebhook(webhook({ field, value: { ...template, ...value } }))).toEqual([
      { type: 'template', wabaId, at, ...named, change, dedupe: expect.stringContaining(`${field}:`) },
    ])
  })

  test('is found by name where JSON rounded the id', () => {
    const value = { ...template, message_template_id: JSON.parse('12345678901234567890'), event: 'APPROVED' }
    const [update] = readWebhook(webhook({ field: 'message_template_status_update', value }))
    expect(update).toMatchObject({ type: 'template', name: 'spring_news_v1' })
    expect(update).not.toHaveProperty('templateId')
  })

  test('is set aside where it does not say what happened to which', () => {
    const read = (value: object) => readWebhook(webhook({ field: 'message_template_status_update', value }))
    expect(read(template)).toMatchObject([{ type: 'malformed', reason: expect.stringContaining('event') }])
    expect(read({ event: 'APPROVED' })).toMatchObject([
      { type: 'malformed', reason: expect.stringContaining('message_template_id') },
    ])
  })
})

describe('what WhatsApp says about the account', () => {
  test.each<[string, object, object]>([
    [
      'account_update',
      {
        event: 'ACCOUNT_RESTRICTION',
        phone_number: '15550783881',
        restriction_info: [{ restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING', expiration: 1_739_321_024 }, {}],
      },
      {
        displayPhoneNumber: '15550783881',
        change: {
          field: 'account_update',
          event: 'ACCOUNT_RESTRICTION',
          restrictions: [{ type: 'RESTRICTED_BIZ_INITIATED_MESSAGING', until: at }, { type: 'unknown' }],
        },
      },
    ],
    [
      'account_update',
      { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'DISABLE', waba_ban_date: 'x' } },
      { change: { field: 'account_update', event: 'DISABLED_UPDATE', restrictions: [], banState: 'DISABLE' } },
    ],
    [
      'account_update',
      { event: 'ACCOUNT_VIOLATION', violation_info: { violation_type: 'SPAM' } },
      { change: { field: 'account_update', event: 'ACCOUNT_VIOLATION', restrictions: [], violation: 'SPAM' } },
    ],
    [
      'account_alerts',
      {
        entity_type: 'PHONE_NUMBER',
        entity_id: 1,
        alert_info: {
          alert_severity: 'CRITICAL',
          alert_status: 'ACTIVE',
          alert_type: 'OBA_APPROVED',
          alert_description: 'Sample',
        },
      },
      {
        change: {
          field: 'account_alerts',
          alert: 'OBA_APPROVED',
          severity: 'CRITICAL',
          status: 'ACTIVE',
          description: 'Sample',
        },
      },
    ],
    [
      'account_review_update',
      { decision: 'APPROVED' },
      { change: { field: 'account_review_update', decision: 'APPROVED' } },
    ],
    [
      'phone_number_quality_update',
      {
        display_phone_number: '15550783881',
        event: 'THROUGHPUT_UPGRADE',
        max_daily_conversations_per_business: 'TIER_2K',
      },
      {
        displayPhoneNumber: '15550783881',
        change: { field: 'phone_number_quality_update', event: 'THROUGHPUT_UPGRADE', peopleADay: 2_000 },
      },
    ],
    [
      'business_capability_update',
      { max_daily_conversations_per_business: 2000, max_phone_numbers_per_business: 10 },
      { change: { field: 'business_capability_update', peopleADay: 2_000 } },
    ],
    [
      'business_capability_update',
      { max_daily_conversation_per_phone: 250, max_phone_numbers_per_waba: 2 },
      { change: { field: 'business_capability_update', peopleADay: 250 } },
    ],
    [
      'phone_number_name_update',
      {
        display_phone_number: '15550783881',
        decision: 'REJECTED',
        requested_verified_name: 'Jasper’s',
        rejection_reason: 'NAME_EMPLOYMENT_ISSUE',
      },
      {
        displayPhoneNumber: '15550783881',
        change: {
          field: 'phone_number_name_update',
          decision: 'REJECTED',
          requestedName: 'Jasper’s',
          reason: 'NAME_EMPLOYMENT_ISSUE',
        },
      },
    ],
    [
      'security',
      { display_phone_number: '15550783881', event: 'PIN_CHANGED', requester: '6' },
      { displayPhoneNumber: '15550783881', change: { field: 'security', event: 'PIN_CHANGED' } },
    ],
    [
      'business_username_updates',
      { display_phone_number: '15550783881', username: 'jaspers', status: 'approved' },
      {
        displayPhoneNumber: '15550783881',
        change: { field: 'business_username_updates', username: 'jaspers', status: 'approved' },
      },
    ],
  ])('%s %j', (field, value, expected) => {
    expect(readWebhook(webhook({ field, value }))).toEqual([
      { type: 'account', wabaId, at, ...expected, dedupe: expect.stringContaining(`${field}:`) },
    ])
  })

  test.each<[unknown, unknown]>([
    ['TIER_50', 50],
    ['TIER_250', 250],
    ['TIER_2K', 2_000],
    ['TIER_10K', 10_000],
    ['TIER_100K', 100_000],
    ['TIER_UNLIMITED', 'unlimited'],
    ['TIER_NOT_SET', undefined],
    [2000, 2_000],
    ['2000', 2_000],
    [-1, 'unlimited'],
    [null, undefined],
    [{}, undefined],
  ])('the limit %j is %j people a day', (printed, people) => {
    expect(readLimit(printed)).toBe(people)
  })
})
