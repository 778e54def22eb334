/** The words of a flow as one person reads them: in the nearest language, with what is known filled in. */
import { matchLanguage } from '../../base/language.ts'
import type { LocalText } from './definition.ts'
import { showValue, type View, valueAt } from './value.ts'

/** Everything between `{{` and `}}`, once. */
export const placeholders = /\{\{\s*([^{}]{0,200}?)\s*\}\}/g

/** In the nearest language that there is, else in the flow's own. Empty where there is neither. */
export function wordsIn(text: LocalText, wanted: string, own: string): string {
  const tag = matchLanguage(wanted, Object.keys(text)) ?? own
  return text[tag] ?? text[own] ?? Object.values(text)[0] ?? ''
}

/** Fills the places in; what is not known leaves nothing. `write` says how a value stands there, such as within a URL. */
export function fillText(text: string, view: View, write: (value: string) => string = (value) => value): string {
  return text.replace(placeholders, (_, place: string) => write(fillingOf(place, view).toWellFormed()))
}

function fillingOf(place: string, view: View): string {
  if (place === 'business') return view.facts.business
  if (place === 'choices_link') return view.facts.choicesLink
  return showValue(valueAt(place, view))
}

/** Whether a place can be filled in at all; a misspelt one never is. */
export function isPlace(place: string): boolean {
  return place === 'business' || place === 'choices_link' || valuePlace.test(place)
}

const valuePlace = /^((variables|contact|trigger|consent)\.[A-Za-z][A-Za-z0-9_]{0,63}|message\.text)$/

/** Only what follows the host: no answer of a person can send a request elsewhere. */
export function fillUrl(url: string, view: View): string {
  const host = fixedHost.exec(url)?.[0] ?? ''
  const rest = fillText(url.slice(host.length), view, encodeURIComponent)
  // A value right behind the host would be a part of it.
  return rest === '' || /^[/?#]/.test(rest) ? host + rest : `${host}/${rest}`
}

/** Whether a URL is encrypted, and nothing of its host is filled in. */
export function hasFixedHost(url: string): boolean {
  const host = fixedHost.exec(url)?.[0]
  if (host === undefined || !/^([/?#]|$)/.test(url.slice(host.length))) return false
  return URL.canParse(url.replace(placeholders, 'x'))
}

const fixedHost = /^https:\/\/[^/?#{}@\\\s]+/i

/** A value in a body: within the quotes of JSON, or as forms write it. */
export function fillBody(body: string, contentType: string | undefined, view: View): string {
  const isForm = contentType?.toLowerCase().includes('x-www-form-urlencoded') ?? false
  return fillText(body, view, isForm ? encodeURIComponent : (value) => JSON.stringify(value).slice(1, -1))
}

/** A header is one line of plain signs. */
export function fillHeader(text: string, view: View): string {
  return fillText(text, view, (value) => value.replace(/[^\x20-\x7e]/g, ''))
}
