// Elements written in one expression, and lists that keep the elements of what stays, so that focus and open details stay too.

/** @typedef {Node | string | number | null | undefined | false} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} Props */

/**
 * `el('p.msg.msg--mine', { dir: 'auto' }, 'Hello')`. A function is a listener (`onclick`), `true` an empty attribute;
 * `false`, null and undefined are none.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag | `${Tag}.${string}`} selector
 * @param {Props} [props]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(selector, props = {}, ...children) {
  const [tag, ...classes] = selector.split('.')
  const element = document.createElement(/** @type {Tag} */ (tag))
  if (classes.length > 0) element.className = classes.join(' ')
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...shown(children))
  return element
}

/** @param {readonly Child[]} children */
export function shown(children) {
  return children
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (typeof child === 'number' ? String(child) : /** @type {Node | string} */ (child)))
}

/** @param {string} name @param {string} [classes] */
export function icon(name, classes = 'icon') {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  drawing.setAttribute('class', classes)
  drawing.setAttribute('aria-hidden', 'true')
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use')
  use.setAttribute('href', `#i-${name}`)
  drawing.append(use)
  return drawing
}

/** @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const element = document.getElementById(id)
  if (!element) throw new Error(`The page has no #${id}.`)
  return element
}

/** @param {HTMLElement} element @param {string} text */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text
}

/** @type {WeakMap<Element, { key: string, item: unknown }>} */
const kept = new WeakMap()

/**
 * Makes `parent` hold one element for each item, in their order. An element stays as long as its item is the same object;
 * where it is made anew while it has the focus, the part with the same `data-part` gets the focus back.
 *
 * @template Item
 * @param {HTMLElement} parent
 * @param {readonly Item[]} items
 * @param {(item: Item) => string} keyOf
 * @param {(item: Item) => HTMLElement} make
 */
export function keep(parent, items, keyOf, make) {
  /** @type {Map<string, Element>} */
  const old = new Map()
  for (const child of parent.children) {
    const mark = kept.get(child)
    if (mark) old.set(mark.key, child)
  }
  /** @type {Element | null} */
  let before = null
  for (const item of items) {
    const key = keyOf(item)
    const known = old.get(key)
    old.delete(key)
    let element = known
    if (!known || kept.get(known)?.item !== item) {
      element = make(item)
      kept.set(element, { key, item })
      if (known) replace(known, /** @type {HTMLElement} */ (element))
    }
    const place = /** @type {Element | null} */ (before === null ? parent.firstElementChild : before.nextElementSibling)
    if (element && place !== element) parent.insertBefore(element, place)
    before = element ?? before
  }
  for (const gone of old.values()) gone.remove()
}

/** @param {Element} old @param {HTMLElement} made */
function replace(old, made) {
  const active = document.activeElement
  const part = active instanceof HTMLElement && old.contains(active) ? active.dataset.part : undefined
  old.replaceWith(made)
  if (part === undefined) return
  for (const candidate of made.querySelectorAll('[data-part]'))
    if (candidate instanceof HTMLElement && candidate.dataset.part === part) candidate.focus({ preventScroll: true })
}
