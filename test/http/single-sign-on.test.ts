/** Single sign-on: the business's own identity provider vouches for its people; it invites nobody. */
import { describe, expect, test } from 'vitest'
import { systemClock } from '../../src/base/clock.ts'
import { type Browser, httpWorld } from '../support/http.ts'
import { identityProvider } from '../support/identity-provider.ts'

const provider = await identityProvider()
const world = await httpWorld({ singleSignOn: 'Acme ID' }, systemClock, { name: 'Acme ID', ...provider })
const acme = await world.makeWorkspace('acme')

async function signInThere(browser: Browser) {
  const { body } = await browser.post('/auth/sign-in/social', { provider: 'sso', callbackURL: '/contacts' })
  return browser.get(provider.visit(body.url))
}

describe('single sign-on', () => {
  test('is offered by its name', async () => {
    expect((await world.browser().get('/v1/setup/status')).body.single_sign_on).toBe('Acme ID')
  })

  test('lets in whoever has an account here, and brings them to where they wanted to go', async () => {
    const asha = await world.person(acme, 'admin', 'Asha')
    provider.person = { sub: 'asha-1', email: asha.email, name: 'Asha' }
    const browser = world.browser()
    const back = await signInThere(browser)
    expect([back.status, back.headers.location]).toEqual([302, '/contacts'])
    expect((await browser.get('/v1/session')).body).toMatchObject({ user: { email: asha.email }, role: 'admin' })

    const again = world.browser()
    await signInThere(again)
    expect((await again.get('/v1/session')).status).toBe(200)
  })

  test('makes no account for somebody who was not invited', async () => {
    provider.person = { sub: 'eve-1', email: 'eve@acme.example', name: 'Eve' }
    const browser = world.browser()
    const back = await signInThere(browser)
    expect(back.status).toBe(302)
    expect(back.headers.location).toContain('error=')
    expect((await browser.get('/v1/session')).status).toBe(401)
  })

  test('sends nobody to another site afterwards', async () => {
    for (const callbackURL of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
      const { body } = await world.browser().post('/auth/sign-in/social', { provider: 'sso', callbackURL })
      expect(body.errors, callbackURL).toMatchObject([{ path: '/callbackURL' }])
    }
  })
})
