/** What people get at a place, before it is one. POST /v1/capture-point-previews */
import { type Static, Type } from 'typebox'
import { CaptureChannel, Settings } from './capture-point.ts'
import { nullable, part, shape, text, word } from './shape.ts'
import { Country, Id, Language, TopicKey } from './terms.ts'

export const CapturePointPreviewIn = shape(
  {
    channel: CaptureChannel,
    notice: Id,
    topics: Type.Array(TopicKey, { minItems: 1, maxItems: 50 }),
    language: Language,
    country: Type.Optional(Country),
    settings: Type.Optional(Settings),
  },
  'A place as it is being written. Nothing is saved.',
  { channel: 'bot_flow', notice: '019368f0-8a30-7cc2-9d11-5e0a7f9b1d01', topics: ['offers'], language: 'en' },
)
export type CapturePointPreviewIn = Static<typeof CapturePointPreviewIn>

export const CapturePointPreview = shape(
  {
    app: word(
      ['page', 'whatsapp', 'sms', 'email', 'call'],
      'Where it is seen or heard. `page`: the notice as a page, form or print, which `messages` does not repeat.',
    ),
    language: Language,
    messages: Type.Array(
      part(
        {
          head: nullable(text(300, 'Above it: the subject of a letter.')),
          body: text(10_000, 'What it says.'),
          foot: nullable(text(200, 'Below it.')),
          buttons: Type.Array(text(80, 'On a button, or the key that is pressed.'), { maxItems: 10 }),
          rows: Type.Array(
            part({ title: text(80, 'The row.'), description: nullable(text(200, 'Under it.')) }, 'Of a list.'),
            { maxItems: 10 },
          ),
        },
        'One message, or one thing that is said in a call.',
      ),
      { maxItems: 40 },
    ),
  },
  'What people get, in the order in which they get it.',
  {
    app: 'whatsapp',
    language: 'en',
    messages: [{ head: null, body: 'Would you like …', foot: null, buttons: ['Yes', 'No'], rows: [] }],
  },
)
export type CapturePointPreview = Static<typeof CapturePointPreview>
