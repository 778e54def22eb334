// A call between somebody and a line of the business: who is on it, what was said, and what it waits for. Plain data, so that
// calls survive a restart of the emulator.

import type { Instruction } from './instructions.ts'

export type Provider = 'twilio' | 'plivo' | 'exotel' | 'signed_webhook'

/** A number of the business in the telephone network, and whom the network asks what to do with its calls. */
export interface Line {
  /** Digits. */
  number: string
  name: string
  provider: Provider
  /** Empty where its calls reach nobody: then the line rings out. */
  url: string
  /** Of `signed_webhook` only. */
  secret: string
}

/** How somebody's telephone answers a call of the business. */
export interface Answering {
  answers: 'ring' | 'at_once' | 'machine' | 'busy' | 'never' | 'off'
}

export type CallEnd = 'completed' | 'busy' | 'no-answer' | 'failed' | 'rejected' | 'canceled'

export interface Heard {
  at: number
  kind: 'say' | 'play' | 'key' | 'speech' | 'note'
  text: string
  language?: string
}

export interface Waiting {
  kind: 'keys' | 'record'
  /** Counts up, so that a timer that was overtaken knows it. */
  turn: number
  action: string
  most: number
  finishOnKey: string
  speech: boolean
  onSilence: 'post' | 'go on'
  timeoutMs: number
}

export interface Call {
  readonly id: string
  readonly provider: Provider
  readonly direction: 'inbound' | 'outbound'
  /** Id of the person. */
  readonly person: string
  /** Digits of the person's number, as it was when the call was made. */
  readonly phone: string
  /** Digits of the business's number. */
  readonly line: string
  readonly withheld: boolean
  state: 'ringing' | 'talking' | 'ended'
  end: CallEnd | null
  machine: boolean
  startedAt: number
  answeredAt: number | null
  endedAt: number | null
  heard: Heard[]
  waiting: Waiting | null
  typed: string
  rest: Instruction[]
  /** The document in force, against which relative addresses are read. */
  url: string
  statusUrl: string | null
  statusEvents: string[]
  detectsMachine: boolean
  /** The business's own address for an answered call, of an outbound one. */
  answerUrl: string | null
  /** How often the business was asked. */
  turns: number
  /** How often the call has waited for something. */
  waits: number
  /** Counts up with all that happens, so that whoever hears of it twice knows which is newer. */
  changes: number
}

export function newCall(
  facts: Pick<Call, 'id' | 'provider' | 'direction' | 'person' | 'phone' | 'line' | 'startedAt'> & Partial<Call>,
): Call {
  return {
    withheld: false,
    state: 'ringing',
    end: null,
    machine: false,
    answeredAt: null,
    endedAt: null,
    heard: [],
    waiting: null,
    typed: '',
    rest: [],
    url: '',
    statusUrl: null,
    statusEvents: [],
    detectsMachine: false,
    answerUrl: null,
    turns: 0,
    waits: 0,
    changes: 0,
    ...facts,
  }
}

/** As the control API and the phone show it. */
export function showCall(call: Call, lineName: string) {
  const { id, provider, direction, person, line, withheld, state, end, machine, startedAt, answeredAt, endedAt } = call
  return {
    id,
    provider,
    direction,
    person,
    number: `+${line}`,
    name: lineName,
    withheld,
    state,
    end,
    machine,
    startedAt,
    answeredAt,
    endedAt,
    heard: call.heard,
    waitsFor: call.waiting?.kind ?? null,
    hearsSpeech: call.waiting?.speech ?? false,
    typed: call.typed,
    changes: call.changes,
  }
}
