/** What an operator's command status asks for. All of them are certain: the message was not taken. */
import type { RejectionAction } from '../../domain/messenger.ts'

const throttled = 0x58
const queueFull = 0x14
/** Its own trouble: system error, not bound, a temporary failure of the application behind it. */
const forNow = new Set([throttled, queueFull, 0x04, 0x08, 0x64])
/** The sender's number or name, its type, its password, its service, what it may do. */
const ofSender = new Set([0x0a, 0x0d, 0x0e, 0x0f, 0x15, 0x48, 0x49, 0x53, 0x65, 0x66, 0x0100, 0x0101, 0x0102, 0x0103])

export function actionOnStatus(status: number): RejectionAction {
  if (forNow.has(status)) return 'retry'
  return ofSender.has(status) ? 'stop_sender' : 'fail'
}

export function isThrottled(status: number): boolean {
  return status === throttled || status === queueFull
}

/** `0x00000058`, as operators' manuals list it. */
export function statusWords(status: number): string {
  return `the SMS centre answered 0x${status.toString(16).padStart(8, '0')}`
}
