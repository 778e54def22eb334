/** What is pasted into a site: as it is written, it works. */
import { describe, expect, test } from 'vitest'
import type { Snippets } from '../../src/contract/snippet.ts'
import { openShop } from '../support/asking-shop.ts'
import { httpWorld } from '../support/http.ts'
import { formsIn, Visitor } from '../support/visitor.ts'

const site = 'https://lampwick.example'
const world = await httpWorld()
const shop = await openShop(world, 'demo', { ageMin: 16 })
const auditor = await world.machine(shop.workspace, 'auditor')
const fromSite = { origin: site, 'sec-fetch-site': 'cross-site' }

async function snippetsOf(capturePointId: string, lang = 'en'): Promise<Map<string, string>> {
  const { body } = await auditor.get(`/v1/capture-points/${capturePointId}/snippets?lang=${lang}`)
  return new Map((body as Snippets).data.map(({ key, code }) => [key, code]))
}

/** Sends a pasted form as a browser on the site would, with these fields filled in and boxes ticked. */
function sends(code: string, filled: readonly (readonly [string, string])[]) {
  const [form] = formsIn(code)
  const { pathname, search } = new URL(form?.action ?? '')
  const kept = (form?.fields ?? []).filter(([name, value]) => name === 'notice' && value !== '')
  return new Visitor(world).sends(`${pathname}${search}`, [...kept, ...filled, ['do', 'yes']], fromSite)
}

describe('the form of a page', async () => {
  const { capturePointId } = await shop.page('news', { settings: { webPage: { origins: [site] } } })

  test('has every box unticked with what comes, and two buttons', async () => {
    const code = (await snippetsOf(capturePointId)).get('html_form') ?? ''
    expect(code.match(/type="checkbox" name="topic"/g)).toHaveLength(shop.topics.size)
    expect(code).not.toMatch(/checked|onclick|<script|style=/)
    expect(code).toContain('Receive Offers on WhatsApp at the number above')
    expect(code).toContain('I am 16 or older')
    expect(formsIn(code)[0]?.buttons).toEqual([
      ['do', 'yes'],
      ['do', 'no'],
    ])
  })

  test.each(['en', 'de', 'ar'])('works as it is pasted, in %s', async (lang) => {
    const code = (await snippetsOf(capturePointId, lang)).get('html_form') ?? ''
    const phone = `+1403555017${['en', 'de', 'ar'].indexOf(lang)}`
    const page = await sends(code, [
      ['number', phone],
      ['topic', 'offers'],
      ['age', '1'],
    ])
    expect(page.path).toContain('/confirm')
    const records = await world.deps.read.consent.recordsOf([await shop.keyOf(phone)])
    expect(records).toMatchObject([{ state: 'requested', language: lang }])
  })
})

test('the form of a sign-up has its fields, and registers whoever ticks nothing', async () => {
  const { capturePointId } = await shop.page('join', {
    channel: 'registration_form',
    settings: { registrationForm: { fields: [{ attribute: 'name', kind: 'text', required: true }], origins: [site] } },
  })
  const snippets = await snippetsOf(capturePointId)
  expect([...snippets.keys()]).toEqual(['link', 'html_form', 'client'])
  const page = await sends(snippets.get('html_form') ?? '', [
    ['field-name', 'Ada'],
    ['number', '+14035550175'],
  ])
  expect(page.text).toContain('You are signed up')
})

test('the widget is one script and one element, with a link inside for browsers without scripts', async () => {
  const { capturePointId } = await shop.page('corner', {
    channel: 'widget',
    settings: { widget: { origins: [site] } },
  })
  const snippets = await snippetsOf(capturePointId)
  const { publicUrl } = world.deps.settings
  expect(snippets.get('widget_floating')).toBe(
    `<script src="${publicUrl}/widget.js" async></script>
<assent-optin point="corner" mode="floating"><a href="${publicUrl}/o/corner?lang=en">Get messages from Lampwick on WhatsApp</a></assent-optin>`,
  )
})

test('a page that is opened from our own address is ours, whatever sites were named', async () => {
  const { publicUrl } = world.deps.settings
  await shop.page('both', { settings: { webPage: { origins: [new URL(publicUrl).origin] } } })
  const visitor = new Visitor(world)
  const filled = { number: '+14035550176', topic: 'offers', age: '1' }
  const page = await visitor.presses(await visitor.opens('/o/both'), ['do', 'yes'], filled)
  expect(page.path).toContain('/confirm')
  const [record] = await world.deps.read.consent.recordsOf([await shop.keyOf('+14035550176')])
  expect(record?.renderedSha256).toBeInstanceOf(Buffer)
})

test('a place that is not found on the web has nothing to paste', async () => {
  const { capturePointId } = await shop.page('chat', { channel: 'bot_flow' })
  expect((await snippetsOf(capturePointId)).size).toBe(0)
})
