import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plivoXml } from './plivo-xml.ts'
import { twiml } from './twiml.ts'

const head = '<?xml version="1.0" encoding="UTF-8"?>'
const gather = {
  kind: 'gather',
  prompts: [{ kind: 'say', text: 'Press 1 for “Yes” & stay <here>.', language: 'en' }],
  action: 'https://consent.example/inbound/voice/twilio/x?turn=1&a=2',
  keys: 1,
  finishOnKey: null,
  timeoutSeconds: 6,
  speech: { language: 'en', hints: ['yes', 'no'] },
} as const

describe('a call that Twilio carries', () => {
  test('is rejected before it is answered', () => {
    expect(twiml([{ kind: 'reject' }])).toBe(`${head}<Response><Reject reason="rejected"/></Response>`)
  })

  test('asks by voice and hears keys and words, silence too', () => {
    expect(twiml([gather])).toBe(
      `${head}<Response><Gather input="dtmf speech" action="https://consent.example/inbound/voice/twilio/x?turn=1&amp;a=2" method="POST" actionOnEmptyResult="true" numDigits="1" finishOnKey="" timeout="6" speechTimeout="auto" language="en-GB" hints="yes, no"><Say language="en-GB" voice="Polly.Amy">Press 1 for “Yes” &amp; stay &lt;here&gt;.</Say></Gather></Response>`,
    )
  })

  test('plays a recording, records, goes elsewhere and hangs up', () => {
    expect(
      twiml([
        { kind: 'play', url: 'https://a.example/1.mp3?x=1&y=2', language: 'en', text: 'Welcome' },
        { kind: 'record', action: 'https://a.example/r', maxSeconds: 10 },
        { kind: 'redirect', url: 'https://a.example/again' },
        { kind: 'hangup' },
      ]),
    ).toBe(
      `${head}<Response><Play>https://a.example/1.mp3?x=1&amp;y=2</Play><Record action="https://a.example/r" method="POST" maxLength="10" timeout="3" finishOnKey="1234567890*#" playBeep="true"/><Redirect method="POST">https://a.example/again</Redirect><Hangup/></Response>`,
    )
  })
})

describe('a call that Plivo carries', () => {
  test('is ended before it is answered', () => {
    expect(plivoXml([{ kind: 'reject' }])).toBe(`${head}<Response><Hangup reason="rejected"/></Response>`)
  })

  test('asks by voice, and goes on when nobody answers', () => {
    const written = plivoXml([gather])
    expect(written).toContain('<GetInput action="https://consent.example/inbound/voice/twilio/x?turn=1&amp;a=2"')
    expect(written).toContain('inputType="dtmf speech"')
    expect(written).toContain(
      '<Speak language="en-GB" voice="Polly.Amy">Press 1 for “Yes” &amp; stay &lt;here&gt;.</Speak>',
    )
    expect(written).toMatch(/<\/GetInput><Redirect method="POST">.+<\/Redirect><\/Response>$/)
  })

  test('asks for keys alone where its provider does not hear the language', () => {
    expect(plivoXml([{ ...gather, speech: { language: 'ar', hints: ['نعم'] } }])).toContain('inputType="dtmf"')
  })
})

test('whatever a prompt says, it stays text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const write of [twiml, plivoXml]) {
        const written = write([{ kind: 'say', text, language: 'en' }])
        const inside = /<(?:Say|Speak)[^>]*?(?:\/>|>([\s\S]*)<\/(?:Say|Speak)>)<\/Response>$/.exec(written)?.[1] ?? ''
        expect(inside).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|apos;)/)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
        expect(written).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
      }
    }),
  )
})
