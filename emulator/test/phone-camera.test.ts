// The camera of the simulated phone, in a real browser: a picture of a code, a link, and what it does with each.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toBuffer, toString as toSvg } from 'qrcode'
import { afterAll, expect, test } from 'vitest'
import { expectAccessible } from '../../test/support/browser.ts'
import { business, phone, text } from './support/phone-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'assent-camera-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function link(words: string): Promise<string> {
  const { numbers } = (await business.control('GET', '')) as { numbers?: { displayNumber: string }[] }
  const number = String(numbers?.[0]?.displayNumber ?? '').replace(/\D/g, '')
  return `https://wa.me/${number}?text=${encodeURIComponent(words)}`
}

test.each(['png', 'svg'] as const)(
  'a picture of a code as %s opens the chat with its words, and sends nothing',
  async (kind) => {
    const { page, complaints } = await phone('?as=p1&app=camera')
    const says = await link('Yes, please. Code: K7Q2-M9X4')
    const file = join(folder, `code.${kind}`)
    writeFileSync(file, kind === 'png' ? await toBuffer(says, { width: 900 }) : await toSvg(says, { type: 'svg' }))
    await page.getByLabel('A picture of a code').setInputFiles(file)
    await expect.poll(() => text(page).inputValue(), { timeout: 10_000 }).toBe('Yes, please. Code: K7Q2-M9X4')
    expect(complaints).toEqual([])
  },
)

test('what the code says can be typed, and what is no link is told', async () => {
  const { page } = await phone('?as=p1&app=camera')
  await page.getByLabel('What the code says').fill('hello')
  await page.getByLabel('What the code says').press('Enter')
  await page.getByText('which is no link').waitFor()
  await expectAccessible(page)
  await page.getByLabel('What the code says').fill(await link('Hello'))
  await page.getByLabel('What the code says').press('Enter')
  await expect.poll(() => text(page).inputValue(), { timeout: 10_000 }).toBe('Hello')
})

test('a picture without a code, and what is no picture, are told apart', async () => {
  const { page } = await phone('?as=p1&app=camera')
  const file = join(folder, 'blank.svg')
  writeFileSync(file, '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"/>')
  await page.getByLabel('A picture of a code').setInputFiles(file)
  await page.getByText('There is no code in this picture').waitFor()
  const noise = join(folder, 'noise.png')
  writeFileSync(noise, 'no picture at all')
  await page.getByLabel('A picture of a code').setInputFiles(noise)
  await page.getByText('This is no picture.').waitFor()
})
