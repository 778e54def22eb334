// The simulated phone: puts the page together, keeps its address true (who holds the phone, what is open on it), and opens what
// a link to it asks for: `?open=<wa.me link>` with `as=<person>` or `number=<telephone number>`, `?app=home` or another app.

/** @import { Place } from './place.js' */

import { apps } from './apps.js'
import { showClock } from './clock.js'
import { Control } from './control.js'
import { Desk } from './desk.js'
import { byId } from './element.js'
import { opensChat, showLinkBox } from './link.js'
import { showPanels } from './panels.js'
import { showPeople } from './people.js'
import { addressOf, firstApp, placeOf } from './place.js'
import { showScreen } from './screen.js'
import { showWire } from './wire.js'
import { nameOf } from './words.js'

const asked = new URLSearchParams(location.search)
const key = asked.get('key')
const here = new URL('./', import.meta.url)
const base = new URL(document.querySelector('meta[name=control]')?.getAttribute('content') ?? './_control', here)
const control = new Control(base, key)
const desk = new Desk(
  control,
  apps.flatMap(({ kinds = [] }) => kinds),
)
/** @type {Place} */
let place = placeOf(asked)

/** Another person or app begins at its first screen; what is left out stays. @param {Partial<Place>} next @returns {Place} */
function placeFrom(next) {
  const stays = (next.as ?? place.as) === place.as && (next.app ?? place.app) === place.app
  const { chat, ...rest } = place
  return { ...rest, at: '', ...(stays && chat !== undefined && { chat }), ...next }
}

/** @param {Partial<Place>} next */
async function go(next) {
  await show(placeFrom(next))
  const address = addressOf(place, key)
  if (address !== location.search) history.pushState(null, '', address)
  panels.close()
  screen.focus()
}

/** @param {string} url */
async function openChat(url) {
  const number = await desk.openLink(url)
  await go({ app: firstApp, chat: number })
  screen.focusText()
  screen.voice.whisper('The message is filled in. Press Send to send it.')
}

const failed = (/** @type {unknown} */ error) => screen.voice.fail(error)
const screen = showScreen(byId('screen'), desk, control, {
  go,
  address: (next) => addressOf(placeFrom(next), key),
  openLink(url) {
    if (!opensChat(url)) return false
    openChat(url).catch(failed)
    return true
  },
})
const panels = showPanels(desk)
showPeople(byId('people'), desk, go, failed)
showLinkBox(byId('link'), openChat)
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
  const as = number === null ? place.as : await desk.idAt({ phone: number })
  const link = asked.get('open')
  const who = as || remembered() || desk.people[0]?.id
  if (who === undefined) {
    screen.show(place)
    if (link !== null) throw new Error('Add somebody first; then open the link again.')
    return
  }
  await show({ ...place, as: who })
  // The address is changed first: a page that is loaded again does not fill in the message again.
  history.replaceState(null, '', addressOf(place, key))
  if (link !== null) await openChat(link)
}

/** @param {Place} next */
async function show(next) {
  if (next.as !== desk.person?.id) await desk.hold(next.as)
  if (next.app === firstApp) await showChat(next.chat)
  place = { ...next, ...(next.app === firstApp && { chat: desk.number }) }
  screen.show(place)
  remember(next.as)
}

/** @param {string | null | undefined} chat */
async function showChat(chat) {
  const only = desk.chats.length === 1 ? desk.chats[0]?.number : undefined
  const number = chat === undefined ? only : chat
  if (number && number === desk.number) return
  if (number) await desk.open(number)
  else desk.close()
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
