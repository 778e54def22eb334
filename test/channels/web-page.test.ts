/** The hosted page, worked without scripts, through every case of a channel. */

import { openShop } from '../support/asking-shop.ts'
import { channelCases, type Saying } from '../support/channel-cases.ts'
import { httpWorld } from '../support/http.ts'
import { Visitor } from '../support/visitor.ts'

channelCases('A page of ours', async () => {
  const world = await httpWorld()
  const shop = await openShop(world)
  await shop.page('welcome')
  const sent = new Map<string, () => Promise<unknown>>()
  return {
    world,
    shop,
    channel: 'web_page',
    act: 'ticked_box',
    strength: 'claimed',
    first: 'pending',
    topics: ['offers', 'order_status'],
    async say({ phone, topics }: Saying) {
      const visitor = new Visitor(world)
      const page = await visitor.opens('/o/welcome')
      const send = () => visitor.presses(page, ['do', 'yes'], { number: phone, topic: [...topics] })
      sent.set(phone, send)
      await send()
    },
    async sayAgain({ phone }) {
      await sent.get(phone)?.()
    },
    async sayBadly(phone) {
      const visitor = new Visitor(world)
      await visitor.presses(await visitor.opens('/o/welcome'), ['do', 'yes'], { number: phone })
    },
  }
})
