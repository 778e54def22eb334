// Elements out of words. Whatever somebody typed is text, never markup.

/** `el('button', { class: 'btn', onclick }, 'Words', other)`; an attribute that is false or undefined is left out. */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value)
    else if (value === true) made.setAttribute(name, '')
    else if (value !== false && value !== undefined) made.setAttribute(name, value)
  }
  made.append(...children.flat(Number.POSITIVE_INFINITY).filter((child) => child !== undefined && child !== null))
  return made
}

export function button(look, words, onclick, more = {}) {
  return el('button', { type: 'button', class: `btn ${look}`, onclick, ...more }, words)
}

/** One of those that the page brought along. */
export function icon(name) {
  return document.getElementById(`icon-${name}`).content.cloneNode(true)
}

/** A number keeps its direction in every script. */
export function number(text) {
  return el('bdi', { class: 'num', dir: 'ltr' }, text)
}

/** The place's mark beside the first WhatsApp that the words say. */
export function withMark(parts) {
  let marked = false
  return parts.flatMap((part) => {
    if (marked || typeof part !== 'string' || !part.includes('WhatsApp')) return [part]
    marked = true
    const at = part.indexOf('WhatsApp')
    const mark = document.getElementById('mark').content.cloneNode(true)
    return [part.slice(0, at), el('span', { class: 'wa' }, mark, el('bdi', {}, 'WhatsApp')), part.slice(at + 8)]
  })
}
