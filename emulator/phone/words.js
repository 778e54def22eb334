// Times, numbers and names as the page writes them. The page is in English; its times are those of the machine it is read on.

const locale = 'en-GB'
const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
const second = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' })
const year = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' })
const whole = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })

/** `14:32`. @param {number} ms */
export function clockTime(ms) {
  return clock.format(ms)
}

/** `14:21:07.310`. @param {number} ms */
export function exactTime(ms) {
  return `${second.format(ms)}.${String(Math.floor(ms % 1_000)).padStart(3, '0')}`
}

/** `Thu 19 Nov 2026, 14:32`. @param {number} ms */
export function moment(ms) {
  return `${whole.format(ms).replace(',', '')}, ${clock.format(ms)}`
}

/** `Today`, `Yesterday`, `Wednesday 11 November`, `11 November 2025`. @param {number} ms @param {number} now */
export function dayName(ms, now) {
  const days = Math.round((midnight(now) - midnight(ms)) / 86_400_000)
  if (days === 0) return 'Today'
  if (days === 1) return 'Yesterday'
  return days > 0 && days < 180 ? day.format(ms).replace(',', '') : year.format(ms)
}

/** `Thursday 19 November`. @param {number} ms */
export function dateName(ms) {
  return day.format(ms).replace(',', '')
}

/** A time today, else the day. @param {number} ms @param {number} now */
export function shortMoment(ms, now) {
  const name = dayName(ms, now)
  return name === 'Today' ? clock.format(ms) : name === 'Yesterday' ? name : new Date(ms).toLocaleDateString(locale)
}

/** @param {number} ms */
function midnight(ms) {
  return new Date(ms).setHours(0, 0, 0, 0)
}

/** The code of a country stands apart, the rest in threes: `+61 491 570 156`. @param {string} phone */
export function showNumber(phone) {
  const [, code = '', rest = ''] =
    /^\+?(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d+)$/.exec(phone) ?? []
  if (rest === '') return phone
  const groups = []
  let left = rest
  while (left.length > 4) {
    groups.push(left.slice(0, 3))
    left = left.slice(3)
  }
  return `+${[code, ...groups, left].join(' ')}`
}

/** A number as somebody typed it; throws when it cannot be one. @param {string} typed */
export function readNumber(typed) {
  const digits = typed.replace(/\D/g, '')
  if (!/^[\d+()\-.\s]+$/.test(typed) || digits.length < 7 || digits.length > 15)
    throw new Error('Write the number with its country code, such as +61 491 570 156.')
  return typed.trim()
}

/** What a person is called: their name, or their number while they have given none. @param {{ name: string, phone: string }} person */
export function nameOf({ name, phone }) {
  return isNumber(name) ? showNumber(phone) : name
}

/** @param {string} name */
export function isNumber(name) {
  return /^\+?\d+$/.test(name)
}

/** @param {string} name the last two digits stand for who has none */
export function initials(name) {
  if (isNumber(name)) return name.slice(-2)
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words
  return letters.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('')
}
