/**
 * WhatsApp numbers, and connecting one.
 * GET, POST /v1/senders · GET, PATCH /v1/senders/{id} · GET, POST /v1/senders/{id}/connection · POST /v1/senders/{id}/subscriptions
 */
import { type Static, Type } from 'typebox'
import { count, nullable, part, shape, text, word } from './shape.ts'
import { Id, Instant, Url } from './terms.ts'

const example = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b3001',
  display_number: '+61 491 570 000',
  verified_name: 'Acme Store',
  phone_number_id: '106540352242922',
  waba_id: '102290129340398',
  app_id: '670843887433847',
  emulated: true,
  graph_url: 'http://127.0.0.1:4401',
  graph_version: 'v25.0',
  token_ends_in: 'q7Xd',
  webhook_url: 'https://consent.example/inbound/whatsapp/acme',
  status: 'CONNECTED',
  quality: 'GREEN',
  messaging_limit: 'TIER_10K',
  throughput: 'STANDARD',
  hears: true,
  heard_messages_at: '2026-11-23T09:31:00Z',
  heard_preferences_at: null,
  heard_statuses_at: '2026-11-23T09:32:00Z',
  stopped_at: null,
  stopped_reason: null,
  created_at: '2026-11-01T08:00:00Z',
}

export const Sender = shape(
  {
    id: Id,
    display_number: text(40, 'As written for reading.'),
    verified_name: nullable(text(200, 'The name that people see.')),
    phone_number_id: text(40, 'WhatsApp’s id of the number.'),
    waba_id: text(40, 'WhatsApp’s id of the business account.'),
    app_id: nullable(text(40, 'The app that sends.')),
    emulated: Type.Boolean({ description: 'A rehearsal on this machine; nothing reaches a real phone.' }),
    graph_url: Url,
    graph_version: text(20, 'Of the Graph API.'),
    token_ends_in: nullable(text(4, 'The last four characters of the token; the rest is never shown.')),
    webhook_url: Url,
    status: nullable(text(40, 'WhatsApp’s word.')),
    quality: nullable(text(20, 'GREEN, YELLOW or RED.')),
    messaging_limit: nullable(text(40, 'How many people a day it may begin with.')),
    throughput: nullable(text(40, 'WhatsApp’s word for its pace.')),
    hears: Type.Boolean({ description: 'A sender that cannot hear may not speak: campaigns wait for this.' }),
    heard_messages_at: nullable(Instant),
    heard_preferences_at: nullable(Instant),
    heard_statuses_at: nullable(Instant),
    stopped_at: nullable(Instant),
    stopped_reason: nullable(text(200, 'Why nothing leaves from it.')),
    created_at: Instant,
  },
  'A WhatsApp number.',
  example,
)
export type Sender = Static<typeof Sender>

export const SenderList = shape({ data: Type.Array(Sender, { maxItems: 100 }) }, 'The numbers of the workspace.', {
  data: [example],
})
export type SenderList = Static<typeof SenderList>

const credentials = {
  access_token: text(1000, 'A system user’s token. Kept sealed, never shown again.', 20),
  app_secret: text(200, 'Signs the webhooks. Kept sealed, never shown again.', 16),
}

export const SenderIn = shape(
  {
    phone_number_id: Type.String({
      pattern: '^[0-9]{5,30}$',
      maxLength: 30,
      description: 'WhatsApp’s id of the number.',
    }),
    waba_id: Type.String({ pattern: '^[0-9]{5,30}$', maxLength: 30, description: 'WhatsApp’s id of the account.' }),
    app_id: Type.Optional(
      Type.String({ pattern: '^[0-9]{5,30}$', maxLength: 30, description: 'The app; found out where it is left out.' }),
    ),
    ...credentials,
    graph_version: Type.Optional(
      Type.String({ pattern: '^v[0-9]{2}\\.[0-9]$', maxLength: 6, description: 'Such as v25.0.' }),
    ),
  },
  'A number to connect. Each step of the connection then says what is left to do.',
  {
    phone_number_id: '106540352242922',
    waba_id: '102290129340398',
    access_token: 'EAAJBexampleTokenOfASystemUser',
    app_secret: '0123456789abcdef0123456789abcdef',
  },
)
export type SenderIn = Static<typeof SenderIn>

export const SenderPatch = shape(
  {
    access_token: Type.Optional(credentials.access_token),
    app_secret: Type.Optional(credentials.app_secret),
    graph_version: Type.Optional(
      Type.String({ pattern: '^v[0-9]{2}\\.[0-9]$', maxLength: 6, description: 'Such as v25.0.' }),
    ),
    stopped: Type.Optional(Type.Boolean({ description: 'Stops or starts everything from this number.' })),
  },
  'What may change about a number.',
  { access_token: 'EAAJBanotherTokenOfASystemUser' },
)
export type SenderPatch = Static<typeof SenderPatch>

export const connectionSteps = ['access', 'number', 'webhook', 'fields', 'heard', 'templates'] as const

export const ConnectionStep = part(
  {
    key: word(connectionSteps, 'Which step.'),
    state: word(['ok', 'todo', 'waiting', 'failed'], '`waiting` completes by itself; `failed` says why.'),
    found: text(600, 'What was found, in a sentence.'),
    todo: nullable(text(600, 'What to do next, in a sentence.')),
    facts: Type.Array(
      part(
        {
          label: text(60, 'What it is.'),
          value: text(2048, 'What it is now.'),
          state: nullable(word(['ok', 'missing'], 'Where it is one of several that are needed.')),
          copy: Type.Boolean({ description: 'Meant to be copied.' }),
        },
        'A fact beside the step.',
      ),
      { maxItems: 30 },
    ),
    action: nullable(
      word(['subscribe', 'sync_templates', 'submit_templates', 'change_token'], 'What a press does for you.'),
    ),
    checked_at: nullable(Instant),
  },
  'One thing that has to hold.',
)
export type ConnectionStep = Static<typeof ConnectionStep>

export const Connection = shape(
  {
    sender: Id,
    ready: Type.Boolean({ description: 'All hold: campaigns may start.' }),
    held: count('Steps that hold.'),
    steps: Type.Array(ConnectionStep, { maxItems: 10 }),
    checked_at: nullable(Instant),
  },
  'GET answers what is known; POST tries each step from here and answers the same.',
  {
    sender: example.id,
    ready: false,
    held: 3,
    steps: [
      {
        key: 'fields',
        state: 'failed',
        found: 'One field is missing: user_preferences. People who stop offers in WhatsApp would not be heard.',
        todo: 'Press Subscribe.',
        facts: [
          { label: 'messages', value: 'subscribed', state: 'ok', copy: false },
          { label: 'user_preferences', value: 'not subscribed', state: 'missing', copy: false },
        ],
        action: 'subscribe',
        checked_at: '2026-11-23T10:00:00Z',
      },
    ],
    checked_at: '2026-11-23T10:00:00Z',
  },
)
export type Connection = Static<typeof Connection>
