/** Meanings that people put into words of their own. GET, POST /v1/intents · GET, PATCH, DELETE /v1/intents/{key} */
import { type Static, Type } from 'typebox'
import { count, nullable, pageOf, part, shape, text, word } from './shape.ts'
import { Id, Instant, Language } from './terms.ts'

export const IntentKey = Type.String({
  pattern: '^[a-z][a-z0-9_]{0,39}$',
  maxLength: 40,
  description: 'How flows and files name it. It stays.',
})
export const IntentKeyParams = part({ key: IntentKey }, 'Which one.')

const Name = text(80, 'What people of the team call it.', 1)
const Description = text(240, 'What it means, in a sentence.')
const Labels = Type.Record(Language, text(20, 'On a button.', 1), {
  additionalProperties: false,
  maxProperties: 60,
  description: 'By language: what stands on the button that offers it.',
})
const Utterances = Type.Record(Language, Type.Array(text(200, 'As a person would write it.'), { maxItems: 50 }), {
  additionalProperties: false,
  maxProperties: 60,
  description: 'By language: examples of how it is said. Two to fifty in each are of use.',
})
const Score = Type.Number({
  minimum: 0,
  maximum: 1,
  description: '1 only where a message is written as an utterance is.',
})
const Threshold = nullable(
  Type.Number({
    minimum: 0,
    maximum: 1,
    description: "From which score it is believed; null takes the workspace's own.",
  }),
)
const Words = nullable(
  part(
    { words: count('Words and phrases.'), languages: count('Languages.') },
    'Words that mean it in every workspace; nobody edits them here. null where it has none.',
  ),
)
const Flows = Type.Array(part({ id: Id, name: text(120, 'As people call it.') }, 'A flow.'), {
  maxItems: 200,
  description: 'Live flows that start at it; for `stop` those that start when somebody has opted out.',
})

const head = {
  key: IntentKey,
  name: Name,
  description: Description,
  built_in: Type.Boolean({ description: 'Every workspace has it, and it cannot be taken away.' }),
  counts: Type.Record(Language, count('Utterances.'), {
    additionalProperties: false,
    maxProperties: 60,
    description: 'Utterances by language.',
  }),
  words: Words,
  threshold: Threshold,
  flows: Flows,
  changed_at: nullable(Instant),
}
const headExample = {
  key: 'order_status',
  name: 'Where is my order',
  description: 'Somebody asks for an order, a parcel or a delivery.',
  built_in: false,
  counts: { en: 2 },
  words: null,
  threshold: null,
  flows: [{ id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1b01', name: 'Order status' }],
  changed_at: '2026-11-24T09:00:00Z',
}

export const IntentSummary = part(head, 'An intent without its utterances.')
export type IntentSummary = Static<typeof IntentSummary>

export const IntentList = pageOf(IntentSummary, 'Intents, built-in ones first. A workspace has at most 60.', {
  data: [headExample],
})
export type IntentList = Static<typeof IntentList>

export const Intent = shape(
  { ...head, labels: Labels, utterances: Utterances },
  'An intent. Of `stop` the utterances are those that this workspace has added.',
  {
    ...headExample,
    labels: { en: 'Where is my order' },
    utterances: { en: ['where is my parcel', 'when will my package arrive'] },
  },
)
export type Intent = Static<typeof Intent>

export const IntentIn = shape(
  {
    key: IntentKey,
    name: Name,
    description: Type.Optional(Description),
    labels: Type.Optional(Labels),
    utterances: Utterances,
    threshold: Type.Optional(Threshold),
  },
  'A new intent. An utterance may stand in one intent only.',
  {
    key: 'repairs',
    name: 'Repairs',
    description: 'Somebody wants something mended.',
    labels: { en: 'A repair' },
    utterances: { en: ['can you repair my bike', 'the brakes do not work'] },
  },
)
export type IntentIn = Static<typeof IntentIn>

export const IntentPatch = shape(
  {
    name: Type.Optional(Name),
    description: Type.Optional(Description),
    labels: Type.Optional(Labels),
    utterances: Type.Optional(Utterances),
    threshold: Type.Optional(Threshold),
  },
  'What may change about an intent; utterances and labels are sent whole. To `stop` only utterances may be added.',
  { utterances: { en: ['can you repair my bike', 'the brakes do not work', 'my chain is broken'] } },
)
export type IntentPatch = Static<typeof IntentPatch>

const Ask = Type.Number({
  minimum: 0,
  maximum: 1,
  description: 'From this score on the person is asked what they meant.',
})
const Believe = Type.Number({ minimum: 0, maximum: 1, description: 'From this score on an intent is believed.' })

export const IntentSettings = shape(
  { threshold: Believe, ask_from: Ask },
  'The two thresholds of a workspace. Between them the person is asked: did you mean …?',
  { threshold: 0.6, ask_from: 0.25 },
)
export type IntentSettings = Static<typeof IntentSettings>

export const IntentSettingsPatch = shape(
  { threshold: Type.Optional(Believe), ask_from: Type.Optional(Ask) },
  'Thresholds to change.',
  { threshold: 0.7 },
)
export type IntentSettingsPatch = Static<typeof IntentSettingsPatch>

const readyExample = {
  key: 'thanks',
  name: 'Thank you',
  description: 'Somebody is content.',
  utterances: 98,
  there: true,
}
export const ReadyIntentList = pageOf(
  part(
    {
      key: IntentKey,
      name: Name,
      description: Description,
      utterances: count('In all languages.'),
      there: Type.Boolean({ description: 'The workspace has an intent with this key.' }),
    },
    'A ready-made intent.',
  ),
  'Ready-made intents.',
  { data: [readyExample] },
)
export type ReadyIntentList = Static<typeof ReadyIntentList>

const Keys = Type.Array(IntentKey, { maxItems: 20 })
export const ReadyIntentsIn = shape({ keys: Type.Optional(Keys) }, 'Which to add; all where it is left out.', {
  keys: ['thanks'],
})
export type ReadyIntentsIn = Static<typeof ReadyIntentsIn>
export const ReadyIntentsAdded = shape({ added: Keys }, 'Those that were not there before.', { added: ['thanks'] })
export type ReadyIntentsAdded = Static<typeof ReadyIntentsAdded>

const Reasons = Type.Array(
  part(
    {
      piece: text(280, 'Words of the message.'),
      weight: Type.Number({ description: 'How much they speak for it.' }),
    },
    'A reason.',
  ),
  { maxItems: 20, description: 'The weightiest first.' },
)
const Taken = word(['stop', 'start', 'help', 'person', 'pause'] as const, 'What the ladder takes it for.')
const KeyOrNone = text(40, 'The key of an intent, or `none`.')

/** POST /v1/intents/tests */
export const IntentTestIn = shape(
  {
    message: text(1_000, 'As a person would write it.', 1),
    language: Type.Optional(Language),
    after_marketing: Type.Optional(
      Type.Boolean({
        default: false,
        description: 'Read as the answer to marketing, when a few more words mean stop.',
      }),
    ),
  },
  'A message to try. Nothing is kept of it.',
  { message: 'wheres my parcel' },
)
export type IntentTestIn = Static<typeof IntentTestIn>

export const IntentTest = shape(
  {
    comes_to: KeyOrNone,
    ladder: part(
      {
        takes: nullable(Taken),
        label: text(40, 'What it reads the message as.'),
        certainty: word(['certain', 'likely', 'unsure', 'none'] as const, 'How sure it is.'),
        rule: text(80, 'The rung, and what on it.'),
        language: nullable(Language),
        matched: text(280, 'The words or the phrase that decided.'),
        score: Score,
        why: Reasons,
      },
      'What is read before any intent: STOP, what is open, START, HELP. Nothing goes before its no.',
    ),
    intents: part(
      {
        outcome: word(['found', 'ask', 'none'] as const, '`ask`: the person would be asked what they meant.'),
        intent: nullable(IntentKey),
        score: Score,
        exact: Type.Boolean({ description: 'It is written as an utterance is.' }),
        threshold: Type.Number({ description: 'From which score it is believed.' }),
        hold: nullable(word(['likely', 'unsure'] as const, 'The hold that added words of STOP would make.')),
        did_you_mean: Type.Array(IntentKey, { maxItems: 3, description: 'What the person would be asked about.' }),
        runners_up: Type.Array(part({ intent: IntentKey, score: Score }, 'Another intent.'), { maxItems: 3 }),
        nearest: nullable(
          part(
            { text: text(200, 'As it stands.'), language: Language, likeness: Score },
            'The utterance that is most like it.',
          ),
        ),
        why: Reasons,
      },
      'What the intents make of it, also where the ladder leaves them nothing.',
    ),
  },
  'How a message is read, in the order of the ladder.',
  {
    comes_to: 'order_status',
    ladder: {
      takes: null,
      label: 'none',
      certainty: 'none',
      rule: 'none',
      language: null,
      matched: '',
      score: 0,
      why: [],
    },
    intents: {
      outcome: 'found',
      intent: 'order_status',
      score: 0.97,
      exact: false,
      threshold: 0.6,
      hold: null,
      did_you_mean: [],
      runners_up: [{ intent: 'help', score: 0.01 }],
      nearest: { text: 'where is my parcel', language: 'en', likeness: 0.62 },
      why: [{ piece: 'parcel', weight: 0.8 }],
    },
  },
)
export type IntentTest = Static<typeof IntentTest>

const said = { intent: IntentKey, text: text(200, 'As it stands.'), language: Language }
const saidExample = { intent: 'repairs', text: 'can you repair my bike', language: 'en' }

/** GET /v1/intents/clashes */
export const IntentClashes = shape(
  {
    quality: Type.Array(
      part(
        {
          intent: IntentKey,
          utterances: count('Utterances.'),
          found: count('Found by the others of the intent, when left out.'),
          asked: count('Asked about, when left out.'),
        },
        'How well an intent finds its own utterances.',
      ),
      { maxItems: 100 },
    ),
    alike: Type.Array(
      part(
        { a: part(said, 'One.'), b: part(said, 'The other.'), likeness: Score },
        'Two utterances of different intents that are too alike.',
      ),
      { maxItems: 200 },
    ),
    taken_first: Type.Array(
      part({ ...said, by: Taken }, 'An utterance that the ladder takes before any intent is asked.'),
      { maxItems: 200 },
    ),
    not_found: Type.Array(
      part(
        { ...said, taken: nullable(IntentKey), score: Score },
        'An utterance that its intent does not find when it is left out.',
      ),
      { maxItems: 200 },
    ),
  },
  'Where intents get in each other’s way.',
  {
    quality: [{ intent: 'repairs', utterances: 5, found: 4, asked: 1 }],
    alike: [{ a: saidExample, b: { ...saidExample, intent: 'workshop' }, likeness: 0.9 }],
    taken_first: [{ intent: 'repairs', text: 'stop the noise of my bike', language: 'en', by: 'stop' }],
    not_found: [{ ...saidExample, taken: null, score: 0.1 }],
  },
)
export type IntentClashes = Static<typeof IntentClashes>

/** GET, PUT /v1/intents/regressions */
export const RegressionFile = shape(
  { cases: count('Messages.'), text: text(4_000_000, 'As CSV: message, intent, language.') },
  'Messages, each with the intent that it should come to.',
  { cases: 1, text: 'message,intent,language\r\nwheres my parcel,order_status,en\r\n' },
)
export type RegressionFile = Static<typeof RegressionFile>

export const RegressionFileIn = shape(
  {
    text: text(
      240_000,
      'CSV with the columns message, intent and, if you like, language; or a line of JSON for each message. At most 2,000.',
    ),
  },
  'It takes the place of the one before.',
  { text: '{"message": "wheres my parcel", "intent": "order_status", "language": "en"}' },
)
export type RegressionFileIn = Static<typeof RegressionFileIn>

/** POST /v1/intents/regressions/runs */
export const RegressionRun = shape(
  {
    cases: count('Messages.'),
    passed: count('Those that came to what they should.'),
    asked: count('Not passed, but asked about.'),
    by_intent: Type.Array(
      part({ intent: KeyOrNone, cases: count('Messages.'), passed: count('Of these.') }, 'By what is expected.'),
      { maxItems: 100 },
    ),
    misses: Type.Array(
      part(
        {
          line: count('Counted from 1, among the messages.'),
          message: text(1_000, 'As it stands.'),
          language: nullable(Language),
          expected: KeyOrNone,
          got: text(40, 'What it came to: an intent, `none` or `pause`.'),
          score: Score,
          asked: Type.Boolean({
            description: 'The person would be asked, and the right one is among what they are asked.',
          }),
        },
        'A message that came to something else.',
      ),
      { maxItems: 2_000 },
    ),
  },
  'What became of every message of the regression file.',
  {
    cases: 2,
    passed: 1,
    asked: 1,
    by_intent: [{ intent: 'order_status', cases: 2, passed: 1 }],
    misses: [
      { line: 2, message: 'parcel?', language: 'en', expected: 'order_status', got: 'none', score: 0.4, asked: true },
    ],
  },
)
export type RegressionRun = Static<typeof RegressionRun>
