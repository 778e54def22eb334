/** Lists count in SQL what pages decide in the domain: both must say the same, whatever was said. */
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../../src/base/ids.ts'
import type { NoState } from '../../src/domain/consent.ts'
import type { AddressFold, TopicFold } from '../../src/domain/consent-fold.ts'
import { consentState } from '../../src/domain/consent-state.ts'
import { ranks, stateRankSql } from '../../src/postgres/state-sql.ts'
import { toStamp } from '../../src/postgres/times.ts'
import { testDatabase } from '../support/database.ts'

const { pool } = await testDatabase()

// Few moments, so that ties and edges come often.
const moments = [-Infinity, ...[-2, -1, 0, 1, 2].map((hours) => Date.parse('2026-11-23T12:00:00Z') + hours * 3_600_000)]
const now = moments[3] as number
const moment = fc.constantFrom(...moments)
const end = fc.constantFrom(...moments.slice(1), Infinity)
const noState = fc.constantFrom<NoState>('withdrawn', 'refused', 'revoked')
const no = fc
  .tuple(moment, noState)
  .map(([at, state]) => (at === -Infinity ? { at, seq: null, state: null } : { at, seq: 1, state }))
const yes = fc.tuple(moment, end).map(([at, expiresAt]) => ({ at, seq: at === -Infinity ? null : 2, expiresAt }))
const topicFold: fc.Arbitrary<TopicFold> = fc.record({ yes, weakYes: yes, no, askedAt: moment, askedUntil: moment })
const said = fc.record({
  address: fc.record({ noAll: no, noMarketing: no }) as fc.Arbitrary<AddressFold>,
  topic: fc.option(topicFold, { nil: undefined }),
  marketing: fc.boolean(),
})

test('the rank of a state in SQL is that of the domain', async () => {
  const cases = fc.sample(said, { numRuns: 3_000, seed: randomBytes(4).readInt32LE() })
  const { rows } = await pool.query<{ rank: number }>(
    `with a as (
       select * from json_to_recordset($1::json) as a (i integer, no_all_at timestamptz, no_marketing_at timestamptz, marketing boolean)
     ), s as (
       select * from json_to_recordset($2::json) as s (i integer, topic_id uuid, yes_at timestamptz, expires_at timestamptz,
         weak_yes_at timestamptz, weak_expires_at timestamptz, no_at timestamptz, asked_until timestamptz)
     )
     select ${stateRankSql({ a: 'a', s: 's', marketing: 'a.marketing', now: '$3::timestamptz' })} as rank
     from a left join s using (i)
     order by a.i`,
    [
      JSON.stringify(
        cases.map(({ address, marketing }, i) => ({
          i,
          no_all_at: toStamp(address.noAll.at),
          no_marketing_at: toStamp(address.noMarketing.at),
          marketing,
        })),
      ),
      JSON.stringify(
        cases.flatMap(({ topic }, i) =>
          topic === undefined
            ? []
            : [
                {
                  i,
                  topic_id: newId(),
                  yes_at: toStamp(topic.yes.at),
                  expires_at: toStamp(topic.yes.expiresAt),
                  weak_yes_at: toStamp(topic.weakYes.at),
                  weak_expires_at: toStamp(topic.weakYes.expiresAt),
                  no_at: toStamp(topic.no.at),
                  asked_until: toStamp(topic.askedUntil),
                },
              ],
        ),
      ),
      new Date(now),
    ],
  )
  const expected = cases.map(({ address, topic, marketing }) => {
    const none = { at: -Infinity, seq: null, expiresAt: Infinity }
    const fold = topic ?? {
      yes: none,
      weakYes: none,
      no: { at: -Infinity, seq: null, state: null },
      askedAt: -Infinity,
      askedUntil: -Infinity,
    }
    const { state } = consentState(address, fold, marketing ? 'marketing' : 'utility', now)
    return ranks[state === 'refused' || state === 'revoked' ? 'withdrawn' : state]
  })
  expect(new Set(expected).size).toBe(5)
  const wrong = cases.filter((_, i) => rows[i]?.rank !== expected[i])
  expect(wrong).toEqual([])
})
