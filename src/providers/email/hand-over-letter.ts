/**
 * One letter, written once. Until the server has asked for its text nothing has left, and failing is harmless; from the
 * first byte of the text on only the server's answer ends the doubt.
 */
import { Readable } from 'node:stream'
import type { NodemailerError } from 'nodemailer/lib/errors'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { HandOver } from '../../domain/messenger.ts'
import type { Permit } from '../../domain/permit.ts'
import type { Letter } from './letter.ts'
import type { SmtpPool } from './smtp-pool.ts'

/** Writes the text only if `answerMs` still fits before the permit's deadline, by this process's own clock. */
export async function handOverLetter(
  pool: SmtpPool,
  letter: Letter,
  permit: Pick<Permit, 'deadlineMs'>,
  answerMs: number,
): Promise<HandOver> {
  const latestStartMs = permit.deadlineMs - answerMs
  const leftMs = latestStartMs - performance.now()
  if (leftMs <= 0) return { kind: 'not_handed_over', reason: 'too_late' }
  const tooLate = AbortSignal.timeout(Math.ceil(leftMs))
  let connection: SMTPConnection
  try {
    connection = await pool.take(tooLate)
  } catch (error) {
    return unsent(error as NodemailerError)
  }
  const text = new LetterText(letter.bytes, latestStartMs)
  const answer = await send(connection, letter, text, { answerMs, leftMs: latestStartMs - performance.now() })
  if (answer.kind === 'accepted') pool.giveBack(connection)
  else pool.drop(connection)
  return answer
}

/** The bytes, given out when the server has asked for them and not after the latest start. */
class LetterText extends Readable {
  isWritten = false
  onStart: () => void = () => undefined
  readonly #bytes: Buffer
  readonly #latestStartMs: number

  constructor(bytes: Buffer, latestStartMs: number) {
    super()
    this.#bytes = bytes
    this.#latestStartMs = latestStartMs
  }

  override _read(): void {
    if (performance.now() > this.#latestStartMs) {
      this.destroy(new Error('too late to send'))
      return
    }
    this.isWritten = true
    this.onStart()
    this.push(this.#bytes)
    this.push(null)
  }
}

function send(
  connection: SMTPConnection,
  { envelope: { from, to }, bytes, messageId }: Letter,
  text: LetterText,
  { answerMs, leftMs }: { readonly answerMs: number; readonly leftMs: number },
): Promise<HandOver> {
  return new Promise((resolve) => {
    let timer = setTimeout(() => settle({ kind: 'not_handed_over', reason: 'too_late' }), Math.max(0, leftMs))
    const settle = (answer: HandOver) => {
      clearTimeout(timer)
      // A text that was not asked for yet is never given out any more.
      if (!text.isWritten) text.destroy()
      resolve(answer)
    }
    text.onStart = () => {
      clearTimeout(timer)
      timer = setTimeout(() => settle({ kind: 'in_doubt', reason: 'timeout' }), answerMs)
    }
    connection.send({ from, to: [...to], size: bytes.length }, text, (error) => {
      if (error === null) settle({ kind: 'accepted', wamid: messageId })
      else settle(text.isWritten ? doubted(error) : unsent(error))
    })
  })
}

/** Nothing of the letter has left. What the server says of this mailbox is a bounce at its door; the rest is ours to mend. */
function unsent(error: NodemailerError): HandOver {
  const { responseCode, code, command, originalCode } = error
  if (code === 'ESTREAM') return { kind: 'not_handed_over', reason: 'too_late' }
  if (command === 'RCPT TO' || command === 'DATA') return answered(error) ?? noConnection
  if (responseCode !== undefined && responseCode >= 500) return refused(error, 'stop_sender')
  if (code === 'EAUTH' && responseCode === undefined) return refused(error, 'stop_sender')
  if (/CERT|SELF_SIGNED|UNABLE_TO/.test(originalCode ?? '')) return refused(error, 'stop_sender')
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return answered(error) ?? refused(error, 'fail')
  return answered(error) ?? noConnection
}

/** The letter was written: only the server's own no makes it certain that it was not taken. */
function doubted(error: NodemailerError): HandOver {
  return answered(error) ?? { kind: 'in_doubt', reason: 'connection_lost' }
}

const noConnection: HandOver = { kind: 'not_handed_over', reason: 'no_connection' }

/** For good, or for now; undefined where the server said nothing. */
function answered(error: NodemailerError): HandOver | undefined {
  const { responseCode = 0 } = error
  if (responseCode >= 500) return refused(error, 'fail')
  return responseCode >= 400 ? refused(error, 'retry') : undefined
}

function refused(
  { responseCode, response, message }: NodemailerError,
  action: 'fail' | 'stop_sender' | 'retry',
): HandOver {
  return { kind: 'rejected', code: responseCode ?? 0, details: response ?? message, action }
}
