/** The opt-out API: from anybody who may write at all, about anybody. */
import { answerOnce } from '../../actions/answer-once.ts'
import { callIdOf } from '../../actions/report-consents.ts'
import { quietOf, readWithdrawal, reportWithdrawal } from '../../actions/report-withdrawal.ts'
import { loadWorld } from '../../actions/world.ts'
import { WithdrawalsIn, WithdrawalsOut } from '../../contract/consent.ts'
import type { Stop } from '../../domain/stop-report.ts'
import { readIdempotencyKey, sendAnswer } from '../idempotency.ts'
import { receiptUrls } from '../receipt-url.ts'
import { byOf, type Routes, requires } from '../routes.ts'
import { presentWithdrawals, readWithdrawalBody } from './present.ts'

export const withdrawalRoutes: Routes = (server, deps) => {
  const receiptUrl = receiptUrls(deps)

  server.post(
    '/v1/withdrawals',
    {
      ...requires('consent:record-no'),
      schema: {
        tags: ['Consent'],
        summary: 'Record a no',
        description:
          'Taken for people never seen before, too, and may be repeated without harm. It is answered once nothing that was claimed before it is still being handed to WhatsApp, after five seconds at most.',
        body: WithdrawalsIn,
        response: { 201: WithdrawalsOut },
      },
    },
    async (request, reply) => {
      const once = readIdempotencyKey(request)
      const by = byOf(request, deps)
      const { workspaceId } = by.actor
      const topics = await deps.read.topics.list(workspaceId)
      const report = { ...readWithdrawalBody(request.body), callId: callIdOf(once, by.now) }
      const read = readWithdrawal(report, topics, by.now)
      const world = await loadWorld(deps.read, workspaceId)
      let stopped: readonly Stop[] = []
      const answer = await deps.transaction((stores) =>
        answerOnce(stores, deps, once, by.now, async () => {
          const { recorded, stops } = await reportWithdrawal(stores, deps, world, by, read)
          stopped = stops
          return { status: 201, body: presentWithdrawals(recorded, topics, receiptUrl) }
        }),
      )
      // Whoever asks again must not be answered before the first is true.
      const inDoubt = await quietOf(deps, workspaceId, read, stopped)
      return sendAnswer(reply, { ...answer, body: { ...(answer.body as object), in_doubt: inDoubt } })
    },
  )
}
