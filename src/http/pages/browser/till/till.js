// A till: one screen after another, and a queue that sends what was said as soon as it can.
import { enrolScreen, languagePicker, notEnrolledScreen, numberScreen, signInScreen } from './clerk.js'
import { afterScreen, askScreen, ticksFor } from './customer.js'
import { data, device } from './data.js'
import { button, el } from './element.js'
import { keep, lost, sendAll, waiting } from './queue.js'
import { Offline, Refused, server } from './server.js'
import { counted } from './words.js'

const screen = document.getElementById('till')
const body = el('div', { class: 'till__body' })
const bar = el('header', { class: 'till__bar' })
const status = el('p', { class: 'till__status', role: 'status' })
screen.append(bar, status, body)

/** Numbers of the last customer stay on the screen no longer than this. */
const restMs = 90_000
const sendEveryMs = 20_000

let connected = true
let session = readSession()
let resting
let atCustomer = false

function readSession() {
  const kept = JSON.parse(sessionStorage.getItem('assent-till-session') ?? 'null')
  return kept !== null && kept.until > Date.now() ? kept : undefined
}

function keepSession(next) {
  session = next
  if (next === undefined) sessionStorage.removeItem('assent-till-session')
  else sessionStorage.setItem('assent-till-session', JSON.stringify(next))
}

function show(part, { customer = false } = {}) {
  atCustomer = customer
  const { tag, direction } = device.language
  document.documentElement.lang = tag
  document.documentElement.dir = direction
  body.toggleAttribute('data-turned', customer && device.turned)
  body.replaceChildren(part)
  drawBar()
  // Whoever stands opposite reads from the other end.
  scrollTo(0, customer && device.turned ? document.documentElement.scrollHeight : 0)
  part.querySelector('h1')?.setAttribute('tabindex', '-1')
  part.querySelector('h1')?.focus()
}

function drawBar() {
  const { words } = device.language
  bar.replaceChildren(
    el('b', {}, el('bdi', {}, data.business)),
    ...(session === undefined ? [] : [el('span', {}, el('bdi', {}, session.clerk))]),
    el(
      'span',
      { class: 'till__tools' },
      button('btn--ghost', words.turn, turn, { 'aria-pressed': String(device.turned) }),
      ...(atCustomer ? [button('btn--ghost', words.back, nextCustomer)] : []),
      ...(atCustomer ? [] : [languagePicker(device.language, choose) ?? '']),
      ...(session === undefined || atCustomer ? [] : [button('btn--ghost', words.signOut, signOut)]),
    ),
  )
}

function choose(language) {
  device.language = language
  begin()
}

function turn() {
  device.turned = !device.turned
  body.toggleAttribute('data-turned', atCustomer && device.turned)
  drawBar()
}

function signOut() {
  keepSession(undefined)
  begin()
}

async function drawStatus() {
  const { words, tag } = device.language
  const left = await waiting()
  const gone = lost()
  status.replaceChildren(
    ...[
      connected ? undefined : words.offline,
      left === 0 ? undefined : counted(tag, words.waiting, left),
      gone === 0 ? undefined : counted(tag, words.dropped, gone),
    ]
      .filter((text) => text !== undefined)
      .map((text) => el('span', {}, text)),
  )
}

/** Sends what waits. Undefined where there is no connection, or the device may send no more. */
async function send() {
  try {
    const results = await sendAll()
    connected = true
    return results
  } catch (error) {
    connected = !(error instanceof Offline)
    if (error instanceof Refused && error.status === 401) show(notEnrolledScreen())
    return undefined
  } finally {
    await drawStatus()
  }
}

function nextCustomer() {
  clearTimeout(resting)
  const numbers = ['']
  show(
    numberScreen(numbers, () =>
      ask({ numbers: [...numbers], language: device.language, each: false, ticks: [], age: false }),
    ),
  )
}

function ask(visit) {
  const redraw = () => ask(visit)
  const picker = languagePicker(visit.language, (language) => {
    visit.language = language
    redraw()
  })
  show(askScreen(visit, { answer: (said) => take(visit, said), redraw, picker }), { customer: true })
}

async function take(visit, said) {
  const id = crypto.randomUUID()
  const { tag, rendered } = visit.language
  await keep({
    id,
    session: session.session,
    language: tag,
    rendered,
    screen: data.screen,
    answer: said,
    people: visit.numbers.map((number, at) => ({ number, topics: said === 'given' ? [...ticksFor(visit, at)] : [] })),
  })
  const outcome = (await send())?.get(id)
  show(afterScreen(visit, said, outcome, nextCustomer), { customer: true })
  resting = setTimeout(nextCustomer, restMs)
}

async function begin() {
  const token = location.hash.slice(1)
  if (token !== '') {
    return show(
      enrolScreen(token, () => {
        history.replaceState(null, '', location.pathname)
        begin()
      }),
    )
  }
  if (session !== undefined) return nextCustomer()
  try {
    const { clerks } = await server.state()
    connected = true
    show(
      signInScreen(clerks, (answer) => {
        keepSession(answer)
        nextCustomer()
      }),
    )
  } catch (error) {
    if (error instanceof Refused) return show(notEnrolledScreen())
    connected = false
    show(el('section', { class: 'till__card' }, el('h1', {}, device.language.words.signIn.offline)))
    setTimeout(begin, 5_000)
  }
  return drawStatus()
}

navigator.serviceWorker?.register('/t/worker.js').catch(() => {})
addEventListener('online', send)
setInterval(send, sendEveryMs)
begin()
send()
