/**
 * Senders outside WhatsApp: SMS, e-mail and voice identities, through which people are invited.
 * GET, POST /v1/channel-senders · PATCH /v1/channel-senders/{id} · GET /v1/channel-providers
 */
import { type Static, Type } from 'typebox'
import { nullable, part, shape, text, word } from './shape.ts'
import { Id, Instant, Url } from './terms.ts'

export const channelKinds = ['sms', 'email', 'voice'] as const
export const ChannelKind = word(channelKinds, 'What it carries.')

export const channelProviders = ['smpp', 'twilio', 'smtp', 'plivo', 'exotel', 'signed_webhook'] as const
export const ChannelProvider = word(channelProviders, 'Who carries.')

const ProviderSettings = Type.Record(
  Type.String({ pattern: '^[a-z][a-z_]{0,39}$' }),
  Type.Union([Type.String({ maxLength: 500 }), Type.Number(), Type.Boolean()]),
  {
    additionalProperties: false,
    maxProperties: 20,
    description: 'The provider’s own, without secrets; GET /v1/channel-providers lists them.',
  },
)

const ProviderSecrets = Type.Record(
  Type.String({ pattern: '^[a-z][a-z_]{0,39}$' }),
  Type.String({ maxLength: 500, minLength: 1 }),
  { additionalProperties: false, maxProperties: 10, description: 'Kept sealed, never shown again.' },
)

const example = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b3101',
  kind: 'sms' as const,
  provider: 'smpp' as const,
  name: 'SMS, Australia',
  identity: '+61 491 570 110',
  settings: { host: 'smpp.carrier.example', port: 3550, tls: true },
  inbound_url: null,
  emulated: false,
  per_second: 10,
  stopped_at: null,
  stopped_reason: null,
  created_at: '2026-11-01T08:00:00Z',
}

export const ChannelSender = shape(
  {
    id: Id,
    kind: ChannelKind,
    provider: ChannelProvider,
    name: text(120, 'For the people who work with it.'),
    identity: text(254, 'What people see: a number, a name, or a mailbox.'),
    settings: ProviderSettings,
    inbound_url: nullable(Url),
    emulated: Type.Boolean({ description: 'A rehearsal on this machine; nothing reaches a real person.' }),
    per_second: Type.Integer({ minimum: 1, maximum: 1000, description: 'Messages or calls a second at most.' }),
    stopped_at: nullable(Instant),
    stopped_reason: nullable(text(200, 'Why nothing leaves from it.')),
    created_at: Instant,
  },
  'A sender outside WhatsApp. `inbound_url` is where its provider has to call, where one calls.',
  example,
)
export type ChannelSender = Static<typeof ChannelSender>

export const ChannelSenderList = shape(
  { data: Type.Array(ChannelSender, { maxItems: 100 }) },
  'The senders of the workspace, the oldest first.',
  { data: [example] },
)
export type ChannelSenderList = Static<typeof ChannelSenderList>

export const ChannelSenderIn = shape(
  {
    kind: ChannelKind,
    provider: ChannelProvider,
    name: text(120, 'For the people who work with it.', 1),
    identity: text(254, 'What people see: a number with its country code, a name, or a mailbox.', 1),
    settings: ProviderSettings,
    secrets: ProviderSecrets,
    per_second: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, description: '10 where it is left out.' })),
  },
  'A sender to connect.',
  {
    kind: 'sms',
    provider: 'smpp',
    name: 'SMS, Australia',
    identity: '+61491570110',
    settings: { host: 'smpp.carrier.example', port: 3550, tls: true },
    secrets: { system_id: 'acme', password: 'Xy7-kept' },
  },
)
export type ChannelSenderIn = Static<typeof ChannelSenderIn>

export const ChannelSenderPatch = shape(
  {
    name: Type.Optional(text(120, 'A new name.', 1)),
    identity: Type.Optional(text(254, 'Another identity.', 1)),
    settings: Type.Optional(ProviderSettings),
    secrets: Type.Optional(ProviderSecrets),
    per_second: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, description: 'A new pace.' })),
    stopped: Type.Optional(Type.Boolean({ description: 'Stops or starts everything from it.' })),
  },
  'What may change. Settings are replaced as a whole, secrets one by one.',
  { stopped: true },
)
export type ChannelSenderPatch = Static<typeof ChannelSenderPatch>

const ProviderField = part(
  {
    name: text(40, 'As it is sent.'),
    kind: word(['text', 'number', 'flag'], 'What it takes.'),
    required: Type.Boolean({ description: 'Nothing goes without it.' }),
    label: text(80, 'For whoever fills it in.'),
  },
  'One field of a provider.',
)

export const ChannelProviderList = shape(
  {
    data: Type.Array(
      part(
        {
          provider: ChannelProvider,
          kinds: Type.Array(ChannelKind, { maxItems: 3 }),
          settings: Type.Array(ProviderField, { maxItems: 20 }),
          secrets: Type.Array(ProviderField, { maxItems: 10 }),
        },
        'A provider.',
      ),
      { maxItems: 20 },
    ),
  },
  'What each provider has to be told.',
  {
    data: [
      {
        provider: 'smtp',
        kinds: ['email'],
        settings: [{ name: 'host', kind: 'text', required: true, label: 'Host' }],
        secrets: [],
      },
    ],
  },
)
export type ChannelProviderList = Static<typeof ChannelProviderList>
