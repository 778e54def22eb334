/**
 * Intents tried out. POST /v1/intents/tests · GET /v1/intents/clashes · GET, PUT /v1/intents/regressions
 * POST /v1/intents/regressions/runs
 */
import { type Static, Type } from 'typebox'
import { IntentKey } from './intent.ts'
import { count, nullable, part, shape, text, word } from './shape.ts'
import { Language } from './terms.ts'

const Score = Type.Number({
  minimum: 0,
  maximum: 1,
  description: '1 only where a message is written as an utterance is.',
})
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
