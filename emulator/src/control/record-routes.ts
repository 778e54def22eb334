// What has happened: acceptances, counters, the wire, the stream.

import { type JsonObject, listOf, numberOf, textOf } from '../base/json.ts'
import { digitsOf, matchKey } from '../base/phones.ts'
import { type Acceptance, type Since, since, type Tally } from '../messages/acceptances.ts'
import { Refusal } from '../refusal.ts'
import { showEntry } from '../wire-log.ts'
import type { World } from '../world.ts'
import { isYes, limitOf, momentOf, type Routes, shown } from './request.ts'

const nothing: Tally = { total: 0, recent: [] }

export const recordRoutes: Routes = {
  'GET /accepted': ({ world, query }) => {
    const who = query.get('who')
    if (!who) throw new Refusal(400, 'Say who: an id, a number or a BSUID.', 'who')
    const { person, tally } = tallyOf(world, who)
    const { messages, exact } = since(
      tally,
      sinceOf(query.get('after') ?? undefined, query.get('afterSeq') ?? undefined),
    )
    return {
      person,
      total: tally.total,
      count: messages.length,
      last: tally.recent.at(-1)?.at ?? null,
      exact,
      messages: messages.map((entry) => showAcceptance(world, entry)),
    }
  },

  'POST /accepted': ({ world, body }) => {
    const moment = sinceOf(body.after, body.afterSeq)
    const people: JsonObject = {}
    for (const entry of listOf(body.who)) {
      const who = textOf(entry) ?? ''
      const { tally } = tallyOf(world, who)
      const { messages, exact } = since(tally, moment)
      people[who] = { total: tally.total, count: messages.length, last: tally.recent.at(-1)?.at ?? null, exact }
    }
    return { seq: world.acceptances.seq, people }
  },

  'GET /accepted/log': ({ world, query }) => {
    const afterSeq = Number(query.get('afterSeq') ?? 0) || 0
    const accepted = world.acceptances.log(afterSeq, limitOf(query, 1_000, 10_000))
    return { seq: world.acceptances.seq, accepted: accepted.map((entry) => shown(entry)) }
  },

  'GET /counters': ({ world }) => ({
    seq: world.acceptances.seq,
    accepted: world.acceptances.seq,
    ...world.counters.show(),
    pending: world.webhooks.pending,
    waiting: world.webhooks.waiting,
    people: world.people.size,
    messagesKept: world.messages.size,
    reachedToday: world.limits.reachedToday,
  }),

  'GET /wire': ({ world, query }) => {
    const who = query.get('who')
    const after = query.get('after')
    const direction = query.get('direction')
    const person = who === null ? undefined : world.people.find(who)?.id
    if (who !== null && person === undefined) return { wire: [] }
    const entries = world.wire.list({
      limit: limitOf(query, 100, 500),
      ...(after !== null && { after }),
      ...(direction !== null && { direction }),
      ...(person !== undefined && { who: person }),
    })
    return { wire: entries.map(showEntry) }
  },

  'GET /stream': ({ world, query, http }) => {
    const listed = (name: string) =>
      query
        .get(name)
        ?.split(',')
        .filter((part) => part !== '') ?? null
    const who = listed('who')?.flatMap((each) => world.people.find(each)?.id ?? each) ?? null
    const lastEventId = numberOf(
      http.request.headers['last-event-id']?.toString() ?? query.get('lastEventId') ?? undefined,
    )
    world.stream.listen(
      http.response,
      { who, kinds: listed('kinds'), crowd: isYes(query, 'crowd') },
      lastEventId ?? null,
    )
    return null
  },
}

function tallyOf(world: World, who: string): { person: string | null; tally: Tally } {
  const person = world.people.find(who)
  if (person) return { person: person.id, tally: person.accepted }
  const digits = digitsOf(who)
  return { person: null, tally: world.acceptances.knownStranger(digits === null ? who : matchKey(digits)) ?? nothing }
}

function sinceOf(after: JsonObject[string] | undefined, afterSeq: JsonObject[string] | undefined): Since {
  const moment = momentOf(after, 'after')
  const seq = numberOf(afterSeq)
  return { ...(moment !== undefined && { after: moment }), ...(seq !== undefined && { afterSeq: seq }) }
}

function showAcceptance(world: World, entry: Acceptance): JsonObject {
  return { ...shown(entry), status: world.messages.find(entry.id)?.state ?? null }
}
