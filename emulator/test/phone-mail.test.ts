// Mail on the simulated phone, in a real browser: letters come, are read as they were made, are followed and are ended.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { expectAccessible } from '../../test/support/browser.ts'
import { type JsonObject, objectOf } from '../src/base/json.ts'
import { business, phone } from './support/phone-page.ts'

let shop: Server
let url: string
const asked: string[] = []
let address: string

beforeAll(async () => {
  shop = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.setHeader('content-type', 'text/html').end('<title>Choose</title><h1>Choose here</h1>')
  })
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => shop.close(resolve)))

beforeEach(async () => {
  asked.length = 0
  address = String((await business.control('GET', '/people/p1/mailbox')).address)
})

async function send(letter: SendMailOptions = {}): Promise<void> {
  const { smtp, ports } = await business.control('GET', '/channels')
  const { user, password } = objectOf(smtp)
  const transport = createTransport({
    host: '127.0.0.1',
    port: Number(objectOf(ports).smtp),
    ignoreTLS: true,
    auth: { user: String(user), pass: String(password) },
  })
  await transport.sendMail({
    from: 'Harbour Books <hello@harbour.test>',
    to: address,
    subject: 'Would you like our messages?',
    text: `Choose here:\n${url}/i/token\n`,
    html: `<p style="color:#123456">Choose <a href="${url}/i/token">here</a></p><script>document.title='run'</script><img src="${url}/pixel.png" alt="">`,
    headers: {
      'List-Unsubscribe': `<${url}/e/token>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    ...letter,
  })
  transport.close()
}

const letters = async () => (await business.control('GET', `/mailboxes/${address}/letters`)).letters as JsonObject[]

describe('somebody who opens their mail', () => {
  test('sees that something has come, without loading the page again', async () => {
    const { page } = await phone('?as=p1&app=mail')
    await page.getByText(`What is sent to ${address} comes here.`).waitFor()
    await send()
    await page.getByRole('link', { name: /Harbour Books.*Would you like our messages/ }).waitFor()
    await page.getByRole('link', { name: 'Mail 1 new' }).waitFor()
    await expectAccessible(page)
  })

  test('reads a letter as it was made: styled, but nothing of it runs and nothing is fetched', async () => {
    await send()
    const { page } = await phone('?as=p1&app=mail')
    await page.getByRole('link', { name: /Would you like our messages/ }).click()
    const inside = page.frameLocator('iframe')
    const words = inside.getByText('Choose', { exact: false }).first()
    await words.waitFor()
    expect(await words.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(18, 52, 86)')
    expect(await inside.locator('html').evaluate((element) => element.ownerDocument.title)).not.toBe('run')
    expect(asked).toEqual([])
    await expect.poll(async () => (await letters())[0]?.read).toBe(true)
    await page.getByRole('button', { name: 'As text' }).click()
    await page.getByRole('link', { name: `${url}/i/token` }).waitFor()
    await expectAccessible(page)
  })

  test('follows its link into a tab of its own', async () => {
    await send()
    const { page } = await phone('?as=p1&app=mail&at=l1')
    const tab = page.context().waitForEvent('page')
    await page.frameLocator('iframe').getByRole('link', { name: 'here' }).click()
    const opened = await tab
    await opened.getByRole('heading', { name: 'Choose here' }).waitFor()
    expect(asked).toContain('GET /i/token')
    expect(asked.filter((line) => line.startsWith('POST'))).toEqual([])
  })

  test('follows a link to WhatsApp into the chat', async () => {
    const number = business.emulator.displayNumber.replace(/\D/g, '')
    await send({ html: `<a href="https://wa.me/${number}?text=Yes">Write to us</a>` })
    const { page } = await phone('?as=p1&app=mail&at=l1')
    await page.frameLocator('iframe').getByRole('link', { name: 'Write to us' }).click()
    await expect.poll(() => page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('Yes')
  })

  test('ends such letters by one press, as a mail provider does it', async () => {
    await send()
    const { page } = await phone('?as=p1&app=mail&at=l1')
    await page.getByRole('button', { name: 'Unsubscribe' }).click()
    await page.getByText('Your mail provider has told them, and they have heard it.').first().waitFor()
    expect(asked).toEqual(['POST /e/token'])
    expect(await page.getByRole('button', { name: 'Unsubscribed' }).isDisabled()).toBe(true)
  })

  test('looks into any other mailbox', async () => {
    await send({ to: 'ada@elsewhere.test', subject: 'For Ada' })
    const { page } = await phone('?as=p1&app=mail')
    await page.getByRole('textbox', { name: 'Address of a mailbox' }).fill('ada@elsewhere.test')
    await page.getByRole('button', { name: 'Look into it' }).click()
    await page.getByRole('link', { name: /For Ada/ }).waitFor()
  })
})
