/**
 * One request to a provider's API, for a call or an SMS, written once and never repeated: what it answers is what is certain.
 * A failure to connect is none; from the first byte on only a readable answer ends the doubt.
 */
import { request } from 'undici'
import type { HandOver } from '../domain/messenger.ts'
import type { Permit } from '../domain/permit.ts'

export interface ProviderRequest {
  readonly url: string
  readonly user: string
  readonly password: string
  readonly contentType: string
  readonly body: string
  /** The provider's id of what it took, out of its answer. */
  readonly idIn: (answer: Readonly<Record<string, unknown>>) => unknown
}

const timeoutMs = 8_000
const answerBytesMost = 64 * 1_024
/** Nothing was written: the name, the connection or its encryption failed. */
const neverConnected =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/

export async function postOnce(
  { url, user, password, contentType, body, idIn }: ProviderRequest,
  permit: Permit,
): Promise<HandOver> {
  if (performance.now() > permit.deadlineMs - timeoutMs) return { kind: 'not_handed_over', reason: 'too_late' }
  try {
    const answer = await request(url, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
        'content-type': contentType,
      },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    })
    const text = (await answer.body.text()).slice(0, answerBytesMost)
    return read(answer.statusCode, text, idIn)
  } catch (error) {
    const { code, name } = error as { code?: unknown; name?: unknown }
    if (neverConnected.test(String(code))) return { kind: 'not_handed_over', reason: 'no_connection' }
    return { kind: 'in_doubt', reason: name === 'TimeoutError' ? 'timeout' : 'connection_lost' }
  }
}

function read(status: number, text: string, idIn: ProviderRequest['idIn']): HandOver {
  const answer = json(text)
  if (status >= 200 && status < 300) {
    const id = answer === undefined ? undefined : idIn(answer)
    return typeof id === 'string' && id !== ''
      ? { kind: 'accepted', wamid: id }
      : { kind: 'in_doubt', reason: 'unreadable_answer' }
  }
  // A server that failed may have begun all the same.
  if (status >= 500) return { kind: 'in_doubt', reason: 'unreadable_answer' }
  const details = String(answer?.message ?? answer?.error ?? `the provider answered ${status}`)
  const code = Number(answer?.code ?? status)
  return { kind: 'rejected', code: Number.isFinite(code) ? code : status, details, action: actionOf(status) }
}

function actionOf(status: number): Extract<HandOver, { kind: 'rejected' }>['action'] {
  if (status === 429) return 'retry'
  return status === 401 || status === 403 ? 'stop_sender' : 'fail'
}

function json(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

export function unfit(details: string): HandOver {
  return { kind: 'rejected', code: 0, details: `not sent: ${details}`, action: 'fail' }
}
