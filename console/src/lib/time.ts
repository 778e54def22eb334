/** Times as people say them. Everything is shown in the time zone of the browser; the record keeps the instant. */
import { currentTime } from './clock.ts'

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const clockSeconds = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const dayMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const dayMonthYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const monthYear = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric' })
const whole = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

type Moment = string | number | Date

/** `Today`, `Yesterday`, `17 Nov`, `2 Nov 2024`. */
export function sayDay(at: Moment, now: Moment = currentTime()): string {
  const days = daysBetween(new Date(at), new Date(now))
  if (days === 0) return 'Today'
  if (days === 1) return 'Yesterday'
  return new Date(at).getFullYear() === new Date(now).getFullYear() ? dayMonth.format(new Date(at)) : sayDate(at)
}

/** In a list: with the time while it is still today. */
export function sayWhen(at: Moment, now: Moment = currentTime()): string {
  const day = sayDay(at, now)
  return day === 'Today' ? `Today, ${sayClock(at)}` : day
}

/** Inside a sentence: `today`, `17 Nov`. */
export function sayDayInside(at: Moment, now: Moment = currentTime()): string {
  const day = sayDay(at, now)
  return day === 'Today' || day === 'Yesterday' ? day.toLowerCase() : day
}

/** Where it matters to the minute: `today at 14:21`, `17 Nov at 09:05`. */
export function sayMoment(at: Moment, now: Moment = currentTime()): string {
  return `${sayDayInside(at, now)} at ${sayClock(at)}`
}

export function sayClock(at: Moment): string {
  return clock.format(new Date(at))
}

export function saySeconds(at: Moment): string {
  return clockSeconds.format(new Date(at))
}

export function sayDate(at: Moment): string {
  return dayMonthYear.format(new Date(at))
}

export function sayMonth(at: Moment): string {
  return monthYear.format(new Date(at))
}

/** `Thursday 19 November 2026 at 14:32`. */
export function sayWhole(at: Moment): string {
  return whole.format(new Date(at))
}

/** `2 min ago`, `3 h ago`; beyond a day, the day. */
export function sayAgo(at: Moment, now: Moment = currentTime()): string {
  const seconds = Math.round((new Date(now).getTime() - new Date(at).getTime()) / 1000)
  if (seconds < 60) return 'just now'
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ago`
  return sayDay(at, now)
}

/** For `<input type="datetime-local">`, in the zone of the browser. */
export function forInput(at: Moment): string {
  const date = new Date(at)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** Calendar days, not spans of 24 hours: one minute to midnight is yesterday two minutes later. */
function daysBetween(earlier: Date, later: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
  return Math.round((midnight(later) - midnight(earlier)) / 86_400_000)
}
