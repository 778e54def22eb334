/**
 * Approved message templates, in WhatsApp's own shape of components.
 * GET, POST /v1/templates · GET, PATCH /v1/templates/{id} · POST /v1/templates/{id}/submissions
 * POST /v1/templates/{id}/acceptances · POST /v1/template-syncs · POST /v1/template-checks
 */
import { type Static, Type } from 'typebox'
import { count, nullable, pageOf, pageQuery, part, shape, text, word } from './shape.ts'
import { Actor, Id, Instant, Language, Url } from './terms.ts'

export const TemplateName = Type.String({
  pattern: '^[a-z0-9_]{1,512}$',
  maxLength: 512,
  description: 'Small letters, digits and underscores; unique per language.',
})

export const templateStates = [
  'draft',
  'PENDING',
  'APPROVED',
  'REJECTED',
  'PAUSED',
  'DISABLED',
  'IN_APPEAL',
  'PENDING_DELETION',
  'DELETED',
  'LIMIT_EXCEEDED',
  'LOCKED',
  'ARCHIVED',
] as const

export const TemplateCategory = word(['MARKETING', 'UTILITY', 'AUTHENTICATION'], 'As WhatsApp holds it.')

const Named = part(
  { param_name: text(60, 'The name in the text.', 1), example: text(200, 'What it might say.') },
  'A named variable with its example.',
)

export const HeaderComponent = part(
  {
    type: Type.Literal('HEADER'),
    format: word(['TEXT', 'IMAGE', 'VIDEO', 'DOCUMENT', 'LOCATION'], 'What stands above the body.'),
    text: Type.Optional(text(60, 'At most 60 characters, one variable, no markup.')),
    example: Type.Optional(
      part(
        {
          header_text: Type.Optional(Type.Array(text(60, 'An example.'), { maxItems: 1 })),
          header_text_named_params: Type.Optional(Type.Array(Named, { maxItems: 1 })),
          header_handle: Type.Optional(Type.Array(text(2048, 'An uploaded example.'), { maxItems: 1 })),
        },
        'What the variable might say.',
      ),
    ),
  },
  'The header.',
)

export const BodyComponent = part(
  {
    type: Type.Literal('BODY'),
    text: text(1024, 'Variables are {{1}}, {{2}} … or {{name}}; not first, not last, not beside each other.'),
    example: Type.Optional(
      part(
        {
          body_text: Type.Optional(
            Type.Array(Type.Array(text(200, 'An example.'), { maxItems: 100 }), { maxItems: 1 }),
          ),
          body_text_named_params: Type.Optional(Type.Array(Named, { maxItems: 100 })),
        },
        'What the variables might say.',
      ),
    ),
  },
  'The body.',
)

export const FooterComponent = part(
  { type: Type.Literal('FOOTER'), text: text(60, 'At most 60 characters, no variables.', 1) },
  'The footer: it carries the stop instruction.',
)

export const TemplateButton = part(
  {
    type: word(
      ['QUICK_REPLY', 'URL', 'PHONE_NUMBER', 'COPY_CODE', 'FLOW', 'OTP', 'REQUEST_CONTACT_INFO', 'VOICE_CALL'],
      'What it does.',
    ),
    text: Type.Optional(text(25, 'Its label.')),
    url: Type.Optional(Url),
    phone_number: Type.Optional(text(20, 'In E.164.')),
    example: Type.Optional(
      Type.Union([text(2048, 'A code.'), Type.Array(text(2048, 'A whole URL.'), { maxItems: 1 })], {
        description: 'What the variable might say.',
      }),
    ),
    flow_id: Type.Optional(text(60, 'The Flow.')),
    flow_name: Type.Optional(text(200, 'The Flow, by name.')),
    flow_action: Type.Optional(word(['navigate', 'data_exchange'], 'How it opens.')),
    navigate_screen: Type.Optional(text(200, 'Its first screen.')),
    otp_type: Type.Optional(word(['COPY_CODE', 'ONE_TAP', 'ZERO_TAP'], 'How a code is handed over.')),
  },
  'A button.',
)
export type TemplateButton = Static<typeof TemplateButton>

export const ButtonsComponent = part(
  {
    type: Type.Literal('BUTTONS'),
    buttons: Type.Array(TemplateButton, { minItems: 1, maxItems: 10, description: 'Quick replies in one block.' }),
  },
  'The buttons.',
)

export const TemplateComponent = Type.Union([HeaderComponent, BodyComponent, FooterComponent, ButtonsComponent], {
  description: 'A part of a template, as WhatsApp writes it.',
})
export type TemplateComponent = Static<typeof TemplateComponent>

export const TemplateComponents = Type.Array(TemplateComponent, { minItems: 1, maxItems: 4 })

export const TemplateProblem = part(
  {
    path: text(120, 'A JSON pointer into the components.'),
    rule: text(60, 'A word for the rule.'),
    message: text(400, 'What to do.'),
    refuses: Type.Boolean({ description: 'It cannot be submitted so. Else it is only pointed out.' }),
  },
  'What a rule says about it.',
)
export type TemplateProblem = Static<typeof TemplateProblem>

const exampleComponents: TemplateComponent[] = [
  { type: 'HEADER', format: 'TEXT', text: 'Autumn lamps, 20 % off' },
  {
    type: 'BODY',
    text: 'Hello {{first_name}}, members save 20 % on reading lamps until Sunday.',
    example: { body_text_named_params: [{ param_name: 'first_name', example: 'Asha' }] },
  },
  { type: 'FOOTER', text: 'Type STOP to stop receiving WhatsApp messages.' },
  { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Stop promotions' }] },
]

const example = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b5001',
  sender: '019368f0-8a30-7cc2-9d11-5e0a7f9b3001',
  name: 'autumn_lamps',
  language: 'en',
  category: 'MARKETING' as const,
  parameter_format: 'NAMED' as const,
  components: exampleComponents,
  variables: [{ name: 'first_name', where: 'body' as const, example: 'Asha' }],
  state: 'APPROVED' as const,
  quality: 'GREEN',
  rejected_reason: null,
  correct_category: null,
  previous_category: null,
  paused_until: null,
  stop: { footer: true, button: true },
  accepted_at: null,
  accepted_by: null,
  problems: [],
  version: 1,
  created_at: '2026-11-01T08:00:00Z',
  updated_at: '2026-11-01T08:05:00Z',
}

export const Template = shape(
  {
    id: Id,
    sender: Id,
    name: TemplateName,
    language: Language,
    category: TemplateCategory,
    parameter_format: word(['POSITIONAL', 'NAMED'], 'How variables are written.'),
    components: TemplateComponents,
    variables: Type.Array(
      part(
        {
          name: text(
            60,
            'As a campaign fills it: `1`, `2` … or a name; `header_1`, `button_0` where only a place tells.',
          ),
          where: word(['header', 'body', 'button'], 'Where it stands.'),
          example: nullable(text(2048, 'What it might say.')),
        },
        'Something to be filled in.',
      ),
      { maxItems: 120 },
    ),
    state: word(templateStates, '`draft` is only here; the rest are WhatsApp’s words.'),
    quality: nullable(text(20, 'GREEN, YELLOW, RED or UNKNOWN.')),
    rejected_reason: nullable(text(400, 'WhatsApp’s reason.')),
    correct_category: nullable(text(20, 'What WhatsApp says it will be held as.')),
    previous_category: nullable(text(20, 'What it was held as.')),
    paused_until: nullable(Instant),
    stop: part(
      {
        footer: Type.Boolean({ description: 'The footer says how to stop.' }),
        button: Type.Boolean({ description: 'A quick reply stops promotions.' }),
      },
      'How it lets a person out.',
    ),
    accepted_at: nullable(Instant),
    accepted_by: nullable(Actor),
    problems: Type.Array(TemplateProblem, { maxItems: 100 }),
    version: Type.Integer({ minimum: 1, description: 'Rises with every change of its words.' }),
    created_at: Instant,
    updated_at: Instant,
  },
  'A template.',
  example,
)
export type Template = Static<typeof Template>

export const TemplateList = pageOf(Template, 'Templates by name and language.', { data: [example] })
export type TemplateList = Static<typeof TemplateList>

export const TemplateQuery = part(
  {
    state: Type.Optional(word(templateStates, 'Only these.')),
    category: Type.Optional(TemplateCategory),
    sender: Type.Optional(Id),
    search: Type.Optional(text(100, 'A part of the name.', 1)),
    ...pageQuery,
  },
  'Which templates.',
)
export type TemplateQuery = Static<typeof TemplateQuery>

export const TemplateIn = shape(
  {
    sender: Type.Optional(Id),
    name: TemplateName,
    language: Language,
    category: TemplateCategory,
    parameter_format: Type.Optional(word(['POSITIONAL', 'NAMED'], 'NAMED where it is left out.')),
    components: TemplateComponents,
  },
  'A draft. The stop footer is added where it is missing; a marketing draft also gets its "Stop promotions" button.',
  { name: 'autumn_lamps', language: 'en', category: 'MARKETING', components: exampleComponents },
)
export type TemplateIn = Static<typeof TemplateIn>

export const TemplatePatch = shape(
  { category: Type.Optional(TemplateCategory), components: Type.Optional(TemplateComponents) },
  'New words. An approved one goes back to review when it is submitted.',
  { components: exampleComponents },
)
export type TemplatePatch = Static<typeof TemplatePatch>

export const TemplateCheckIn = shape(
  {
    category: TemplateCategory,
    language: Language,
    parameter_format: Type.Optional(word(['POSITIONAL', 'NAMED'], 'NAMED where it is left out.')),
    components: Type.Array(TemplateComponent, { maxItems: 4 }),
  },
  'A draft to be looked at. Nothing is saved.',
  { category: 'MARKETING', language: 'en', components: exampleComponents },
)
export type TemplateCheckIn = Static<typeof TemplateCheckIn>

export const TemplateCheck = shape(
  { submittable: Type.Boolean(), problems: Type.Array(TemplateProblem, { maxItems: 100 }) },
  "What Meta's component rules and the stop rules say.",
  { submittable: true, problems: [] },
)
export type TemplateCheck = Static<typeof TemplateCheck>

export const TemplateAcceptanceIn = shape(
  { reason: text(400, 'Why it may be used; kept with it.', 3) },
  "The owner's recorded acceptance of a synced marketing template without a stop instruction.",
  { reason: 'Approved in 2024; every campaign adds the stop line in its header.' },
)
export type TemplateAcceptanceIn = Static<typeof TemplateAcceptanceIn>

export const TemplateSyncIn = shape({ sender: Type.Optional(Id) }, 'Of this sender; of all where it is left out.', {})
export type TemplateSyncIn = Static<typeof TemplateSyncIn>

export const TemplateSync = shape(
  { seen: count('Templates that WhatsApp holds.'), changed: count('New or different here.'), synced_at: Instant },
  'What a sync found.',
  { seen: 14, changed: 1, synced_at: '2026-11-23T10:00:00Z' },
)
export type TemplateSync = Static<typeof TemplateSync>
