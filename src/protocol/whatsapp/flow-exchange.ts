/** What a Flow asks its endpoint, and what a finished one sends into the chat, as types. */
import { asRecord, asText, type Json } from './read-json.ts'

export type FlowRequest =
  | { readonly kind: 'ping' }
  /** The client could not show what we answered. Its reason is for the log; nothing of a person stands in it. */
  | { readonly kind: 'error'; readonly error: string }
  | {
      readonly kind: 'INIT' | 'BACK' | 'data_exchange'
      readonly screen: string
      readonly data: Json
      readonly token: string
    }

/** Undefined for what is no request of a Flow. */
export function readFlowRequest(plain: Json): FlowRequest | undefined {
  const action = asText(plain.action)?.toLowerCase()
  const data = asRecord(plain.data) ?? {}
  if (action === 'ping') return { kind: 'ping' }
  const error = asText(data.error)
  if (error !== undefined) return { kind: 'error', error: error.slice(0, 100) }
  const kind = action === 'init' ? 'INIT' : action === 'back' ? 'BACK' : action === 'data_exchange' ? action : undefined
  const token = asText(plain.flow_token)
  if (kind === undefined || token === undefined) return undefined
  return { kind, screen: asText(plain.screen) ?? '', data, token }
}

/** What the person answered at the end. */
export interface FlowAnswer {
  readonly token: string
  readonly answer: 'yes' | 'no'
  /** Keys of topics; none with a no. */
  readonly topics: readonly string[]
}

/** Reads `response_json`; undefined where it is not of a Flow of ours. Values are a person's input, whatever our Flow offers. */
export function readFlowAnswer(response: Json | undefined): FlowAnswer | undefined {
  const token = asText(response?.flow_token)
  const answer = response?.answer
  if (token === undefined || (answer !== 'yes' && answer !== 'no')) return undefined
  return { token, answer, topics: answer === 'no' ? [] : topicKeys(response?.topics) }
}

/** A list of keys; in some clients a list within JSON text. */
export function topicKeys(value: unknown): string[] {
  const list = typeof value === 'string' && value.startsWith('[') ? parsed(value) : value
  if (!Array.isArray(list)) return []
  const keys = list.filter((key): key is string => typeof key === 'string' && /^[a-z][a-z0-9_]{0,39}$/.test(key))
  return [...new Set(keys)]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
