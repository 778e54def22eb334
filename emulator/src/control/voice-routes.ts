// The telephone network as the control API has it: lines of the business, how people's telephones answer, and calls.

import { isTrue, type JsonObject, textOf } from '../base/json.ts'
import { digitsOf } from '../base/phones.ts'
import { Refusal } from '../refusal.ts'
import type { Answering, Call, Provider } from '../voice/call.ts'
import type { World } from '../world.ts'
import { created, isYes, personOf, type Routes, shown } from './request.ts'

const providers: readonly Provider[] = ['twilio', 'plivo', 'exotel', 'signed_webhook']
const answers: readonly Answering['answers'][] = ['ring', 'at_once', 'machine', 'busy', 'never', 'off']

export const voiceRoutes: Routes = {
  'GET /voice/lines': ({ world }) => ({ lines: world.network.lines().map(({ secret: _, ...line }) => withPlus(line)) }),

  'PUT /voice/lines/:line': ({ world, at, body }) => {
    const number = digitsOf(at('line'))
    if (number === null) throw new Refusal(400, 'A line is a telephone number with its country code.', 'line')
    const provider = providers.find((each) => each === textOf(body.provider))
    if (provider === undefined) throw new Refusal(400, `provider is one of ${providers.join(', ')}.`, 'provider')
    const url = textOf(body.url) ?? ''
    if (url !== '' && !URL.canParse(url)) throw new Refusal(400, 'url is a whole address.', 'url')
    const name = textOf(body.name) ?? world.account.name
    const line = { number, name, provider, url, secret: textOf(body.secret) ?? '' }
    world.network.setLine(line)
    const { secret: _, ...rest } = line
    return withPlus(rest)
  },

  'DELETE /voice/lines/:line': ({ world, at }) => ({ deleted: world.network.removeLine(digitsOf(at('line')) ?? '') }),

  'GET /voice/people/:who': ({ world, at }) => shown(world.network.answeringOf(personOf(world, at('who')).id)),

  'PUT /voice/people/:who': ({ world, at, body }) => {
    const person = personOf(world, at('who'), world.settings.people.createOnAct)
    const answering = answers.find((each) => each === textOf(body.answers))
    if (answering === undefined) throw new Refusal(400, `answers is one of ${answers.join(', ')}.`, 'answers')
    world.network.setAnswering(person.id, { answers: answering })
    return { answers: answering }
  },

  'GET /voice/people/:who/calls': ({ world, at }) => ({
    calls: world.network.callsOf(personOf(world, at('who')).id).map((call) => shown(world.network.show(call))),
  }),

  'POST /voice/people/:who/calls': async ({ world, at, query, body }) => {
    const person = personOf(world, at('who'), world.settings.people.createOnAct)
    const number = digitsOf(textOf(body.to) ?? '')
    if (number === null) throw new Refusal(400, 'to is a telephone number with its country code.', 'to')
    const call = world.network.dial(person, number, isTrue(body.withheld))
    return created(await told(world, call, isYes(query, 'wait') || isTrue(body.wait)))
  },

  'GET /voice/calls/:call': ({ world, at }) => shown(world.network.show(callOf(world, at('call')))),

  'POST /voice/calls/:call/answer': (request) => act(request, (network, call) => network.answer(call)),
  'POST /voice/calls/:call/keys': (request) =>
    act(request, (network, call) => network.conversations.press(call, textOf(request.body.keys) ?? '')),
  'POST /voice/calls/:call/speech': (request) =>
    act(request, (network, call) => network.conversations.speak(call, textOf(request.body.text) ?? '')),
  'POST /voice/calls/:call/hang-up': (request) => act(request, (network, call) => network.hangUp(call)),
}

async function act(
  { world, at, query, body }: Parameters<Routes[string]>[0],
  work: (network: World['network'], call: Call) => void,
): Promise<JsonObject> {
  const call = callOf(world, at('call'))
  work(world.network, call)
  return told(world, call, isYes(query, 'wait') || isTrue(body.wait))
}

async function told(world: World, call: Call, wait: boolean): Promise<JsonObject> {
  if (wait) await world.network.conversations.settled(call)
  return shown(world.network.show(call))
}

function callOf(world: World, id: string): Call {
  const call = world.network.find(id)
  if (call === undefined) throw new Refusal(404, `There is no call "${id}".`, 'call')
  return call
}

function withPlus(line: { number: string; name: string; provider: string; url: string }): JsonObject {
  return { ...line, number: `+${line.number}` }
}
