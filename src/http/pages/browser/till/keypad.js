// Big keys for a number or a PIN. A keyboard works as well.
import { button, el } from './element.js'

/** `plus`: there is a key for it. `onkey` is told digits, `+` and `back`. */
export function keypad({ plus, words, onkey }) {
  const key = (text, more = {}) => button('till__key', text, () => onkey(text), more)
  return el(
    'div',
    { class: 'till__keys', dir: 'ltr' },
    ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => key(digit)),
    plus ? key('+') : el('span'),
    key('0'),
    button('till__key', '⌫', () => onkey('back'), { 'aria-label': words.delete }),
  )
}

/** The same from a keyboard, while `holder` stands on the page. */
export function listen(holder, { plus, onkey, onenter }) {
  const heard = (event) => {
    if (!holder.isConnected) return document.removeEventListener('keydown', heard)
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return undefined
    if (/^\d$/.test(event.key) || (plus && event.key === '+')) onkey(event.key)
    else if (event.key === 'Backspace') onkey('back')
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) onenter()
    else return undefined
    event.preventDefault()
    return undefined
  }
  document.addEventListener('keydown', heard)
}
