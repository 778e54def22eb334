// The emulator's clock: what it says, and the jumps that make a window close or a pause end without waiting for it.

/** @import { Desk } from './desk.js' */
/** @import { Voice } from './voice.js' */

import { el, setText } from './element.js'
import { moment } from './words.js'

const hour = 3_600_000
const jumps = /** @type {const} */ ([
  ['+ 1 h', 'An hour on', hour],
  ['+ 24 h', 'A day on', 24 * hour],
  ['+ 3 d', 'Three days on', 72 * hour],
  ['+ 30 d', 'Thirty days on', 720 * hour],
])

/** @param {HTMLElement} section @param {Desk} desk @param {Voice} voice */
export function showClock(section, desk, voice) {
  const now = el('p.num', {})
  const standing = el('p.xs.faint.below', { hidden: true }, 'It stands still until it is moved.')
  /** @param {number} ms */
  const jump = async (ms) => {
    try {
      await desk.jump(ms)
      voice.whisper(`The clock says ${moment(desk.now())}.`)
    } catch (error) {
      voice.fail(error)
    }
  }
  section.append(
    el('div.sec__head', {}, el('h2', { id: 'clock-title' }, 'Clock'), now),
    el(
      'div.row.row--wrap',
      { role: 'group', 'aria-labelledby': 'clock-title' },
      ...jumps.map(([words, spoken, ms]) =>
        el('button.btn.btn--sm', { type: 'button', onclick: () => jump(ms) }, words, el('span.vh', {}, `: ${spoken}`)),
      ),
    ),
    standing,
  )
  desk.watch(() => {
    if (desk.about) setText(now, moment(desk.now()))
    standing.hidden = !desk.frozen
  })
}
