/** Posters, cards, stickers and forms in the browser that prints them: whole on their sheets, in every language, from both sides. */
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { languageTags } from '../../src/copy/languages.ts'
import { isDrawn } from '../../src/domain/paper-form.ts'
import { openShop } from '../support/asking-shop.ts'
import { expectAccessible, testBrowser } from '../support/browser.ts'
import { httpWorld } from '../support/http.ts'

const world = await httpWorld({ publicUrl: 'http://127.0.0.1' })
const { newPage } = await testBrowser()
const shop = await openShop(world, 'demo', { ageMin: 16 })
const poster = await shop.page('poster', { channel: 'qr_code', settings: { qrCode: { wordingBeside: true } } })
const bare = await shop.page('bare', { channel: 'qr_code' })
const fair = await shop.page('fair', { channel: 'paper_form' })
const owner = await world.machine(shop.workspace, 'owner')
await world.server.listen({ host: '127.0.0.1', port: 0 })
const { port } = world.server.server.address() as AddressInfo
const at = (path: string) => `http://127.0.0.1:${port}${path}`

async function codes(capturePointId: string, label: string, languages: readonly string[]): Promise<string> {
  const { body } = await owner.post('/v1/qr-codes', { capture_point: capturePointId, labels: [label], languages })
  return body.data.map(({ id }: { id: string }) => id).join(',')
}

async function opened(path: string): Promise<Page> {
  const page = await newPage({ extraHTTPHeaders: { authorization: `Bearer ${owner.secret}` } })
  await page.goto(at(path))
  await page.evaluate('document.fonts.ready')
  await page.getByRole('button', { name: 'Print' }).waitFor()
  return page
}

/** Sheets, articles or parts of them that have more in them than they show. */
async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('.sheet, .asks, .ask, .sticker, .formsheet')]
    .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
    .map((one) => one.className + ' ' + one.lang + ' ' + (one.scrollHeight - one.clientHeight))`)
}

/** Pages and their size in points, as they stand in the file. */
async function printed(page: Page): Promise<{ pages: number; sizes: Set<string> }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`,
  )
  return { pages: sizes.length, sizes: new Set(sizes) }
}

describe.each([
  ['poster-a3', '842×1191'],
  ['poster-a4', '595×842'],
  ['table-card', '421×595'],
])('a %s', (format, size) => {
  test('carries the whole wording in each language, on one sheet each', async () => {
    const ids = await codes(poster.capturePointId, `All ${format}`, languageTags)
    const page = await opened(`/print/qr-codes?ids=${ids}&format=${format}&apart=1`)
    expect(await page.locator('.ask').count()).toBe(languageTags.length)
    expect(await page.locator('.sheet').count()).toBe(languageTags.length)
    expect(await overflowing(page)).toEqual([])
    const { sizes } = await printed(page)
    expect(sizes).toEqual(new Set([size]))
  })
})

describe('a poster', () => {
  test('shows two languages side by side, each in its own direction, with a code of its own', async () => {
    const ids = await codes(poster.capturePointId, 'Both', ['ar', 'hi'])
    const page = await opened(`/print/qr-codes?ids=${ids}&format=poster-a4`)
    expect(await page.locator('.sheet').count()).toBe(1)
    const arabic = page.locator('article[lang=ar]')
    const hindi = page.locator('article[lang=hi]')
    expect(await arabic.getAttribute('dir')).toBe('rtl')
    expect(await hindi.getAttribute('dir')).toBe('ltr')
    expect(await arabic.innerText()).toMatch(/\p{Script=Arabic}{3}/u)
    expect(await hindi.innerText()).toMatch(/\p{Script=Devanagari}{3}/u)
    expect(await page.locator('.ask svg.qr').count()).toBe(2)
    expect(await overflowing(page)).toEqual([])
    const fonts = await page.evaluate(
      `[...document.fonts].filter((one) => one.status === 'loaded').map((one) => one.family)`,
    )
    expect(String(fonts)).toContain('Noto Sans Arabic')
    expect(String(fonts)).toContain('Noto Sans Devanagari')
    expect(await printed(page)).toEqual({ pages: 1, sizes: new Set(['595×842']) })
  })

  test('names every kind of message with its explanation, how often, how to stop, the number and the link in words, and Demo', async () => {
    const ids = await codes(poster.capturePointId, 'Words', ['en'])
    const page = await opened(`/print/qr-codes?ids=${ids}&format=poster-a4`)
    const words = await page.locator('.sheet').innerText()
    for (const topic of shop.topics.values()) {
      const { name, description, frequency } = topic.texts.en ?? { name: '', description: '', frequency: '' }
      for (const part of [name, description, frequency]) expect(words).toContain(part)
    }
    for (const part of ['Lampwick', 'Demo', 'STOP', '+61 491 570 000', 'https://lampwick.example/privacy', '16'])
      expect(words).toContain(part)
    // The mark stands before the name.
    expect(await page.locator('.ask h1 .wa svg, .ask h1 .wa img').count()).toBe(1)
  })

  test('every pair of languages fits', async () => {
    for (const [first, other] of [
      ['de', 'hi'],
      ['fr', 'ar'],
      ['es', 'pt-BR'],
    ] as const) {
      const ids = await codes(poster.capturePointId, `${first} ${other}`, [first, other])
      const page = await opened(`/print/qr-codes?ids=${ids}&format=poster-a4`)
      expect(await overflowing(page), `${first} and ${other}`).toEqual([])
      await page.close()
    }
  })
})

describe('a sticker', () => {
  test('fits in every language', async () => {
    const ids = await codes(bare.capturePointId, 'Stickers', languageTags)
    const page = await opened(`/print/qr-codes?ids=${ids}&format=sticker`)
    expect(await page.locator('.sheet--sticker').count()).toBe(languageTags.length)
    expect(await overflowing(page)).toEqual([])
    expect(await printed(page)).toEqual({ pages: languageTags.length, sizes: new Set(['283×283']) })
  })

  test('is not printed where the message is the yes: it has no room for the wording', async () => {
    const ids = await codes(poster.capturePointId, 'No sticker', ['en'])
    const page = await opened(`/print/qr-codes?ids=${ids}&format=sticker`)
    expect(await page.locator('.sheet').count()).toBe(0)
    expect(await page.locator('body').innerText()).toContain('no room')
  })
})

describe('a form on paper', () => {
  test.each(languageTags)('in %s: one side, with every part that it needs', async (language) => {
    const { body: run } = await owner.post('/v1/paper-runs', {
      capture_point: fair.capturePointId,
      language,
      copies: 2,
    })
    const page = await opened(new URL(run.url).pathname)
    expect(await overflowing(page)).toEqual([])
    expect(await printed(page)).toEqual({ pages: 2, sizes: new Set(['595×842']) })
    const form = page.locator('.formsheet').first()
    expect(await form.getAttribute('lang')).toBe(language)
    // Several numbers; an empty box for each kind of message, and one that says no; a signature; its own id twice.
    expect(await form.locator('.cells').count()).toBe(3)
    expect(await form.locator('.formsheet__topics .tickbox').count()).toBe(shop.topics.size)
    expect(await form.locator('.formsheet__no .tickbox').count()).toBe(1)
    expect(await form.locator('.tickbox:empty').count()).toBe(shop.topics.size + 1)
    const words = await form.innerText()
    expect(words.split(run.first)).toHaveLength(3)
    expect(words).toContain('STOP')
  })

  test('each copy has a number of its own', async () => {
    const { body: run } = await owner.post('/v1/paper-runs', {
      capture_point: fair.capturePointId,
      language: 'en',
      copies: 3,
    })
    const page = await opened(new URL(run.url).pathname)
    const ids = await page.locator('.formsheet__id').allInnerTexts()
    expect(new Set(ids).size).toBe(3)
    expect(ids[0]?.trim()).toBe(run.first)
    expect(ids[2]?.trim()).toBe(run.last)
  })
})

test('everybody can use the page above the sheets, and whoever is not signed in is led there', async () => {
  const page = await opened(`/print/qr-codes?capture_point=${poster.capturePointId}&format=poster-a4`)
  await expectAccessible(page)
  const forms = await owner.post('/v1/paper-runs', { capture_point: fair.capturePointId, language: 'en', copies: 1 })
  const form = await opened(new URL(forms.body.url).pathname)
  await expectAccessible(form)
  const stranger = await world.server.inject({ method: 'GET', url: '/print/qr-codes?ids=x' })
  expect(stranger.statusCode).toBe(303)
  expect(stranger.headers.location).toContain('/sign-in?next=%2Fprint')
})

test('forms are drawn for a second reading in the share that was chosen', () => {
  const hashes = Array.from({ length: 4_000 }, (_, at) => world.deps.secrets.keyedHash('paper-check/test', String(at)))
  expect(hashes.filter((hash) => isDrawn(hash, 1))).toHaveLength(4_000)
  expect(hashes.filter((hash) => isDrawn(hash, 0))).toHaveLength(0)
  const quarter = hashes.filter((hash) => isDrawn(hash, 0.25)).length
  expect(quarter).toBeGreaterThan(800)
  expect(quarter).toBeLessThan(1_200)
})
