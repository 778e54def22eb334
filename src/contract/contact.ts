/**
 * People. GET, POST /v1/contacts · GET, PATCH /v1/contacts/{id}
 * What one page of a contact shows besides: contact-page.ts. Merging, exporting, erasing: contact-care.ts.
 */
import { type Static, Type } from 'typebox'
import { attributeOps, Tag } from './audience.ts'
import { count, nullable, pageQuery, part, shape, text, word } from './shape.ts'
import {
  Act,
  Attributes,
  Channel,
  ConsentStateName,
  Country,
  Id,
  Instant,
  Language,
  Mailbox,
  OptIn,
  PhoneNumber,
  RecordState,
  TopicKey,
  UserId,
} from './terms.ts'

const exampleId = '019368f0-8a30-7cc2-9d11-5e0a7f9b1001'
const exampleAddress = '019368f0-8a30-7cc2-9d11-5e0a7f9b1a01'

export const Identifier = part(
  {
    kind: word(['phone', 'wa_id', 'bsuid', 'parent_bsuid', 'email'], 'What sort of name it is.'),
    value: nullable(text(254, 'Masked to its last two characters where `masked` says so; null once erased.')),
    valid_to: nullable(Instant),
  },
  'A name of an address.',
)
export type Identifier = Static<typeof Identifier>

export const Address = part(
  {
    id: Id,
    kind: word(['number', 'mailbox'], 'A telephone number with its WhatsApp account, or a mailbox.'),
    label: text(254, 'Its number, user id or mailbox as written for reading; masked where `masked` says so.'),
    masked: Type.Boolean({ description: 'Whether the role may only see the last two characters.' }),
    identifiers: Type.Array(Identifier, { maxItems: 20 }),
    country: nullable(Country),
    preferred: Type.Boolean({ description: 'The one that the person last wrote from.' }),
    proved: Type.Boolean({ description: 'Whether anything was ever heard from it through WhatsApp.' }),
    last_heard_at: nullable(Instant),
    hold: nullable(word(['unread', 'likely', 'unsure'], 'Held until a message is understood: the gate refuses.')),
    platform_stopped_at: nullable(Instant),
    paused_until: nullable(Instant),
    identity_changed_at: nullable(Instant),
    closed_at: nullable(Instant),
    erased_at: nullable(Instant),
    created_at: Instant,
  },
  'One place a message can reach this person.',
)
export type Address = Static<typeof Address>

export const LatestRecord = part(
  {
    at: Instant,
    state: RecordState,
    scope: word(['topic', 'marketing', 'all'], 'How wide.'),
    act: Act,
    channel: Channel,
    topics: count('How many topics were spoken of in that act.'),
    capture_point: nullable(part({ id: Id, name: text(120, 'Its name.') }, 'Where it was asked.')),
  },
  'The newest statement of a person.',
)
export type LatestRecord = Static<typeof LatestRecord>

export const ContactRow = part(
  {
    id: Id,
    name: nullable(text(200, 'As known.')),
    number: nullable(
      text(254, 'The preferred address, as written for reading; masked where the role may not read it.'),
    ),
    more_addresses: count('How many addresses besides.'),
    country: nullable(Country),
    language: nullable(Language),
    opt_in: OptIn,
    states: Type.Array(part({ topic: TopicKey, state: ConsentStateName }, 'The best state over the addresses.'), {
      maxItems: 200,
      description:
        'Per topic, over all addresses: given if any is; else a no if one is in force; else pending, expired, unknown.',
    }),
    latest: nullable(LatestRecord),
    created_at: Instant,
  },
  'A person in a list.',
)
export type ContactRow = Static<typeof ContactRow>

export const contactTabs = ['all', 'given', 'pending', 'withdrawn', 'expired', 'unknown'] as const

export const ContactTab = word(
  contactTabs,
  'By state of the topic that `topic` names, else of the best over all topics. `withdrawn` holds every no.',
)
export type ContactTab = (typeof contactTabs)[number]

const contactFilter = {
  topic: Type.Optional(TopicKey),
  country: Type.Optional(
    Type.String({
      pattern: '^[A-Z]{2}(,[A-Z]{2}){0,19}$',
      maxLength: 59,
      description: 'ISO 3166 alpha-2, several with commas.',
    }),
  ),
  search: Type.Optional(text(100, 'A name, part of one, or a whole number.', 1)),
  segment: Type.Optional(
    Type.String({
      pattern: '^[a-z][a-z0-9_]{0,39}$',
      maxLength: 40,
      description: 'Only who is in this segment, by its key.',
    }),
  ),
  filters: Type.Optional(
    text(
      4000,
      `A JSON list of conditions, all of which hold: [{"attribute":"city","op":"is","value":"Leeds"}], or an audience with its sets: {"all":[],"any":[{"all":[…]}]}. Of attributes: ${attributeOps.join(', ')}. Other conditions are those of segments.`,
    ),
  ),
}

export const ContactQuery = part(
  { tab: Type.Optional(ContactTab), ...contactFilter, ...pageQuery },
  'Which people. The newest statement first, then those who never said anything.',
)
export type ContactQuery = Static<typeof ContactQuery>

export const ContactList = shape(
  {
    data: Type.Array(ContactRow, { maxItems: 200 }),
    next: Type.Optional(text(512, 'Ask for the next page with this as `cursor`.')),
  },
  'People. How many there are in each tab: GET /v1/contacts/counts with the same query.',
  {
    data: [
      {
        id: exampleId,
        name: 'Asha Nair',
        number: '+61 491 570 156',
        more_addresses: 1,
        country: 'AU',
        language: 'en',
        opt_in: true,
        states: [{ topic: 'offers', state: 'given' }],
        latest: {
          at: '2026-11-23T09:31:00Z',
          state: 'given',
          scope: 'topic',
          act: 'sent_code',
          channel: 'whatsapp',
          topics: 2,
          capture_point: { id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1e01', name: 'Checkout page' },
        },
        created_at: '2026-11-23T09:30:12Z',
      },
    ],
  },
)
export type ContactList = Static<typeof ContactList>

export const ContactCountsQuery = part(contactFilter, 'Which people: as the list takes it, without tab and page.')
export type ContactCountsQuery = Static<typeof ContactCountsQuery>

export const ContactCounts = shape(
  {
    contacts: count('People in the workspace.'),
    addresses: count('Addresses in the workspace.'),
    tabs: part(
      {
        all: count('Those who match.'),
        given: count('Of them.'),
        pending: count('Of them.'),
        withdrawn: count('Of them; every no.'),
        expired: count('Of them.'),
        unknown: count('Of them.'),
      },
      'How many match, by state.',
    ),
  },
  'GET /v1/contacts/counts: takes the query of the list, without tab and page.',
  {
    contacts: 61204,
    addresses: 66418,
    tabs: { all: 4812, given: 3104, pending: 212, withdrawn: 688, expired: 96, unknown: 712 },
  },
)
export type ContactCounts = Static<typeof ContactCounts>

const exampleContact = {
  id: exampleId,
  name: 'Asha Nair',
  language: 'en',
  country: 'AU',
  opt_in: true,
  attributes: { city: 'Melbourne', orders: 4 },
  tags: ['vip'],
  addresses: [
    {
      id: exampleAddress,
      kind: 'number' as const,
      label: '+61 491 570 156',
      masked: false,
      identifiers: [{ kind: 'phone' as const, value: '+61491570156', valid_to: null }],
      country: 'AU',
      preferred: true,
      proved: true,
      last_heard_at: '2026-11-23T09:31:00Z',
      hold: null,
      platform_stopped_at: null,
      paused_until: null,
      identity_changed_at: null,
      closed_at: null,
      erased_at: null,
      created_at: '2026-11-23T09:30:12Z',
    },
  ],
  merged_into: null,
  merged: [],
  created_at: '2026-11-23T09:30:12Z',
  erased_at: null,
}

export const Contact = shape(
  {
    id: Id,
    name: nullable(text(200, 'As known.')),
    language: nullable(Language),
    country: nullable(Country),
    opt_in: OptIn,
    attributes: Attributes,
    tags: Type.Array(Tag, { maxItems: 50, description: 'Words that the business put on the person.' }),
    addresses: Type.Array(Address, { maxItems: 200 }),
    merged_into: nullable(Id),
    merged: Type.Array(part({ id: Id, name: nullable(text(200, 'As known.')) }, 'Can be taken out again.'), {
      maxItems: 200,
      description: 'Contacts that were merged into this one.',
    }),
    created_at: Instant,
    erased_at: nullable(Instant),
  },
  'A person, with every address. `opt_in` is derived from the consent states.',
  exampleContact,
)
export type Contact = Static<typeof Contact>

export const ContactIn = shape(
  {
    numbers: Type.Optional(Type.Array(PhoneNumber, { minItems: 1, maxItems: 20 })),
    user_ids: Type.Optional(Type.Array(UserId, { minItems: 1, maxItems: 20 })),
    emails: Type.Optional(Type.Array(Mailbox, { minItems: 1, maxItems: 20 })),
    country: Type.Optional(Country),
    name: Type.Optional(text(200, 'As the person writes it.', 1)),
    language: Type.Optional(Language),
    attributes: Type.Optional(Attributes),
    tags: Type.Optional(Type.Array(Tag, { maxItems: 50 })),
  },
  'A person without any consent: every state is unknown. An address that is known already belongs to somebody: 409.',
  { numbers: ['+61 491 570 156'], name: 'Asha Nair', language: 'en', attributes: { city: 'Melbourne' } },
)
export type ContactIn = Static<typeof ContactIn>

export const ContactPatch = shape(
  {
    name: Type.Optional(nullable(text(200, 'Null takes it away.', 1))),
    language: Type.Optional(nullable(Language)),
    attributes: Type.Optional(Attributes),
    tags: Type.Optional(
      part(
        {
          add: Type.Optional(Type.Array(Tag, { maxItems: 50 })),
          remove: Type.Optional(Type.Array(Tag, { maxItems: 50 })),
        },
        'Words to put on the person, and to take off.',
      ),
    ),
  },
  'What may change. Attributes that are left out stay. `attributes.opt_in` (or `opt-in`, `whatsAppOptin`) false is a no to everything; true is refused with `opt_in_needs_evidence`: a yes needs its proof.',
  { attributes: { city: 'Sydney', vip: null } },
)
export type ContactPatch = Static<typeof ContactPatch>
