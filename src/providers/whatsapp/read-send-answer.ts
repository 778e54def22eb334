/** What the platform answered to a send. An answer that is not the platform's own proves nothing either way. */
import type { HandOver } from '../../domain/messenger.ts'
import { classifyError } from '../../protocol/whatsapp/errors.ts'
import { asRecord, asText, records } from '../../protocol/whatsapp/read-json.ts'
import { readGraphError } from './graph-error.ts'

export function readSendAnswer(status: number, text: string): HandOver {
  const answer = parsed(text)
  const error = readGraphError(answer)
  if (error !== undefined) {
    const { action } = classifyError(error.code, 'sync', error.subcode)
    return { kind: 'rejected', code: error.code, details: error.details, action }
  }
  const [message] = records(asRecord(answer)?.messages)
  const wamid = asText(message?.id)
  // A proxy's page, a cut answer, or something that has learnt to answer 200 to everything.
  if (status < 200 || status > 299 || wamid === undefined) return { kind: 'in_doubt', reason: 'unreadable_answer' }
  const [contact] = records(asRecord(answer)?.contacts)
  return {
    kind: 'accepted',
    wamid,
    waId: asText(contact?.wa_id),
    userId: asText(contact?.user_id),
    messageStatus: asText(message?.message_status),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
