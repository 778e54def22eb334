// The business's own block list. Only who wrote in the last 24 hours can be blocked; one that cannot makes the whole call a
// 400 that still tells who was.

import type { BusinessNumber } from '../account/numbers.ts'
import { day } from '../base/clock.ts'
import { type Json, type JsonObject, listOf, objectOf, textOf } from '../base/json.ts'
import { GraphError, missing, webhookError } from '../errors.ts'
import type { Person } from '../people/person.ts'
import type { World } from '../world.ts'
import { type GraphCall, page, type Reply, reply } from './call.ts'

const listLimit = 64_000

export function postBlocks(world: World, call: GraphCall, number: BusinessNumber): Reply {
  return change(world, call, 'added_users', '(#139100) Failed to block some users', (person) => {
    const chat = world.chats.find(person.id, number.id)
    if (chat?.lastInboundAt == null || world.clock.now() - chat.lastInboundAt >= day) return 131047
    if (number.blocked.length >= listLimit) return 139101
    if (!number.blocked.includes(person.id)) number.blocked.push(person.id)
    return null
  })
}

export function deleteBlocks(world: World, call: GraphCall, number: BusinessNumber): Reply {
  return change(world, call, 'removed_users', '(#139100) Failed to unblock some users', (person) => {
    number.blocked = number.blocked.filter((id) => id !== person.id)
    return null
  })
}

export function getBlocks(world: World, call: GraphCall, number: BusinessNumber): Reply {
  const users = number.blocked.flatMap((id): JsonObject[] => {
    const person = world.people.byId(id)
    if (!person) return []
    return [
      {
        messaging_product: 'whatsapp',
        ...(world.identity.phoneShown(person) && { wa_id: person.waId }),
        user_id: person.bsuid,
      },
    ]
  })
  return reply(page(users, call, (user) => String(user.user_id), world.media.origin))
}

function change(
  world: World,
  call: GraphCall,
  list: string,
  message: string,
  apply: (person: Person) => number | null,
): Reply {
  if (call.body.messaging_product !== 'whatsapp') throw missing('messaging_product')
  const users = listOf(call.body.block_users)
  if (users.length === 0) throw missing('block_users')
  const done: JsonObject[] = []
  const failed: JsonObject[] = []
  for (const entry of users) {
    const { input, person } = find(world, entry)
    const code = person ? apply(person) : 131026
    const user: JsonObject = {
      input,
      ...(person && world.identity.phoneShown(person) && { wa_id: person.waId }),
      ...(person && { user_id: person.bsuid }),
    }
    if (code === null) done.push(user)
    else failed.push({ ...user, errors: [webhookError(code)] })
  }
  const lists = { ...(done.length > 0 && { [list]: done }), ...(failed.length > 0 && { failed_users: failed }) }
  const body = { messaging_product: 'whatsapp', block_users: lists }
  if (failed.length === 0) return reply(body)
  world.counters.refused(139100)
  return reply({ ...body, ...new GraphError(139100, { message }).body(world.ids.trace()) }, 400)
}

function find(world: World, entry: Json): { input: string; person: Person | undefined } {
  const user = objectOf(entry)
  const input = textOf(user.user) ?? textOf(user.user_id) ?? ''
  return { input, person: world.people.find(input) }
}
