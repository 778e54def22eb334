/** The words that several resources share: identifiers, moments, states, acts. Their meaning is the glossary's. */
import { type Static, Type } from 'typebox'
import { nullable, part, word } from './shape.ts'

export const Id = Type.String({ format: 'uuid', maxLength: 36, description: 'UUIDv7.' })
export const Instant = Type.String({
  format: 'date-time',
  maxLength: 35,
  description: 'RFC 3339, with its offset; answers are in UTC.',
})
export const Day = Type.String({ format: 'date', maxLength: 10, description: 'A calendar day, in UTC.' })
export const TopicKey = Type.String({
  pattern: '^[a-z][a-z0-9_]{0,39}$',
  maxLength: 40,
  description: 'A topic by its key, such as `offers`.',
})
export const Language = Type.String({
  pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
  maxLength: 35,
  description: 'BCP 47, such as `en` or `pt-BR`.',
})
export const Country = Type.String({ pattern: '^[A-Z]{2}$', maxLength: 2, description: 'ISO 3166 alpha-2.' })
export const PhoneNumber = Type.String({
  minLength: 3,
  maxLength: 40,
  description: 'A telephone number: E.164, or as people write it where `country` says whose national form it is.',
})
export const UserId = Type.String({
  minLength: 1,
  maxLength: 150,
  description: "WhatsApp's id of a person for this business, where the number is hidden.",
})
export const Mailbox = Type.String({ format: 'email', maxLength: 254, description: 'An e-mail address.' })
export const Url = Type.String({ maxLength: 2048, description: 'An absolute URL.' })
export const Sha256 = Type.String({
  pattern: '^[0-9a-f]{64}$',
  maxLength: 64,
  description: 'SHA-256 of the canonical bytes, in hexadecimal.',
})
export const SlugOrId = Type.String({
  minLength: 1,
  maxLength: 64,
  description: 'A capture point, by its slug or its id.',
})
export const Actor = Type.String({
  maxLength: 120,
  description: 'Who did it, in words: a member, a key, the person, or Assent.',
})

export const consentStates = ['given', 'pending', 'expired', 'unknown', 'refused', 'withdrawn', 'revoked'] as const
export const ConsentStateName = word(
  consentStates,
  'What the records say now. Only `given` may be messaged about the topic.',
)
export type ConsentStateName = (typeof consentStates)[number]

export const recordStates = [
  'unknown',
  'requested',
  'deferred',
  'given',
  'renewed',
  'refused',
  'withdrawn',
  'revoked',
  'invalidated',
] as const
export const RecordState = word(recordStates, 'What this one statement says.')
export type RecordState = (typeof recordStates)[number]

export const acts = [
  'ticked_box',
  'sent_code',
  'tapped_button',
  'chose_from_list',
  'sent_flow',
  'typed_keyword',
  'typed_words',
  'opened_personal_link',
  'switched_on_page',
  'whatsapp_control',
  'marketing_failure',
  'api',
  'told_staff',
  'signed_paper',
  'attested_import',
  'imported_no',
  'number_changed',
  'new_owner',
  'merge',
  'erasure',
  'contact_attribute',
  'flow_variable',
  'asked',
  'called_us',
  'pressed_key',
  'spoke_in_call',
] as const
export const Act = word(acts, 'What the person did.')
export type Act = (typeof acts)[number]

export const Strength = word(
  ['vouched', 'signed', 'attested', 'claimed'],
  'How far the record proves that the owner of the address spoke: WhatsApp vouches for it; it was signed; the business attests it; somebody said so.',
)

export const Channel = Type.String({
  maxLength: 40,
  description:
    'Where it was said: `whatsapp`, `web_page`, `preference_page`, `api`, `console`, `telephone`, `letter`, `email`, `counter`, `sms`, `import` …',
})

export const OptIn = nullable(
  Type.Boolean({
    description:
      'true if any topic on any address is given; false if none is and a no is in force; null where it is unknown.',
  }),
)

export const Category = word(['marketing', 'utility'], 'Never changes: a yes was given to what it was.')

export const TopicRef = part(
  { id: Id, key: TopicKey, name: Type.String({ maxLength: 80 }), category: Category },
  'A topic, named.',
)
export type TopicRef = Static<typeof TopicRef>

export const refusals = [
  'unavailable',
  'withdrawn',
  'refused',
  'revoked',
  'suppressed',
  'platform_stopped',
  'held',
  'identity_changed',
  'paused',
  'pending',
  'expired',
  'no_consent',
  'topic_mismatch',
  'template_not_approved',
  'platform_blocked',
  'not_listening',
  'frequency',
  'quiet_hours',
  'window_closed',
  'limit',
] as const
export const Refusal = word(refusals, 'Why the gate refuses; the first that applies.')
export type Refusal = (typeof refusals)[number]

export const purposes = [
  'topic',
  'reply',
  'stop_confirmation',
  'confirmation_request',
  'consent_request',
  'invitation',
  'code',
  'test',
] as const
export type Purpose = (typeof purposes)[number]

/** Also the names under which others write `opt_in`. */
export const attributeName = '^([a-z][a-z0-9_]{0,63}|opt-in|[wW]hatsAppOpt[iI]n)$'
export const AttributeValue = Type.Union(
  [Type.String({ maxLength: 1000 }), Type.Number(), Type.Boolean(), Type.Null()],
  { description: 'Text, a number, true or false; null takes it away.' },
)
export const Attributes = Type.Record(Type.String({ pattern: attributeName }), AttributeValue, {
  additionalProperties: false,
  maxProperties: 200,
  description: 'What is known about the person besides consent, by name (`city`, `last_order_at`).',
})
export type Attributes = Static<typeof Attributes>

export const IdParams = part({ id: Id }, 'Which one.')
export type IdParams = Static<typeof IdParams>
