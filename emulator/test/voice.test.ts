import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { channelCredentials } from '../src/account/channel-credentials.ts'
import { parseXml, XmlFault } from '../src/voice/xml.ts'
import { Business, mia } from './support/business.ts'

interface Posted {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: string
  fields: Record<string, string>
}

const line = '+61290000001'
const credentials = channelCredentials('calls')
let business: Business
let server: Server
let base: string
let posted: Posted[] = []
let answers: string[] = []

beforeAll(async () => {
  business = await Business.start({ channelSecret: 'calls' })
  await business.control('POST', '/people', { phone: mia, name: 'Mia' })
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    const { method = '', url = '', headers } = request
    posted.push({ method, url: `${base}${url}`, headers, body, fields: Object.fromEntries(new URLSearchParams(body)) })
    response.end(answers.shift() ?? '<Response/>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await business.stop()
})
beforeEach(() => {
  posted = []
  answers = []
})

const respond = (...bodies: string[]) => answers.push(...bodies.map((body) => `<Response>${body}</Response>`))
const lineOf = (provider: string, more: object = {}) =>
  business.control('PUT', `/voice/lines/${encodeURIComponent(line)}`, { provider, url: `${base}/in`, ...more })
const dial = (more: object = {}) =>
  business.control('POST', `/voice/people/${encodeURIComponent(mia)}/calls`, { to: line, wait: true, ...more })
const act = (call: unknown, name: string, body: object = {}) =>
  business.control('POST', `/voice/calls/${(call as { id: string }).id}/${name}`, { wait: true, ...body })

describe('somebody who dials a line of Twilio’s kind', () => {
  test('is asked about before the call is answered, signed as Twilio signs, and may be rejected', async () => {
    await lineOf('twilio')
    respond('<Reject/>')
    expect(await dial()).toMatchObject({ state: 'ended', end: 'rejected', answeredAt: null })
    const [first, last] = posted
    expect(first?.fields).toMatchObject({ From: '+61491570156', To: line, CallStatus: 'ringing', Direction: 'inbound' })
    expect(last?.fields).toMatchObject({ CallStatus: 'no-answer', CallSid: first?.fields.CallSid })
    const text = Object.entries(first?.fields ?? {})
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map((pair) => pair.join(''))
      .join('')
    const signature = createHmac('sha1', credentials.twilio.authToken).update(`${base}/in${text}`).digest('base64')
    expect(first?.headers['x-twilio-signature']).toBe(signature)
  })

  test('hears prompts, presses keys, and hangs up', async () => {
    await lineOf('twilio')
    respond(
      '<Gather action="/in?turn=0" numDigits="1" finishOnKey=""><Say>One &amp; two</Say></Gather>',
      '<Say>Bye</Say>',
    )
    const call = await dial()
    expect(call).toMatchObject({ state: 'talking', waitsFor: 'keys', heard: [{ kind: 'say', text: 'One & two' }] })
    expect(await act(call, 'keys', { keys: '1' })).toMatchObject({ state: 'ended', end: 'completed' })
    expect(posted[1]).toMatchObject({ url: `${base}/in?turn=0`, fields: { Digits: '1', CallStatus: 'in-progress' } })
    expect(posted[2]?.fields).toMatchObject({ CallStatus: 'completed', CallDuration: '0' })
  })

  test('types a number that ends with a hash, speaks where words are heard, and is recorded', async () => {
    await lineOf('twilio')
    respond(
      '<Gather action="/n"><Say>Number</Say></Gather>',
      '<Gather action="/s" input="dtmf speech"><Say>Yes?</Say></Gather>',
      '<Record action="/r" maxLength="5"/>',
      '<Hangup/>',
    )
    const call = await dial()
    await expect(act(call, 'speech', { text: 'yes' })).rejects.toThrow(/Only keys/)
    await act(call, 'keys', { keys: '0491#' })
    await act(call, 'speech', { text: 'yes' })
    await act(call, 'speech', { text: 'I agree' })
    expect(posted[1]?.fields.Digits).toBe('0491')
    expect(posted[2]?.fields).toMatchObject({ SpeechResult: 'yes' })
    expect(posted[3]?.fields.RecordingUrl).toMatch(/^https:\/\/recordings\.example\//)
  })

  test('who says nothing is told of when the business wants to know, and else the call goes on', async () => {
    await lineOf('twilio')
    respond('<Gather action="/a" timeout="6" actionOnEmptyResult="true"><Say>Hm</Say></Gather>')
    await dial()
    await business.pass(10_000)
    await expect.poll(() => posted[1]?.url).toBe(`${base}/a`)
    expect(posted[1]?.fields.Digits).toBeUndefined()
    respond('<Gather action="/a" timeout="6"><Say>Hm</Say></Gather><Redirect>/on</Redirect>')
    posted = []
    await dial()
    await business.pass(10_000)
    await expect.poll(() => posted[1]?.url).toBe(`${base}/on`)
  })

  test('may withhold the number', async () => {
    await lineOf('twilio')
    respond('<Reject/>')
    await dial({ withheld: true })
    expect(posted[0]?.fields.From).toBe('anonymous')
  })

  test('hears an error where the business answers nonsense', async () => {
    await lineOf('twilio')
    answers.push('<Response><Sing/></Response>')
    expect(await dial()).toMatchObject({ end: 'failed', heard: [{ kind: 'note' }] })
  })
})

describe('other kinds of line', () => {
  test('Plivo signs with a nonce over the sorted fields', async () => {
    await lineOf('plivo')
    respond('<Hangup reason="rejected"/>')
    expect(await dial()).toMatchObject({ end: 'rejected' })
    const { fields, headers } = posted[0] as Posted
    expect(fields).toMatchObject({ From: '61491570156', Event: 'StartApp' })
    const text = Object.keys(fields)
      .sort()
      .map((name) => name + String(fields[name]))
      .join('')
    const whole = `${base}/in?${text}.${String(headers['x-plivo-signature-v3-nonce'])}`
    expect(headers['x-plivo-signature-v3']).toBe(
      createHmac('sha256', credentials.plivo.authToken).update(whole).digest('base64'),
    )
  })

  test('Exotel asks with a GET, any other system posts signed JSON, and neither answers the call', async () => {
    await lineOf('exotel')
    expect(await dial()).toMatchObject({ end: 'rejected' })
    expect(posted[0]).toMatchObject({ method: 'GET' })
    expect(new URL(posted[0]?.url ?? '').searchParams.get('CallFrom')).toBe('61491570156')
    await lineOf('signed_webhook', { secret: 's3cret' })
    await dial({ withheld: true })
    const { body, headers } = posted[1] as Posted
    expect(JSON.parse(body)).toMatchObject({ type: 'call.missed', data: { from: null, to: line } })
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', 's3cret').update(signed).digest('base64')}`)
  })

  test('a line that nobody has is not in use', async () => {
    expect(await dial({ to: '+61290000009' })).toMatchObject({ end: 'failed' })
  })
})

describe('a business that calls somebody', () => {
  const order = (more: Record<string, string> = {}, token = credentials.twilio.authToken) => {
    const { accountSid } = credentials.twilio
    return fetch(`${business.emulator.url}/twilio/2010-04-01/Accounts/${accountSid}/Calls.json`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${accountSid}:${token}`).toString('base64')}` },
      body: new URLSearchParams({
        From: line,
        To: mia,
        Url: `${base}/answered`,
        StatusCallback: `${base}/status`,
        MachineDetection: 'Enable',
        Timeout: '20',
        ...more,
      }),
    })
  }
  const answersAs = (how: string) =>
    business.control('PUT', `/voice/people/${encodeURIComponent(mia)}`, { answers: how })
  const newest = async () => {
    const { calls } = await business.control('GET', `/voice/people/${encodeURIComponent(mia)}/calls`)
    return (calls as { id: string; state: string; end: string | null }[])[0] as {
      id: string
      state: string
      end: string
    }
  }

  test('rings until they answer, and learns that it is a person', async () => {
    await lineOf('twilio')
    await answersAs('ring')
    respond('<Say>Hello</Say>')
    expect((await order()).status).toBe(201)
    const call = await newest()
    expect(call.state).toBe('ringing')
    await act(call, 'answer')
    await expect.poll(() => posted.length).toBe(2)
    expect(posted[0]).toMatchObject({
      url: `${base}/answered`,
      fields: { AnsweredBy: 'human', Direction: 'outbound-api' },
    })
    expect(posted[1]).toMatchObject({ url: `${base}/status`, fields: { CallStatus: 'completed' } })
  })

  test('reaches an answering machine, a busy line, nobody, or is declined', async () => {
    await lineOf('twilio')
    await answersAs('machine')
    respond('<Hangup/>')
    await order()
    await business.pass(1_000)
    await expect.poll(() => posted[0]?.fields.AnsweredBy).toBe('machine_start')
    await answersAs('busy')
    await order()
    await expect.poll(() => posted.at(-1)?.fields.CallStatus).toBe('busy')
    await answersAs('never')
    await order()
    await business.pass(21_000)
    await expect.poll(() => posted.at(-1)?.fields.CallStatus).toBe('no-answer')
    await answersAs('ring')
    await order()
    await act(await newest(), 'hang-up')
    expect((await newest()).end).toBe('busy')
  })

  test('needs its own credentials and a line of its own', async () => {
    expect((await order({}, 'wrong')).status).toBe(401)
    expect((await order({ From: '+61290000077' })).status).toBe(400)
    expect((await order({ To: 'me' })).status).toBe(400)
  })

  test('may do so through Plivo', async () => {
    await lineOf('plivo')
    await answersAs('at_once')
    respond('<Speak>Hello</Speak>')
    const { authId, authToken } = credentials.plivo
    const answer = await fetch(`${business.emulator.url}/plivo/v1/Account/${authId}/Call/`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${authId}:${authToken}`).toString('base64')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ from: line, to: mia, answer_url: `${base}/a`, hangup_url: `${base}/h` }),
    })
    expect(answer.status).toBe(201)
    await business.pass(1_000)
    await expect.poll(() => posted.at(-1)?.fields).toMatchObject({ Event: 'Hangup', CallStatus: 'completed' })
  })
})

test.each(['<a>', '<a></b>', '<a x=1/>', 'a', '<a>&x;</a>', '<a/><b/>', ''])('%s is no XML', (text) => {
  expect(() => parseXml(text)).toThrow(XmlFault)
})
