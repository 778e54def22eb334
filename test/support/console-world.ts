/** The console as it is built and the real server behind one address, a browser that opens it, and its door. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import type { Page } from 'playwright-core'
import { afterAll } from 'vitest'
import type { Clock } from '../../src/base/clock.ts'
import { handOutConsole } from '../../src/http/console.ts'
import type { Server } from '../../src/http/routes.ts'
import { buildConsole } from '../../src/main/browser-builds.ts'
import { type TestBrowser, testBrowser } from './browser.ts'
import { type HttpWorld, httpWorld, password } from './http.ts'

export interface ConsoleWorld {
  readonly url: string
  readonly world: HttpWorld
  readonly newPage: TestBrowser['newPage']
  /** Opens a screen as somebody who is not signed in yet, signs in, and is led on to it. */
  signIn(page: Page, path: string, email: string): Promise<void>
}

export async function consoleWorld(clock?: Clock): Promise<ConsoleWorld> {
  const front = createServer()
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`
  afterAll(() => front.close())

  const world = await httpWorld({ publicUrl: url }, clock)
  const files = Fastify() as unknown as Server
  await handOutConsole(
    files,
    buildConsole(() => undefined),
  )
  await files.ready()
  afterAll(() => files.close())
  front.on('request', (request, response) => {
    const server = /^\/(v1|auth)\//.test(request.url ?? '') ? world.server : files
    server.routing(request, response)
  })

  const { newPage } = await testBrowser()
  return {
    url,
    world,
    newPage,
    async signIn(page, path, email) {
      await page.goto(`${url}${path}`)
      await submitSignIn(page, email)
    },
  }
}

/** On a page that asks who is there. */
export async function submitSignIn(page: Page, email: string, as = password): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(as)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
