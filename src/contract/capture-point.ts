/**
 * Where consent is asked.
 * GET, POST /v1/capture-points · GET, PATCH /v1/capture-points/{id} · POST /v1/capture-points/{id}/publications
 * POST /v1/guideline-checks looks at a draft that is not saved yet.
 */
import { type Static, Type } from 'typebox'
import { BotFlowSettings, WebviewSettings, WhatsappFlowSettings } from './capture-settings/bot-flow.ts'
import { FormWebhookSettings } from './capture-settings/form-webhook.ts'
import { MissedCallSettings } from './capture-settings/missed-call.ts'
import { PaperFormSettings } from './capture-settings/paper-form.ts'
import { QrCodeSettings } from './capture-settings/qr-code.ts'
import { RegistrationFormSettings } from './capture-settings/registration-form.ts'
import { VoiceMenuSettings } from './capture-settings/voice-menu.ts'
import { WebPageSettings } from './capture-settings/web-page.ts'
import { WidgetSettings } from './capture-settings/widget.ts'
import { NoticeWords } from './notice.ts'
import { count, nullable, pageQuery, part, shape, text, word } from './shape.ts'
import { Country, Day, Id, Instant, Language, TopicKey, TopicRef, Url } from './terms.ts'

export const Slug = Type.String({
  pattern: '^[a-z0-9][a-z0-9-]{1,62}$',
  maxLength: 63,
  description: 'The last part of its address, `/o/{slug}`. Unique on this server.',
})

export const captureChannels = [
  'web_page',
  'widget',
  'registration_form',
  'webview',
  'whatsapp_flow',
  'bot_flow',
  'sms_link',
  'email_link',
  'missed_call',
  'ivr_inbound',
  'ivr_outbound',
  'qr_code',
  'till',
  'paper_form',
  'form_webhook',
  'import',
  'api',
] as const
export const CaptureChannel = word(
  captureChannels,
  'How an answer reaches us there: a page of ours, a chat, a call, a counter; or `api`, a place of the business’s own that reports.',
)

export const Confirmation = word(
  ['person_sends', 'we_ask'],
  'How a number is proved: the person sends us a code, or we send a template with yes and no.',
)

export const CaptureState = word(['draft', 'published', 'archived'], 'Only a published one takes answers.')

export const Mark = word(
  ['official', 'neutral', 'name_only'],
  "What stands beside the word WhatsApp: the official mark that the business added; a neutral drawn one; or, by the owner's recorded choice, nothing.",
)

export const Settings = part(
  {
    mark: Type.Optional(Mark),
    default_language: Type.Optional(Language),
    redirect_url: Type.Optional(Url),
    policy: Type.Optional(
      word(
        ['confirm', 'attested', 'signed'],
        'What an answer through the API comes to: it waits for an act from the address; or it stands by the word of the business, or by a signature that it keeps.',
      ),
    ),
    sender: Type.Optional(Id),
    qr_code: Type.Optional(QrCodeSettings),
    paper_form: Type.Optional(PaperFormSettings),
    bot_flow: Type.Optional(BotFlowSettings),
    webview: Type.Optional(WebviewSettings),
    whatsapp_flow: Type.Optional(WhatsappFlowSettings),
    web_page: Type.Optional(WebPageSettings),
    widget: Type.Optional(WidgetSettings),
    registration_form: Type.Optional(RegistrationFormSettings),
    form_webhook: Type.Optional(FormWebhookSettings),
    missed_call: Type.Optional(MissedCallSettings),
    ivr_inbound: Type.Optional(VoiceMenuSettings),
    ivr_outbound: Type.Optional(VoiceMenuSettings),
  },
  'How it behaves.',
)

export const CheckLine = part(
  {
    key: text(60, 'A word for the rule.'),
    group: word(
      ['guideline', 'channel', 'law', 'plain_and_fair'],
      "The guide's three rules; what the channel needs; the law of the countries aimed at; or plain and fair.",
    ),
    result: word(['met', 'look', 'missing'], '`missing` keeps it from being published.'),
    title: text(120, 'The rule, in words.'),
    detail: nullable(text(400, 'What was found.')),
    mend: nullable(text(400, 'How to mend it.')),
    language: nullable(Language),
  },
  'One line of the check.',
)
export type CheckLine = Static<typeof CheckLine>

const exampleCheck = {
  met: 10,
  total: 11,
  publishable: true,
  lines: [
    {
      key: 'mark',
      group: 'guideline' as const,
      result: 'look' as const,
      title: 'A mark beside the name WhatsApp',
      detail: 'No official mark has been added yet: a neutral one is shown.',
      mend: 'Add the official mark under Settings, Brand.',
      language: null,
    },
  ],
}

export const GuidelineCheck = shape(
  {
    met: count('Lines that are met.'),
    total: count('Lines in all.'),
    publishable: Type.Boolean({ description: 'No line is missing.' }),
    lines: Type.Array(CheckLine, { maxItems: 200 }),
  },
  'The three rules first, then plain and fair.',
  exampleCheck,
)
export type GuidelineCheck = Static<typeof GuidelineCheck>

export const GuidelineCheckIn = shape(
  {
    channel: CaptureChannel,
    wordings: Type.Record(Language, NoticeWords, { additionalProperties: false, minProperties: 1, maxProperties: 40 }),
    topics: Type.Array(TopicKey, { minItems: 1, maxItems: 50 }),
    confirmation: Confirmation,
    country: Type.Optional(Country),
    settings: Type.Optional(Settings),
  },
  'A draft to be looked at. Nothing is saved.',
  {
    channel: 'web_page',
    wordings: {
      en: {
        heading: 'Get messages from Acme Store on WhatsApp',
        intro: 'Choose what you would like, and on which numbers.',
        tick: 'Receive {topic} on WhatsApp at {number}',
        several_numbers: true,
        stop: 'Type STOP at any time to stop receiving WhatsApp messages.',
        age: null,
        yes: 'Yes, message me',
        no: 'No, thank you',
        footer: null,
        topics: ['offers'],
      },
    },
    topics: ['offers'],
    confirmation: 'person_sends',
  },
)
export type GuidelineCheckIn = Static<typeof GuidelineCheckIn>

export const CaptureFigures = part(
  {
    days: Type.Integer({ minimum: 1, maximum: 366, description: 'Over how many days, today the last.' }),
    shown: count('Times shown, sampled.'),
    started: count('People who sent the form.'),
    pending: count('Times that a number was asked to confirm.'),
    confirmed: count('Numbers confirmed: they said yes.'),
    refused: count('Said no here.'),
    rate: nullable(Type.Number({ minimum: 0, maximum: 1, description: 'Yes, of those asked.' })),
    series: Type.Array(
      part({ day: Day, confirmed: count('Yes that day.'), refused: count('No that day.') }, 'A day.'),
      {
        maxItems: 366,
      },
    ),
  },
  'What came of it. Views are sampled and hold no person.',
)
export type CaptureFigures = Static<typeof CaptureFigures>

const point = {
  id: Id,
  slug: Slug,
  name: text(120, 'For the people who work with it: "Spring poster, Leeds".'),
  channel: CaptureChannel,
  state: CaptureState,
  notice: part(
    { id: Id, name: text(120, 'Its name.'), languages: Type.Array(Language, { maxItems: 40 }) },
    'Its wording.',
  ),
  topics: Type.Array(TopicRef, { maxItems: 50 }),
  confirmation: Confirmation,
  country: nullable(Country),
  settings: Settings,
  url: nullable(Url),
  figures: CaptureFigures,
  created_at: Instant,
  published_at: nullable(Instant),
}

const examplePoint = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1e01',
  slug: 'checkout',
  name: 'Checkout page',
  channel: 'web_page' as const,
  state: 'published' as const,
  notice: { id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1d01', name: 'Spring wording', languages: ['en', 'de'] },
  topics: [
    { id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1b01', key: 'offers', name: 'Offers', category: 'marketing' as const },
  ],
  confirmation: 'person_sends' as const,
  country: 'AU',
  settings: { mark: 'neutral' as const },
  url: 'https://consent.example/o/checkout',
  figures: {
    days: 30,
    shown: 1912,
    started: 640,
    pending: 56,
    confirmed: 584,
    refused: 12,
    rate: 0.31,
    series: [{ day: '2026-11-23', confirmed: 21, refused: 1 }],
  },
  created_at: '2026-11-01T08:00:00Z',
  published_at: '2026-11-01T09:00:00Z',
}

export const CapturePointSummary = part(point, 'A capture point without its check.')
export type CapturePointSummary = Static<typeof CapturePointSummary>

export const CapturePoint = shape(
  { ...point, check: GuidelineCheck },
  'A configured place where consent is asked, with its guideline check.',
  { ...examplePoint, check: exampleCheck },
)
export type CapturePoint = Static<typeof CapturePoint>

export const CapturePointList = shape(
  {
    data: Type.Array(CapturePointSummary, { maxItems: 200 }),
    next: Type.Optional(text(512, 'Ask for the next page with this as `cursor`.')),
    counts: part(
      { draft: count('Drafts.'), published: count('Live.'), archived: count('Closed.') },
      'How many in each state, whatever page this is.',
    ),
  },
  'Capture points, the newest first.',
  { data: [examplePoint], counts: { draft: 2, published: 8, archived: 5 } },
)
export type CapturePointList = Static<typeof CapturePointList>

export const CapturePointQuery = part(
  {
    state: Type.Optional(CaptureState),
    channel: Type.Optional(CaptureChannel),
    topic: Type.Optional(TopicKey),
    days: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 366, default: 30, description: 'Figures over so many days.' }),
    ),
    ...pageQuery,
  },
  'Which capture points.',
)
export type CapturePointQuery = Static<typeof CapturePointQuery>

export const CapturePointIn = shape(
  {
    name: text(120, 'For the people who work with it.', 1),
    slug: Type.Optional(Slug),
    channel: CaptureChannel,
    notice: Id,
    topics: Type.Array(TopicKey, {
      minItems: 1,
      maxItems: 50,
      description: 'Those of the notice that are asked here.',
    }),
    confirmation: Type.Optional(Confirmation),
    country: Type.Optional(Country),
    settings: Type.Optional(Settings),
  },
  'A new capture point, a draft. Without a slug one is made from the name.',
  {
    name: 'Checkout page',
    channel: 'web_page',
    notice: '019368f0-8a30-7cc2-9d11-5e0a7f9b1d01',
    topics: ['offers'],
    confirmation: 'person_sends',
  },
)
export type CapturePointIn = Static<typeof CapturePointIn>

export const CapturePointPatch = shape(
  {
    name: Type.Optional(text(120, 'A new name.', 1)),
    slug: Type.Optional(Slug),
    notice: Type.Optional(Id),
    topics: Type.Optional(Type.Array(TopicKey, { minItems: 1, maxItems: 50 })),
    confirmation: Type.Optional(Confirmation),
    country: Type.Optional(nullable(Country)),
    settings: Type.Optional(Settings),
    archived: Type.Optional(Type.Boolean({ description: 'An archived page says that it is closed, and how to stop.' })),
  },
  'What may change. The slug of one that has been published stays; a published one must still pass its check.',
  { name: 'Checkout page, winter' },
)
export type CapturePointPatch = Static<typeof CapturePointPatch>
