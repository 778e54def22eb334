/**
 * What nearly everybody who is asked about has said: a yes to the topic, and nothing else. Found by the name in one statement,
 * from the name to the address and to its state, which knows the record that will be cited; about whom there is more to say,
 * only where they are. All of it travels as one text, for a row with a column for each fact costs as much as to look it up.
 */

import { emptyTopic, type FoldedYes } from '../domain/consent-fold.ts'
import type { PlainYes } from '../domain/delivery.ts'
import { plainArray } from './array-text.ts'
import type { Queryable } from './pool.ts'

/** A no, a hold, a pause, a question that is open: the whole gate is asked. */
const moreToSay = `a.no_all_seq is not null or a.no_marketing_seq is not null or a.platform_stopped_at is not null
  or a.hold is not null or a.identity_changed_at is not null or a.paused_until > '-infinity' or a.no_ask_until > '-infinity'
  or a.rest_until > '-infinity' or a.erased_at is not null or a.closed_at is not null
  or s.no_seq is not null or s.asked_until > '-infinity'`

/** In the order of the hashes; undefined where nobody is called so. */
export async function plainYeses(
  db: Queryable,
  workspaceId: string,
  topicId: string,
  hashes: readonly Buffer[],
): Promise<(PlainYes | undefined)[]> {
  const found: (PlainYes | undefined)[] = new Array(hashes.length).fill(undefined)
  if (hashes.length === 0) return found
  // In the order of the index, so that neighbours find its pages at hand.
  const sorted = [...hashes.keys()].sort((a, b) => leading(hashes[a]) - leading(hashes[b]))
  const { rows } = await db.query<[string | null]>({
    name: 'plain-yeses',
    rowMode: 'array',
    text: `select string_agg(
             case when ${moreToSay}
               then concat(n.at, '|', a.bucket, '|', a.address_id)
               else concat(n.at, '|', a.bucket, '|', a.address_id, '|', a.country, '|', s.yes_record,
                           '|', s.yes_seq, '|', ${ms('s.yes_at')}, '|', ${ms('s.expires_at')},
                           '|', s.weak_yes_seq, '|', ${ms('s.weak_yes_at')}, '|', ${ms('s.weak_expires_at')})
             end, E'\\n')
           from unnest($3::integer[]) as n (at)
           join identifier i on i.workspace_id = $1 and i.hash = substring($4::bytea from n.at * 32 + 1 for 32)
                            and i.valid_to is null
           join address a on a.workspace_id = $1 and a.bucket = i.bucket and a.address_id = i.address_id
           left join consent_state s on s.workspace_id = $1 and s.bucket = i.bucket and s.address_id = i.address_id
                                    and s.topic_id = $2`,
    values: [workspaceId, topicId, plainArray(sorted), Buffer.concat(hashes)],
  })
  const [text] = rows[0] ?? []
  if (typeof text !== 'string') return found
  for (const line of text.split('\n')) {
    const parts = line.split('|')
    const [at, bucket, addressId = '', country, recordId, yesSeq, yesAt, yesUntil, weakSeq, weakAt, weakUntil] = parts
    const key = { workspaceId, bucket: Number(bucket), addressId }
    const seq = yesSeq || weakSeq
    const said = {
      country: country || null,
      fold: { ...emptyTopic, yes: readYes(yesSeq, yesAt, yesUntil), weakYes: readYes(weakSeq, weakAt, weakUntil) },
      cited: seq && recordId ? { seq: Number(seq), recordId } : null,
    }
    found[Number(at)] = { key, said: parts.length === 3 ? null : said }
  }
  return found
}

function leading(hash: Buffer | undefined): number {
  return hash?.readUInt32BE(0) ?? 0
}

/** As ms; nothing where it is or was never. */
function ms(column: string): string {
  return `date_part('epoch', nullif(nullif(${column}, '-infinity'), 'infinity')) * 1000`
}

function readYes(seq: string | undefined, at: string | undefined, until: string | undefined): FoldedYes {
  if (!seq) return emptyTopic.yes
  return { seq: Number(seq), at: Math.round(Number(at)), expiresAt: until ? Math.round(Number(until)) : Infinity }
}
