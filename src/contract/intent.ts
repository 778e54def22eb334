/** Meanings that people put into words of their own. GET, POST /v1/intents · GET, PATCH, DELETE /v1/intents/{key} */
import { type Static, Type } from 'typebox'
import { count, nullable, pageOf, part, shape, text } from './shape.ts'
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
