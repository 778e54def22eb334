/** A value of a policy pack in words. */

export const valueNames: Readonly<Record<string, string>> = {
  consent_kind: 'A yes has to be',
  double_opt_in: 'A yes from elsewhere waits for the number',
  line_control_suffices: 'A link in an SMS proves its number',
  soft_opt_in: 'A customer may be asked once',
  stop_may_mean_marketing: 'STOP may mean marketing alone',
  per_se_stop_words: 'Words that are a stop by law',
  stop_confirmation_minutes: 'A stop is confirmed within, minutes',
  withdrawal_deadline_business_days: 'A no has to hold within, working days',
  yes_valid_days: 'A yes lasts, days',
  import_valid_days: 'An imported yes lasts, days',
  pending_hours: 'A request waits, hours',
  sending_hours: 'Hours for marketing',
  age_min: 'Age',
  proof_years: 'Proof is kept, years',
  proof_from_last_use: 'Counted from its last use',
  evidence_days: 'Raw evidence is kept, days',
  notice_must_say: 'The notice has to say',
  notice_languages: 'The notice stands in',
}

export function sayValue(value: unknown): string {
  if (value === null) return 'until taken back'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(sayValue).join(', ')
  if (typeof value !== 'object') return String(value).replaceAll('_', ' ')
  const { from, to, days } = value as { from?: unknown; to?: unknown; days?: unknown }
  if (Array.isArray(days)) return from === null ? `not on ${days.join(' ')}` : `${from}–${to} on ${days.join(' ')}`
  return Object.entries(value)
    .map(([name, one]) => `${name.replaceAll('_', ' ')} ${sayValue(one)}`)
    .join(', ')
}
