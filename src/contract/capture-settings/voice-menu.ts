/** How a voice menu asks. */
import { Type } from 'typebox'
import { part, text, word } from '../shape.ts'
import { Url } from '../terms.ts'

export const VoiceMenuSettings = part(
  {
    topics: Type.Optional(
      word(['one_by_one', 'list'], 'Topics are asked about one after another, or read out to choose from.'),
    ),
    record_yes: Type.Optional(
      Type.Boolean({ description: 'The yes is spoken after a tone as well, and the provider keeps the recording.' }),
    ),
    recordings: Type.Optional(
      Type.Array(
        part({ prompt: text(40, 'Which: `welcome`, `stop_key`, `topic.1` …', 1), url: Url }, 'A recorded prompt.'),
        { maxItems: 40, description: 'Played instead of spoken; a prompt that names a number or a code is spoken.' },
      ),
    ),
  },
  'Voice menus only.',
)
