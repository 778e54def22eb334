// What the page says by itself: to everybody in a line over the phone, or only to who listens instead of looking.

import { el, icon } from './element.js'

const shownForMs = 6_000

export class Voice {
  #whisper
  #lines
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer

  /** @param {HTMLElement} whisper a live region out of sight @param {HTMLElement} lines where lines are shown */
  constructor(whisper, lines) {
    this.#whisper = whisper
    this.#lines = lines
  }

  /** For a screen reader only. @param {string} text */
  whisper(text) {
    // The same words again are news again.
    this.#whisper.textContent = this.#whisper.textContent === text ? `${text}\u00a0` : text
  }

  /** @param {string} text */
  say(text) {
    this.#show(el('p.toast', {}, text))
    this.whisper(text)
    this.#timer = setTimeout(() => this.#lines.replaceChildren(), shownForMs)
  }

  /** Stays until it is closed or something else is said. @param {unknown} error */
  fail(error) {
    const text = error instanceof Error ? error.message : String(error)
    const close = () => this.#lines.replaceChildren()
    this.#show(
      el(
        'p.toast',
        { role: 'alert' },
        icon('warn'),
        text,
        el('button.toast__act', { type: 'button', onclick: close }, 'Close'),
      ),
    )
  }

  /** @param {HTMLElement} line */
  #show(line) {
    clearTimeout(this.#timer)
    this.#lines.replaceChildren(line)
  }
}
