// Sending, marking read, and the Marketing Messages API, which takes the same body.

import type { BusinessNumber } from '../account/numbers.ts'
import { objectOf, textOf } from '../base/json.ts'
import { missing } from '../errors.ts'
import type { World } from '../world.ts'
import { type GraphCall, type Reply, reply } from './call.ts'

export function postMessage(world: World, call: GraphCall, number: BusinessNumber): Reply {
  return send(world, call, number, false)
}

export function postMarketingMessage(world: World, call: GraphCall, number: BusinessNumber): Reply {
  return send(world, call, number, true)
}

function send(world: World, call: GraphCall, number: BusinessNumber, marketingApi: boolean): Reply {
  const { body } = call
  if (body.status !== undefined) {
    if (body.messaging_product !== 'whatsapp') throw missing('messaging_product')
    call.about = body.typing_indicator === undefined ? 'mark read' : 'mark read, typing'
    return reply(world.sending.markRead(number, body))
  }
  const to = textOf(body.to) ?? textOf(body.recipient) ?? ''
  const name = textOf(objectOf(body.template).name)
  call.about = `${name === undefined ? (textOf(body.type) ?? 'text') : `template ${name}`} to ${to}`
  const sent = world.sending.send(number, body, marketingApi, (person) => {
    call.who = [person]
  })
  return {
    ...reply(sent.answer),
    ...(sent.fault && { fault: sent.fault }),
    ...(sent.firstTold && { after: sent.firstTold }),
  }
}
