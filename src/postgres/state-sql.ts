/**
 * The state of consent, said in SQL for lists and counts. Everything that is sent or shown of one person goes through
 * `consentState` of the domain; a test holds this against it.
 */

/** Ranks, so that the best over several addresses or topics is a maximum. */
export const ranks = { given: 4, withdrawn: 3, pending: 2, expired: 1, unknown: 0 } as const

/**
 * An expression of one rank. `a` is a row of address, `s` one of consent_state or all null; `marketing` an SQL boolean,
 * `now` an SQL timestamp.
 */
export function stateRankSql({
  a,
  s,
  marketing,
  now,
}: {
  a: string
  s: string
  marketing: string
  now: string
}): string {
  const no = `greatest(${a}.no_all_at, case when ${marketing} then ${a}.no_marketing_at end, ${s}.no_at)`
  const vouched = `coalesce(${s}.yes_at > ${no}, false)`
  const weak = `(${no} = '-infinity' and coalesce(${s}.weak_yes_at > '-infinity', false))`
  return `case
    when (${vouched} and ${now} < ${s}.expires_at) or (${weak} and ${now} < ${s}.weak_expires_at) then ${ranks.given}
    when ${no} > '-infinity' and not ${vouched} then ${ranks.withdrawn}
    when coalesce(${s}.asked_until > ${now}, false) then ${ranks.pending}
    when ${vouched} or ${weak} then ${ranks.expired}
    else ${ranks.unknown}
  end`
}

/** The rank of a whole address: the best over its topics, where a wide no counts as one. `t` is the topic of `s`, or null. */
export function addressRankSql({ a, s, t, now }: { a: string; s: string; t: string; now: string }): string {
  const state = stateRankSql({ a, s, marketing: `coalesce(${t}.category = 'marketing', true)`, now })
  const wideNo = `${a}.no_all_at > '-infinity' or ${a}.no_marketing_at > '-infinity'`
  return `greatest(case when ${s}.topic_id is null then 0 else ${state} end, case when ${wideNo} then ${ranks.withdrawn} else 0 end)`
}
