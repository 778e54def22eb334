/** Dates as files have them: in one of three orders, with their hour or without, never ahead of now. */
import { day, minute } from '../base/clock.ts'
import type { DateFormat } from './import.ts'

/**
 * When something was said. A day without its hour is its first or its last moment, in UTC; never later than `now` where
 * it is the day that it is now.
 */
export function readMoment(
  text: string,
  format: DateFormat,
  ofDay: 'start' | 'end',
  now: Date,
): Date | 'none' | 'bad' | 'future' {
  if (text === '') return 'none'
  const parts = format === 'iso' ? isoDate.exec(text) : localDate.exec(text)
  if (parts === null) return 'bad'
  const [, a = '', b = '', c = '', hours, minutes = '00', seconds = '00', zone = ''] = parts
  const [year, month, date] = format === 'iso' ? [a, b, c] : format === 'dmy' ? [c, b, a] : [c, a, b]
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(date))
  const read = new Date(midnight)
  // The thirtieth of February is no day, and JavaScript makes one of it.
  if (read.getUTCMonth() !== Number(month) - 1 || read.getUTCDate() !== Number(date)) return 'bad'
  if (midnight < earliest) return 'bad'
  if (hours === undefined) {
    const end = Math.min(midnight + day - 1, now.getTime())
    if (midnight > now.getTime() + day / 2) return 'future'
    return new Date(
      ofDay === 'start' ? Math.min(midnight, now.getTime()) : Math.max(end, Math.min(midnight, now.getTime())),
    )
  }
  const secondsNumber = Number(seconds.replace(',', '.'))
  if (Number(hours) > 23 || Number(minutes) > 59 || secondsNumber >= 60) return 'bad'
  const at =
    midnight + Math.floor((Number(hours) * 3_600 + Number(minutes) * 60 + secondsNumber) * 1_000) - offsetMs(zone)
  return at > now.getTime() + minute ? 'future' : new Date(at)
}

// WhatsApp began in 2009; a yes of the year 1899 is a spreadsheet's empty cell.
const earliest = Date.UTC(2000, 0, 1)
const time = '(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2}(?:[.,]\\d{1,9})?))?\\s*(Z|UTC|[+-]\\d{2}:?\\d{2})?)?'
const isoDate = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${time}$`, 'i')
const localDate = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})${time}$`, 'i')

function offsetMs(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? []
  if (sign === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * minute
}
