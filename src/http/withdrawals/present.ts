/** A no as it was sent, and as it stands. */
import type { Recorded } from '../../actions/record-statements.ts'
import type { WithdrawalReport } from '../../actions/report-withdrawal.ts'
import type { WithdrawalsIn, WithdrawalsOut } from '../../contract/consent.ts'
import { isNo } from '../../domain/consent.ts'
import type { Topic } from '../../domain/topic.ts'
import type { ReceiptUrl } from '../receipt-url.ts'

export function presentWithdrawals(
  recorded: readonly Recorded[],
  topics: readonly Topic[],
  receiptUrl: ReceiptUrl,
): Omit<WithdrawalsOut, 'in_doubt'> {
  return {
    withdrawals: recorded.flatMap(({ statement: { address, scope, state }, recordId, seq }) => {
      if (!isNo(state)) return []
      const topic = scope.kind === 'topic' ? topics.find(({ topicId }) => topicId === scope.topicId) : undefined
      return [
        {
          address: address.addressId,
          scope: scope.kind,
          topic: topic?.key ?? null,
          record: recordId,
          state,
          receipt: receiptUrl(address, seq),
        },
      ]
    }),
  }
}

export function readWithdrawalBody(body: WithdrawalsIn): WithdrawalReport {
  const { user_id, contact, only_this_address, occurred_at, ...rest } = body
  return {
    ...rest,
    ...(user_id === undefined ? {} : { userId: user_id }),
    ...(contact === undefined ? {} : { contactId: contact }),
    ...(only_this_address === undefined ? {} : { onlyThisAddress: only_this_address }),
    ...(occurred_at === undefined ? {} : { occurredAt: new Date(occurred_at) }),
  }
}
