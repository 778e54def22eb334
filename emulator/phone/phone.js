// The simulated phone: puts the page together, keeps its address true (who holds the phone, which chat is open), and opens what
// a link to it asks for: `?open=<wa.me link>` with `as=<person>` or `number=<telephone number>`.

import { showClock } from './clock.js'
import { Control } from './control.js'
import { Desk } from './desk.js'
import { byId } from './element.js'
import { showLinkBox } from './link.js'
import { showPanels } from './panels.js'
import { showPeople } from './people.js'
import { showScreen } from './screen.js'
import { showWire } from './wire.js'
import { nameOf } from './words.js'

/**
 * Where to go: whose phone, and which chat; null is the list of chats, undefined the only chat if there is one.
 *
 * @typedef {{ as: string, chat?: string | null }} Place
 * @typedef {(place: Place) => Promise<void>} Go
 */

const asked = new URLSearchParams(location.search)
const here = new URL('./', import.meta.url)
const base = new URL(document.querySelector('meta[name=control]')?.getAttribute('content') ?? './_control', here)
const control = new Control(base, asked.get('key'))
const desk = new Desk(control)

/** @type {Go} */
const go = async (place) => {
  await show(place)
  const address = addressNow()
  if (address !== location.search) history.pushState(null, '', address)
  panels.close()
  screen.focus()
}

/** @param {string} url */
const openLink = async (url) => {
  const number = await desk.openLink(url)
  await desk.open(number)
  history.pushState(null, '', addressNow())
  panels.close()
  screen.focusText()
  screen.voice.whisper('The message is filled in. Press Send to send it.')
}

const screen = showScreen(byId('screen'), desk, control, go, openLink)
const failed = (/** @type {unknown} */ error) => screen.voice.fail(error)
const panels = showPanels(desk)
showPeople(byId('people'), desk, go, failed)
showLinkBox(byId('link'), openLink)
showClock(byId('clock'), desk, screen.voice)
showWire(byId('wire'), desk)

desk.onMessage = (message, person, number) => {
  if (message.from !== 'business') return
  const words = [message.header?.text, message.body]
    .filter((each) => typeof each === 'string' && each !== '')
    .join('. ')
  const business = desk.about?.numbers.find(({ id }) => id === number)?.businessName ?? 'The business'
  screen.voice.whisper(
    person.id === desk.person?.id ? `${business}: ${words}` : `${business} to ${nameOf(person)}: ${words}`,
  )
}

setInterval(() => desk.changed(), 1_000)
document.addEventListener('visibilitychange', () => void desk.reading().catch(() => {}))
addEventListener('popstate', () => void show(placeOf(new URLSearchParams(location.search))).catch(failed))

await desk.start(failed)
await arrive().catch(failed)

/** Shows what the address asks for; without a word in it, whoever held the phone last. */
async function arrive() {
  const number = asked.get('number')
  const place = placeOf(asked)
  if (number !== null) place.as = await desk.idAt({ phone: number })
  const link = asked.get('open')
  const who = place.as || remembered() || desk.people[0]?.id
  if (who === undefined) {
    if (link !== null) throw new Error('Add somebody first; then open the link again.')
    return
  }
  await show({ ...place, as: who })
  if (link === null) return history.replaceState(null, '', addressNow())
  // The address is changed first: a page that is loaded again does not fill in the message again.
  history.replaceState(null, '', addressNow())
  await openLink(link)
}

/** @param {Place} place */
async function show({ as, chat }) {
  if (as !== desk.person?.id) await desk.hold(as)
  const only = desk.chats.length === 1 ? desk.chats[0]?.number : undefined
  const number = chat === undefined ? only : chat
  if (number) await desk.open(number)
  else desk.close()
  remember(as)
}

/** @param {URLSearchParams} query @returns {Place} */
function placeOf(query) {
  const chat = query.get('chat')
  return { as: query.get('as') ?? '', ...(chat !== null && { chat: chat === '' ? null : chat }) }
}

function addressNow() {
  const query = new URLSearchParams()
  if (desk.person) query.set('as', desk.person.id)
  if (desk.person) query.set('chat', desk.number ?? '')
  const key = asked.get('key')
  if (key !== null) query.set('key', key)
  return `?${query}`
}

const holder = 'assent.phone.holder'

function remembered() {
  try {
    const id = localStorage.getItem(holder)
    return desk.people.some((person) => person.id === id) ? id : null
  } catch {
    return null // storage is off in this browser
  }
}

/** @param {string} id */
function remember(id) {
  try {
    localStorage.setItem(holder, id)
  } catch {
    // Then the first of the people holds it next time.
  }
}
