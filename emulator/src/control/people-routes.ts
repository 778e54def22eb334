// People and crowds: made, changed, looked at.

import { isObject, type Json, type JsonObject, listOf, numberOf, textOf } from '../base/json.ts'
import { digitsOf } from '../base/phones.ts'
import { showChat, showPerson } from '../people/chat-view.ts'
import { type Crowd, crowdBehaviour, isPattern } from '../people/crowds.ts'
import { isVisible, showMessage } from '../people/message-view.ts'
import { type Behaviour, defaultBehaviour, type Habit, type Person } from '../people/person.ts'
import { checkUsername } from '../people/standing.ts'
import { Refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { created, isYes, limitOf, numberOfBusiness, personOf, type Routes, shown } from './request.ts'

export const peopleRoutes: Routes = {
  'GET /people': ({ world, query }) => {
    const limit = limitOf(query, 200, 2_000)
    const withCrowd = isYes(query, 'crowd')
    const after = query.get('after')
    const people: JsonObject[] = []
    let past = after === null
    let next: string | null = null
    for (const person of world.people.all()) {
      if (!past) {
        past = person.id === after
        continue
      }
      if (person.crowd !== null && !withCrowd) continue
      if (people.length === limit) {
        next = String(people.at(-1)?.id)
        break
      }
      people.push(showPerson(world, person))
    }
    return { people, next }
  },

  'POST /people': ({ world, body }) => {
    const phone = digitsOf(textOf(body.phone) ?? '')
    if (phone === null) throw new Refusal(400, 'phone is a telephone number with its country code.', 'phone')
    const holder = world.people.byDigits(phone)
    if (holder) throw new Refusal(409, `${holder.name} has this number.`, 'phone', { id: holder.id })
    const change = readChange(body, defaultBehaviour(), false)
    const waId = textOf(body.waId)
    const person = world.people.add({ phone, ...(waId !== undefined && { waId }), ...change })
    world.stream.person(person)
    return created(showPerson(world, person))
  },

  'GET /people/:who': ({ world, at }) => showPerson(world, personOf(world, at('who'))),

  'PATCH /people/:who': ({ world, at, body }) => {
    const person = personOf(world, at('who'), world.settings.people.createOnAct)
    for (const name of ['phone', 'waId']) {
      if (body[name] !== undefined) throw new Refusal(400, `${name} cannot be patched; see change-number.`, name)
    }
    world.people.touch(person)
    const wasOnline = person.online
    const change = readChange(body, person.behaviour, person.username !== null)
    Object.assign(person, change)
    if (person.online && !wasOnline) world.statuses.wake(person)
    world.stream.person(person)
    return showPerson(world, person)
  },

  'DELETE /people/:who': ({ world, at }) => {
    const person = personOf(world, at('who'))
    for (const chat of world.chats.of(person.id)) world.messages.forget(chat.messages)
    world.chats.forget(person.id)
    world.people.delete(person)
    world.stream.personGone(person)
    return { deleted: true }
  },

  'GET /people/:who/chats': ({ world, at }) => {
    const person = personOf(world, at('who'))
    return { chats: world.chats.of(person.id).map((chat) => showChat(world, person, chat)) }
  },

  'GET /people/:who/chats/:number': ({ world, at }) => {
    const { person, chat } = chatOf(world, at('who'), at('number'))
    return showChat(world, person, chat)
  },

  'GET /people/:who/chats/:number/messages': (request) => {
    const { world, at, query } = request
    const { chat } = chatOf(world, at('who'), at('number'))
    const limit = limitOf(query, 100, 1_000)
    const unseen = isYes(query, 'unseen')
    const shownOnes = chat.messages.filter((message) => unseen || isVisible(message))
    const before = query.get('before')
    const end = before === null ? shownOnes.length : shownOnes.findIndex((message) => message.id === before)
    if (end < 0) throw new Refusal(404, 'before is not a message of this chat.', 'before')
    return {
      messages: shownOnes.slice(Math.max(0, end - limit), end).map((message) => shown(showMessage(world, message))),
    }
  },

  'GET /media/:id': ({ world, at, http }) => {
    const media = world.media.find(at('id'))
    if (!media) throw new Refusal(404, 'There is no such file, or no longer.')
    // A file that somebody sent is shown, never run.
    http.response.writeHead(200, {
      'content-type': media.mimeType,
      'content-length': media.bytes.length,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
    http.response.end(media.bytes)
    return null
  },

  'GET /crowds': ({ world }) => ({ crowds: world.crowds.all.map(showCrowd) }),

  'POST /crowds': ({ world, body }) => {
    const pattern = textOf(body.pattern) ?? ''
    if (!isPattern(pattern))
      throw new Refusal(400, 'pattern is a number with x for any digit, such as +1 416 555 01xx.', 'pattern')
    const crowd: Crowd = {
      name: textOf(body.name) ?? pattern,
      pattern,
      language: textOf(body.language) ?? 'en',
      behaviour: readBehaviour(body, crowdBehaviour()),
    }
    world.crowds.add(crowd)
    return created(showCrowd(crowd))
  },

  'DELETE /crowds/:name': ({ world, at }) => {
    if (!world.crowds.remove(at('name'))) throw new Refusal(404, `There is no crowd called "${at('name')}".`)
    return { deleted: true }
  },
}

function chatOf(world: World, who: string, number: string) {
  const person = personOf(world, who, world.settings.people.createOnAct)
  return { person, chat: world.chats.open(person.id, numberOfBusiness(world, number).id) }
}

function showCrowd({ name, pattern, language, behaviour }: Crowd): JsonObject {
  return { name, pattern, language, ...behaviour, acts: behaviour.acts.map((habit) => ({ ...habit })) }
}

type Change = Partial<
  Pick<Person, 'name' | 'username' | 'phoneHidden' | 'language' | 'online' | 'readReceipts' | 'behaviour'>
>

function readChange(body: JsonObject, behaviour: Behaviour, hasUsername: boolean): Change {
  const change: Change = { behaviour: readBehaviour(body, behaviour) }
  for (const name of ['name', 'language'] as const) {
    const value = body[name]
    if (value === undefined) continue
    if (typeof value !== 'string' || value.length > 200)
      throw new Refusal(400, `${name} is a text of at most 200 characters.`, name)
    change[name] = value
  }
  for (const name of ['phoneHidden', 'online', 'readReceipts'] as const) {
    const value = body[name]
    if (value === undefined) continue
    if (typeof value !== 'boolean') throw new Refusal(400, `${name} is true or false.`, name)
    change[name] = value
  }
  if (body.username !== undefined) {
    const username = body.username === null || body.username === '' ? null : String(body.username).replace(/^@/, '')
    if (username !== null) checkUsername(username)
    change.username = username
  }
  const willHaveUsername = change.username === undefined ? hasUsername : change.username !== null
  if (change.phoneHidden === true && !willHaveUsername)
    throw new Refusal(400, 'Hiding the number needs a username.', 'phoneHidden')
  if (change.username === null) change.phoneHidden = false
  return change
}

/** Fields of behaviour may stand at the top or in `behaviour`. */
function readBehaviour(body: JsonObject, old: Behaviour): Behaviour {
  const given: JsonObject = isObject(body.behaviour) ? { ...body, ...body.behaviour } : body
  const probability = (name: 'deliverProbability' | 'readProbability') => {
    const value = given[name]
    if (value === undefined) return old[name]
    const number = numberOf(value)
    if (number === undefined || number < 0 || number > 1) throw new Refusal(400, `${name} lies between 0 and 1.`, name)
    return number
  }
  const delay = (name: string, value: Json | undefined) => {
    const number = numberOf(value)
    if (number === undefined || number < 0) throw new Refusal(400, `${name} is a number of milliseconds.`, name)
    return number
  }
  return {
    deliverAfterMs:
      given.deliverAfterMs === undefined
        ? old.deliverAfterMs
        : given.deliverAfterMs === null
          ? null
          : delay('deliverAfterMs', given.deliverAfterMs),
    deliverProbability: probability('deliverProbability'),
    readProbability: probability('readProbability'),
    readAfterMs: given.readAfterMs === undefined ? old.readAfterMs : delay('readAfterMs', given.readAfterMs),
    acts: given.acts === undefined ? old.acts : listOf(given.acts).map((habit, i) => readHabit(habit, i)),
  }
}

const habitActs: readonly string[] = ['say', 'tap', 'stop-promotions', 'block']

function readHabit(value: Json, index: number): Habit {
  const field = `acts[${index}]`
  if (!isObject(value)) throw new Refusal(400, `${field} is an object.`, field)
  const act = textOf(value.act) ?? ''
  if (!habitActs.includes(act))
    throw new Refusal(400, `${field}.act is one of ${habitActs.join(', ')}.`, `${field}.act`)
  const probability = numberOf(value.probability) ?? 1
  if (probability < 0 || probability > 1)
    throw new Refusal(400, `${field}.probability lies between 0 and 1.`, `${field}.probability`)
  const text = textOf(value.text)
  const button = textOf(value.button)
  return {
    act: act as Habit['act'],
    probability,
    afterMs: numberOf(value.afterMs) ?? 0,
    ...(text !== undefined && { text }),
    ...(button !== undefined && { button }),
  }
}
