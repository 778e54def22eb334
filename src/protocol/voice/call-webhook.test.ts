import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readExotelCall } from './read-exotel-call.ts'
import { readPlivoCall } from './read-plivo-call.ts'
import { readSignedCall } from './read-signed-call.ts'
import { readTwilioCall } from './read-twilio-call.ts'

describe('a call as Twilio tells it', () => {
  const fields = {
    CallSid: 'CA0000000000000000000000000000beef',
    AccountSid: 'AC0000000000000000000000000000cafe',
    From: '+61491570156',
    To: '+61290000000',
    CallStatus: 'ringing',
    Direction: 'inbound',
    ApiVersion: '2010-04-01',
  }

  test('rings', () => {
    expect(readTwilioCall(fields)).toEqual({
      callId: 'CA0000000000000000000000000000beef',
      direction: 'inbound',
      person: '+61491570156',
      business: '+61290000000',
      status: 'ringing',
      keys: null,
      speech: null,
      recording: null,
      machine: false,
      seconds: null,
    })
  })

  test('brings keys, words and recordings', () => {
    expect(readTwilioCall({ ...fields, CallStatus: 'in-progress', Digits: '1' })).toMatchObject({
      status: 'in_progress',
      keys: '1',
    })
    expect(readTwilioCall({ ...fields, Digits: '', SpeechResult: 'Yes.', Confidence: '0.93' })).toMatchObject({
      keys: null,
      speech: { text: 'Yes.', confidence: 0.93 },
    })
    expect(readTwilioCall({ ...fields, RecordingUrl: 'https://api.twilio.com/r/RE1' })).toMatchObject({
      recording: 'https://api.twilio.com/r/RE1',
    })
  })

  test('that we made has the person at its other end', () => {
    const made = { ...fields, Direction: 'outbound-api', From: '+61290000000', To: '+61491570156' }
    expect(readTwilioCall({ ...made, AnsweredBy: 'machine_start' })).toMatchObject({
      direction: 'outbound',
      person: '+61491570156',
      business: '+61290000000',
      machine: true,
    })
    expect(readTwilioCall({ ...made, CallStatus: 'no-answer' })).toMatchObject({ status: 'no_answer' })
  })

  test.each(['anonymous', '+266696687', 'Restricted', '+7378742833', ''])('names nobody who calls as %s', (From) => {
    expect(readTwilioCall({ ...fields, From })?.person).toBeNull()
  })
})

describe('a call as Plivo tells it', () => {
  const fields = {
    CallUUID: '7a2f5c86-0000-11e1-86da-adf28403fe48',
    From: '61491570156',
    To: '61290000000',
    CallStatus: 'ringing',
    Direction: 'inbound',
    Event: 'StartApp',
  }

  test('has its plus signs back', () => {
    expect(readPlivoCall(fields)).toMatchObject({ person: '+61491570156', business: '+61290000000', status: 'ringing' })
  })

  test('brings keys, words, recordings, and whether a machine answered', () => {
    const more = {
      ...fields,
      Digits: '2',
      Speech: 'no',
      SpeechConfidenceScore: '0.8',
      RecordUrl: 'https://r.example/1',
    }
    expect(readPlivoCall({ ...more, Direction: 'outbound', Machine: 'true', CallStatus: 'busy' })).toMatchObject({
      direction: 'outbound',
      person: '+61290000000',
      keys: '2',
      speech: { text: 'no', confidence: 0.8 },
      recording: 'https://r.example/1',
      machine: true,
      status: 'busy',
    })
  })
})

describe('a call as Exotel tells it', () => {
  test('names a national number', () => {
    const fields = {
      CallSid: 'b1',
      CallFrom: '09876543210',
      CallTo: '08030000000',
      Direction: 'incoming',
      digits: '"3"',
    }
    expect(readExotelCall(fields)).toMatchObject({
      callId: 'b1',
      direction: 'inbound',
      person: '09876543210',
      business: '08030000000',
      keys: '3',
    })
  })
})

describe('a missed call that another system tells', () => {
  test('is read with its time', () => {
    const body = {
      type: 'call.missed',
      timestamp: '2026-11-24T09:00:00Z',
      data: { call_id: '17', from: '+61 491 570 156', to: '+61290000000' },
    }
    expect(readSignedCall(body)).toMatchObject({
      callId: '17',
      person: '+61 491 570 156',
      at: new Date('2026-11-24T09:00:00Z'),
    })
    expect(readSignedCall({ ...body, data: { ...body.data, from: null } })?.person).toBeNull()
    expect(readSignedCall({ ...body, type: 'call.answered' })).toBeUndefined()
  })
})

describe('whatever is sent', () => {
  const names = [
    'CallSid',
    'CallUUID',
    'From',
    'To',
    'CallFrom',
    'CallTo',
    'Digits',
    'digits',
    'Speech',
    'SpeechResult',
  ]
  const fields = fc.dictionary(
    fc.oneof(fc.constantFrom(...names), fc.string()),
    fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string())),
  )

  test('as a form, is a call or nothing, never a failure, and fits a database', () => {
    fc.assert(
      fc.property(fields, (some) => {
        for (const read of [readTwilioCall, readPlivoCall, readExotelCall]) {
          const call = read(some)
          if (call === undefined) continue
          expect(JSON.stringify(call)).not.toContain('\\u0000')
          expect(call.keys ?? '0').toMatch(/^[0-9*#]{1,32}$/)
          expect(call.person ?? '+61491570156').toMatch(/^\+?[0-9 ()-]{3,24}$/)
        }
      }),
    )
  })

  test('as JSON, is a missed call or nothing, never a failure', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (body, data) => {
        readSignedCall(body)
        readSignedCall({ type: 'call.missed', data })
      }),
    )
  })
})
