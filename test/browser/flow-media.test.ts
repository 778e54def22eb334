/** A picture in a flow, from the disk of whoever draws it to the telephone of whoever writes, in a real browser on either side. */
import { beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from '../support/browser.ts'
import { DrawnBot } from '../support/drawn-bot.ts'
import type { Studio } from '../support/studio.ts'

const bot = await DrawnBot.prepare()
let studio: Studio

beforeAll(async () => {
  studio = await bot.studio()
}, 240_000)

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

describe('somebody who draws a flow with a picture', () => {
  test('uploads it in the form of the message; what WhatsApp would not take is refused there', async () => {
    const { page } = studio
    await studio.begins('Lamp pictures')
    const message = await studio.opens('Message')
    await message.getByRole('textbox', { name: /^Text/ }).fill('Here it is.')
    const media = await studio.adds('Media')
    await media.getByRole('button', { name: 'A file', exact: true }).click()
    const file = media.getByLabel('A file to send')
    await file.setInputFiles({ name: 'lamp.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a') })
    await media.getByText(/Send a picture as JPEG or PNG/).waitFor()
    await file.setInputFiles({ name: 'menu.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') })
    await media.getByRole('combobox', { name: 'File' }).filter({ hasText: 'menu.pdf' }).waitFor()
    await media.getByRole('combobox', { name: 'What it is' }).filter({ hasText: 'A document' }).waitFor()
    await file.setInputFiles({ name: 'lamp.png', mimeType: 'image/png', buffer: png })
    await media.getByRole('combobox', { name: 'File' }).filter({ hasText: 'lamp.png' }).waitFor()
    await media.getByRole('combobox', { name: 'What it is' }).filter({ hasText: 'A picture' }).waitFor()
    await media.getByRole('textbox', { name: /^Below it/ }).fill('Our newest lamp')
    await expectAccessible(page)
  })

  test('publishes it, and whoever writes has it on their telephone', async () => {
    const start = await studio.starts('The message is a keyword')
    await start.getByLabel('Any of these words').fill('picture')
    await studio.publishes(1)
    const phone = await bot.holds('Asha Nair')
    await phone.writes('picture')
    await phone.reads('Our newest lamp')
    const picture = phone.chat.locator('img').last()
    // It has come as it was: one dot by one.
    await expect
      .poll(() => picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth))
      .toBe(1)
  })
})
