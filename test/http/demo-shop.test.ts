/** The made-up shop's own page, which carries the widget in a demo, and is nowhere else. */
import { describe, expect, test } from 'vitest'
import { formWebhookPoint } from '../../src/actions/demo/form-webhook.ts'
import { registrationFormPoint } from '../../src/actions/demo/registration-form.ts'
import { widgetPoint } from '../../src/actions/demo/widget.ts'
import { systemActor } from '../../src/domain/actor.ts'
import { openShop } from '../support/asking-shop.ts'
import { httpWorld } from '../support/http.ts'
import { Visitor } from '../support/visitor.ts'

test('in a demo the shop’s page carries the widget in each way, with a link for browsers without scripts', async () => {
  const world = await httpWorld()
  const shop = await openShop(world)
  const by = { actor: systemActor(shop.workspace.workspaceId, 'First run'), now: world.deps.clock.now() }
  const ground = { noticeId: shop.noticeId, topics: [...shop.topics.keys()], secrets: world.deps.secrets }
  await world.deps.transaction(async (stores) => {
    for (const point of [widgetPoint, registrationFormPoint, formWebhookPoint]) await point.make(stores, by, ground)
  })
  for (const mode of ['inline', 'dialog', 'floating']) {
    const page = await new Visitor(world).opens(`/demo-shop?mode=${mode}&lang=de`)
    expect(page.status).toBe(200)
    expect(page.html).toContain(`<assent-optin point="${widgetPoint.slug}" mode="${mode}" lang="de">`)
    expect(page.html).toContain(`<a href="/o/${widgetPoint.slug}?lang=de">`)
    expect(page.html).toContain('<script src="/widget.js" async></script>')
  }
  expect((await new Visitor(world).opens('/o/club')).text).toContain('Sign up with Lampwick')
})

describe('nowhere else', () => {
  test('there is no such page: not in a live workspace, not where the place was closed', async () => {
    const world = await httpWorld()
    const settings = { widget: { origins: ['https://shop.example'] } }
    const live = await openShop(world, 'live')
    await live.page(widgetPoint.slug, { channel: 'widget', settings })
    expect((await new Visitor(world).opens('/demo-shop')).status).toBe(404)
    const other = await httpWorld()
    expect((await new Visitor(other).opens('/demo-shop')).status).toBe(404)
  })
})
