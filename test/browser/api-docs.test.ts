/** The reading room of the API, in a real browser: it works with nothing but what we serve. */
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { testBrowser } from '../support/browser.ts'
import { httpWorld } from '../support/http.ts'

const world = await httpWorld({ publicUrl: 'http://127.0.0.1' })
const { newPage } = await testBrowser()

test('somebody who opens /docs reads the whole API, and their browser asks no other host', async () => {
  await world.server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = world.server.server.address() as AddressInfo
  const page = await newPage()
  const hosts = new Set<string>()
  const refused: string[] = []
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text())
  })

  await page.goto(`http://127.0.0.1:${port}/docs`)
  await page.getByRole('button', { name: 'API keys' }).click()
  await page
    .getByRole('link', { name: /^Make a key/ })
    .first()
    .click()
  await page.getByText('A new key: at most what its maker may do.').first().waitFor()

  expect([...hosts].filter((host) => host !== '' && host !== `127.0.0.1:${port}`)).toEqual([])
  expect(refused).toEqual([])
})
