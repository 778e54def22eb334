// What the page brought along: the place, and every language with its wording and the words around it.

export const data = JSON.parse(document.getElementById('till-data').textContent)

const kept = (name) => localStorage.getItem(`assent-till-${name}`)
const keep = (name, value) => localStorage.setItem(`assent-till-${name}`, value)

/** How this device is used: the clerk's language, and whether the customer stands on the other side. */
export const device = {
  get language() {
    return languageNamed(kept('language')) ?? data.languages[0]
  },
  set language({ tag }) {
    keep('language', tag)
  },
  get turned() {
    return kept('turned') === 'yes'
  },
  set turned(turned) {
    keep('turned', turned ? 'yes' : 'no')
  },
}

export function languageNamed(tag) {
  return data.languages.find((one) => one.tag === tag)
}
