/**
 * The door of a form or shop tool.
 * GET, POST /v1/capture-points/{id}/form-webhook · POST /v1/capture-points/{id}/form-webhook/tests · GET /v1/form-sources
 */
import { type Static, Type } from 'typebox'
import { FormMapping, FormSource } from './capture-settings/form-webhook.ts'
import { FieldProblem } from './problem.ts'
import { nullable, part, shape, text, word } from './shape.ts'
import { Actor, Attributes, Instant, Language, PhoneNumber, TopicKey, Url } from './terms.ts'

const results = ['recorded', 'registered', 'set_aside', 'refused'] as const
const FormResult = word(
  results,
  'A request for consent was recorded; a contact without any; the payload fits but names nobody or cannot be used; it is another form’s.',
)

const ReadyMapping = part(
  {
    key: text(60, 'Its name.'),
    name: text(120, 'What it fits.'),
    hint: text(400, 'When it is the right one.'),
    mapping: FormMapping,
  },
  'A mapping that ships.',
)

const exampleMapping = { number: ['phone'], email: ['email'], consent: [{ path: 'tags', is: ['whatsapp_opt_in'] }] }

export const FormSources = shape(
  {
    data: Type.Array(
      part(
        {
          source: FormSource,
          headers: Type.Array(Type.String({ maxLength: 60 }), {
            maxItems: 5,
            description: 'Headers that carry its signature.',
          }),
          mappings: Type.Array(ReadyMapping, { minItems: 1, maxItems: 10, description: 'The usual one first.' }),
        },
        'A tool.',
      ),
      { maxItems: 20 },
    ),
  },
  'The tools whose payloads are known, with the mappings that are ready for them.',
  {
    data: [
      {
        source: 'shopify',
        headers: ['x-shopify-hmac-sha256'],
        mappings: [
          {
            key: 'shopify_box',
            name: 'A box of its own for WhatsApp',
            hint: 'The tag says so.',
            mapping: exampleMapping,
          },
        ],
      },
    ],
  },
)
export type FormSources = Static<typeof FormSources>

const hook = {
  url: Url,
  source: FormSource,
  headers: Type.Array(Type.String({ maxLength: 60 }), {
    maxItems: 5,
    description: 'Headers that carry its signature.',
  }),
  made_at: Instant,
  made_by: Actor,
}

const exampleHook = {
  url: 'https://consent.example/inbound/forms/9vK2…',
  source: 'shopify' as const,
  headers: ['x-shopify-hmac-sha256'],
  made_at: '2026-11-23T09:30:12Z',
  made_by: 'Noor Aziz',
}

export const FormWebhook = shape(
  {
    mapping: FormMapping,
    hook: nullable(part(hook, 'Null while it has not been opened.')),
    set_aside: Type.Array(
      part(
        {
          received_at: Instant,
          result: word(['set_aside', 'refused'], 'Whether the tool was told that it failed.'),
          errors: Type.Array(FieldProblem, { maxItems: 100 }),
        },
        'Which fields, never what stood in them.',
      ),
      { maxItems: 50, description: 'The newest deliveries that could not be used whole.' },
    ),
  },
  'Where the tool sends, how its payload is read, and what could not be used.',
  { mapping: exampleMapping, hook: exampleHook, set_aside: [] },
)
export type FormWebhook = Static<typeof FormWebhook>

export const FormWebhookIn = shape(
  {
    secret: Type.Optional(
      Type.String({
        minLength: 8,
        maxLength: 200,
        description: 'What the tool signs with, where it brings its own, as Shopify does. Else one is drawn.',
      }),
    ),
  },
  'Opens the door, or replaces its secret: the one before holds for another day.',
  {},
)
export type FormWebhookIn = Static<typeof FormWebhookIn>

export const FormWebhookOpened = shape(
  { ...hook, secret: text(200, 'Shown this once. Put it where the tool asks for the secret of its webhook.') },
  'The door is open.',
  { ...exampleHook, secret: 'whsec_…' },
)
export type FormWebhookOpened = Static<typeof FormWebhookOpened>

export const FormTestIn = shape(
  { payload: Type.Unknown({ description: 'What the tool would send, as JSON.' }), mapping: Type.Optional(FormMapping) },
  'A payload to be looked at. Nothing is recorded.',
  { payload: { phone: '+61491570156', tags: 'whatsapp_opt_in' } },
)
export type FormTestIn = Static<typeof FormTestIn>

export const FormTest = shape(
  {
    result: FormResult,
    number: nullable(PhoneNumber),
    email: nullable(text(254, 'The mailbox.')),
    name: nullable(text(200, 'As it would be kept.')),
    language: nullable(Language),
    occurred_at: nullable(Instant),
    attributes: Attributes,
    topics: Type.Array(TopicKey, { maxItems: 50, description: 'What the ticked boxes ask for.' }),
    state: nullable(word(['pending', 'given', 'unknown'], 'What the request comes to at first, for somebody new.')),
    notice: nullable(part({ language: Language, version: Type.Integer({ minimum: 1 }) }, 'The wording it counts as.')),
    errors: Type.Array(FieldProblem, { maxItems: 100 }),
  },
  'What would become of the payload.',
  {
    result: 'recorded',
    number: '+61491570156',
    email: null,
    name: null,
    language: null,
    occurred_at: null,
    attributes: {},
    topics: ['offers'],
    state: 'pending',
    notice: { language: 'en', version: 3 },
    errors: [],
  },
)
export type FormTest = Static<typeof FormTest>
