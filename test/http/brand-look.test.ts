/** The look of a business on its pages: its colour, made readable, and its logo. */
import { describe, expect, test } from 'vitest'
import type { BrandLook, Palette } from '../../src/contract/brand.ts'
import { openShop } from '../support/asking-shop.ts'
import { httpWorld } from '../support/http.ts'
import { Visitor } from '../support/visitor.ts'

const world = await httpWorld()
const shop = await openShop(world)
const { slug } = shop.workspace
await shop.page('welcome')
const admin = await world.machine(shop.workspace, 'admin')
const auditor = await world.machine(shop.workspace, 'auditor')
const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 2"><path d="M0 0h8v2H0z"/></svg>'
const base64 = (text: string) => Buffer.from(text).toString('base64')

test('before anything was chosen the pages keep our colour and its name', async () => {
  expect((await admin.get('/v1/brand/look')).body).toEqual({
    accent: null,
    palette: null,
    logo: null,
    changed_at: null,
    changed_by: null,
  })
  const page = await new Visitor(world).opens('/o/welcome')
  expect(page.html).not.toContain('look.css')
  expect(page.html).not.toContain('leaf__logo')
})

describe('a business with a colour and a logo', () => {
  test('may see what a colour becomes before it is chosen', async () => {
    const { body } = await auditor.get('/v1/brand/palettes?accent=%23FFD500')
    const { light, dark } = body as Palette
    expect(light.moved && dark.moved).toBe(true)
    for (const shades of [light, dark]) {
      expect(shades.ink_contrast).toBeGreaterThanOrEqual(4.5)
      expect(shades.fill_contrast).toBeGreaterThanOrEqual(4.5)
    }
    expect((await admin.get('/v1/brand/look')).body).toMatchObject({ accent: null })
  })

  test('has both on its page, from our own address and under the policy of the page', async () => {
    const changed = await admin.patch('/v1/brand/look', { accent: '#7a2e8d', logo: base64(picture) })
    expect(changed).toMatchObject({ status: 200, body: { accent: '#7a2e8d', changed_by: 'API key admin' } })
    const fresh = await openShop(world)
    await fresh.page('fresh')
    const key = await world.machine(fresh.workspace, 'admin')
    await key.patch('/v1/brand/look', { accent: '#7a2e8d', logo: base64(picture) })
    const page = await new Visitor(world).opens('/o/fresh')
    const own = `/brand/${fresh.workspace.slug}`
    expect(page.html).toContain(`<link rel="stylesheet" href="${own}/look.css?v=7a2e8d">`)
    expect(page.html).toMatch(new RegExp(`<img class="leaf__logo" src="${own}/logo\\?v=\\w{12}" alt="Lampwick">`))
    const sheet = await new Visitor(world).opens(`${own}/look.css?v=7a2e8d`)
    expect(sheet.html).toContain('--accent-fill:#7a2e8d')
    expect(sheet.html).toContain('prefers-color-scheme:dark')
    expect(sheet.headers['content-type']).toContain('text/css')
    const logo = await new Visitor(world).opens(`${own}/logo`)
    expect(logo.html).toBe(picture)
    expect(logo.headers['content-security-policy']).toContain('sandbox')
  })

  test('changes one and keeps the other, and takes both away again', async () => {
    const { body } = await admin.patch('/v1/brand/look', { accent: '#123456' })
    expect(body).toMatchObject({ accent: '#123456', logo: { media_type: 'image/svg+xml' } })
    const { body: bare } = await admin.patch('/v1/brand/look', { accent: null, logo: null })
    expect(bare as BrandLook).toMatchObject({ accent: null, palette: null, logo: null })
    expect((await new Visitor(world).opens(`/brand/${slug}/logo`)).status).toBe(404)
    expect((await new Visitor(world).opens(`/brand/${slug}/look.css`)).html).toBe('')
  })

  test.each([
    ['a script', picture.replace('<path', '<script>alert(1)</script><path')],
    ['something else', 'GIF89a'],
  ])('cannot put %s in place of its logo', async (_what, bytes) => {
    const refused = await admin.patch('/v1/brand/look', { logo: base64(bytes) })
    expect(refused).toMatchObject({ status: 400, body: { detail: 'The logo was not added.' } })
  })

  test('has a colour written as one, by somebody who may configure', async () => {
    expect((await admin.patch('/v1/brand/look', { accent: 'red;}*{display:none' })).status).toBe(400)
    expect((await auditor.patch('/v1/brand/look', { accent: '#123456' })).status).toBe(403)
  })

  test('leaves what it changed in the audit log', async () => {
    const { body } = await admin.get('/v1/audit')
    expect(JSON.stringify(body)).toContain('brand.look-changed')
  })
})
