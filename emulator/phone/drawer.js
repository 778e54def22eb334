// A task inside the phone's screen: it rises over the chat, keeps the keyboard to itself, and gives the focus back.

/** @import { Child } from './element.js' */

import { el, icon } from './element.js'

export class Drawer {
  #host
  #behind
  /** @type {HTMLElement | null} */
  #panel = null
  /** @type {Element | null} */
  #opener = null

  /** @param {HTMLElement} host @param {readonly HTMLElement[]} behind what cannot be used meanwhile */
  constructor(host, behind) {
    this.#host = host
    this.#behind = behind
  }

  get isOpen() {
    return this.#panel !== null
  }

  /** @param {string} title @param {...Child} content */
  open(title, ...content) {
    if (this.#panel) this.#panel.remove()
    else this.#opener = document.activeElement
    const close = () => this.close()
    const head = el('h2', { id: 'drawer-title', tabindex: -1 }, title)
    const panel = el(
      'div.drawer',
      {
        role: 'dialog',
        'aria-labelledby': 'drawer-title',
        onkeydown: (/** @type {KeyboardEvent} */ event) => {
          if (event.key === 'Escape') close()
        },
      },
      el('div.drawer__veil', { onclick: close }),
      el(
        'div.drawer__body',
        {},
        el(
          'div.drawer__head',
          {},
          head,
          el(
            'button.btn.btn--ghost.btn--icon.btn--sm.push',
            { type: 'button', 'aria-label': 'Close', onclick: close },
            icon('x'),
          ),
        ),
        el('div.drawer__content', {}, ...content),
      ),
    )
    for (const element of this.#behind) element.inert = true
    this.#host.append(panel)
    this.#panel = panel
    const first = panel.querySelector('.drawer__content :is(input, textarea)')
    ;(first instanceof HTMLElement ? first : head).focus()
  }

  close() {
    if (!this.#panel) return
    this.#panel.remove()
    this.#panel = null
    for (const element of this.#behind) element.inert = false
    const opener = this.#opener
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
  }
}
