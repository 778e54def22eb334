// The page around the simulated phone: the wire, the clock, a lost connection, another server before it, and everybody who uses it.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll } from '../../test/support/browser.ts'
import { objectOf } from '../src/base/json.ts'
import { startEmulator } from '../src/index.ts'
import { day, hour, mia, second } from './support/business.ts'
import { forwarding } from './support/forwarding.ts'
import {
  business,
  eventually,
  holder,
  isFocused,
  lampsTemplate,
  log,
  openChat,
  phone,
  say,
  text,
  yusuf,
} from './support/phone-page.ts'

describe('beside the phone', () => {
  test('the wire shows each call and webhook with its status, and opens to its bytes', async () => {
    const { page } = await phone()
    await openChat(page)
    await say(page, 'STOP')
    const wire = page.getByRole('region', { name: 'Wire' })
    await wire.getByText('“\u2068STOP\u2069” arrives').click()
    const bytes = await wire.getByRole('region', { name: 'Webhook, to the business' }).textContent()
    expect(bytes).toContain('"body": "STOP"')
    expect(bytes).toContain('x-hub-signature-256: sha256=')
    await business.does(yusuf, 'say', { text: 'From Yusuf' })
    await wire.getByText('“\u2068From Yusuf\u2069” arrives').waitFor()
    await wire.getByRole('button', { name: 'This phone' }).click()
    await wire.getByText('“\u2068From Yusuf\u2069” arrives').waitFor({ state: 'detached' })
    expect(await wire.getByText('“\u2068STOP\u2069” arrives').count()).toBe(1)
  })

  test('the clock jumps, and what falls due on the way happens', async () => {
    const { page } = await phone()
    const before = await business.now()
    await page.getByRole('button', { name: /\+ 3 d/ }).click()
    await eventually(() => business.now()).toBe(before + 3 * day)
    await page.getByRole('button', { name: /\+ 1 h/ }).click()
    await eventually(() => business.now()).toBe(before + 3 * day + hour)
  })

  test('the page says that it has lost the emulator, and goes on by itself when that is back', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'phone-'))
    const state = join(folder, 'state.json')
    const first = await startEmulator({ seed: 'test', state })
    const act = (act: string, body: object) =>
      fetch(`${first.controlUrl}/people/${encodeURIComponent(mia)}/${act}`, {
        method: 'POST',
        body: JSON.stringify(body),
      })
    await act('say', { text: 'Before' })
    const { page } = await phone('?as=p1', {}, first.url)
    await log(page).getByText('Before').waitFor()
    await first.stop()
    await page.getByText('The emulator does not answer. Is it still running? Trying again.').waitFor()
    const second = await startEmulator({ seed: 'test', state, port: first.port })
    await act('say', { text: 'After' })
    await log(page).getByText('After').waitFor()
    expect(await log(page).getByText('Before').count()).toBe(1)
    await page.getByText('Trying again.').waitFor({ state: 'hidden' })
    await second.stop()
    await rm(folder, { recursive: true })
  })
})

describe('everybody can use it', () => {
  const small = { viewport: { width: 360, height: 740 }, hasTouch: true }
  test.each([
    ['on a desk, by day', { colorScheme: 'light' }],
    ['on a desk, by night', { colorScheme: 'dark' }],
    ['on 360 pixels, by day', { colorScheme: 'light', ...small }],
    ['on 360 pixels, by night', { colorScheme: 'dark', ...small }],
  ] as const)('%s', async (_, options) => {
    await lampsTemplate()
    await business.does(mia, 'say', { text: 'Hi' })
    await business.sendTemplate(mia, 'autumn_lamps')
    await business.pass(second)
    const { page, complaints } = await phone('?as=p1', options)
    await log(page).getByText('Hello Mia').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'All chats' }).click()
    await page.getByRole('list', { name: 'Chats' }).waitFor()
    await expectAccessible(page)
    expect(complaints).toEqual([])
  })

  test('on a small screen people and wire are a tap away, and the chat comes back with whoever was chosen', async () => {
    await business.does(yusuf, 'say', { text: 'I am Yusuf' })
    const { page } = await phone('?as=p1', { viewport: { width: 360, height: 740 } })
    expect(await holder(page, /Yusuf Demir/).isVisible()).toBe(false)
    await page.getByRole('button', { name: 'People, links and clock' }).click()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await holder(page, /Yusuf Demir/).click()
    await log(page).getByText('I am Yusuf').waitFor()
    expect(await holder(page, /Yusuf Demir/).isVisible()).toBe(false)
    await page.getByRole('button', { name: 'What went over the wire' }).click()
    await page.getByText('“\u2068I am Yusuf\u2069” arrives').click()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })

  test('with the keyboard alone: to the people, into the chat, and a menu that gives the focus back', async () => {
    const { page } = await phone()
    await holder(page, /Yusuf Demir/).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /Yusuf Demir/ }).waitFor()
    await eventually(() => isFocused(page.getByRole('heading', { name: /Yusuf Demir/ }))).toBe(true)
    await page.getByRole('link', { name: /Harbour Books/ }).focus()
    await page.keyboard.press('Enter')
    await eventually(() => isFocused(text(page))).toBe(true)
    await page.keyboard.type('Typed')
    await page.keyboard.press('Enter')
    await log(page).getByText('Typed').waitFor()
    const more = page.getByRole('button', { name: 'More', exact: true })
    await more.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Harbour Books' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await isFocused(more)).toBe(true)
  })
})

describe('behind another server', () => {
  test('the phone is the same, and winds the clock of that server where it names one', async () => {
    const wound: unknown[] = []
    const front = await forwarding(business.emulator.url, (jump) => {
      wound.push(jump)
      return business.control('POST', '/clock', { jumpMs: objectOf(jump as never).jump_ms ?? 0 })
    })
    const { page } = await phone('?as=p1', {}, front.url)
    await openChat(page)
    await say(page, 'Through both')
    const before = await business.now()
    await page.getByRole('button', { name: /\+ 24 h/ }).click()
    await eventually(() => business.now()).toBe(before + day)
    expect(wound).toEqual([{ jump_ms: day }])
    await log(page).getByText('Yesterday').waitFor()
    await front.stop()
  })
})

describe('how it is served', () => {
  test('with a policy that lets nothing run or load but its own files', async () => {
    const response = await fetch(`${business.emulator.url}/phone/`)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(await response.text()).not.toMatch(/<script>|style="|onclick=/)
  })

  test('with the control API below it, so that whoever forwards /phone forwards both', async () => {
    const about = await (await fetch(`${business.emulator.url}/phone/_control`)).json()
    expect(about).toMatchObject({ name: '@assent/emulator' })
    const moved = await fetch(`${business.emulator.url}/phone?as=p1`, { redirect: 'manual' })
    expect([moved.status, moved.headers.get('location')]).toEqual([308, 'phone/?as=p1'])
  })

  test('to whoever has the key, where the emulator asks for one', async () => {
    const locked = await startEmulator({ seed: 'test', controlKey: 'key of the test' })
    const headers = { authorization: 'Bearer key of the test' }
    await fetch(`${locked.controlUrl}/people`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ phone: mia, name: 'Mia Chen' }),
    })
    const { page } = await phone(`?key=${encodeURIComponent('key of the test')}`, {}, locked.url)
    await holder(page, /Mia Chen/).waitFor()
    await openChat(page)
    await page.reload()
    await log(page).waitFor()
    await page.goto(`${locked.url}/phone/`)
    await page.getByText('The control API asks for its key').waitFor()
    await locked.stop()
  })

  test('nothing from beside its files', async () => {
    for (const path of ['../package.json', '%2e%2e/package.json', 'tsconfig.json', 'none.js'])
      expect((await fetch(`${business.emulator.url}/phone/${path}`)).status, path).not.toBe(200)
    expect((await fetch(`${business.emulator.url}/phone/`, { method: 'POST' })).status).toBe(405)
  })
})
