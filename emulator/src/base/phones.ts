// Telephone numbers as WhatsApp reads them: writing marks fall away, and in three countries the id that WhatsApp answers
// with is not the number that was dialled. Two writings of one line have one match key.

/** The digits of a number, or null when it is none. */
export function digitsOf(written: string): string | null {
  if (!/^[\d+()\-.\s]+$/.test(written)) return null
  const digits = written.replace(/\D/g, '').replace(/^00/, '')
  return digits.length >= 7 && digits.length <= 15 ? digits : null
}

/** One key for every writing of a line: the number in the form that is dialled today. */
export function matchKey(digits: string): string {
  if (/^521\d{10}$/.test(digits)) return `52${digits.slice(3)}`
  if (/^549\d{10}$/.test(digits)) return `54${digits.slice(3)}`
  // A Brazilian mobile has a ninth digit since 2016; what starts with 2 to 5 is a landline and must not get one.
  if (/^55\d{2}[6-9]\d{7}$/.test(digits)) return `${digits.slice(0, 4)}9${digits.slice(4)}`
  return digits
}

/** WhatsApp's id of a line. */
export function waIdOf(digits: string): string {
  const key = matchKey(digits)
  if (/^52\d{10}$/.test(key)) return `521${key.slice(2)}`
  if (/^54\d{10}$/.test(key)) return `549${key.slice(2)}`
  // Observed: areas 11 to 28 kept the ninth digit in their ids, the others did not.
  if (/^55\d{2}9[6-9]\d{7}$/.test(key) && Number(key.slice(2, 4)) >= 31) return `${key.slice(0, 4)}${key.slice(5)}`
  return key
}
