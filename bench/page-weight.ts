/**
 * What the hosted page weighs on a first visit, and how soon somebody with a slow phone on a slow line can use it, beside a
 * page that holds nothing: the same browser, the same throttle, one after the other.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../test/support/chromium.ts'
import type { Bench, BenchSetting } from './bench.ts'
import { startProduct } from './world/business.ts'

const slug = 'bench-page'
/** All that one visit fetches, packed: page, style sheet, letters, script. */
const bytesMost = 64_000
/** Without the letters, which a browser shows the page without. */
const bytesFirstMost = 16_000
/** Two trips more than an empty page: one for what the page names, one for what that names; and the time to draw it. */
const timesMost = 6

/** A phone of the cheaper sort on a fast 3G line: 150 ms there and back, 1.6 Mbit/s down, a quarter of this processor. */
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const processorShare = 4

interface Visit {
  readonly bytes: number
  /** Of them letters. */
  readonly fonts: number
  readonly requests: number
  /** Milliseconds from asking until everything has come and no long task runs any more. */
  readonly usable: number
}

export const pages: Bench = async ({ database, business, pace, profile }) => {
  const product = await startProduct(database, profile)
  const empty = await emptyPage()
  const { executablePath, env } = findChromium()
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    await openPage(business, product.port)
    const ours = `http://127.0.0.1:${product.port}/o/${slug}`
    // One of each goes before: neither pays for what is done once.
    await visit(browser, ours)
    await visit(browser, empty.url)
    const rounds: { readonly page: Visit; readonly bare: Visit }[] = []
    for (let round = 0; round < pace.rounds; round += 1) {
      rounds.push({ page: await visit(browser, ours), bare: await visit(browser, empty.url) })
    }
    const heaviest = rounds.map(({ page }) => page).reduce((a, b) => (b.bytes > a.bytes ? b : a))
    const { bytes, fonts, requests } = heaviest
    const ratios = rounds.map(({ page, bare }) => page.usable / bare.usable)
    const usable = median(rounds.map(({ page }) => page.usable))
    const bare = median(rounds.map((round) => round.bare.usable))
    return {
      title: 'pages',
      about: `A first visit to the hosted page in a throttled browser: ${requests} requests, ${bytes} bytes, ${fonts} of them letters; usable after ${Math.round(usable)} ms, an empty page after ${Math.round(bare)} ms.`,
      goals: [
        { name: `bytes of a first visit ÷ ${bytesMost}`, measured: bytes / bytesMost, floor: 1, atMost: true },
        {
          name: `bytes without letters ÷ ${bytesFirstMost}`,
          measured: (bytes - fonts) / bytesFirstMost,
          floor: 1,
          atMost: true,
        },
        { name: 'usable ÷ an empty page', measured: median(ratios), rounds: ratios, floor: timesMost, atMost: true },
      ],
      facts: [
        {
          name: 'nothing is fetched from elsewhere',
          holds: elsewhere.size === 0,
          found: [...elsewhere].join(' ') || 'none',
        },
      ],
    }
  } finally {
    await browser.close()
    await empty.close()
    await product.child.stop()
  }
}

const elsewhere = new Set<string>()

/** One visit of somebody who was never there. */
async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', line)
    await session.send('Emulation.setCPUThrottlingRate', { rate: processorShare })
    const seen = new Map<string, { readonly url: string; bytes: number }>()
    session.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (request.url.startsWith('http')) seen.set(requestId, { url: request.url, bytes: 0 })
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const one = seen.get(requestId)
      if (one !== undefined) one.bytes = encodedDataLength
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    const usable = (await page.evaluate(usableAfter)) as number
    const all = [...seen.values()]
    for (const one of all) if (new URL(one.url).origin !== new URL(url).origin) elsewhere.add(new URL(one.url).origin)
    const weigh = (some: typeof all) => some.reduce((sum, { bytes }) => sum + bytes, 0)
    return {
      bytes: weigh(all),
      fonts: weigh(all.filter((one) => one.url.endsWith('.woff2'))),
      requests: all.length,
      usable,
    }
  } finally {
    await context.close()
  }
}

/** In the browser: when everything had come and the last long task was done. */
const usableAfter = `new Promise((resolve) => {
  const { loadEventEnd } = performance.getEntriesByType('navigation')[0]
  let last = loadEventEnd
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) last = Math.max(last, startTime + duration)
  })
  observer.observe({ type: 'longtask', buffered: true })
  setTimeout(() => resolve(last), 300)
})`

async function emptyPage() {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(
      '<!doctype html><html lang="en"><meta charset="utf-8"><title>Nothing</title><link rel="icon" href="data:,">',
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((done) => server.close(done)),
  }
}

/** The page of the business; made once for a database that is kept. */
async function openPage({ keys, notice }: BenchSetting['business'], port: number): Promise<void> {
  const at = `http://127.0.0.1:${port}`
  if ((await fetch(`${at}/o/${slug}`)).ok) return
  const post = async (path: string, body: object) => {
    const headers = { authorization: `Bearer ${keys[0]}`, 'content-type': 'application/json' }
    const answer = await fetch(`${at}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { readonly id: string }
  }
  const settings = { mark: 'name_only' }
  const place = { name: 'Page', slug, channel: 'web_page', notice: notice.id, topics: ['orders', 'offers'], settings }
  const { id } = await post('/v1/capture-points', place)
  await post(`/v1/capture-points/${id}/publications`, {})
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] as number
}
