// The foot of the phone's screen: its apps, how much is new in each, and the bar that leads home.

/** @import { App, AppContext } from './app.d.ts' */
/** @import { Desk } from './desk.js' */
/** @import { Person } from './shapes.d.ts' */

import { apps } from './apps.js'
import { el, icon, keep } from './element.js'

/** How much is new in an app for somebody. @param {App} app @param {Person | null} person */
export function badgeOf(app, person) {
  if (person === null) return 0
  return app.badge?.(person) ?? person.badges[app.key] ?? 0
}

/** How much is new for somebody, in all of their apps. @param {Person} person */
export function newFor(person) {
  return apps.reduce((sum, app) => sum + badgeOf(app, person), 0)
}

/** @typedef {Pick<AppContext, 'go' | 'address' | 'failed'>} Ways */

/** @param {Desk} desk @param {Ways} ways */
export function showDock(desk, ways) {
  const list = el('nav.dock', { 'aria-label': 'Apps' })
  const home = el(
    'a.home-bar',
    {
      href: ways.address({ app: '' }),
      'aria-label': 'Home',
      onclick: (/** @type {MouseEvent} */ event) => follow(event, '', ways),
    },
    el('span', {}),
  )
  const element = el('div.foot', {}, list, home)
  let current = ''
  const rows = appRows(desk, ways, () => current)
  desk.watch(() => {
    home.setAttribute('href', ways.address({ app: '' }))
    keep(list, rows(), ({ app }) => app.key, dockApp)
  })

  /** @param {AppRow} row */
  function dockApp({ app, count, href, isCurrent }) {
    return el(
      'a.dock__app',
      {
        href,
        'data-part': app.key,
        'aria-current': isCurrent ? 'page' : null,
        onclick: (/** @type {MouseEvent} */ event) => follow(event, app.key, ways),
      },
      icon(app.icon),
      app.name,
      badge(count),
    )
  }

  return {
    element,
    /** Says which app is in front; '' is the home screen. @param {string} key */
    mark(key) {
      current = key
      element.classList.toggle('foot--home', key === '')
      desk.changed()
    },
  }
}

/** @typedef {{ app: App, count: number, href: string, isCurrent: boolean }} AppRow */

/**
 * The apps as they stand now; a row is the same object as long as it would look the same.
 *
 * @param {Desk} desk @param {Ways} ways @param {() => string} current
 */
export function appRows(desk, ways, current) {
  /** @type {Map<string, { look: string, row: AppRow }>} */
  const known = new Map()
  return () =>
    apps.map((app) => {
      const row = {
        app,
        count: badgeOf(app, desk.person),
        href: ways.address({ app: app.key }),
        isCurrent: app.key === current(),
      }
      const look = JSON.stringify([row.count, row.href, row.isCurrent])
      const before = known.get(app.key)
      if (before?.look === look) return before.row
      known.set(app.key, { look, row })
      return row
    })
}

/** @param {MouseEvent} event @param {string} app @param {Ways} ways */
export function follow(event, app, ways) {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  ways.go({ app }).catch(ways.failed)
}

/** @param {number} count */
export function badge(count) {
  return count > 0 && el('span.badge.num', {}, count > 99 ? '99+' : count, el('span.vh', {}, ' new'))
}
