/**
 * What keeps SMS from being pumped: whoever earns by the SMS that are sent to a range of numbers makes us send many there. A
 * country and a range take so many a day, and no more; who is over it may be asked tomorrow. A number alone needs no limit here,
 * for nobody is invited twice in half a year.
 */
import { day } from '../base/clock.ts'
import type { ChannelSender } from './channel-sender.ts'

export interface SmsLimits {
  readonly perRange: number
  readonly perCountry: number
}

export const usualSmsLimits: SmsLimits = { perRange: 200, perCountry: 2_000 }

/** The sender's own, where they were set. */
export function smsLimits({ settings }: Pick<ChannelSender, 'settings'>): SmsLimits {
  const { dayLimitPerRange, dayLimitPerCountry } = settings
  return {
    perRange: typeof dayLimitPerRange === 'number' ? dayLimitPerRange : usualSmsLimits.perRange,
    perCountry: typeof dayLimitPerCountry === 'number' ? dayLimitPerCountry : usualSmsLimits.perCountry,
  }
}

/** Where a number counts: its country, and all numbers that differ from it in the last four digits. */
export function areasOf(
  e164: string,
  country: string | null,
): readonly { readonly area: string; readonly limit: keyof SmsLimits }[] {
  return [
    { area: e164.slice(0, -4), limit: 'perRange' },
    ...(country === null ? [] : [{ area: country, limit: 'perCountry' as const }]),
  ]
}

/** Days are UTC's, so that all processes count alike. */
export function tallyDay(now: Date): string {
  return now.toISOString().slice(0, 10)
}

export function nextTallyDay(now: Date): Date {
  return new Date(Math.floor(now.getTime() / day) * day + day)
}

export interface SmsTallyStore {
  /** Counts these in, and answers how many each area then has; holds the areas until the transaction ends. */
  add(workspaceId: string, day: string, counts: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, number>>
}
