// On a small screen the people and the wire are pages of their own, opened from the bar above the phone.

/** @import { Desk } from './desk.js' */

import { byId } from './element.js'

/** @param {Desk} desk */
export function showPanels(desk) {
  const frame = byId('desk')
  const stage = frame.querySelector('.desk__stage')
  const small = matchMedia('(max-width: 760px)')
  /** @type {HTMLButtonElement[]} */
  const buttons = [...document.querySelectorAll('button[data-panel]')].filter(
    (each) => each instanceof HTMLButtonElement,
  )
  let open = ''

  /** @param {string} panel '' for none */
  function show(panel) {
    const before = buttons.find((button) => button.dataset.panel === open)
    open = panel
    frame.dataset.open = panel
    for (const button of buttons) button.setAttribute('aria-expanded', String(button.dataset.panel === panel))
    cover()
    if (panel !== '') byId(panel).focus({ preventScroll: true })
    else if (before && (document.activeElement === document.body || document.activeElement === null)) before.focus()
  }

  function cover() {
    const covered = small.matches && open !== ''
    if (stage instanceof HTMLElement) stage.inert = covered
    desk.cover('panel', covered)
  }

  for (const button of buttons)
    button.addEventListener('click', () => {
      const { panel = '' } = button.dataset
      show(panel === open ? '' : panel)
    })
  frame.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !small.matches || open === '') return
    const button = buttons.find((each) => each.dataset.panel === open)
    show('')
    button?.focus()
  })
  small.addEventListener('change', cover)

  return { close: () => open !== '' && show('') }
}
