/**
 * The text of a delivery receipt, as SMPP 3.4 suggests it and as operators write it: `id:… stat:DELIVRD err:000 …`, in any
 * order, with fields left out. What is not one gives nothing, so that a person's words are never taken for it.
 */
export type ReceiptState = 'delivered' | 'failed' | 'on_its_way'

export interface DeliveryReceipt {
  /** The message id that the operator gave when it took the message. */
  readonly id: string
  readonly state: ReceiptState
  /** The operator's own code for what went wrong; null for none. */
  readonly error: string | null
}

const states: Readonly<Record<string, ReceiptState>> = {
  DELIVRD: 'delivered',
  EXPIRED: 'failed',
  DELETED: 'failed',
  UNDELIV: 'failed',
  REJECTD: 'failed',
  UNKNOWN: 'on_its_way',
  ACCEPTD: 'on_its_way',
  ENROUTE: 'on_its_way',
}

/** `message_state` of SMPP, 5.2.28. */
const numbered: readonly (ReceiptState | undefined)[] = [
  undefined,
  'on_its_way',
  'delivered',
  'failed',
  'failed',
  'failed',
  'on_its_way',
  'on_its_way',
  'failed',
]

/** What the optional parameters of a receipt say by themselves, where the operator sends them. */
export interface ReceiptFields {
  readonly receiptedMessageId?: string | undefined
  readonly messageState?: number | undefined
}

/** The optional parameters go before the text, which operators shorten and translate. */
export function readDeliveryReceipt(text: string, fields: ReceiptFields = {}): DeliveryReceipt | undefined {
  const said = fieldsOf(text)
  const id = (fields.receiptedMessageId ?? said.get('id') ?? '').replace(/\0+$/, '').trim()
  const state = stateOf(fields.messageState) ?? states[(said.get('stat') ?? '').toUpperCase().slice(0, 7)]
  if (id === '' || state === undefined) return undefined
  const error = said.get('err')
  return { id, state, error: error === undefined || /^0*$/.test(error) ? null : error }
}

function stateOf(messageState: number | undefined): ReceiptState | undefined {
  return messageState === undefined ? undefined : numbered[messageState]
}

function fieldsOf(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const [, name = '', value = ''] of text.slice(0, 1_000).matchAll(/(?:^|\s)(id|stat|err):(\S*)/gi)) {
    if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value)
  }
  return fields
}
