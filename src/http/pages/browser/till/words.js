// Words with gaps, as the server writes them.

/** The text cut at its gaps, with what stands in them: text or elements. */
export function pieces(text, values = {}) {
  return text
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => values[/^\{(\w+)\}$/.exec(piece)?.[1]] ?? piece)
}

export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole))
}

export function counted(language, plural, count) {
  const form = plural[new Intl.PluralRules(language).select(count)] ?? plural.other
  return fill(form, { count: new Intl.NumberFormat(language, { numberingSystem: 'latn' }).format(count) })
}

/** Elements or texts as the language lists them. */
export function listed(language, items) {
  const places = items.map((_, at) => String(at))
  return new Intl.ListFormat(language, { type: 'conjunction' })
    .formatToParts(places)
    .map(({ type, value }) => (type === 'element' ? items[Number(value)] : value))
}
