// What went over the wire: the business's calls and the webhooks it got, newest first, each with its bytes when it is opened.

/** @import { Desk } from './desk.js' */
/** @import { WireEntry } from './shapes.d.ts' */

import { el, icon, keep, setText } from './element.js'
import { readable, wireWords } from './wire-words.js'
import { exactTime } from './words.js'

const mostShown = 100

/** @param {HTMLElement} section @param {Desk} desk */
export function showWire(section, desk) {
  let onlyHolder = false
  /** @param {boolean} only @param {string} words */
  const choice = (only, words) =>
    el(
      'button.seg__item',
      {
        type: 'button',
        'aria-pressed': String(only === onlyHolder),
        onclick: () => {
          onlyHolder = only
          desk.changed()
        },
      },
      words,
    )
  const all = choice(false, 'All')
  const holder = choice(true, 'This phone')
  const list = el('ol.wire', {})
  const nothing = el('p.sm.quiet', {})
  section.append(
    el(
      'div.sec',
      {},
      el(
        'div.sec__head',
        {},
        el('h2', {}, 'What went over the wire'),
        el('div.sec__acts', {}, el('div.seg', { role: 'group', 'aria-label': 'Show' }, all, holder)),
      ),
      list,
      nothing,
    ),
  )
  desk.watch(() => {
    all.setAttribute('aria-pressed', String(!onlyHolder))
    holder.setAttribute('aria-pressed', String(onlyHolder))
    const who = desk.person?.id ?? ''
    const entries = desk.wire.filter((entry) => !onlyHolder || entry.who.includes(who)).slice(0, mostShown)
    keep(list, entries, (entry) => entry.id, makeEntry)
    setText(nothing, 'Nothing yet. Calls to the Graph API and webhooks appear here as they happen.')
    nothing.hidden = entries.length > 0
  })
}

/** @param {WireEntry} entry */
function makeEntry(entry) {
  const { title, sub } = wireWords(entry)
  const call = entry.direction === 'in'
  const failed = entry.status === null || entry.status >= 400
  const details = el(
    'details',
    {},
    el(
      'summary',
      {},
      el('time.num', { datetime: new Date(entry.at).toISOString() }, exactTime(entry.at)),
      icon(call ? 'out' : 'into'),
      el('span.wire__what', {}, el('b', {}, title), el('span.wire__sub', {}, sub)),
      el(
        `span.num${failed ? '.wire__bad' : '.faint'}`,
        {},
        entry.status ?? 'no answer',
        el('span.line-of', {}, `${entry.ms < 10 ? entry.ms : Math.round(entry.ms)} ms`),
      ),
    ),
  )
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) details.append(bytesOf(entry, call))
  })
  return el('li', { 'data-kind': call ? 'out' : 'in' }, details)
}

/** @param {WireEntry} entry @param {boolean} call */
function bytesOf(entry, call) {
  const headers = Object.entries(entry.headers).map(([name, value]) => `${name}: ${value}`)
  return el(
    'div.wire__bytes',
    {},
    part(call ? 'Call, from the business' : 'Webhook, to the business', [
      `${entry.method} ${entry.path}`,
      ...headers,
      ...(entry.request === '' ? [] : ['', readable(entry.request)]),
    ]),
    part(`Answer, ${entry.status ?? 'none'}`, [entry.response === '' ? 'Empty.' : readable(entry.response)]),
    entry.cut && el('p.xs.faint', {}, 'Bodies over 16 KiB are cut.'),
  )
}

/** @param {string} name @param {string[]} lines */
function part(name, lines) {
  return el(
    'figure',
    {},
    el('figcaption.xs.faint', {}, name),
    el('pre', { tabindex: 0, role: 'region', 'aria-label': name }, lines.join('\n')),
  )
}
