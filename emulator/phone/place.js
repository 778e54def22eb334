// Where somebody is on the phone, as the page's address says it: who holds it, which app is in front, and where in it.

/**
 * `app` '' is the home screen. `at` is a place in an app, which the app reads by itself. In WhatsApp `chat` is the open chat;
 * null is the list of chats, undefined the only chat if there is one.
 *
 * @typedef {{ as: string, app: string, at: string, chat?: string | null }} Place
 */

/** The app that is in front while the address names none. */
export const firstApp = 'whatsapp'

const homeWord = 'home'

/** @param {URLSearchParams} query @returns {Place} */
export function placeOf(query) {
  const app = query.get('app') ?? firstApp
  const chat = query.get('chat')
  return {
    as: query.get('as') ?? '',
    app: app === homeWord ? '' : app,
    at: query.get('at') ?? '',
    ...(chat !== null && { chat: chat === '' ? null : chat }),
  }
}

/** @param {Place} place @param {string | null} key of an emulator that asks for one */
export function addressOf({ as, app, at, chat }, key) {
  const query = new URLSearchParams()
  if (as !== '') query.set('as', as)
  if (app !== firstApp) query.set('app', app === '' ? homeWord : app)
  if (at !== '') query.set('at', at)
  if (app === firstApp && as !== '' && chat !== undefined) query.set('chat', chat ?? '')
  if (key !== null) query.set('key', key)
  return `?${query}`
}
