// The phone's screen: the line with time and signal, the app in front or the home screen, the dock, and what rises over all.

/** @import { AppContext, WakeContext } from './app.d.ts' */
/** @import { Control } from './control.js' */
/** @import { Desk } from './desk.js' */
/** @import { Place } from './place.js' */

import { apps } from './apps.js'
import { showDock } from './dock.js'
import { Drawer } from './drawer.js'
import { byId, el, icon, setText } from './element.js'
import { showHome } from './home.js'
import { firstApp } from './place.js'
import { Voice } from './voice.js'
import { clockTime } from './words.js'

/**
 * @param {HTMLElement} host @param {Desk} desk @param {Control} control
 * @param {Pick<AppContext, 'go' | 'address' | 'openLink'>} ways
 */
export function showScreen(host, desk, control, ways) {
  const time = el('span', {})
  const offline = el('span', {}, 'Offline')
  const signal = icon('signal')
  const trouble = el('p.trouble', { role: 'status' })
  const front = el('div.front', {})
  const lines = el('div.lines', {})
  const voice = new Voice(byId('said'), lines)
  const failed = (/** @type {unknown} */ error) => voice.fail(error)
  const dock = showDock(desk, { ...ways, failed })
  host.append(
    el('div.device__status.num', {}, time, el('span.push', {}), offline, signal, icon('battery')),
    trouble,
    front,
    dock.element,
    lines,
  )
  const drawer = new Drawer(host, [front, dock.element])
  /** @type {WakeContext} */
  const awake = { desk, control, voice, go: ways.go, failed }
  for (const app of apps) app.wake?.(awake)

  desk.watch(() => {
    setText(time, clockTime(desk.now()))
    const online = desk.person?.online ?? true
    offline.hidden = online
    signal.classList.toggle('gone', !online)
    setText(trouble, desk.trouble ?? '')
    trouble.hidden = desk.trouble === null
  })

  let shown = ''
  let leave = () => {}

  /** Puts an app in front, or the home screen; one that is there already, at that place, stays as it is. @param {Place} place */
  function show({ as, app: key, at }) {
    const app = apps.find((each) => each.key === key)
    // WhatsApp knows by itself whose chats it shows.
    const place = key === firstApp ? key : `${key}/${as}/${at}`
    dock.mark(app?.key ?? '')
    if (place === shown) return
    shown = place
    drawer.close()
    leave()
    const ended = new AbortController()
    const pane = el('div.front__app', app ? { role: 'region', 'aria-label': app.name } : {})
    front.replaceChildren(pane)
    const context = { ...awake, ...ways, at, signal: ended.signal, drawer }
    const close = app ? app.open(pane, context) : showHome(pane, context)
    leave = () => {
      ended.abort()
      close?.()
    }
    desk.cover('app', key !== firstApp)
    desk.changed()
  }

  return {
    voice,
    show,
    /** Puts the keyboard where the new screen begins; on a touch screen only on its title, so that no keyboard jumps up. */
    focus() {
      const fine = matchMedia('(pointer: fine)').matches
      const parts = [...front.querySelectorAll(fine ? '#message, [tabindex="-1"]' : '[tabindex="-1"]')]
      const first = parts.toSorted(byWriting).find((part) => part instanceof HTMLElement && part.offsetParent !== null)
      if (first instanceof HTMLTextAreaElement) first.setSelectionRange(first.value.length, first.value.length)
      if (first instanceof HTMLElement) first.focus({ preventScroll: true })
    },
    focusText() {
      const text = front.querySelector('#message')
      if (text instanceof HTMLTextAreaElement) text.focus()
    },
  }
}

/** What can be written in comes before a title. @param {Element} a @param {Element} b */
function byWriting(a, b) {
  return Number(b instanceof HTMLTextAreaElement) - Number(a instanceof HTMLTextAreaElement)
}
