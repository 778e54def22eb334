/** Which request an answer is to: by the code in a text, a payload or a Flow's token; a bare yes or no by the question that is open. */
import { keyText } from '../domain/address.ts'
import { type Confirmation, tokenHash } from '../domain/confirmation.ts'
import type { Heard } from './answer-meaning.ts'
import type { Stores } from './stores.ts'

export type Said = 'given' | 'refused' | 'not_me' | 'choose' | 'done' | 'later'

export interface FoundRequest {
  readonly confirmation: Confirmation
  readonly said: Said
  /** Of those asked about, chosen from a list or in a form; undefined means all of them. */
  readonly topicKeys: readonly string[] | undefined
  /** A list may be chosen from again. */
  readonly fromList: boolean
}

/** Under its lock; undefined where the code is nobody’s, or no question is open. */
export async function findRequest(
  stores: Stores,
  { meaning, key, conversation }: Heard,
): Promise<FoundRequest | undefined> {
  const { workspaceId } = key
  if (meaning.kind === 'codes') {
    for (const code of meaning.codes) {
      const confirmation = await stores.confirmations.lockByToken(workspaceId, tokenHash(code))
      if (confirmation !== undefined) return { confirmation, said: 'given', topicKeys: undefined, fromList: false }
    }
    return undefined
  }
  if (meaning.kind === 'answer') {
    const { payload } = meaning
    const confirmation = await stores.confirmations.lockByToken(workspaceId, tokenHash(payload.code))
    if (confirmation === undefined) return undefined
    const said = payload.answer === 'yes' ? 'given' : payload.answer === 'no' ? 'refused' : payload.answer
    const topicKey = 'topicKey' in payload ? payload.topicKey : undefined
    return {
      confirmation,
      said,
      topicKeys: topicKey === undefined ? undefined : [topicKey],
      fromList: topicKey !== undefined,
    }
  }
  if (meaning.kind === 'form') {
    const confirmation = await stores.confirmations.lockByToken(workspaceId, tokenHash(meaning.code))
    // A form answers for the person to whom it was sent: the token of another's is worth nothing here.
    if (confirmation === undefined || keyText(confirmation.address) !== keyText(key)) return undefined
    const isYes = meaning.answer === 'yes'
    return {
      confirmation,
      said: isYes ? 'given' : 'refused',
      topicKeys: isYes ? meaning.topicKeys : undefined,
      fromList: false,
    }
  }
  const question = conversation.openQuestion
  if (question === null || question.kind === 'hold') return undefined
  const confirmation = await stores.confirmations.lockByToken(workspaceId, Buffer.from(question.tokenHash, 'hex'))
  if (confirmation === undefined) return undefined
  const said = meaning.kind === 'yes' ? 'given' : meaning.kind === 'not_me' ? 'not_me' : 'refused'
  return { confirmation, said, topicKeys: undefined, fromList: false }
}

/** One answer ends a request; a list stays open for its other rows while its time runs. */
export function isOver({ expiresAt: end, answer }: Confirmation, { message }: Heard, fromList: boolean): boolean {
  if (message.at.getTime() >= end.getTime()) return true
  return answer !== null && !(fromList && answer === 'given')
}
