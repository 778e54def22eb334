// SMS as the control API has it: what telephones got, what people answer, and what goes wrong on the way.

import { isTrue, type JsonObject, numberOf, objectOf, textOf } from '../base/json.ts'
import { digitsOf } from '../base/phones.ts'
import type { Person } from '../people/person.ts'
import { Refusal } from '../refusal.ts'
import { showSms } from '../sms/sms.ts'
import { isShown, type Outcome } from '../sms/sms-centre.ts'
import type { World } from '../world.ts'
import { created, isYes, limitOf, personOf, type Routes } from './request.ts'

const outcomes: readonly Outcome[] = ['delivered', 'failed', 'silent']

export const smsRoutes: Routes = {
  'GET /sms': ({ world, query }) => {
    const who = query.get('who')
    const person = who === null ? undefined : personOf(world, who).id
    return {
      messages: world.sms
        .list(person)
        .slice(-limitOf(query, 100, 1_000))
        .map(showSms),
    }
  },

  'PUT /sms/outcomes': ({ world, body }) => {
    const wanted = Object.entries(objectOf(body)).map(([ending, value]) => {
      const outcome = outcomes.find((each) => each === textOf(value))
      if (!/^\d{1,15}$/.test(ending) || outcome === undefined)
        throw new Refusal(400, `Send endings of numbers, each with one of ${outcomes.join(', ')}.`, ending)
      return [ending, outcome] as const
    })
    world.sms.setOutcomes(wanted)
    return { outcomes: Object.fromEntries(wanted) }
  },

  'PUT /sms/lines/:line': ({ world, at, body }) => {
    const number = digitsOf(at('line'))
    const url = textOf(body.url) ?? ''
    if (number === null) throw new Refusal(400, 'A line is a telephone number with its country code.', 'line')
    if (!URL.canParse(url)) throw new Refusal(400, 'url is a whole address.', 'url')
    world.sms.setLine(`+${number}`, url)
    return { line: `+${number}`, url }
  },

  'GET /sms/smpp': ({ world }) => ({ sessions: world.smpp?.sessions ?? 0 }),

  'PATCH /sms/smpp': ({ world, body }) => {
    const { smpp } = world
    if (smpp === null) throw new Refusal(409, 'SMPP does not listen.')
    smpp.throttle = numberOf(body.throttle) ?? smpp.throttle
    if (body.mute !== undefined) smpp.mute = isTrue(body.mute)
    return { throttle: smpp.throttle, mute: smpp.mute }
  },

  'POST /sms/smpp/cut': ({ world }) => ({ cut: world.smpp?.cut() ?? 0 }),

  /** The business is told once more: of what became of a message, or of what a person wrote. */
  'POST /sms/:id/again': async ({ world, at }) => {
    const sms = world.sms.find(at('id'))
    if (sms.from === 'person') return { taken: await world.sms.carry(sms) }
    world.sms.tell(sms)
    return { taken: null }
  },

  'GET /people/:who/sms': ({ world, at }) => {
    const person = personOf(world, at('who'), world.settings.people.createOnAct)
    return { threads: threadsOf(world, person) }
  },

  'GET /people/:who/sms/:business': ({ world, at }) => {
    const person = personOf(world, at('who'))
    const messages = world.sms.list(person.id).filter((sms) => sms.business === at('business') && isShown(sms))
    return { messages: messages.map(showSms) }
  },

  'POST /people/:who/sms/:business': async ({ world, at, body, query }) => {
    const person = personOf(world, at('who'), world.settings.people.createOnAct)
    const text = textOf(body.text) ?? ''
    if (text.trim() === '') throw new Refusal(400, 'text is what they write.', 'text')
    const written = world.sms.write(person, at('business'), text)
    if (!isYes(query, 'wait')) {
      void written
      return created({ person: person.id })
    }
    const { sms, taken } = await written
    return created({ ...showSms(sms), taken })
  },

  'POST /people/:who/sms/:business/read': ({ world, at }) => {
    const person = personOf(world, at('who'))
    world.sms.read(person, at('business'))
    return { unread: world.sms.unreadOf(person) }
  },
}

/** By who writes, the latest first. */
function threadsOf(world: World, person: Person): JsonObject[] {
  const shown = world.sms.list(person.id).filter(isShown)
  return [...Map.groupBy(shown, ({ business }) => business)]
    .map(([business, messages]) => {
      const last = messages.at(-1)
      return {
        business,
        lastAt: last?.at ?? 0,
        lastText: last?.text ?? '',
        unread: messages.filter((sms) => sms.from === 'business' && !sms.read).length,
      }
    })
    .sort((a, b) => b.lastAt - a.lastAt)
}
