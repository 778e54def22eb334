import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTwilioSms, readTwilioStatus } from './read-sms.ts'

describe('what Twilio tells of SMS', () => {
  test('is an SMS with who wrote it and what', () => {
    expect(readTwilioSms({ MessageSid: ['SM1'], From: ['+61491570156'], Body: ['STOP'] })).toEqual({
      id: 'SM1',
      from: '+61491570156',
      text: 'STOP',
    })
    expect(readTwilioSms({ MessageSid: ['SM1'], From: ['+61491570156'] })?.text).toBe('')
    expect(readTwilioSms({ From: ['+61491570156'], Body: ['STOP'] })).toBeUndefined()
  })

  test('is the end of one of ours, with its code', () => {
    expect(readTwilioStatus({ MessageSid: ['SM1'], MessageStatus: ['delivered'] })).toEqual({
      id: 'SM1',
      state: 'delivered',
      error: null,
    })
    expect(readTwilioStatus({ SmsSid: ['SM1'], SmsStatus: ['undelivered'], ErrorCode: ['30005'] })).toEqual({
      id: 'SM1',
      state: 'failed',
      error: '30005',
    })
    for (const way of ['queued', 'sending', 'sent', 'constructor'])
      expect(readTwilioStatus({ MessageSid: ['SM1'], MessageStatus: [way] })).toBeUndefined()
  })

  test('is read from whatever form comes', () => {
    const form = fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom('MessageSid', 'From', 'Body')),
      fc.array(fc.string()),
    )
    fc.assert(
      fc.property(form, (fields) => {
        expect(readTwilioSms(fields)?.id).not.toBe('')
        expect(readTwilioStatus(fields)?.id).not.toBe('')
      }),
    )
  })
})
