/**
 * Until when marketing must wait at the recipient's place. A number tells its country and not its town, so the hours have to
 * be open in every zone of the country at once.
 */
import { day, minute } from '../base/clock.ts'
import { type PolicyPack, type SendingHours, type Weekday, weekdays } from './policy-pack.ts'

/** Zones differ from UTC by quarters of an hour, and so do the rules: nothing opens or closes between. */
const stepMs = 15 * minute
/** Every rule speaks of days of the week, so what has not opened in ten days (and a shift of clocks) never will. */
const searchMs = 10 * day

/**
 * ms of the first moment, not before `now`, at which it is open everywhere the recipient may be; -Infinity where it is open
 * now, Infinity where it never is. A number of no country has no local time, and waits for nothing unless `zones` (IANA
 * names, where more is known of the place than its country) say where it is.
 */
export function quietUntil(pack: PolicyPack, country: string | null, now: Date, zones?: readonly string[]): number {
  const places = zones ?? (country === null ? [] : zonesOf(country))
  if (pack.sendingHours.length === 0 || places.length === 0) return -Infinity
  const nowMs = now.getTime()
  const stretch = stretchAt(pack, places, nowMs)
  return stretch.isOpen ? -Infinity : stretch.endsAt
}

/** The IANA zones of a country, by the data that Node carries; none for a country that it does not know. */
export function zonesOf(country: string): readonly string[] {
  const known = zonesByCountry.get(country)
  if (known !== undefined) return known
  const zones = unlisted[country] ?? (/^[A-Z]{2}$/.test(country) ? localeZones(country) : [])
  zonesByCountry.set(country, zones)
  return zones
}

/** Places that have telephone numbers of their own and no entry in the zone data. */
const unlisted: Readonly<Record<string, readonly string[]>> = {
  AC: ['Atlantic/St_Helena'],
  TA: ['Atlantic/St_Helena'],
  XK: ['Europe/Belgrade'],
}

const zonesByCountry = new Map<string, readonly string[]>()

function localeZones(country: string): readonly string[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones(): string[] | undefined }
  return locale.getTimeZones() ?? []
}

/** A time in which the answer does not change: [from, endsAt). */
interface Stretch {
  readonly from: number
  readonly endsAt: number
  readonly isOpen: boolean
}

// The gate asks for every message, and the answer of a place holds for hours.
const lastStretch = new WeakMap<PolicyPack, Map<string, Stretch>>()

function stretchAt(pack: PolicyPack, zones: readonly string[], nowMs: number): Stretch {
  const places = zones.join()
  const known = lastStretch.get(pack)
  const last = known?.get(places)
  if (last !== undefined && last.from <= nowMs && nowMs < last.endsAt) return last
  const from = Math.floor(nowMs / stepMs) * stepMs
  const isOpen = isOpenAt(pack, zones, from)
  const stretch = { from, endsAt: isOpen ? from + stepMs : nextOpen(pack, zones, from), isOpen }
  if (known === undefined) lastStretch.set(pack, new Map([[places, stretch]]))
  else known.set(places, stretch)
  return stretch
}

function nextOpen(pack: PolicyPack, zones: readonly string[], from: number): number {
  for (let at = from + stepMs; at - from <= searchMs; at += stepMs) if (isOpenAt(pack, zones, at)) return at
  return Infinity
}

function isOpenAt(pack: PolicyPack, zones: readonly string[], at: number): boolean {
  return zones.every((zone) => {
    const local = localTime(zone, at)
    return pack.sendingHours.every((rule) => allows(rule, zone, local))
  })
}

function allows(rule: SendingHours, zone: string, { weekday, time }: LocalTime): boolean {
  if (!rule.days.includes(weekday) || rule.zones?.includes(zone) === false) return true
  return rule.from !== null && rule.to !== null && rule.from <= time && time < rule.to
}

interface LocalTime {
  readonly weekday: Weekday
  /** `HH:MM`, which compares as text. */
  readonly time: string
}

function localTime(zone: string, at: number): LocalTime {
  const known = formats.get(zone)
  const format = known ?? new Intl.DateTimeFormat('en-GB', { ...shown, timeZone: zone })
  if (known === undefined) formats.set(zone, format)
  // `Mon 09:30`
  const text = format.format(at)
  const weekday = text.slice(0, 3).toLowerCase() as Weekday
  if (!weekdays.includes(weekday)) throw new Error(`cannot read the local time ${text}`)
  return { weekday, time: text.slice(-5) }
}

const shown = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const formats = new Map<string, Intl.DateTimeFormat>()
