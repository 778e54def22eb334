/**
 * A webhook of WhatsApp, parsed, as a list of typed updates in the order in which they came. Up to 1,000 come in one
 * request, from many people; each is read by itself, so one that cannot be read is set aside and fails nobody else.
 */
import { createHash } from 'node:crypto'
import { readAccountChange, readTemplateUpdate } from './read-account-update.ts'
import { readErrors } from './read-body.ts'
import {
  asDate,
  asId,
  asList,
  asNumber,
  asRecord,
  asText,
  type Json,
  Malformed,
  present,
  sortedJson,
} from './read-json.ts'
import { type MessageFrame, personOf, readMessage } from './read-message.ts'
import { namesSomebody } from './read-person.ts'
import { preferenceOwner, readPreference, readStatus } from './read-status.ts'
import type {
  AccountUpdate,
  MalformedUpdate,
  Person,
  TemplateUpdate,
  ValueErrorUpdate,
  WebhookUpdate,
} from './webhook-update.ts'

/** Never throws. `body` is the JSON of a request whose signature has been checked. */
export function readWebhook(body: unknown): WebhookUpdate[] {
  const envelope = asRecord(body)
  if (envelope?.object !== 'whatsapp_business_account' || !Array.isArray(envelope.entry)) {
    return [setAside({ wabaId: '', field: '' }, body, 'object is not whatsapp_business_account, or entry is no list')]
  }
  return envelope.entry.flatMap(readEntry)
}

function readEntry(raw: unknown): WebhookUpdate[] {
  const entry = asRecord(raw)
  const wabaId = asId(entry?.id) ?? ''
  if (!Array.isArray(entry?.changes)) return [setAside({ wabaId, field: '' }, raw, 'an entry without changes')]
  return entry.changes.flatMap((change: unknown) => readChange(change, wabaId, entry.time))
}

/** Where an update came from: what all updates of one change share. */
interface Source {
  readonly wabaId: string
  readonly field: string
  /** As it came; only account-level fields have one. */
  readonly time?: unknown
  readonly phoneNumberId?: string | undefined
}

function readChange(raw: unknown, wabaId: string, time: unknown): WebhookUpdate[] {
  const change = asRecord(raw)
  const field = asText(change?.field)
  const value = asRecord(change?.value)
  if (field === undefined || value === undefined) {
    return [setAside({ wabaId, field: field ?? '' }, raw, 'a change without field or value')]
  }
  const source: Source = { wabaId, field, time, phoneNumberId: asId(asRecord(value.metadata)?.phone_number_id) }
  if (!fieldsAboutPeople.has(field)) return [readOne(source, value, () => readAccountField(source, value))]
  const updates = [...readPeople(source, value), ...asList(value.errors).map((error) => readValueError(source, error))]
  return updates.length > 0 ? updates : [keepAside(source, value)]
}

const fieldsAboutPeople: ReadonlySet<string> = new Set([
  'messages',
  'standby',
  'smb_message_echoes',
  'user_preferences',
])

/** The lists of such a field, how one item of each is read, and whom it is about when it cannot be. */
const lists: readonly (readonly [
  name: string,
  read: (item: Json, frame: MessageFrame) => WebhookUpdate | undefined,
  about: (item: Json, frame: MessageFrame) => Person,
])[] = [
  ['messages', readMessage, personOf],
  // What a thread that another app holds looks like is not documented: under either name it may hold a STOP.
  ['standby', readMessage, personOf],
  ['message_echoes', readMessage, personOf],
  ['statuses', readStatus, () => ({})],
  ['user_preferences', readPreference, preferenceOwner],
]

function readPeople(source: Source, value: Json): WebhookUpdate[] {
  return lists.flatMap(([name, read, about]) => {
    const items = asList(value[name])
    if (items.length === 0) return []
    const frame: MessageFrame = {
      wabaId: source.wabaId,
      phoneNumberId: source.phoneNumberId ?? '',
      channel: name === 'message_echoes' ? 'echo' : source.field === 'standby' ? 'standby' : 'messages',
      contacts: value.contacts,
      alone: items.length === 1,
    }
    return items.map((raw) =>
      readOne(
        source,
        raw,
        (item) => read(item, numbered(frame)),
        (item) => about(item, frame),
      ),
    )
  })
}

/** Without the number's id nobody knows whose update it is. */
function numbered(frame: MessageFrame): MessageFrame {
  if (frame.phoneNumberId === '') throw new Malformed('metadata.phone_number_id is missing')
  return frame
}

function readValueError(source: Source, raw: unknown): WebhookUpdate {
  const [error] = readErrors([raw])
  if (error === undefined) return setAside(source, raw, 'an error without a code')
  const { wabaId, phoneNumberId } = source
  return present<ValueErrorUpdate>({ type: 'value_error', dedupe: digest(source, raw), wabaId, phoneNumberId, error })
}

function readAccountField(source: Source, value: Json): WebhookUpdate | undefined {
  const shared = { wabaId: source.wabaId, dedupe: digest(source, value), at: asDate(source.time) }
  const template = readTemplateUpdate(source.field, value)
  if (template !== undefined) return present<TemplateUpdate>({ type: 'template', ...shared, ...template })
  const change = readAccountChange(source.field, value)
  if (change === undefined) return undefined
  const displayPhoneNumber = asText(value.display_phone_number) ?? asText(value.phone_number)
  return present<AccountUpdate>({ type: 'account', ...shared, displayPhoneNumber, change })
}

/** One update, whatever it turns out to be. */
function readOne(
  source: Source,
  raw: unknown,
  read: (item: Json) => WebhookUpdate | undefined,
  about?: (item: Json) => Person,
): WebhookUpdate {
  const item = asRecord(raw)
  if (item === undefined) return setAside(source, raw, 'no JSON object')
  try {
    return read(item) ?? keepAside(source, raw)
  } catch (error) {
    if (error instanceof Malformed) return setAside(source, raw, error.message, about?.(item))
    throw error
  }
}

function keepAside(source: Source, raw: unknown): WebhookUpdate {
  return { type: 'unknown', dedupe: digest(source, raw), wabaId: source.wabaId, field: source.field, raw }
}

function setAside(source: Source, raw: unknown, reason: string, about: Person = {}): WebhookUpdate {
  return present<MalformedUpdate>({
    type: 'malformed',
    dedupe: digest(source, raw),
    wabaId: source.wabaId,
    field: source.field,
    reason,
    phoneNumberId: source.phoneNumberId,
    person: namesSomebody(about) ? about : undefined,
    raw,
  })
}

/** For updates that carry no id of their own: a retry repeats them word for word. */
function digest({ wabaId, field, time }: Source, raw: unknown): string {
  const hash = createHash('sha256').update(sortedJson([wabaId, asNumber(time) ?? null, field, raw]))
  return `${field}:${hash.digest('base64url')}`
}
