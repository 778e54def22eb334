/** What people get at a place before it is one: the same words that the real thing sends. */
import { describe, expect, test } from 'vitest'
import { languageTags } from '../../src/copy/languages.ts'
import { openShop } from '../support/asking-shop.ts'
import { httpWorld } from '../support/http.ts'

const world = await httpWorld()
const shop = await openShop(world)
const agent = await world.machine(shop.workspace, 'agent')
const look = async (channel: string, more: object = {}) =>
  (
    await agent.post('/v1/capture-point-previews', {
      channel,
      notice: shop.noticeId,
      topics: ['offers', 'order_status'],
      language: 'en',
      ...more,
    })
  ).body

describe('A place that is being written', () => {
  test('in the chat, as buttons or as a list', async () => {
    const buttons = await look('bot_flow')
    expect(buttons).toMatchObject({ app: 'whatsapp', language: 'en' })
    expect(buttons.messages[0].body).toContain('Lampwick')
    const list = await look('bot_flow', { settings: { bot_flow: { style: 'list' } } })
    expect(list.messages[0].rows.length).toBeGreaterThan(2)
  })

  test('in a call: the greeting names who calls, and the stop key comes before anything is asked', async () => {
    const { app, messages } = await look('ivr_inbound')
    expect(app).toBe('call')
    expect(messages[0].body).toContain('Lampwick')
    expect(messages[1].body).toContain('9')
    expect(messages.every(({ body }: { body: string }) => !/\{\w+\}/.test(body))).toBe(true)
  })

  test('after a missed call, with its three answers', async () => {
    expect((await look('missed_call')).messages[0].buttons).toHaveLength(3)
  })

  test.each(languageTags)('in %s', async (language) => {
    for (const channel of ['bot_flow', 'webview', 'whatsapp_flow', 'missed_call', 'ivr_outbound']) {
      const { messages } = await look(channel, { language })
      expect(messages.length).toBeGreaterThan(0)
    }
  })

  test('a page is drawn by whoever shows it', async () => {
    expect(await look('web_page')).toMatchObject({ app: 'page', messages: [] })
  })
})
