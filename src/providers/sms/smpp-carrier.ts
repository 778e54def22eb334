/**
 * SMS by SMPP 3.4: a long text goes in segments that the telephone joins, or whole where the operator joins nothing. What is
 * certain is told from what is in doubt; an operator that is too busy for the first segment has taken nothing.
 */
import type { Carrier, ChannelMessage } from '../../domain/carrier.ts'
import type { ChannelSender } from '../../domain/channel-sender.ts'
import type { HandOver } from '../../domain/messenger.ts'
import type { Permit } from '../../domain/permit.ts'
import { concatenationHeader, encodeSms, mostSegments, segment } from '../../protocol/sms/segments.ts'
import { smpp } from './smpp-library.ts'
import type { SmppLine, Submitted } from './smpp-line.ts'
import { actionOnStatus, isThrottled, statusWords } from './smpp-status.ts'

// What Indian operators ask for: who is registered to send, and which registered text it is.
smpp.addTLV('dlt_entity_id', { id: 0x1400, type: smpp.types.tlv.string })
smpp.addTLV('dlt_template_id', { id: 0x1401, type: smpp.types.tlv.string })

const dataCodings = { gsm7: 0, ucs2: 8 } as const
const headerIndicator = 0x40
/** A receipt of success and of failure. */
const bothReceipts = 1
/** The least time in which an operator can answer. */
const answerMs = 5_000
const busyPauseMs = 200

type Sms = Extract<ChannelMessage['content'], { kind: 'sms' }>

/** `sender.settings`: sourceTon?, sourceNpi?, longMessages? (`udh`, `payload`), dltEntityId?, dltTemplateId?. */
export function smppCarrier(sender: ChannelSender, line: SmppLine): Carrier {
  let reference = Math.floor(Math.random() * 256)
  return {
    async send(permit: Permit, { to, content }: ChannelMessage): Promise<HandOver> {
      if (content.kind !== 'sms' || !('phone' in to)) return unfit(`a ${content.kind} cannot go out as an SMS`)
      reference = (reference + 1) % 256
      const parts = partsOf(sender, to.phone, content, reference)
      if (parts.length > mostSegments) return unfit('it is too long')
      const leftMs = permit.deadlineMs - answerMs - performance.now()
      if (leftMs <= 0) return { kind: 'not_handed_over', reason: 'too_late' }
      if (!(await line.bound(leftMs))) return notBound(line)
      return handOver(line, parts, permit.deadlineMs)
    },
  }
}

async function handOver(line: SmppLine, parts: readonly object[], deadlineMs: number): Promise<HandOver> {
  let taken = 0
  let last = ''
  for (const part of parts) {
    const answer = await submitted(line, part, deadlineMs, taken > 0)
    if (answer.kind !== 'answered')
      return taken === 0 ? unsure(answer) : { kind: 'in_doubt', reason: 'connection_lost' }
    if (answer.status !== 0) {
      // Some of it was taken: what the telephone makes of a part is not known.
      if (taken > 0) return { kind: 'in_doubt', reason: 'unreadable_answer' }
      const { status } = answer
      return { kind: 'rejected', code: status, details: statusWords(status), action: actionOnStatus(status) }
    }
    taken++
    last = answer.messageId
  }
  return last === '' ? { kind: 'in_doubt', reason: 'unreadable_answer' } : { kind: 'accepted', wamid: last }
}

/** The rest of a text that has begun waits for an operator that is busy, as long as there is time. */
async function submitted(line: SmppLine, part: object, deadlineMs: number, patient: boolean): Promise<Submitted> {
  for (;;) {
    const answer = await line.submit(part, deadlineMs)
    const busy = answer.kind === 'answered' && isThrottled(answer.status)
    if (!busy || !patient || performance.now() + busyPauseMs > deadlineMs) return answer
    await new Promise((resolve) => setTimeout(resolve, busyPauseMs))
  }
}

function partsOf(sender: ChannelSender, phone: string, { text, dltTemplateId }: Sms, reference: number): object[] {
  const { encoding, segments } = segment(text)
  const { dltEntityId, longMessages } = sender.settings
  const template = dltTemplateId ?? sender.settings.dltTemplateId
  const fields = {
    ...sourceOf(sender),
    dest_addr_ton: 1,
    dest_addr_npi: 1,
    destination_addr: phone.replace(/^\+/, ''),
    data_coding: dataCodings[encoding],
    ...(typeof dltEntityId === 'string' && { dlt_entity_id: dltEntityId }),
    ...(typeof template === 'string' && { dlt_template_id: template }),
  }
  if (segments.length > 1 && longMessages === 'payload') {
    const whole = { short_message: Buffer.alloc(0), message_payload: encodeSms(text, encoding) }
    return [{ ...fields, registered_delivery: bothReceipts, ...whole }]
  }
  return segments.map((one, at) => {
    const octets = encodeSms(one, encoding)
    // One receipt a text: that of its last segment.
    const registered = at === segments.length - 1 ? bothReceipts : 0
    if (segments.length === 1) return { ...fields, registered_delivery: registered, short_message: octets }
    const header = concatenationHeader(reference, segments.length, at + 1)
    const short = Buffer.concat([header, octets])
    return { ...fields, registered_delivery: registered, esm_class: headerIndicator, short_message: short }
  })
}

/** A number is international; a short one is the network's; anything else is a name. */
function sourceOf({ identity, settings }: ChannelSender): object {
  const digits = identity.replace(/^\+/, '')
  const [ton, npi] = !/^\d+$/.test(digits) ? [5, 0] : digits.length > 6 ? [1, 1] : [3, 0]
  return {
    source_addr_ton: typeof settings.sourceTon === 'number' ? settings.sourceTon : ton,
    source_addr_npi: typeof settings.sourceNpi === 'number' ? settings.sourceNpi : npi,
    source_addr: digits,
  }
}

function unsure({ kind }: Exclude<Submitted, { kind: 'answered' }>): HandOver {
  switch (kind) {
    case 'unwritten':
      return { kind: 'not_handed_over', reason: 'no_connection' }
    case 'too_late':
      return { kind: 'not_handed_over', reason: 'too_late' }
    case 'timeout':
      return { kind: 'in_doubt', reason: 'timeout' }
    case 'lost':
      return { kind: 'in_doubt', reason: 'connection_lost' }
  }
}

function notBound({ refusedWith }: SmppLine): HandOver {
  if (refusedWith === null || actionOnStatus(refusedWith) !== 'stop_sender') {
    return { kind: 'not_handed_over', reason: 'no_connection' }
  }
  const details = `not connected: ${statusWords(refusedWith)} to system id and password`
  return { kind: 'rejected', code: refusedWith, details, action: 'stop_sender' }
}

function unfit(details: string): HandOver {
  return { kind: 'rejected', code: 0, details: `not sent: ${details}`, action: 'fail' }
}
