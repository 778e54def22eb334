// The home screen: the time, and the apps with what is new in each.

/** @import { AppContext } from './app.d.ts' */
/** @import { AppRow } from './dock.js' */

import { appRows, badge, follow } from './dock.js'
import { el, icon, keep, setText } from './element.js'
import { clockTime, dateName, nameOf } from './words.js'

/** @param {HTMLElement} pane @param {AppContext} context */
export function showHome(pane, { desk, signal, ...ways }) {
  const time = el('p.home__time.num', { 'aria-hidden': 'true' })
  const day = el('p.home__day', {})
  const whose = el('span', { dir: 'auto' })
  const title = el('h2.home__whose', { tabindex: -1 }, 'The phone of ', whose)
  const grid = el('ul.home__apps', { 'aria-label': 'Home screen' })
  pane.append(el('div.home', {}, el('div.home__top', {}, time, day, title), grid))
  const rows = appRows(desk, ways, () => '')

  desk.watch(() => {
    setText(time, clockTime(desk.now()))
    setText(day, dateName(desk.now()))
    setText(whose, desk.person ? nameOf(desk.person) : 'nobody yet')
    keep(grid, rows(), ({ app }) => app.key, tile)
  }, signal)

  /** @param {AppRow} row */
  function tile({ app, count, href }) {
    const open = (/** @type {MouseEvent} */ event) => follow(event, app.key, ways)
    return el(
      'li',
      {},
      el(
        'a.home__app',
        { href, 'data-part': app.key, onclick: open },
        el('span.home__icon', {}, icon(app.icon, 'icon icon--lg'), badge(count)),
        app.name,
      ),
    )
  }
}
