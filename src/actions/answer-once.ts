/** Runs `work` once per idempotency key: what is repeated gets the first answer, in the transaction of its effect. */
import { Fault } from '../base/fault.ts'
import type { Answer, IdempotentRequest } from '../domain/idempotency.ts'
import type { Deps } from './deps.ts'
import { openAnswer, sealAnswer } from './keep-answer.ts'
import type { Stores } from './stores.ts'

/**
 * `request` is undefined where the caller sent no key. Call it inside the transaction that `work` writes in. Where `work`
 * throws, the transaction ends and the key is free again. Throws `conflict` where the key was used for another request.
 */
export async function answerOnce(
  { idempotency }: Pick<Stores, 'idempotency'>,
  { secrets }: Pick<Deps, 'secrets'>,
  request: IdempotentRequest | undefined,
  now: Date,
  work: () => Promise<Answer>,
): Promise<Answer & { readonly repeated: boolean }> {
  if (request === undefined) return { ...(await work()), repeated: false }
  const [reservation] = await idempotency.reserve([request], now)
  if (reservation === undefined || reservation.kind === 'taken') throw keyTaken()
  if (reservation.kind === 'answered') return { ...openAnswer(secrets, reservation.answer), repeated: true }
  const answer = await work()
  await idempotency.keep([{ ...request, answer: sealAnswer(secrets, answer) }])
  return { ...answer, repeated: false }
}

export function keyTaken(): Fault {
  return new Fault(
    'conflict',
    'This Idempotency-Key was used for another request. Send a new key with a new request.',
    {
      reason: 'idempotency_key_reused',
    },
  )
}
