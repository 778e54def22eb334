/** Asking people over SMS, e-mail or a call, once, on a recorded ground. POST, GET /v1/opt-in-invitations */
import { type Static, Type } from 'typebox'
import { nullable, pageOf, pageQuery, part, shape, text, word } from './shape.ts'
import { Id, Instant, Language, Refusal } from './terms.ts'

export const grounds = ['asked_for_it', 'customer', 'channel_consent'] as const
const channels = ['sms_link', 'email_link', 'missed_call', 'ivr_outbound'] as const
const states = ['queued', 'refused', 'sent', 'delivered', 'failed'] as const

const Ground = part(
  {
    kind: word(
      grounds,
      'They asked for it; they are a customer and it is about similar goods of yours; or they agreed to this channel.',
    ),
    note: text(500, 'Where that comes from: an order, a form, a list and its date.', 3),
  },
  'Why these people may be asked. Kept with each invitation.',
)

export const InvitationIn = shape(
  {
    capture_point: text(63, 'Slug or id of a published one whose channel is sms_link, email_link or ivr_outbound.', 1),
    people: Type.Array(
      part(
        {
          number: Type.Optional(text(40, 'With its country code.', 3)),
          email: Type.Optional(text(254, 'A mailbox; for email_link.', 3)),
          contact: Type.Optional(Id),
          name: Type.Optional(text(200, 'For a contact that is new.')),
          language: Type.Optional(Language),
        },
        'A number or a mailbox, or a contact with one.',
      ),
      { minItems: 1, maxItems: 1000, description: 'Whom to ask.' },
    ),
    ground: Ground,
    dry_run: Type.Optional(
      Type.Boolean({ description: 'Answers what would happen and what would be written; asks nobody.' }),
    ),
  },
  'Whom to ask, where they will answer, and why they may be asked.',
  {
    capture_point: 'sms-invitation',
    people: [{ number: '+61491570156', language: 'en' }],
    ground: { kind: 'customer', note: 'Order 10423 of 2 November 2026' },
  },
)
export type InvitationIn = Static<typeof InvitationIn>

export const InvitationOutcomes = shape(
  {
    invitations: Type.Array(
      part(
        {
          id: nullable(Id),
          state: word(['queued', 'refused'], 'Whether it is on its way.'),
          reason: nullable(Refusal),
          until: nullable(Instant),
          written: nullable(
            part(
              {
                kind: word(['sms', 'email', 'call'], 'What it is.'),
                subject: nullable(text(300, 'Of a letter.')),
                text: nullable(text(10_000, 'As it is written; the link in it is the person’s own.')),
                segments: nullable(
                  Type.Integer({ minimum: 1, maximum: 20, description: 'Of an SMS: as it is paid for.' }),
                ),
              },
              'What the person gets.',
            ),
          ),
        },
        'What became of one of them.',
      ),
      { maxItems: 1000 },
    ),
  },
  'In the order of `people`.',
  {
    invitations: [
      {
        id: '019368f0-8a30-7cc2-9d11-5e0a7f9b4001',
        state: 'queued',
        reason: null,
        until: null,
        written: { kind: 'sms', subject: null, text: 'Acme Store: choose …', segments: 1 },
      },
    ],
  },
)
export type InvitationOutcomes = Static<typeof InvitationOutcomes>

const example = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b4001',
  channel: 'sms_link' as const,
  capture_point: '019368f0-8a30-7cc2-9d11-5e0a7f9b1e01',
  contact: '019368f0-8a30-7cc2-9d11-5e0a7f9b1001',
  to: '•••••••••56',
  ground: { kind: 'customer' as const, note: 'Order 10423 of 2 November 2026' },
  language: 'en',
  state: 'delivered' as const,
  reason: null,
  answer: 'given' as const,
  answered_at: '2026-11-23T10:05:00Z',
  issued_at: '2026-11-23T10:00:00Z',
  expires_at: '2026-11-30T10:00:00Z',
}

export const Invitation = shape(
  {
    id: Id,
    channel: word(channels, 'How they were asked.'),
    capture_point: Id,
    contact: nullable(Id),
    to: nullable(text(254, 'Masked, unless you may change contacts.')),
    ground: Ground,
    language: Language,
    state: word(states, 'How far it came.'),
    reason: nullable(text(200, 'Why it was refused or failed.')),
    answer: nullable(word(['given', 'refused'], 'What was answered through its link.')),
    answered_at: nullable(Instant),
    issued_at: Instant,
    expires_at: Instant,
  },
  'One person, asked once.',
  example,
)
export type Invitation = Static<typeof Invitation>

export const InvitationList = pageOf(Invitation, 'The newest first.', { data: [example] })
export type InvitationList = Static<typeof InvitationList>

export const InvitationQuery = part(
  {
    capture_point: Type.Optional(Id),
    channel: Type.Optional(word(channels, 'Only over this one.')),
    state: Type.Optional(word(states, 'Only these.')),
    ...pageQuery,
  },
  'Which invitations.',
)
