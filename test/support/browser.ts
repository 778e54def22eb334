/** A real browser for a test file: pages that fail the test when a script throws, and axe to ask whether all can use them. */
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, expect } from 'vitest'
import { findChromium } from './chromium.ts'

export interface TestBrowser {
  readonly browser: Browser
  /** A page of its own person: no cookies, no cache shared with another. */
  newPage(options?: BrowserContextOptions): Promise<Page>
}

/** The file's browser, closed after its last test. */
export async function testBrowser(): Promise<TestBrowser> {
  const { executablePath, env } = findChromium()
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu'],
  })
  afterAll(() => browser.close())
  const thrown: string[] = []
  afterEach(() => {
    expect(thrown.splice(0), 'scripts of the page threw').toEqual([])
  })
  return {
    browser,
    newPage: async (options = {}) => {
      const context = await browser.newContext({ locale: 'en-GB', ...options })
      context.on('weberror', (error) => thrown.push(String(error.error())))
      return context.newPage()
    },
  }
}

/** Expects that axe finds nothing against WCAG 2.2 A and AA on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  // A colour on its way to another is neither of the two.
  await page.evaluate(`for (const one of document.getAnimations()) {
    if (one.effect?.getComputedTiming().iterations !== Infinity) one.finish()
  }`)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  )
}

/** Expects that nothing on the page is wider than the window, which a phone would have to scroll sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  // As text, for this file is also read where there is no document.
  const [wide, window] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  )
  expect(wide).toBeLessThanOrEqual(window)
}
