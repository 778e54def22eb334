// The dialler on the simulated phone, in a real browser: a line is called, its menu is heard and answered, the business calls.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { expectAccessible } from '../../test/support/browser.ts'
import { objectOf } from '../src/base/json.ts'
import { business, phone } from './support/phone-page.ts'

const line = '+61290000001'
let server: Server
let base: string
let answers: string[] = []
const posted: URLSearchParams[] = []

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    posted.push(new URLSearchParams(Buffer.concat(chunks).toString()))
    response.end(`<Response>${answers.shift() ?? ''}</Response>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

beforeEach(async () => {
  posted.length = 0
  answers = []
  await business.control('PUT', `/voice/lines/${line}`, { provider: 'twilio', url: `${base}/in`, name: 'Harbour menu' })
})

describe('somebody who calls the business', () => {
  test('hears the prompts as text, presses keys, and finds the call in the list', async () => {
    answers = ['<Gather numDigits="1" finishOnKey="" action="/in"><Say>Press one</Say></Gather>', '<Say>Goodbye</Say>']
    const { page } = await phone('?as=p1&app=phone')
    await page.getByRole('button', { name: /Harbour menu/ }).click()
    await page.getByText('Press one').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: '1', exact: true }).click()
    await page.getByText('Goodbye').waitFor()
    await page.getByText('Ended').waitFor()
    expect(posted[1]?.get('Digits')).toBe('1')
    await page.getByRole('button', { name: 'All calls' }).last().click()
    await page.getByRole('link', { name: /You called\. Ended\./ }).waitFor()
    await expectAccessible(page)
  })

  test('may type the number, hide their own, and hang up', async () => {
    answers = ['<Gather numDigits="1" action="/in"><Say>Well?</Say></Gather>']
    const { page } = await phone('?as=p1&app=phone')
    await page.getByLabel('Hide my number').check()
    await page.getByLabel('Number to call').fill(line)
    await page.getByRole('button', { name: 'Call', exact: true }).click()
    await page.getByText('Well?').waitFor()
    expect(posted[0]?.get('From')).toBe('anonymous')
    await page.getByRole('button', { name: 'Hang up' }).click()
    await page.getByText('Ended').waitFor()
    await expect.poll(() => posted.at(-1)?.get('CallStatus')).toBe('completed')
  })

  test('speaks where words are heard', async () => {
    answers = ['<Gather input="dtmf speech" action="/in"><Say>Yes or no?</Say></Gather>', '<Say>Thanks</Say>']
    const { page } = await phone('?as=p1&app=phone')
    await page.getByRole('button', { name: /Harbour menu/ }).click()
    await page.getByRole('textbox', { name: 'Say' }).fill('yes')
    await page.getByRole('button', { name: 'Say', exact: true }).click()
    await page.getByText('Thanks').waitFor()
    expect(posted[1]?.get('SpeechResult')).toBe('yes')
  })
})

describe('somebody whom the business calls', () => {
  const call = async () => {
    const { twilio } = await business.control('GET', '/channels')
    const { accountSid, authToken } = objectOf(twilio)
    return fetch(`${business.emulator.url}/twilio/2010-04-01/Accounts/${String(accountSid)}/Calls.json`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${String(accountSid)}:${String(authToken)}`).toString('base64')}`,
      },
      body: new URLSearchParams({
        From: line,
        To: '+61491570156',
        Url: `${base}/answered`,
        StatusCallback: `${base}/s`,
      }),
    })
  }

  test('sees the phone ring whatever is in front, and answers or declines', async () => {
    const { page } = await phone('?as=p1')
    expect((await call()).status).toBe(201)
    answers = ['<Gather numDigits="1" action="/in"><Say>We call once</Say></Gather>']
    await page.getByRole('button', { name: 'Answer' }).click()
    await page.getByText('We call once').waitFor()
    await page.getByRole('button', { name: 'Hang up' }).click()
    await page.getByText('Ended').waitFor()
    await call()
    await page.getByRole('button', { name: 'Decline' }).click()
    await page.getByText('Declined').waitFor()
    await expect.poll(() => posted.at(-1)?.get('CallStatus')).toBe('busy')
  })

  test('may leave it to an answering machine', async () => {
    const { page } = await phone('?as=p1&app=phone')
    await page.getByLabel('When the business calls').selectOption('machine')
    await expect.poll(() => business.control('GET', '/voice/people/p1')).toEqual({ answers: 'machine' })
  })
})
