/** A no that was said outside WhatsApp, also by somebody never seen before. It may be sent twice without harm. */
import type { WithdrawalsIn, WithdrawalsOut } from '@contract/consent.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

/** Several, where the person named some numbers and not others; each by itself stands. */
export function useRecordNo() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (noes: readonly WithdrawalsIn[]) => {
      const answers: WithdrawalsOut[] = []
      for (const no of noes) {
        answers.push(await api.post<WithdrawalsOut>('/v1/withdrawals', no, { idempotencyKey: crypto.randomUUID() }))
      }
      return answers
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['contacts'] }),
        client.invalidateQueries({ queryKey: ['contact'] }),
      ]),
  })
}
