/** Errors of the Graph API: read from an answer, and told as Faults to whoever manages the account. */
import { Fault, type FaultCode } from '../../base/fault.ts'
import { classifyError } from '../../protocol/whatsapp/errors.ts'
import { asNumber, asRecord, asText } from '../../protocol/whatsapp/read-json.ts'

export interface GraphError {
  readonly code: number
  readonly subcode: number | undefined
  /** Meta's own words; the fullest that it gave. */
  readonly details: string
  /** What Meta asks for when one asks Meta. */
  readonly trace: string | undefined
}

/** Undefined where the answer holds no error of the platform's. */
export function readGraphError(answer: unknown): GraphError | undefined {
  const error = asRecord(asRecord(answer)?.error)
  const code = asNumber(error?.code)
  if (error === undefined || code === undefined) return undefined
  const details =
    asText(asRecord(error.error_data)?.details) ?? asText(error.error_user_msg) ?? asText(error.message) ?? ''
  return { code, subcode: asNumber(error.error_subcode), details, trace: asText(error.fbtrace_id) }
}

/** The Fault of a refused call; `what` says what was wanted: "list the templates". */
export function graphFault(what: string, status: number, error: GraphError): Fault {
  const { action, meaning, wayOut, backoff } = classifyError(error.code, 'sync', error.subcode)
  const again = action === 'retry' || action === 'retry_pair'
  const code: FaultCode = again ? 'unavailable' : isMissing(error) ? 'not_found' : 'invalid'
  const said = error.details === '' ? '' : ` WhatsApp says: “${error.details}”`
  return new Fault(code, `WhatsApp did not ${what}. ${meaning} ${wayOut}${said}`, {
    reason: `whatsapp_${error.code}`,
    detail: { code: error.code, subcode: error.subcode, status, trace: error.trace },
    ...(again && backoff !== undefined ? { retryAfterS: Math.ceil(backoff.firstMs / 1_000) } : {}),
  })
}

/** An answer that is none: the call may have been carried out. */
export function unreadable(what: string, status?: number): Fault {
  const message = `WhatsApp gave no readable answer when asked to ${what}. Look there before trying again.`
  return new Fault('unavailable', message, { reason: 'whatsapp_unreadable', detail: { status }, retryAfterS: 60 })
}

function isMissing({ code, subcode }: GraphError): boolean {
  return (code === 100 && subcode === 33) || code === 33 || code === 803
}
