/** Telephone numbers: read what people type, and fold what WhatsApp writes differently, so that a no is never missed. */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'

export interface Phone {
  /** E.164, `+` and digits. */
  readonly e164: string
  /** ISO 3166 alpha-2, or undefined for a number that belongs to no country (satellite, international freephone). */
  readonly country: string | undefined
}

/**
 * Reads a number as a person types it: `+61 491 570 156`, `0061…`, or national with `country` (ISO 3166 alpha-2).
 * Undefined where it is no valid number.
 */
export function readPhone(typed: string, country?: string): Phone | undefined {
  const text = typed.normalize('NFKC').trim().replace(/^00/, '+')
  if (text.length > 40) return undefined
  const parsed = parsePhoneNumberFromString(text, country === undefined ? undefined : (country as CountryCode))
  if (parsed === undefined || !parsed.isValid()) return undefined
  return { e164: parsed.number, country: parsed.country }
}

/**
 * The form under which two spellings of one WhatsApp account meet; digits only. WhatsApp writes Mexican mobiles with
 * `521`, Argentine ones with `549`, and Brazilian ones often without their ninth digit.
 * Only for comparing: what is sent to is never rewritten.
 */
export function foldPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  if (/^521\d{10}$/.test(digits)) return `52${digits.slice(3)}`
  if (/^549\d{10}$/.test(digits)) return `54${digits.slice(3)}`
  // Brazil: 55, two digits of area, then a mobile of eight digits (starting 6 to 9) that lacks its leading 9.
  if (/^55\d{2}[6-9]\d{7}$/.test(digits)) return `${digits.slice(0, 4)}9${digits.slice(4)}`
  return digits
}

/** `+61 ••• ••• •56`: enough for the owner to recognise, too little for a stranger. */
export function maskPhone(e164: string): string {
  const parsed = parsePhoneNumberFromString(e164)
  const text = parsed?.formatInternational() ?? e164
  const prefix = parsed === undefined ? 1 : parsed.countryCallingCode.length + 1
  const hidden = text.slice(prefix, -2).replace(/\d/g, '•')
  return text.slice(0, prefix) + hidden + text.slice(-2)
}

/** `+61 491 570 156`: as it is written for reading. */
export function showPhone(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164
}

/** What a number is for: `service` numbers (freephone, premium, pagers) have no person behind them. */
export type LineKind = 'mobile' | 'landline' | 'service'

/** Where a country tells mobiles and landlines not apart, it may be a mobile. */
export function lineKind(e164: string): LineKind {
  switch (parsePhoneNumberFromString(e164)?.getType()) {
    case 'FIXED_LINE':
      return 'landline'
    case 'TOLL_FREE':
    case 'PREMIUM_RATE':
    case 'SHARED_COST':
    case 'PAGER':
    case 'UAN':
    case 'VOICEMAIL':
      return 'service'
    default:
      return 'mobile'
  }
}
