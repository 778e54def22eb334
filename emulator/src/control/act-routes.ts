// What people do, as requests: one act, or many at once; with `wait`, the answer comes when the business has answered.

import type { BusinessNumber } from '../account/numbers.ts'
import { isObject, isTrue, type JsonObject, listOf, textOf } from '../base/json.ts'
import type { Done, OnTold } from '../people/acts.ts'
import type { Person } from '../people/person.ts'
import { Refusal } from '../refusal.ts'
import type { Told } from '../webhooks/update.ts'
import type { World } from '../world.ts'
import { isYes, numberOfBusiness, personOf, type Routes, shown } from './request.ts'

type Act = (world: World, person: Person, number: BusinessNumber, body: JsonObject, onTold?: OnTold) => Done

/** Acts that tell the business something, and are worth waiting for. */
const told: Record<string, Act> = {
  say: (world, ...rest) => world.acts.say(...rest),
  tap: (world, ...rest) => world.acts.tap(...rest),
  choose: (world, ...rest) => world.acts.choose(...rest),
  react: (world, ...rest) => world.acts.react(...rest),
  'send-media': (world, ...rest) => world.acts.sendMedia(...rest),
  'send-location': (world, ...rest) => world.acts.sendLocation(...rest),
  'share-contact': (world, ...rest) => world.acts.shareContact(...rest),
  unsupported: (world, ...rest) => world.acts.unsupported(...rest),
  'stop-promotions': (world, person, number, _, onTold) => world.standing.stopPromotions(person, number, onTold),
  'resume-promotions': (world, person, number, _, onTold) => world.standing.resumePromotions(person, number, onTold),
  'change-number': (world, person, _, body, onTold) => world.standing.changeNumber(person, body, onTold),
}

const untold: Record<string, Act> = {
  read: (world, person, number, body) => world.acts.read(person, number, body),
  'open-link': (world, person, _, body) => world.acts.openLink(person, body),
  draft: (world, person, number, body) => world.acts.draft(person, number, body),
  block: (world, person, number) => world.standing.block(person, number),
  unblock: (world, person, number) => world.standing.unblock(person, number),
  report: (world, person, number, body) => world.standing.report(person, number, body),
  'new-owner': (world, person, _, body) => world.standing.newOwner(person, body),
  leave: (world, person) => world.standing.leave(person),
  'hide-number': (world, person, _, body) => world.standing.hideNumber(person, body),
  'show-number': (world, person) => world.standing.showNumber(person),
  'forget-number': (world, person) => world.standing.forgetNumber(person),
  reinstall: (world, person) => world.standing.reinstall(person),
  'hand-over': (world, person, number, body) => world.standing.handOver(person, number, body),
}

const mostAtOnce = 5_000

export const actRoutes: Routes = {
  'POST /people/:who/:act': async ({ world, at, query, body }) => {
    const wait = isYes(query, 'wait') || isTrue(body.wait)
    const { result, toldBy } = start(world, at('who'), at('act'), body, wait)
    return { ...result, webhook: toldBy ? await within(world, toldBy) : null }
  },

  'POST /acts': async ({ world, body }) => {
    const acts = listOf(body.acts)
    if (acts.length === 0 || acts.length > mostAtOnce)
      throw new Refusal(400, `acts is a list of 1 to ${mostAtOnce}.`, 'acts')
    const wait = isTrue(body.wait)
    const started = acts.map((act, i) => {
      if (!isObject(act)) throw new Refusal(400, `acts[${i}] is an object with who and act.`, `acts[${i}]`)
      try {
        return start(world, textOf(act.who) ?? '', textOf(act.act) ?? '', act, wait)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return { result: { error: { message: error.message, status: error.status } }, toldBy: null }
      }
    })
    const results = started.map(async ({ result, toldBy }) => ({
      ...result,
      webhook: toldBy ? await within(world, toldBy) : null,
    }))
    return { results: await Promise.all(results) }
  },
}

function start(
  world: World,
  who: string,
  name: string,
  body: JsonObject,
  wait: boolean,
): { result: JsonObject; toldBy: Promise<Told> | null } {
  const act = Object.hasOwn(told, name) ? told[name] : undefined
  const quiet = Object.hasOwn(untold, name) ? untold[name] : undefined
  const known = act ?? quiet
  if (!known)
    throw new Refusal(
      404,
      `Nobody can "${name}". There is ${[...Object.keys(told), ...Object.keys(untold)].join(', ')}.`,
      'act',
    )
  const person = personOf(world, who, world.settings.people.createOnAct)
  world.people.touch(person)
  const number = numberOfBusiness(world, body.number)
  let toldBy: Promise<Told> | null = null
  let done: Done
  if (act && wait) {
    const { promise, resolve } = Promise.withResolvers<Told>()
    done = act(world, person, number, body, resolve)
    // A tap that opens a page, or a message to a business that has blocked the person, tells nobody.
    if (tellsNobody(person, number, done)) resolve(world.untold())
    toldBy = promise
  } else {
    done = known(world, person, number, body)
  }
  return {
    result: { at: world.clock.now(), person: person.id, ...shown(done), acceptedSeq: world.acceptances.seq },
    toldBy,
  }
}

function tellsNobody(person: Person, number: BusinessNumber, done: Done): boolean {
  return (
    done.opens !== undefined ||
    done.copies !== undefined ||
    (done.messageId !== undefined && number.blocked.includes(person.id))
  )
}

async function within(world: World, toldBy: Promise<Told>): Promise<JsonObject> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<Told>((resolve) => {
    timer = setTimeout(
      () => resolve({ ...world.untold(), status: world.webhooks.last?.status ?? null }),
      world.settings.webhooks.timeoutMs,
    )
  })
  const answer = await Promise.race([toldBy, tooLate])
  clearTimeout(timer)
  return shown(answer)
}
