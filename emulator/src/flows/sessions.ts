// A Flow that somebody has open on their phone: which screen they see, what they fill in, and what goes to the endpoint. It
// ends with a message into the chat, or when they close it; nobody else sees how far they came.

import type { BusinessNumber } from '../account/numbers.ts'
import { isObject, type Json, type JsonObject, listOf, objectOf, textOf } from '../base/json.ts'
import type { Message } from '../messages/message.ts'
import { write } from '../people/inbound.ts'
import type { Person } from '../people/person.ts'
import { Refusal } from '../refusal.ts'
import type { Told } from '../webhooks/update.ts'
import type { World } from '../world.ts'
import { askEndpoint } from './endpoint.ts'
import { componentsOf, type Flow, hasEndpoint, parsedJson, screenOf, screensOf } from './flow.ts'
import { flowOf, type OpenedBy } from './opened-by.ts'

interface Shown {
  screen: string
  data: JsonObject
}

interface Session {
  readonly id: string
  readonly person: Person
  readonly number: BusinessNumber
  readonly message: Message
  readonly opened: OpenedBy
  readonly flow: Flow
  history: Shown[]
}

/** What the phone draws: a screen with its gaps filled, or how it ended. */
export type Seen =
  | {
      kind: 'screen'
      session: string
      flow: string
      id: string
      title: string
      children: JsonObject[]
      back: boolean
      error: string | null
    }
  | { kind: 'done'; messageId: string }
  | { kind: 'opens'; url: string }
  /** It cannot be gone on with; in words for the person. */
  | { kind: 'over'; message: string }

const sorry = 'Something went wrong. Try again later.'
const kept = 200

export class FlowSessions {
  readonly #world: World
  readonly #sessions = new Map<string, Session>()
  #count = 0

  constructor(world: World) {
    this.#world = world
  }

  clear(): void {
    this.#sessions.clear()
  }

  async open(person: Person, number: BusinessNumber, message: Message): Promise<Seen> {
    const opened = flowOf(this.#world, message)
    if (!opened) throw new Refusal(404, 'This message opens no Flow.', 'messageId')
    const flow = this.#world.flows.find(opened.flowId)
    if (!flow || flow.status === 'DEPRECATED' || flow.status === 'BLOCKED')
      return { kind: 'over', message: 'This form is no longer available.' }
    const session: Session = {
      id: `s${++this.#count}`,
      person,
      number,
      message,
      opened,
      flow,
      history: [],
    }
    this.#keep(session)
    if (opened.action === 'data_exchange') return this.#exchange(session, { action: 'INIT' })
    const first = opened.screen ?? textOf(screensOf(parsedJson(flow))[0]?.id) ?? ''
    return this.#show(session, { screen: first, data: opened.data })
  }

  /** A tap on a component, with what is filled in on the screen. `at` is its place, such as `1.2`. */
  async act(id: string, at: string, values: JsonObject, onTold?: (told: Told) => void): Promise<Seen> {
    const session = this.#find(id)
    const { screen, data } = this.#now(session)
    const drawn = screenOf(parsedJson(session.flow), screen)
    const component = drawn && componentsOf(drawn).find((each) => each.at === at)?.component
    const action = objectOf(component?.['on-click-action'])
    if (!drawn || !component || !action.name) throw new Refusal(404, 'There is nothing to tap there.', 'component')
    // A link leads on as it is; only the button at the foot sends the form.
    if (component.type === 'Footer') demandFilled(drawn, values)
    const payload = objectOf(filled(action.payload ?? {}, { data, form: values }))
    switch (action.name) {
      case 'open_url':
        return { kind: 'opens', url: textOf(action.url) ?? '' }
      case 'navigate':
        return this.#show(session, { screen: textOf(objectOf(action.next).name) ?? '', data: payload })
      case 'complete':
        return this.#finish(session, payload, onTold)
      default:
        return this.#exchange(session, { action: 'data_exchange', screen, data: payload }, onTold)
    }
  }

  async back(id: string): Promise<Seen> {
    const session = this.#find(id)
    const { screen } = this.#now(session)
    if (session.history.length < 2) throw new Refusal(409, 'This is the first screen.')
    session.history.pop()
    const left = screenOf(parsedJson(session.flow), screen)
    if (left?.refresh_on_back === true && hasEndpoint(parsedJson(session.flow))) {
      session.history.pop()
      return this.#exchange(session, { action: 'BACK', screen })
    }
    return this.#drawn(session, null)
  }

  close(id: string): void {
    this.#sessions.delete(id)
  }

  async #exchange(session: Session, asked: JsonObject, onTold?: (told: Told) => void): Promise<Seen> {
    const { flow, number, opened, person } = session
    const version = textOf(parsedJson(flow).data_api_version) ?? '3.0'
    const plain = { version, ...asked, flow_token: opened.token }
    const answered = await askEndpoint(this.#world, flow, number, plain, [person.id])
    if (answered.kind === 'over') {
      this.close(session.id)
      return { kind: 'over', message: answered.message || 'This form is no longer available.' }
    }
    if (answered.kind === 'failed') return { kind: 'over', message: sorry }
    const { screen, data } = answered.body
    const next = textOf(screen) ?? ''
    if (next === 'SUCCESS') {
      const params = objectOf(objectOf(objectOf(data).extension_message_response).params)
      return this.#finish(session, params, onTold)
    }
    const drawn = screenOf(parsedJson(flow), next)
    if (!drawn || !this.#leadsTo(session, next)) {
      await this.#complain(session, asked, `invalid-screen-transition`, `${next || '(none)'} cannot be shown now`)
      return { kind: 'over', message: sorry }
    }
    return this.#show(session, { screen: next, data: objectOf(data) })
  }

  /** The first screen from nowhere, and onwards as the routing model says; a screen may always answer with itself. */
  #leadsTo({ flow, history }: Session, next: string): boolean {
    const from = history.at(-1)?.screen
    const routes = objectOf(parsedJson(flow).routing_model)
    return from === undefined || from === next || listOf(routes[from]).includes(next)
  }

  /** Tells the endpoint that its answer could not be shown. */
  async #complain(session: Session, asked: JsonObject, error: string, message: string): Promise<void> {
    const { flow, number, opened, person } = session
    const version = textOf(parsedJson(flow).data_api_version) ?? '3.0'
    const notice = { error, error_message: message }
    const plain = {
      version,
      action: asked.action ?? '',
      screen: asked.screen ?? '',
      data: notice,
      flow_token: opened.token,
    }
    await askEndpoint(this.#world, flow, number, plain, [person.id])
  }

  #show(session: Session, shown: Shown): Seen {
    if (!screenOf(parsedJson(session.flow), shown.screen)) return { kind: 'over', message: sorry }
    const { error_message: error, ...data } = shown.data
    const same = session.history.at(-1)?.screen === shown.screen
    if (same) session.history[session.history.length - 1] = { screen: shown.screen, data }
    else session.history.push({ screen: shown.screen, data })
    return this.#drawn(session, textOf(error) ?? null)
  }

  #drawn(session: Session, error: string | null): Seen {
    const { screen, data } = this.#now(session)
    const drawn = screenOf(parsedJson(session.flow), screen) ?? {}
    const children = listOf(objectOf(drawn.layout).children).map(objectOf)
    return {
      kind: 'screen',
      session: session.id,
      flow: session.flow.name,
      id: screen,
      title: textOf(drawn.title) ?? '',
      children: filled(children, { data }) as JsonObject[],
      back: session.history.length > 1,
      error,
    }
  }

  #finish(session: Session, params: JsonObject, onTold?: (told: Told) => void): Seen {
    const { person, number, message, opened } = session
    this.close(session.id)
    message.tapped.push(opened.key)
    const response = { flow_token: opened.token, ...params }
    const reply = { name: 'flow', body: 'Sent', response_json: JSON.stringify(response) }
    const context = { from: number.displayNumber, id: message.id }
    const part = { interactive: { type: 'nfm_reply', nfm_reply: reply } }
    const written = write(this.#world, person, number, { type: 'interactive', part, context }, onTold)
    this.#world.stream.message(person, this.#world.chats.open(person.id, number.id), message)
    return { kind: 'done', messageId: written.id }
  }

  #now({ history }: Session): Shown {
    const now = history.at(-1)
    if (!now) throw new Refusal(409, 'This form shows no screen.')
    return now
  }

  #find(id: string): Session {
    const session = this.#sessions.get(id)
    if (!session) throw new Refusal(404, 'This form is not open any more. Open it from its message.', 'session')
    return session
  }

  #keep(session: Session): void {
    this.#sessions.set(session.id, session)
    const [oldest] = this.#sessions.keys()
    if (this.#sessions.size > kept && oldest !== undefined) this.#sessions.delete(oldest)
  }
}

/** `${data.x}` and `${form.x}` with their values; a text that is nothing but a gap takes the value as it is. */
function filled(value: Json, from: { data: JsonObject; form?: JsonObject }): Json {
  if (typeof value === 'string') {
    const whole = /^\$\{(data|form)\.([A-Za-z0-9_]+)\}$/.exec(value)
    const read = (kind: string, name: string) => (kind === 'data' ? from.data : from.form)?.[name]
    if (whole) return read(whole[1] ?? '', whole[2] ?? '') ?? (from.form || whole[1] === 'data' ? null : value)
    return value.replace(/\$\{(data|form)\.([A-Za-z0-9_]+)\}/g, (gap, kind: string, name: string) => {
      const found = read(kind, name)
      return found === undefined || found === null ? (from.form || kind === 'data' ? '' : gap) : String(found)
    })
  }
  if (Array.isArray(value)) return value.map((each) => filled(each, from))
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filled(each, from)]))
  return value
}

/** As the phone does before it sends a form. */
function demandFilled(screen: JsonObject, values: JsonObject): void {
  for (const { component } of componentsOf(screen)) {
    const name = textOf(component.name) ?? ''
    const label = textOf(component.label) ?? name
    const value = values[name]
    if (component.type === 'OptIn' && component.required === true && value !== true)
      throw new Refusal(422, `Tick: ${label}`, name)
    if (component.type === 'RadioButtonsGroup' && component.required === true && !textOf(value))
      throw new Refusal(422, `Choose one: ${label}`, name)
    if (component.type !== 'CheckboxGroup') continue
    const ticked = listOf(value)
    const known = listOf(component['data-source']).map((option) => objectOf(option).id)
    if (ticked.some((id) => !known.includes(id))) throw new Refusal(422, `There is no such box: ${label}`, name)
    const least = Number(component['min-selected-items'] ?? (component.required === true ? 1 : 0))
    const most = Number(component['max-selected-items'] ?? known.length)
    if (ticked.length < least) throw new Refusal(422, `Tick at least ${least}: ${label}`, name)
    if (ticked.length > most) throw new Refusal(422, `Tick at most ${most}: ${label}`, name)
  }
}
