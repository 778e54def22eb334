// Mailboxes: what a business's mail server hands in, what their owners see of it, and how they end it.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { selfSigned } from '../../test/support/certificate.ts'
import { type JsonObject, objectOf } from '../src/base/json.ts'
import { Business, mia } from './support/business.ts'

let business: Business
let smtp: { port: number; user: string; pass: string }

beforeAll(async () => {
  business = await Business.start()
  const channels = await business.control('GET', '/channels')
  const { user, password } = objectOf(channels.smtp)
  smtp = { port: Number(objectOf(channels.ports).smtp), user: String(user), pass: String(password) }
})
afterAll(() => business.stop())

beforeEach(async () => {
  await business.control('POST', '/reset')
  await business.person()
})

async function send(letter: SendMailOptions, auth: { user: string; pass: string } | null = smtp) {
  const transport = createTransport({
    host: '127.0.0.1',
    port: smtp.port,
    ignoreTLS: true,
    ...(auth && { auth: { user: auth.user, pass: auth.pass } }),
  })
  try {
    return await transport.sendMail({
      from: 'Harbour Books <hello@harbour.test>',
      subject: 'Hello',
      text: 'Hi',
      ...letter,
    })
  } finally {
    transport.close()
  }
}

const letters = async (address: string) =>
  (await business.control('GET', `/mailboxes/${address}/letters`)).letters as JsonObject[]

describe('a person', () => {
  test('has a mailbox that is named after them, for good', async () => {
    const mailbox = await business.control('GET', `/people/${encodeURIComponent(mia)}/mailbox`)
    expect(mailbox).toMatchObject({ person: 'p1', letters: 0, unread: 0, refuses: null })
    expect(mailbox.address).toMatch(/^[a-z0-9.]+@people\.example$/)
    await business.control('PATCH', '/people/p1', { name: 'Somebody Else' })
    expect((await business.control('GET', '/people/p1/mailbox')).address).toBe(mailbox.address)
  })

  test('shares it with nobody of the same name', async () => {
    await business.control('POST', '/people', { phone: '+61 491 570 157', name: 'Asha Nair' })
    await business.control('POST', '/people', { phone: '+61 491 570 158', name: 'Asha Nair' })
    const addresses = await Promise.all(
      ['p2', 'p3'].map(async (who) => (await business.control('GET', `/people/${who}/mailbox`)).address),
    )
    expect(addresses).toEqual(['asha.nair@people.example', 'asha.nair.0158@people.example'])
  })

  test('has one by their number, where the name has no letters of ours', async () => {
    await business.control('POST', '/people', { phone: '+61 491 570 159', name: 'ليلى حداد' })
    expect(await business.control('GET', '/people/p2/mailbox')).toMatchObject({ address: '61491570159@people.example' })
  })
})

describe('a letter', () => {
  test('lies in the mailbox that it was sent to, whole, until it is read', async () => {
    const { address } = await business.control('GET', '/people/p1/mailbox')
    await send({ to: String(address), subject: 'Grüße', text: 'Ja?', html: '<p>Ja?</p>' })
    const [line] = await letters(String(address))
    expect(line).toMatchObject({
      subject: 'Grüße',
      from: { name: 'Harbour Books', address: 'hello@harbour.test' },
      returnPath: 'hello@harbour.test',
      read: false,
      unsubscribeUrl: null,
      oneClick: false,
    })
    expect(line).not.toHaveProperty('html')
    const whole = await business.control('GET', `/letters/${line?.id}`)
    expect(String(whole.text).trim()).toBe('Ja?')
    expect(String(whole.html).trim()).toBe('<p>Ja?</p>')
    await business.control('POST', `/letters/${line?.id}/read`)
    expect(await business.control('GET', `/mailboxes/${address}`)).toMatchObject({ letters: 1, unread: 0 })
  })

  test('to any other address makes that a mailbox, whatever its capitals', async () => {
    await send({ to: 'Ada@Elsewhere.test' })
    await send({ to: 'ada@elsewhere.test', subject: 'Again' })
    expect((await letters('ADA@elsewhere.test')).map(({ subject }) => subject)).toEqual(['Again', 'Hello'])
    expect((await business.control('GET', '/mailboxes')).mailboxes).toEqual([
      { address: 'ada@elsewhere.test', person: null, letters: 2, unread: 2, refuses: null },
    ])
  })

  test('is taken only from whoever knows the password', async () => {
    await expect(send({ to: 'a@b.test' }, null)).rejects.toMatchObject({ responseCode: 530 })
    await expect(send({ to: 'a@b.test' }, { user: smtp.user, pass: 'wrong' })).rejects.toMatchObject({
      responseCode: 535,
    })
    expect(await letters('a@b.test')).toEqual([])
  })

  test('is refused where the mailbox refuses, until it does no more', async () => {
    await business.control('PATCH', '/mailboxes/gone@b.test', { refuses: 550 })
    await expect(send({ to: 'gone@b.test' })).rejects.toMatchObject({ responseCode: 550 })
    await business.control('PATCH', '/mailboxes/gone@b.test', { refuses: null })
    await send({ to: 'gone@b.test' })
    expect(await letters('gone@b.test')).toHaveLength(1)
    expect((await business.tryControl('PATCH', '/mailboxes/gone@b.test', { refuses: 250 })).status).toBe(400)
  })

  test('is told to whoever listens', async () => {
    const { address } = await business.control('GET', '/people/p1/mailbox')
    const stream = await fetch(`${business.emulator.controlUrl}/stream?kinds=letter`)
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    await send({ to: String(address), subject: 'Heard' })
    let heard = ''
    while (!heard.includes('Heard')) heard += (await reader?.read())?.value ?? ''
    expect(heard).toContain('event: letter')
    expect(heard).toContain('"person":"p1"')
    await reader?.cancel()
  })
})

describe('mailboxes of an emulator that was given a certificate', () => {
  test('are written to over a connection that nobody reads', async () => {
    const { key, cert } = selfSigned()
    const other = await Business.start({ smtpTls: { key, cert } })
    const { smtp: known, ports } = await other.control('GET', '/channels')
    const { user, password } = objectOf(known)
    const transport = createTransport({
      host: 'localhost',
      port: Number(objectOf(ports).smtp),
      requireTLS: true,
      tls: { ca: cert },
      auth: { user: String(user), pass: String(password) },
    })
    await transport.sendMail({ from: 'hello@harbour.test', to: 'ada@b.test', subject: 'Sealed', text: 'Hi' })
    transport.close()
    const { letters: found } = await other.control('GET', '/mailboxes/ada@b.test/letters')
    expect(found).toMatchObject([{ subject: 'Sealed' }])
    await other.stop()
  })
})

describe('a letter that can be ended', () => {
  const pressed: { method: string; type: string; body: string; cookie: string }[] = []
  let site: Server
  let url: string

  beforeEach(async () => {
    pressed.length = 0
    site = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString()
      })
      request.on('end', () => {
        const { method = '', headers } = request
        pressed.push({ method, type: headers['content-type'] ?? '', body, cookie: headers.cookie ?? '' })
        response.writeHead(request.url === '/moved' ? 302 : 200, { location: '/elsewhere' }).end()
      })
    })
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  })
  afterEach(() => new Promise((resolve) => site.close(resolve)))

  const ending = (address: string) => ({
    'List-Unsubscribe': `<${address}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })

  test('by one press, which posts what RFC 8058 says and follows nothing', async () => {
    await send({ to: 'ada@b.test', headers: ending(`${url}/e/token`) })
    await send({ to: 'ada@b.test', headers: ending(`${url}/moved`) })
    const [moved, plain] = await letters('ada@b.test')
    expect(plain).toMatchObject({ unsubscribeUrl: `${url}/e/token`, oneClick: true, unsubscribed: null })
    expect(pressed).toEqual([])
    const done = await business.control('POST', `/letters/${plain?.id}/unsubscribe`)
    expect(done).toMatchObject({ unsubscribed: { status: 200 } })
    expect(pressed).toEqual([
      {
        method: 'POST',
        type: 'application/x-www-form-urlencoded',
        body: 'List-Unsubscribe=One-Click',
        cookie: '',
      },
    ])
    const led = await business.control('POST', `/letters/${moved?.id}/unsubscribe`)
    expect(led).toMatchObject({ unsubscribed: { status: 302 } })
    expect(pressed).toHaveLength(2)
  })

  test('not where it offers nothing to press', async () => {
    await send({ to: 'ada@b.test', headers: { 'List-Unsubscribe': `<${url}/e/token>` } })
    const [line] = await letters('ada@b.test')
    const { status } = await business.tryControl('POST', `/letters/${line?.id}/unsubscribe`)
    expect(status).toBe(409)
    expect(pressed).toEqual([])
  })
})
