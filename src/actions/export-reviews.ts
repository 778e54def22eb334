/**
 * What members decided about messages, for people who correct lexicons and training messages by hand. Nothing here trains
 * anything. It holds the words of messages, so it is written down who took it.
 */
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Deps } from './deps.ts'

const pageSize = 200

/** JSON, one object a line: `{text, label, read_as, certainty, rule, matched, language, score, lexicon, reason, at}`. */
export async function* exportReviews(deps: Pick<Deps, 'read' | 'transaction'>, by: By): AsyncGenerator<string> {
  const { workspaceId } = by.actor
  await deps.transaction(({ audit }) =>
    audit.write([auditEntry(by, { action: 'reviews.exported', subject: { kind: 'workspace', id: workspaceId } })]),
  )
  for (let after: string | undefined; ; ) {
    const page = await deps.read.readings.decided(workspaceId, {
      limit: pageSize,
      ...(after === undefined ? {} : { after }),
    })
    for (const { reading, text } of page.rows) {
      yield `${JSON.stringify({
        text,
        label: reading.review?.label,
        read_as: reading.label,
        certainty: reading.certainty,
        rule: reading.rule,
        matched: reading.matched,
        language: reading.language,
        score: reading.score,
        lexicon: reading.lexicon,
        reason: reading.review?.reason ?? null,
        at: reading.at.toISOString(),
      })}\n`
    }
    if (page.next === undefined) return
    after = page.next
  }
}
